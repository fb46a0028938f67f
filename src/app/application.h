// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appsettings.h"
#include "app/commandline.h"
#include "app/demoserver.h"
#include "app/deskwatch.h"
#include "app/schemekeeper.h"
#include "app/sessionopener.h"
#include "app/sleepwatch.h"
#include "core/clock.h"
#include "session/profilekeys.h"
#include "widgets/clipboard.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QDialog;

namespace latchkey {

class ConnectDialog;
class FinishingDialog;
class MainWindow;
class NoticeTray;
class OpenWorkspace;
class SecretStore;

/// The composition root: builds session, stores, operations and window in this order, and takes them down when another
/// workspace is opened.
class Application final : public QObject {
    Q_OBJECT

  public:
    /// What lies outside of the program; it outlives this.
    struct Surroundings {
        QSettings *settings; ///< none: nothing is written
        SecretStore &secrets;
        const Clock &clock;
        QString environmentKey;     ///< SEAM_API_KEY
        QString dataFolder;         ///< where copies of workspaces are kept; empty: nowhere
        NoticeTray *tray = nullptr; ///< none: notices cannot be shown
    };

    Application(const Surroundings &surroundings, const CommandLine &line, QObject *parent = nullptr);
    ~Application() override;

    void start();
    MainWindow *window() const { return m_window.get(); }
    OpenWorkspace *workspace() const { return m_workspace.get(); }
    ConnectDialog *connectDialog() const;

  Q_SIGNALS:
    /// The program is done; a sentence for the terminal, if something went wrong.
    void finished(int exitCode, const QString &sentence);

  private:
    void open(const Session &session);
    void take(const Session &session);
    void remember(const Profile &profile);
    void keepOnDisk(OpenWorkspace &workspace);
    void keepKey(OpenWorkspace &workspace);
    void startWorkspace();
    void openDemo();
    void leaveForDemo();
    void askForKey(const ConnectStart &start);
    void sayWaiting(const ConnectStart &insteadAsk, const QString &notice);
    void endWaiting();
    void connectWindow();
    void connectProfileMenu();
    void askForNewKey();
    bool isOpenElsewhere(const Profile &profile) const;
    void askToForget(const Profile &profile);
    bool hasRecord(const Profile &profile) const;
    int undoneIn(const Profile &profile) const;
    void exportRecordOf(const Profile &profile, QDialog *question);
    void confirmForgetting(const Profile &profile);
    void forget(const Profile &profile);
    void forgotten(const Profile &profile, const std::expected<void, SecretFailure> &outcome);
    void switchTo(const Profile &profile);
    int changesThatWillBeSent() const;
    int changesUnderWay() const;
    bool mayLeave();
    void leaveUndone(const QString &verb, const std::function<void()> &then);
    void closeWindow();
    void sendHeld();
    void letSleep();
    void finishWhenIdle();
    AppSettings &settings();
    void chooseScheme(ColorScheme scheme);
    bool takesPictures() const { return !m_line.screenshots.isEmpty(); }
    void takePictures();

    Surroundings m_surroundings;
    CommandLine m_line;
    AppSettings m_settings;
    std::optional<AppSettings> m_ownSettings; ///< of the Demo workspace and of pictures, which leave no trace
    Clipboard m_clipboard;
    ProfileStore m_profiles;
    ProfileKeys m_keys;
    SessionOpener m_opener;
    SchemeKeeper m_scheme;
    DeskWatch m_watch;
    SleepWatch m_sleep;
    std::unique_ptr<DemoServer> m_demo;
    std::optional<Session> m_unsaved; ///< of a key that serves for this run only; nothing else remembers it
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QPointer<ConnectDialog> m_connect;
    QPointer<FinishingDialog> m_finishing;
    QPointer<QDialog> m_waiting; ///< says what is waited for while there is no window
};

} // namespace latchkey
