// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shotlist.h"

#include <QImage>
#include <QObject>
#include <QTimer>

namespace latchkey {

class MainWindow;
class OpenWorkspace;

/// Saves the pictures of everyShot(), each when nothing is being read from the service or written to it any more and
/// the picture has come to rest.
class Screenshots final : public QObject {
    Q_OBJECT

  public:
    /// Both outlive this. \a directory is made if it is not there.
    Screenshots(MainWindow &window, OpenWorkspace &workspace, const QString &directory, QObject *parent = nullptr);
    void start();

  Q_SIGNALS:
    void finished(int exitCode, const QString &sentence);

  private:
    void advance();
    void begin();
    bool isReading() const;
    bool isIssuing() const;
    bool isLoaded() const;
    void failToLoad();
    void next();
    void take();
    void save(const QString &name, const QImage &picture);
    void closeDialogs();
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
