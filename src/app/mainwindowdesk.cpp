// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Another part of MainWindow: what is told of this desk, what it has done, and how it does it.
#include "app/appsettings.h"
#include "app/connectionnotice.h"
#include "app/desksettingssheet.h"
#include "app/journalnotice.h"
#include "app/leftoversdialog.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/profilemenu.h"
#include "app/recordexport.h"
#include "app/snapshotnotice.h"
#include "app/windownotices.h"

#include <QAction>

namespace latchkey {

void MainWindow::makeNotices()
{
    const auto *connection = new ConnectionNotice(m_workspace, m_services.clock, *m_connectionStrip, this);
    connect(connection, &ConnectionNotice::keyRequested, this, &MainWindow::keyRequested);
    auto *snapshot = new SnapshotNotice(m_workspace, m_services.clock, this);
    const auto followLock = [this, snapshot] { m_profileMenu->setLocked(snapshot->isLocked()); };
    connect(snapshot, &SnapshotNotice::changed, this, followLock);
    connect(m_profileMenu, &ProfileMenu::unlockRequested, snapshot->unlockAction(), &QAction::trigger);
    followLock();
    auto *journal = new JournalNotice(m_workspace, this);
    connect(journal, &JournalNotice::reviewRequested, this, &MainWindow::reviewLeftovers);
    connect(&m_workspace.journal, &Journal::opened, this, &MainWindow::cutRecord);
    m_notices = new WindowNotices(m_workspace, *snapshot, *journal, *m_strip, this);
    connect(m_tasks, &DeskTasks::notice, m_notices, &WindowNotices::tell);
    connect(m_notices, &WindowNotices::receiptRequested, m_tasks, &DeskTasks::showReceipt);
}

void MainWindow::takeDesk()
{
    const DeskChoices &desk = m_services.settings.desk();
    m_workspace.journal.setOperatorName(desk.operatorName);
    m_tasks->setUndoWindow(desk.undoWindow);
    cutRecord();
}

/// What is older than people want it to be kept, of a record that is kept at all.
void MainWindow::cutRecord()
{
    const auto kept = m_services.settings.desk().recordKept;
    if (kept && m_workspace.journal.state() == Journal::State::Kept) {
        m_workspace.journal.cut(m_services.clock.now() - *kept);
    }
}

void MainWindow::askForSettings()
{
    auto *sheet = new DeskSettingsSheet(m_services.settings.desk(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &DeskSettingsSheet::submitted, this, [this, sheet] {
        m_services.settings.setDesk(sheet->choices());
        takeDesk();
        sheet->accept();
    });
    sheet->open();
}

void MainWindow::exportRecordOfDesk()
{
    const QDate today = m_workspace.store.defaultZone().toLocal(m_services.clock.now()).date();
    exportRecord(m_workspace.journal, today, this,
                 [this](const NoticeStrip::Notice &notice, bool) { m_notices->tell(notice); });
}

void MainWindow::reviewLeftovers()
{
    auto *dialog = new LeftoversDialog(m_workspace.runner, m_workspace.store.defaultZone(), m_services.clock, this);
    dialog->open();
}

} // namespace latchkey
