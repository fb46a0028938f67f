// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appsettings.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "recordingtray.h"
#include "sandbox/server.h"
#include "session/profilestore.h"
#include "support/fixedclock.h"
#include "widgets/clipboard.h"
#include "widgets/noticestrip.h"

#include <QListView>
#include <QTest>

namespace latchkey::test {

/// The main window with \a panes on a real server.
struct WindowFixture {
    explicit WindowFixture(const QList<PaneEntry> &panes)
    {
        isRunning = server.start().has_value();
        Session session;
        session.profile.name = QStringLiteral("Harbour & Sons");
        session.profile.endpoint = QUrl(server.endpoint());
        session.profile.zoneId = QStringLiteral("Europe/Lisbon");
        session.profile.isSandbox = true;
        session.credential.secret = server.apiKey();
        workspace = std::make_unique<OpenWorkspace>(session, clock);
        window = std::make_unique<MainWindow>(*workspace,
                                              WindowServices{clock, clipboard, settings, profiles, true, &tray}, panes);
        window->resize(1280, 800); // more than the screen of the offscreen platform has
        window->show();
        isRunning = isRunning && QTest::qWaitForWindowActive(window.get());
    }
    void load() const
    {
        workspace->start();
        QTRY_VERIFY(workspace->sync.asOf() && !workspace->sync.isLoading());
    }
    /// Where news are told.
    NoticeStrip *strip() const { return window->findChild<NoticeStrip *>(QStringLiteral("windowStrip")); }
    /// Where the state of the connection is.
    NoticeStrip *connectionStrip() const { return window->findChild<NoticeStrip *>(QStringLiteral("connectionStrip")); }
    QListView *list() const { return window->findChild<QListView *>(QStringLiteral("paneList")); }

    MovedClock clock;
    sandbox::Server server;
    Clipboard clipboard;
    AppSettings settings{nullptr};
    ProfileStore profiles{nullptr};
    RecordingTray tray;
    std::unique_ptr<OpenWorkspace> workspace;
    std::unique_ptr<MainWindow> window;
    bool isRunning = false;
};

} // namespace latchkey::test
