// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/shotlist.h"

#include "app/about.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/profilemenu.h"
#include "core/clock.h"
#include "widgets/steppeddialog.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int reviewStep = 4;

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

/// Of a stay in its time, if there is one: that leaves most to be told.
AccessGrantId shotGrant(const WorkspaceStore &store)
{
    const Instant now = SystemClock().now();
    const AccessGrant stay = firstOf(store.grants, [now](const AccessGrant &grant) {
        return !grant.reservationKey.isEmpty() && grant.window.contains(now);
    });
    return stay.id.isNull() ? anyId(store.grants) : stay.id;
}

QDialog *openDialog(const MainWindow &window)
{
    for (QDialog *open : window.findChildren<QDialog *>()) {
        if (open->isVisible()) {
            return open;
        }
    }
    return nullptr;
}

class ShotList {
  public:
    ShotList(MainWindow &window, OpenWorkspace &workspace)
        : m_window(window)
        , m_workspace(workspace)
    {
    }

    QList<Shot> make()
    {
        addPanes();
        addDialogs();
        addDialogsOnRows();
        addWizardSteps();
        if (m_workspace.session().isDemo) {
            addDeeds();
        }
        return m_shots;
    }

  private:
    void addPanes();
    void addDialogs();
    void addDialogsOnRows();
    void addWizardSteps();
    void addDeeds();
    std::function<SteppedDialog *(int)> wizardOpener() const;
    void addWindow(const QString &name, std::function<void()> prepare);
    void addDialog(const QString &name, std::function<void()> open);

    MainWindow &m_window;
    OpenWorkspace &m_workspace;
    QList<Shot> m_shots;
};

void ShotList::addPanes()
{
    const auto first = [this](PaneId pane) -> QUuid {
        switch (pane) {
        case PaneId::People:
            return shotPerson(m_workspace.store).uuid();
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
        addWindow(name, [&window = m_window, id = pane.id] { window.openPane(id); });
        if (const QUuid shown = first(pane.id); !shown.isNull()) {
            addWindow(name + "-detail"_L1, [&window = m_window, id = pane.id, shown] { window.openPane(id, shown); });
        }
    }
}

/// What needs nothing to be opened on.
void ShotList::addDialogs()
{
    Tasks &tasks = m_window.tasks();
    const auto person = unlessNull(anyId(m_workspace.store.identities));
    const auto entrance = unlessNull(anyId(m_workspace.store.entrances));
    addDialog(u"shortcuts"_s, [&window = m_window] { window.findChild<QAction *>(u"shortcutsAction"_s)->trigger(); });
    addDialog(u"about"_s, [&window = m_window] { showAbout(&window); });
    addDialog(u"licences"_s, [&window = m_window] { showLicences(&window); });
    Profile profile = m_workspace.session().profile;
    profile.name = m_workspace.shownName(); // the Demo has no profile of its own
    addDialog(u"forget-workspace"_s,
              [&window = m_window, profile] { Q_EMIT window.profileMenu().forgetRequested(profile); });
    addDialog(u"connect"_s, [&window = m_window] { Q_EMIT window.profileMenu().connectRequested(); });
    addDialog(u"new-person"_s, [&tasks] { tasks.newPerson(); });
    addDialog(u"grant-devices"_s, [&tasks, person] { tasks.grantDevices(person); });
    addDialog(u"grant-entrance"_s, [&tasks, person, entrance] { tasks.grantEntrance(person, entrance); });
    addDialog(u"link-acs-user"_s, [&tasks, person] { tasks.linkAcsUser(person); });
    addDialog(u"new-space"_s, [&tasks] { tasks.newSpace(); });
}

/// What is opened on something that a workspace may lack.
void ShotList::addDialogsOnRows()
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
    const AcsEntrance entrance = firstOf(store.entrances, [](const AcsEntrance &e) { return e.opensWith.cloudKey; });
    if (!entrance.id.isNull()) {
        addDialog(u"unlock-entrance"_s, [&tasks, id = entrance.id] { tasks.unlockDoor(id); });
    }
    if (const AccessGrantId grant = shotGrant(store); !grant.isNull()) {
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

void ShotList::addWizardSteps()
{
    static constexpr std::array names{"who", "where", "when", "how", "review"};
    for (int step = 0; step < static_cast<int>(names.size()); ++step) {
        addDialog(u"wizard-"_s + QLatin1StringView(names.at(static_cast<std::size_t>(step))),
                  [open = wizardOpener(), step] { open(step); });
    }
}

/// What there is to see only after something was done.
void ShotList::addDeeds()
{
    const Device lock = firstOf(m_workspace.store.devices, &Device::isOnline);
    addDialog(u"wizard-issuing"_s, [open = wizardOpener()] {
        if (SteppedDialog *wizard = open(reviewStep)) {
            wizard->nextButton()->click();
        }
    });
    addWindow(u"door-unlocked"_s, [&window = m_window, id = lock.id] {
        window.openPane(PaneId::Devices, id.uuid());
        window.tasks().unlockDoor(id);
    });
    addWindow(u"door-locked"_s, [&window = m_window, id = lock.id] { window.tasks().lockDoor(id); });
}

/// Opens the wizard on one of its steps, with the door that most pages have something to say of.
std::function<SteppedDialog *(int)> ShotList::wizardOpener() const
{
    const auto modes = [](const Door &door) {
        return std::ranges::count_if(allAccessModes, [&](AccessMode mode) { return door.opensWith.has(mode); });
    };
    const QList<Door> doors = m_workspace.store.doors();
    const auto door = std::ranges::max_element(doors, {}, modes);
    return [&window = m_window, person = unlessNull(anyId(m_workspace.store.identities)),
            place = door == doors.end() ? GrantPlace() : GrantPlace(door->id)](int step) {
        window.tasks().newGrant(person, place);
        auto *wizard = qobject_cast<SteppedDialog *>(openDialog(window));
        for (int passed = 1; wizard && passed <= step; ++passed) { // each page adds what it knows
            wizard->goTo(passed);
        }
        return wizard;
    };
}

void ShotList::addWindow(const QString &name, std::function<void()> prepare)
{
    m_shots.append({name, std::move(prepare), [&window = m_window]() -> QWidget * { return &window; }});
}

void ShotList::addDialog(const QString &name, std::function<void()> open)
{
    m_shots.append({name, std::move(open), [&window = m_window]() -> QWidget * { return openDialog(window); }});
}

} // namespace

QList<Shot> everyShot(MainWindow &window, OpenWorkspace &workspace) { return ShotList(window, workspace).make(); }

UserIdentityId shotPerson(const WorkspaceStore &store)
{
    return store.grants.size() > 0 ? store.grants.rows().begin()->userIdentityId : anyId(store.identities);
}

} // namespace latchkey
