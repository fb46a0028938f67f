// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/device.h"
#include "core/door.h"
#include "core/event.h"
#include "core/propertyzone.h"
#include "core/space.h"
#include "core/useridentity.h"
#include "core/workspace.h"
#include "store/entityindex.h"
#include "store/entitystore.h"
#include "store/grantplaces.h"

#include <span>

namespace latchkey {

// Compiled in workspacestore.cpp, not again in each source that looks at the store.
extern template class EntityStore<UserIdentity>;
extern template class EntityStore<AccessGrant>;
extern template class EntityStore<AccessMethod>;
extern template class EntityStore<Device>;
extern template class EntityStore<AcsEntrance>;
extern template class EntityStore<AcsSystem>;
extern template class EntityStore<AcsUser>;
extern template class EntityStore<AcsEncoder>;
extern template class EntityStore<Space>;
extern template class EntityStore<ConnectedAccount>;
extern template class EntityStore<Event>;

/// One workspace in memory: the only holder of its state. Filled by WorkspaceSync and by operations.
class WorkspaceStore : public QObject {
    Q_OBJECT

  public:
    explicit WorkspaceStore(QObject *parent = nullptr);
    ~WorkspaceStore() override;

    EntityStore<UserIdentity> identities;
    EntityStore<AccessGrant> grants;
    EntityStore<AccessMethod> methods;
    EntityStore<Device> devices;
    EntityStore<AcsEntrance> entrances;
    EntityStore<AcsSystem> systems;
    EntityStore<AcsUser> acsUsers;
    EntityStore<AcsEncoder> encoders;
    EntityStore<Space> spaces;
    EntityStore<ConnectedAccount> accounts;
    EntityStore<Event> events;
    GrantPlaces places; ///< the devices and entrances of each grant, as far as they were read

    EntityIndexOf<AccessGrant> grantsByPerson;
    EntityIndexOf<AccessGrant> grantsByMethod;
    EntityIndexOf<AccessGrant> grantsBySpace;
    EntityIndexOf<AccessGrant> grantsByReservation; ///< under an id made of the key
    EntityIndexOf<AcsUser> acsUsersByPerson;
    EntityIndexOf<Device> devicesBySpace;
    EntityIndexOf<AcsEntrance> entrancesBySpace;
    EntityIndexOf<Space> spacesByParent; ///< those at the top under a null id

    /// All collections, in the order in which they are worth having.
    QList<EntityCollection *> collections();

    const Workspace &workspace() const { return m_workspace; }
    void setWorkspace(const Workspace &workspace);
    /// The zone used where neither space, system nor device says one; chosen in the profile.
    void setDefaultZone(const PropertyZone &zone);
    const PropertyZone &defaultZone() const { return m_defaultZone; }
    /// The same as long as none is known.
    void assumeZone(const PropertyZone &zone);
    bool isZoneKnown() const { return m_isZoneKnown; }

    std::optional<Door> door(const DoorId &id) const;
    /// Devices and entrances together, without order.
    QList<Door> doors() const;
    /// The doors in \a space itself and in the spaces below it.
    QList<Door> doorsIn(SpaceId space) const;
    /// \a space and the spaces below it.
    QList<SpaceId> spacesBelow(SpaceId space) const;
    /// Those of \a some that lie in no other of them: a floor says enough, its rooms along with it need no names.
    QList<SpaceId> outermost(std::span<const SpaceId> some) const;
    QList<AccessMethod> methodsOf(const AccessGrant &grant) const;
    /// Whether the methods, devices and entrances of \a grant are here.
    bool knowsRelated(const AccessGrant &grant) const;
    QList<AccessGrant> grantsOf(UserIdentityId person) const;
    /// Those of one stay, by the key that they share.
    QList<AccessGrant> grantsOf(const QString &reservationKey) const;
    QList<AcsUser> acsUsersOf(UserIdentityId person) const;
    /// The zone of a door: its spaces, then its access system, then itself, then the default.
    PropertyZone zoneOf(const Door &door) const;
    /// The zone of a grant: that of its first place.
    PropertyZone zoneOf(const AccessGrant &grant) const;
    /// The same for one to be: that of a space before that of an entrance, and that before that of a device.
    PropertyZone zoneOf(const QList<SpaceId> &spaceIds, const QList<DoorId> &doorIds) const;
    /// The zone of a space or of the nearest space above it that says one.
    std::optional<PropertyZone> zoneOf(SpaceId space) const;

  Q_SIGNALS:
    /// What somebody waits for has come, and nothing more of it is to be expected: told by who reads it.
    void settled();
    void workspaceChanged();
    void defaultZoneChanged();

  private:
    static const PropertyZone *zoneNamed(const QString &ianaId);
    const PropertyZone *namedZoneOf(SpaceId space) const;
    const PropertyZone *firstZoneOf(std::span<const SpaceId> spaceIds) const;

    Workspace m_workspace;
    PropertyZone m_defaultZone;
    bool m_isZoneKnown = false;
};

} // namespace latchkey
