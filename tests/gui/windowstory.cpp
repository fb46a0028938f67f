// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "windowstory.h"

#include "widgets/buttons.h"
#include "widgets/detailpanel.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

constexpr int patience = 30'000; // ms; for a machine that has much else to do

/// Waits for what a user would wait for.
template <typename Condition> void await(const QString &what, Condition condition)
{
    if (!QTest::qWaitFor(condition, patience)) {
        qFatal("In vain waited for: %s", qPrintable(what));
    }
}

} // namespace

void WindowStory::init()
{
    m_hotel = std::make_unique<Hotel>();
    m_settings = std::make_unique<AppSettings>(nullptr);
    m_profiles = std::make_unique<ProfileStore>(nullptr);
    composeWindow();
    show(*m_window);
    m_workspace->start();
    await(u"the workspace"_s, [this] { return m_workspace->sync.asOf() && !m_workspace->sync.isLoading(); });
    m_hotel->clearRequests();
}

void WindowStory::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_profiles.reset();
    m_settings.reset();
    m_hotel.reset();
}

/// As the program does when it opens a workspace.
void WindowStory::composeWindow()
{
    const Connection connection = m_hotel->connection();
    Session session;
    session.profile.name = u"Harbour House"_s;
    session.profile.endpoint = connection.endpoint;
    session.profile.zoneId = u"Europe/Lisbon"_s;
    session.profile.isSandbox = true;
    session.credential = connection.credential;
    m_workspace = std::make_unique<OpenWorkspace>(session, m_hotel->clock);
    m_workspace->poller.setTimes({.pending = 100ms, .inFront = 500ms, .offline = 100ms, .background = 500ms});
    const WindowServices services{m_hotel->clock, m_clipboard, *m_settings, *m_profiles};
    m_window = std::make_unique<MainWindow>(*m_workspace, services, paneRegistry());
    m_window->resize(1280, 800); // more than the screen of the offscreen platform has
}

void WindowStory::goTo(PaneId pane)
{
    show(window());
    const QList<PaneEntry> &panes = window().panes();
    const auto place = std::ranges::find(panes, pane, &PaneEntry::id) - panes.cbegin();
    key(Qt::Key_1 + static_cast<int>(place), Qt::ControlModifier);
}

void WindowStory::select(const QString &search, const QStringList &rows)
{
    await(rows.join(u", "_s), [this, rows] {
        return std::ranges::all_of(rows, [this](const QString &row) { return rowOf(table(), row).isValid(); });
    });
    show(window());
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Delete);
    keys(search);
    key(Qt::Key_Down);
    if (table().selectionModel()->hasSelection()) {
        key(Qt::Key_Escape);
    }
    for (const QString &row : rows) {
        key(Qt::Key_Home, Qt::ControlModifier);
        const int steps = rowOf(table(), row).row();
        for (int step = 0; step < steps; ++step) {
            key(Qt::Key_Down, Qt::ControlModifier);
        }
        key(Qt::Key_Space);
    }
    if (table().selectionModel()->selectedRows().size() != rows.size()) {
        qFatal("Not all of these rows are selected: %s", qPrintable(rows.join(u", "_s)));
    }
}

void WindowStory::openTab(const QString &title)
{
    const auto *const detail = window().currentPane()->findChild<DetailPanel *>();
    QTabBar *const tabs = detail->tabBar();
    show(window());
    tabs->setFocus(Qt::TabFocusReason);
    while (tabs->currentIndex() > 0) {
        key(Qt::Key_Left);
    }
    while (!tabs->tabText(tabs->currentIndex()).startsWith(title)) {
        if (tabs->currentIndex() == tabs->count() - 1) {
            qFatal("There is no tab %s.", qPrintable(title));
        }
        key(Qt::Key_Right);
    }
}

void WindowStory::pick(const QByteArray &name, const QString &text)
{
    auto *const list = part<QAbstractItemView>(*window().currentPane(), name);
    await(text, [list, text] { return rowOf(*list, text).isValid(); });
    show(window());
    list->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Home);
    while (list->currentIndex().siblingAtColumn(0).data().toString() != text) {
        const QModelIndex before = list->currentIndex();
        key(Qt::Key_Down);
        if (list->currentIndex() == before) {
            qFatal("The arrow keys do not reach %s.", qPrintable(text));
        }
    }
}

void WindowStory::press(Command command)
{
    const QAction *const action = window().commands().action(command);
    if (!action->isEnabled()) {
        qFatal("“%s” is off.", qPrintable(action->text()));
    }
    show(window());
    const QKeyCombination shortcut = action->shortcut()[0];
    key(shortcut.key(), shortcut.keyboardModifiers());
}

QDialog &WindowStory::dialog(const QByteArray &name)
{
    await(QString::fromLatin1(name), [this, name] { return isOpen(name); });
    auto *const found = part<QDialog>(window(), name);
    await(u"the focus in "_s + QString::fromLatin1(name),
          [found] { return QApplication::focusWidget() && QApplication::focusWidget()->window() == found; });
    return *found;
}

QDialog &WindowStory::open(PaneId pane, const QString &row, Command command, const QByteArray &name)
{
    goTo(pane);
    select(row);
    press(command);
    return dialog(name);
}

bool WindowStory::isOpen(const QByteArray &name) const
{
    const auto *const found = m_window->findChild<QDialog *>(QString::fromLatin1(name));
    return found && found->isVisible();
}

QString WindowStory::question(const QByteArray &dialogName)
{
    return part<QLabel>(dialog(dialogName), "questionLabel")->text();
}

void WindowStory::revokeNow()
{
    const bool isUsual = verb("revokeSheet").contains(u" now"_s);
    click(dialog("revokeSheet"), isUsual ? "confirmButton" : "otherButton");
}

QString WindowStory::preview(const QByteArray &section)
{
    const QDialog &sheet = dialog("revokeSheet");
    const auto *const read = part<QLabel>(sheet, "stateLabel");
    await(u"the preview"_s, [read] { return read->text().startsWith(u"A preview"_s); });
    const auto *const found = sheet.findChild<QWidget *>(QString::fromLatin1(section) + u"Section"_s);
    QStringList words;
    for (const QLabel *label : found ? found->findChildren<QLabel *>() : QList<QLabel *>()) {
        words.append(label->text());
    }
    return words.join(u'|');
}

QString WindowStory::verb(const QByteArray &dialogName)
{
    return withoutMnemonic(part<QPushButton>(dialog(dialogName), "confirmButton")->text());
}

QString WindowStory::keep(const QByteArray &dialogName)
{
    return withoutMnemonic(part<QPushButton>(dialog(dialogName), "keepButton")->text());
}

QTableView &WindowStory::table() const { return *m_window->currentPane()->findChild<PaneFrame *>()->table(); }

bool WindowStory::hasRow(const QString &row) const { return rowOf(table(), row).isValid(); }

bool WindowStory::hasRow(const QByteArray &list, const QString &row) const
{
    return rowOf(*part<QAbstractItemView>(*m_window->currentPane(), list), row).isValid();
}

QStringList WindowStory::chosenRows() const
{
    QStringList rows;
    for (const QModelIndex &row : table().selectionModel()->selectedRows()) {
        rows.append(row.data().toString());
    }
    return rows;
}

QString WindowStory::cell(const QString &row, const QString &column) const
{
    const QAbstractItemModel &model = *table().model();
    for (int at = 0; at < model.columnCount(); ++at) {
        if (model.headerData(at, Qt::Horizontal).toString() == column) {
            return rowOf(table(), row).siblingAtColumn(at).data().toString();
        }
    }
    return {};
}

QString WindowStory::told() const
{
    const auto *const strip = part<NoticeStrip>(*m_window, "windowStrip");
    return strip->isVisible() ? strip->notice().fact + u' ' + strip->notice().consequence : QString();
}

NoticeStrip::Kind WindowStory::toldAs() const { return part<NoticeStrip>(*m_window, "windowStrip")->notice().kind; }

bool WindowStory::showsUnderWay(const QString &title) const
{
    const QList<QProgressBar *> bars = m_window->findChildren<QProgressBar *>();
    return std::ranges::any_of(
        bars, [title](const QProgressBar *bar) { return bar->isVisible() && bar->accessibleName().startsWith(title); });
}

QString WindowStory::waitText() const
{
    const auto *const label = m_window->findChild<QLabel *>(u"waitLabel"_s);
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

QString WindowStory::personId(const QString &name) const
{
    return m_hotel->held("user_identity", "full_name", name)["user_identity_id"_L1].toString();
}

QString WindowStory::deviceId(const QString &name) const
{
    return m_hotel->held("device", "display_name", name)["device_id"_L1].toString();
}

QString WindowStory::entranceId(const QString &name) const
{
    return m_hotel->held("acs_entrance", "display_name", name)["acs_entrance_id"_L1].toString();
}

QString WindowStory::acsUserId(const QString &name, const QString &systemType) const
{
    const QJsonValue system = m_hotel->held("acs_system", "external_type", systemType)["acs_system_id"_L1];
    for (const QJsonValue &user : m_hotel->server.resources(u"acs_user"_s)) {
        if (user["acs_system_id"_L1] == system && user["full_name"_L1].toString() == name) {
            return user["acs_user_id"_L1].toString();
        }
    }
    return {};
}

QJsonObject WindowStory::heldWhole(const char *kind, const QString &id) const
{
    return m_hotel->server.resource(QLatin1StringView(kind), id);
}

QJsonArray WindowStory::spacesOf(const char *kind, const QString &id) const
{
    return heldWhole(kind, id)["space_ids"_L1].toArray();
}

QJsonObject WindowStory::lastAttempt() const
{
    return m_hotel->server.resources(u"action_attempt"_s).last().toObject();
}

void WindowStory::refuse(const char *path, int status, const char *type, const char *message)
{
    const QJsonObject error{{u"type"_s, QLatin1StringView(type)}, {u"message"_s, QLatin1StringView(message)}};
    const QJsonObject body{{u"error"_s, error}, {u"ok"_s, false}};
    m_hotel->server.setOverride(QLatin1StringView(path), status, "application/json", QJsonDocument(body).toJson());
}

} // namespace latchkey::test
