// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QDialog;
class QWidget;

namespace latchkey {

class MainWindow;
class OpenWorkspace;

/// Saves a picture of every pane, and of every dialog that has something to be opened on, each when nothing is being
/// read from the service any more and the picture has come to rest.
class Screenshots final : public QObject {
    Q_OBJECT

  public:
    /// Both outlive this. \a directory is made if it is not there.
    Screenshots(MainWindow &window, OpenWorkspace &workspace, const QString &directory, QObject *parent = nullptr);
    void start();

  Q_SIGNALS:
    void finished(int exitCode, const QString &sentence);

  private:
    struct Shot {
        QString name;
        std::function<void()> prepare;
        std::function<QWidget *()> subject;
    };

    void advance();
    void begin();
    bool isReading() const;
    bool isLoaded() const;
    void failToLoad();
    void addPanes();
    void addDialogs();
    void addDialogsOnRows();
    void addDialog(const QString &name, std::function<void()> open);
    void addWizardSteps();
    void next();
    void take();
    void save(const QString &name, const QImage &picture);
    void closeDialogs();
    UserIdentityId person() const;
    QDialog *dialog() const;
    void fail(const QString &sentence);

    MainWindow &m_window;
    OpenWorkspace &m_workspace;
    QString m_directory;
    QList<Shot> m_shots;
    QTimer m_limit; ///< for the workspace to load, and for each picture
    QTimer m_look;  ///< to look again whether all is there
    QImage m_seen;  ///< the picture at the last look
    bool m_hasBegun = false;
    bool m_isOver = false;
};

} // namespace latchkey
