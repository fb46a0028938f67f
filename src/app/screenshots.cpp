// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenshots.h"

#include "app/about.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/profilemenu.h"
#include "core/apierrortext.h"
#include "widgets/rowtable.h"
#include "widgets/steppeddialog.h"

#include <QDialog>
#include <QDir>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr QSize pictureSize(1280, 800);

/// The first of \a collection that \a suits; null where there is none.
template <typename T, typename Suits> T firstOf(const EntityStore<T> &collection, Suits suits)
{
    const auto rows = collection.rows();
    const auto found = std::ranges::find_if(rows, suits);
    return found == rows.end() ? T() : *found;
}

template <typename T> Id<T> anyId(const EntityStore<T> &collection)
{
    return collection.size() > 0 ? collection.rows().begin()->id : Id<T>();
}

template <typename T> std::optional<T> unlessNull(T id) { return id.isNull() ? std::nullopt : std::optional(id); }

} // namespace

Screenshots::Screenshots(MainWindow &window, OpenWorkspace &workspace, const QString &directory, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_directory(directory)
{
    m_limit.setInterval(std::chrono::seconds(60));
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(tr("Nothing new came from the service in a minute.")); });
    m_look.setInterval(std::chrono::milliseconds(10));
    connect(&m_look, &QTimer::timeout, this, &Screenshots::advance);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_directory)) {
        fail(tr("The directory %1 cannot be made.").arg(m_directory));
        return;
    }
    m_limit.start();
    m_look.start();
}

/// Goes on when everything that was asked for is there.
void Screenshots::advance()
{
    if (isReading()) {
        return;
    }
    if (m_hasBegun) {
        take();
    } else if (isLoaded()) {
        begin();
    } else {
        failToLoad();
    }
}

bool Screenshots::isReading() const
{
    const auto tables = m_window.findChildren<RowTable *>();
    return m_workspace.sync.isLoading() || m_workspace.sync.isReadingPlaces() ||
           m_workspace.personAccess.state(person()).phase == LoadState::Phase::Loading ||
           std::ranges::any_of(tables, [](const RowTable *table) { return table->isVisible() && table->isLoading(); });
}

bool Screenshots::isLoaded() const { return m_workspace.sync.asOf() && !m_workspace.sync.isLoading(); }

/// Nothing is being read, and yet there is no workspace.
void Screenshots::failToLoad()
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const ApiError &error = connection.isOnline ? m_workspace.store.identities.loadState().error : connection.error;
    fail(explain(error).sentence);
}

void Screenshots::begin()
{
    m_hasBegun = true;
    m_window.resize(pictureSize);
    addPanes();
    addDialogs();
    addDialogsOnRows();
    addWizardSteps();
    next();
}

void Screenshots::addPanes()
{
    const auto first = [this](PaneId pane) -> QUuid {
        switch (pane) {
        case PaneId::People:
            return person().uuid();
        case PaneId::Grants:
            return anyId(m_workspace.store.grants).uuid();
        case PaneId::Devices:
            return anyId(m_workspace.store.devices).uuid();
        case PaneId::Entrances:
            return anyId(m_workspace.store.entrances).uuid();
        case PaneId::Spaces:
            return anyId(m_workspace.store.spaces).uuid();
        case PaneId::Activity:
            return anyId(m_workspace.store.events).uuid();
        }
        return {};
    };
    for (const PaneEntry &pane : m_window.panes()) {
        const QString name = pane.icon;
        const auto window = [this]() -> QWidget * { return &m_window; };
        m_shots.append({name, [this, id = pane.id] { m_window.openPane(id); }, window});
        if (const QUuid shown = first(pane.id); !shown.isNull()) {
            m_shots.append(
                {name + "-detail"_L1, [this, id = pane.id, shown] { m_window.openPane(id, shown); }, window});
        }
    }
}

/// Whom the pane of people is shown with: somebody with a grant, if there is anyone.
UserIdentityId Screenshots::person() const
{
    const WorkspaceStore &store = m_workspace.store;
    return store.grants.size() > 0 ? store.grants.rows().begin()->userIdentityId : anyId(store.identities);
}

/// What needs nothing to be opened on.
void Screenshots::addDialogs()
{
    Tasks &tasks = m_window.tasks();
    const auto person = unlessNull(anyId(m_workspace.store.identities));
    const auto entrance = unlessNull(anyId(m_workspace.store.entrances));
    addDialog(u"about"_s, [this] { showAbout(&m_window); });
    addDialog(u"connect"_s, [this] { Q_EMIT m_window.profileMenu().connectRequested(); });
    addDialog(u"new-person"_s, [&tasks] { tasks.newPerson(); });
    addDialog(u"grant-devices"_s, [&tasks, person] { tasks.grantDevices(person); });
    addDialog(u"grant-entrance"_s, [&tasks, person, entrance] { tasks.grantEntrance(person, entrance); });
    addDialog(u"link-acs-user"_s, [&tasks, person] { tasks.linkAcsUser(person); });
    addDialog(u"new-space"_s, [&tasks] { tasks.newSpace(); });
}

/// What is opened on something that a workspace may lack.
void Screenshots::addDialogsOnRows()
{
    Tasks &tasks = m_window.tasks();
    const WorkspaceStore &store = m_workspace.store;
    const UserIdentityId person = anyId(store.identities);
    const DeviceId device = anyId(store.devices);
    if (!person.isNull()) {
        addDialog(u"edit-person"_s, [&tasks, person] { tasks.editPerson(person); });
        addDialog(u"delete-person"_s, [&tasks, person] { tasks.deletePerson(person); });
    }
    if (!device.isNull()) {
        addDialog(u"rename-device"_s, [&tasks, device] { tasks.renameDevice(device); });
    }
    if (!person.isNull() && !device.isNull()) {
        addDialog(u"revoke-device"_s, [&tasks, person, device] { tasks.revokeDevice(person, device); });
    }
    if (const AcsEntranceId entrance = anyId(store.entrances); !entrance.isNull()) {
        addDialog(u"unlock-entrance"_s, [&tasks, entrance] { tasks.unlockDoor(entrance); });
    }
    if (const AccessGrantId grant = anyId(store.grants); !grant.isNull()) {
        addDialog(u"revoke-grant"_s, [&tasks, grant] { tasks.revokeGrants({grant}); });
    }
    const AcsUser linked = firstOf(store.acsUsers, [](const AcsUser &user) { return !user.userIdentityId.isNull(); });
    if (!linked.id.isNull()) {
        addDialog(u"unlink-acs-user"_s,
                  [&tasks, person = linked.userIdentityId, id = linked.id] { tasks.unlinkAcsUser(person, id); });
    }
    const AccessMethod card = firstOf(store.methods, &AccessMethod::isReadyForEncoding);
    if (!card.id.isNull()) {
        addDialog(u"encode-card"_s, [&tasks, id = card.id] { tasks.encodeCard(id); });
    }
}

void Screenshots::addDialog(const QString &name, std::function<void()> open)
{
    m_shots.append({name, std::move(open), [this]() -> QWidget * { return dialog(); }});
}

void Screenshots::addWizardSteps()
{
    const auto person = unlessNull(anyId(m_workspace.store.identities));
    const DeviceId device = anyId(m_workspace.store.devices);
    const GrantPlace place = device.isNull() ? GrantPlace() : DoorId(device);
    static constexpr std::array names{"who", "where", "when", "how", "review"};
    for (int step = 0; step < static_cast<int>(names.size()); ++step) {
        addDialog(u"wizard-"_s + QLatin1StringView(names.at(static_cast<std::size_t>(step))),
                  [this, person, place, step] {
                      m_window.tasks().newGrant(person, place);
                      if (auto *wizard = qobject_cast<SteppedDialog *>(dialog())) {
                          for (int passed = 1; passed <= step; ++passed) { // each page adds what it knows
                              wizard->goTo(passed);
                          }
                      }
                  });
    }
}

void Screenshots::next()
{
    if (m_shots.isEmpty()) {
        m_isOver = true;
        m_look.stop();
        m_limit.stop();
        Q_EMIT finished(0, {});
        return;
    }
    m_limit.start();
    m_seen = {};
    m_shots.constFirst().prepare();
}

void Screenshots::take()
{
    const Shot &shot = m_shots.constFirst();
    QWidget *const subject = shot.subject();
    if (!subject) {
        fail(tr("There was nothing to take the picture “%1” of.").arg(shot.name));
        return;
    }
    const QImage picture = subject->grab().toImage();
    if (picture != m_seen) {
        m_seen = picture;
        return;
    }
    save(m_shots.takeFirst().name, picture);
}

void Screenshots::save(const QString &name, const QImage &picture)
{
    const QString file = QDir(m_directory).filePath(name + ".png"_L1);
    if (!picture.save(file)) {
        fail(tr("The picture %1 cannot be written.").arg(file));
        return;
    }
    closeDialogs();
    next();
}

void Screenshots::closeDialogs()
{
    for (QDialog *open : m_window.findChildren<QDialog *>()) {
        // Not through reject(), which may ask first.
        open->done(QDialog::Rejected);
        open->deleteLater();
    }
}

QDialog *Screenshots::dialog() const
{
    for (QDialog *open : m_window.findChildren<QDialog *>()) {
        if (open->isVisible()) {
            return open;
        }
    }
    return nullptr;
}

void Screenshots::fail(const QString &sentence)
{
    if (!std::exchange(m_isOver, true)) {
        m_look.stop();
        m_limit.stop();
        Q_EMIT finished(1, sentence);
    }
}

} // namespace latchkey
