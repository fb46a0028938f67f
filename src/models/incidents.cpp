// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/incidents.h"

#include "core/departure.h"
#include "core/methodstate.h"
#include "core/shownname.h"
#include "models/issue.h"
#include "store/workspacestore.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Incident)
};

/// Long enough to send somebody to the door before the guest stands there.
constexpr std::chrono::hours soon(24);

template <typename Row> bool isConspicuous(const Row &row)
{
    return !row.errors.isEmpty() || !row.warnings.isEmpty() || !row.pendingMutations.isEmpty();
}

/// Few of many: the others need no closer look.
QSet<AccessGrantId> conspicuousGrants(const WorkspaceStore &store)
{
    QSet<AccessGrantId> found;
    for (const AccessGrant &grant : store.grants.rows()) {
        if (isConspicuous(grant)) {
            found.insert(grant.id);
        }
    }
    for (const AccessMethod &method : store.methods.rows()) {
        if (isConspicuous(method)) {
            for (const QUuid &grant : store.grantsByMethod.find(method.id.uuid())) {
                found.insert(AccessGrantId(grant));
            }
        }
    }
    return found;
}

void addFailures(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now, QList<Incident> &found)
{
    for (const AccessMode mode : allAccessModes) {
        if (methodStatus(grant, methods, mode, now).state == MethodState::Failed) {
            found.append({.kind = Incident::Kind::MethodFailed, .grantId = grant.id, .mode = mode, .deviceId = {}});
        }
    }
}

/// Who is the first to arrive soon, at each lock and in each space. Looked up for every lock that is offline, of which
/// there are thousands when the network of a property is down.
class Arrivals {
  public:
    Arrivals(const WorkspaceStore &store, Instant now)
    {
        for (const AccessGrant &grant : store.grants.rows()) {
            const Instant arrival = grant.window.startsAt;
            if (arrival > now && arrival <= now + soon && !grant.isBeingDeleted()) {
                add(store, grant);
            }
        }
    }
    /// Null if nobody arrives there.
    AccessGrantId firstAt(const Device &device) const
    {
        const AccessGrant *first = m_first.value(device.id.uuid());
        for (const SpaceId space : device.spaceIds) {
            first = earlier(first, m_first.value(space.uuid()));
        }
        return first ? first->id : AccessGrantId();
    }

  private:
    void add(const WorkspaceStore &store, const AccessGrant &grant)
    {
        for (const SpaceId space : grant.spaceIds) {
            addAt(space.uuid(), grant);
        }
        const auto places = store.places.find(grant.id);
        for (const DeviceId device : places ? places->deviceIds : QList<DeviceId>()) {
            addAt(device.uuid(), grant);
        }
    }
    void addAt(const QUuid &place, const AccessGrant &grant)
    {
        const AccessGrant *&first = m_first[place];
        first = earlier(first, &grant);
    }
    /// The ids settle it where two arrive together: what is told must not change to and fro.
    static const AccessGrant *earlier(const AccessGrant *a, const AccessGrant *b)
    {
        if (!a || !b) {
            return a ? a : b;
        }
        return std::tie(b->window.startsAt, b->id) < std::tie(a->window.startsAt, a->id) ? b : a;
    }

    QHash<QUuid, const AccessGrant *> m_first;
};

void addLock(const Arrivals &arrivals, const Device &device, QList<Incident> &found)
{
    if (device.isOnline && !isBatteryLow(device)) {
        return;
    }
    const AccessGrantId arrival = arrivals.firstAt(device);
    if (!arrival.isNull()) {
        const Incident::Kind kind = device.isOnline ? Incident::Kind::LockBatteryLow : Incident::Kind::LockOffline;
        found.append({.kind = kind, .grantId = arrival, .mode = AccessMode::Unknown, .deviceId = device.id});
    }
}

QString personOf(const AccessGrant &grant, const WorkspaceStore &store)
{
    const UserIdentity *person = store.identities.find(grant.userIdentityId);
    return person ? shownName(*person) : QString(grant.displayName);
}

QString titleOf(Incident::Kind kind)
{
    switch (kind) {
    case Incident::Kind::MethodFailed:
        return Text::tr("Access failed");
    case Incident::Kind::LockOffline:
        return Text::tr("Lock offline before an arrival");
    case Incident::Kind::LockBatteryLow:
        return Text::tr("Battery low before an arrival");
    case Incident::Kind::DepartureOverdue:
        return Text::tr("Departure overdue");
    }
    return {};
}

QString sumOf(Incident::Kind kind, int count)
{
    switch (kind) {
    case Incident::Kind::MethodFailed:
        return Text::tr("%n method(s) failed.", nullptr, count);
    case Incident::Kind::LockOffline:
        return Text::tr("%n lock(s) offline before an arrival.", nullptr, count);
    case Incident::Kind::LockBatteryLow:
        return Text::tr("%n lock(s) low on battery before an arrival.", nullptr, count);
    case Incident::Kind::DepartureOverdue:
        return Text::tr("%n departure(s) overdue.", nullptr, count);
    }
    return {};
}

QString failureText(const Incident &incident, const AccessGrant &grant, const WorkspaceStore &store, Instant now)
{
    const QString cause = methodStatus(grant, store.methodsOf(grant), incident.mode, now).cause;
    const QString mode = accessModeText(incident.mode);
    const QString person = personOf(grant, store);
    return cause.isEmpty() ? Text::tr("%1 of %2.").arg(mode, person)
                           : Text::tr("%1 of %2: %3.").arg(mode, person, cause);
}

QString textOf(const Incident &incident, const WorkspaceStore &store, Instant now)
{
    const AccessGrant *grant = store.grants.find(incident.grantId);
    if (!grant) {
        return sumOf(incident.kind, 1);
    }
    const PropertyZone zone = store.zoneOf(*grant);
    switch (incident.kind) {
    case Incident::Kind::MethodFailed:
        return failureText(incident, *grant, store, now);
    case Incident::Kind::LockOffline:
    case Incident::Kind::LockBatteryLow: {
        const Device *device = store.devices.find(incident.deviceId);
        return Text::tr("%1. %2 arrives %3.")
            .arg(device ? shownName(*device) : QString(), personOf(*grant, store),
                 zone.mediumText(grant->window.startsAt, now));
    }
    case Incident::Kind::DepartureOverdue:
        return Text::tr("The stay of %1 ended %2, and access is still there.")
            .arg(personOf(*grant, store), zone.mediumText(grant->window.endsAt.value_or(now), now));
    }
    return {};
}

} // namespace

QList<Incident> incidents(const WorkspaceStore &store, Instant now)
{
    QList<Incident> found;
    for (const AccessGrantId id : conspicuousGrants(store)) {
        const AccessGrant *grant = store.grants.find(id);
        if (!grant) {
            continue;
        }
        const QList<AccessMethod> methods = store.methodsOf(*grant);
        if (!grant->window.hasEnded(now)) {
            addFailures(*grant, methods, now, found);
        } else if (isDepartureOverdue(*grant, methods, now)) {
            found.append(
                {.kind = Incident::Kind::DepartureOverdue, .grantId = id, .mode = AccessMode::Unknown, .deviceId = {}});
        }
    }
    const Arrivals arrivals(store, now);
    for (const Device &device : store.devices.rows()) {
        addLock(arrivals, device, found);
    }
    return found;
}

IncidentText incidentText(const QList<Incident> &incidents, const WorkspaceStore &store, Instant now)
{
    if (incidents.size() == 1) {
        return {titleOf(incidents.first().kind), textOf(incidents.first(), store, now)};
    }
    QStringList sums;
    for (const auto kind : {Incident::Kind::MethodFailed, Incident::Kind::LockOffline, Incident::Kind::LockBatteryLow,
                            Incident::Kind::DepartureOverdue}) {
        if (const auto count = std::ranges::count(incidents, kind, &Incident::kind); count > 0) {
            sums.append(sumOf(kind, int(count)));
        }
    }
    return {Text::tr("Latchkey"), sums.join(u' ')};
}

} // namespace latchkey
