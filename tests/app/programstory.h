// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/application.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/profilemenu.h"
#include "recordingtray.h"
#include "session/memorysecretstore.h"
#include "wizards/connect/connectdialog.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace latchkey::test {

/// The whole program but for main(): its settings in a temporary directory, its keychain in memory or another one.
struct ProgramStory {
    explicit ProgramStory(SecretStore *keychain = nullptr)
        : secrets(keychain ? *keychain : m_memory)
    {
    }
    std::unique_ptr<Application> start(const CommandLine &line = {}, const QString &environmentKey = {})
    {
        auto application = std::make_unique<Application>(
            Application::Surroundings{line.demo ? nullptr : &settings, secrets, clock, environmentKey,
                                      dir.filePath(QStringLiteral("data")), &tray},
            line);
        application->start();
        return application;
    }
    /// Connects a new profile called \a name and ends the program again.
    void haveConnected(const QString &endpoint, const QString &key, const QString &name);

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("latchkey.ini")), QSettings::IniFormat};
    SystemClock clock;
    RecordingTray tray;

  private:
    MemorySecretStore m_memory;

  public:
    SecretStore &secrets;
};

/// Types \a key into the connect dialog of \a application, at \a endpoint.
inline void connectTo(const Application &application, const QString &endpoint, const QString &key, const QString &name)
{
    auto *dialog = application.connectDialog();
    const auto type = [dialog](const char *field, const QString &text) {
        auto *edit = dialog->findChild<QLineEdit *>(QString::fromLatin1(field));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        return edit;
    };
    type("endpointEdit", endpoint);
    type("nameEdit", name);
    QTest::keyClick(type("keyEdit", key), Qt::Key_Return);
}

inline void ProgramStory::haveConnected(const QString &endpoint, const QString &key, const QString &name)
{
    const auto application = start();
    QTRY_VERIFY(application->connectDialog() || application->window());
    if (application->window()) {
        Q_EMIT application->window()->profileMenu().connectRequested();
        QTRY_VERIFY(application->connectDialog());
    }
    connectTo(*application, endpoint, key, name);
    QTRY_VERIFY(application->workspace() && application->workspace()->session().profile.name == name);
}

/// The entry of the switcher whose text contains \a words.
inline QAction *entry(const Application &application, const QString &words)
{
    for (QAction *action : application.window()->profileMenu().actions()) {
        if (action->text().contains(words)) {
            return action;
        }
    }
    return nullptr;
}

inline CommandLine demoLine()
{
    CommandLine line;
    line.demo = true;
    return line;
}

} // namespace latchkey::test
