// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appsettings.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "panes/commands.h"
#include "session/profilestore.h"
#include "support/gui.h"
#include "support/hotel.h"
#include "widgets/clipboard.h"

#include <QDialog>
#include <QJsonArray>
#include <QTest>

class QTableView;

namespace latchkey::test {

/// The base of the window's stories: for each of them a hotel of its own, with the program's window open on it and
/// loaded. What a user would see missing (a row, a dialog, an action that is on) ends the program with a sentence.
class WindowStory : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

  protected:
    Hotel &hotel() { return *m_hotel; }
    OpenWorkspace &workspace() { return *m_workspace; }
    MainWindow &window() { return *m_window; }

    /// Opens a pane with its key.
    void goTo(PaneId pane);
    /// Selects rows of the shown pane by their first cells, with search and arrow keys; all of them match \a search.
    void select(const QString &search, const QStringList &rows);
    void select(const QString &row) { select(row, {row}); }
    /// Brings the tab whose title begins with \a title to the front of the shown pane's details, with arrow keys.
    void openTab(const QString &title);
    /// Makes the row \a text of the list \a name current, with arrow keys, and waits for it if it is not there yet.
    void pick(const QByteArray &name, const QString &text);
    /// Presses the key of a command.
    void press(Command command);
    /// Ctrl+Enter: what a sheet or a page of the wizard is for.
    static void commit() { key(Qt::Key_Return, Qt::ControlModifier); }

    bool isOn(Command command) { return window().commands().action(command)->isEnabled(); }
    /// The dialog \a name, which has the keyboard; waits for it.
    QDialog &dialog(const QByteArray &name);
    /// Selects \a row in \a pane and presses the key of \a command there; the dialog \a name that it opens.
    QDialog &open(PaneId pane, const QString &row, Command command, const QByteArray &name);
    bool isOpen(const QByteArray &name) const;
    /// What the open question asks, and the words of its default button and of that which keeps.
    QString question(const QByteArray &dialogName = "confirmDialog");
    /// Chooses to do what the revoke sheet asks at once, without undo.
    void revokeNow();
    QString verb(const QByteArray &dialogName = "confirmDialog");
    QString keep(const QByteArray &dialogName = "confirmDialog");
    /// All words of one part of the preview of a revoke, once it is there; empty where there is no such part.
    QString preview(const QByteArray &section);

    /// The shown pane's table.
    QTableView &table() const;
    /// Whether the table of the shown pane has this row.
    bool hasRow(const QString &row) const;
    bool hasRow(const QByteArray &list, const QString &row) const;
    /// What is chosen in the table of the shown pane.
    QStringList chosenRows() const;
    /// What the table of the shown pane says of \a row in \a column, by its title; empty if there is no such column.
    QString cell(const QString &row, const QString &column) const;
    /// The words of the strip above the panes; empty while there is none.
    QString told() const;
    NoticeStrip::Kind toldAs() const;
    /// Whether the sidebar shows an operation under way whose title begins with this.
    bool showsUnderWay(const QString &title) const;
    /// What the operations under way say of how long they wait.
    QString waitText() const;

    /// How many operations were begun: the first thing to be seen of a confirmation that did more than it should.
    qsizetype begunCount() const { return m_workspace->runner.operations().size(); }

    /// Ids as the server knows them, by the names people see.
    QString personId(const QString &name) const;
    QString deviceId(const QString &name) const;
    QString entranceId(const QString &name) const;
    QString acsUserId(const QString &name, const QString &systemType) const;
    /// One thing with all that the server knows of it, also what the service does not tell.
    QJsonObject heldWhole(const char *kind, const QString &id) const;
    /// The spaces that a device or an entrance is in.
    QJsonArray spacesOf(const char *kind, const QString &id) const;
    /// The attempt that the last unlocking or locking began.
    QJsonObject lastAttempt() const;
    /// The server answers \a path with this until hotel().server.clearOverrides().
    void refuse(const char *path, int status, const char *type, const char *message);

  private:
    void composeWindow();

    std::unique_ptr<Hotel> m_hotel;
    Clipboard m_clipboard;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace latchkey::test
