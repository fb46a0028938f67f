// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/doors.h"
#include "core/revokepreview.h"
#include "support/samples.h"

/// A guest of a hotel with a stay in Room 412, as previews of a revoke read it.
namespace latchkey::test {

inline const Instant revokeNow = at("2026-11-20T10:42:07Z");
inline const Instant checkOut = at("2026-11-30T11:00:00Z");
inline constexpr int maya = 1;
inline constexpr int stay = 10;
inline constexpr int hotelSystem = 50;

inline Door hotelDoor(int number, const QString &name, bool isRoom)
{
    AcsEntrance row = entrance(number, name);
    row.acsSystemId = idOf<AcsSystemId>(hotelSystem);
    row.opensWith = {.code = isRoom, .card = true, .mobileKey = true};
    row.canBelongToReservation = isRoom;
    return doorOf(row, nullptr);
}
inline Door room412() { return hotelDoor(20, QStringLiteral("Room 412"), true); }
inline Door lift() { return hotelDoor(21, QStringLiteral("Lift"), false); }
inline Door laundry() { return doorOf(device(22, QStringLiteral("Laundry"))); }

inline AccessMethod issued(AccessMethod method)
{
    method.isIssued = true;
    method.issuedAt = revokeNow - std::chrono::hours(72);
    return method;
}

/// A grant of \a personNumber for \a doors, with issued methods of \a modes, whose ids follow the grant's.
inline RevokeFacts::Grant granted(int number, const QList<Door> &doors, const QList<AccessMode> &modes,
                                  std::optional<Instant> until = checkOut, int personNumber = maya)
{
    RevokeFacts::Grant facts;
    facts.grant = grant(number, personNumber, {revokeNow - std::chrono::hours(72), until});
    facts.grant.displayName = QStringLiteral("Grant %1").arg(number);
    facts.doors = doors;
    for (qsizetype i = 0; i < modes.size(); ++i) {
        facts.methods.append(issued(method(number * 10 + static_cast<int>(i), modes.at(i), facts.grant)));
    }
    return facts;
}

inline RevokeFacts::Person personFacts(int number, const QString &name)
{
    RevokeFacts::Person person;
    person.id = idOf<UserIdentityId>(number);
    person.name = name;
    return person;
}

/// Maya's stay in Room 412 with PIN, card and mobile key; the lift takes card and mobile key.
inline RevokeFacts mayasStay()
{
    RevokeFacts facts;
    facts.people = {personFacts(maya, QStringLiteral("Maya Lindqvist"))};
    facts.grants = {granted(stay, {room412(), lift()}, {AccessMode::Code, AccessMode::Card, AccessMode::MobileKey})};
    facts.people.front().entrances = QList<Door>{room412(), lift()};
    AcsSystem system;
    system.id = idOf<AcsSystemId>(hotelSystem);
    system.name = QStringLiteral("Hotel");
    system.externalType = QStringLiteral("visionline_system");
    facts.systems = {system};
    return facts;
}

inline RevokeTarget wholeStay()
{
    return {.grants = {idOf<AccessGrantId>(stay)}, .methods = {}, .devices = {}, .people = {}};
}
inline RevokeTarget wholePerson()
{
    return {.grants = {}, .methods = {}, .devices = {}, .people = {idOf<UserIdentityId>(maya)}};
}
inline RevokeTarget oneMethod(int number)
{
    return {.grants = {}, .methods = {idOf<AccessMethodId>(number)}, .devices = {}, .people = {}};
}
inline RevokeTarget laundryOfMaya()
{
    return {.grants = {}, .methods = {}, .devices = {{idOf<UserIdentityId>(maya), idOf<DeviceId>(22)}}, .people = {}};
}

inline ApiError refused(ApiError::Kind kind = ApiError::Kind::Forbidden)
{
    ApiError error;
    error.kind = kind;
    return error;
}

inline QStringList doorNames(const QList<DoorOutcome> &outcomes)
{
    QStringList names;
    for (const DoorOutcome &outcome : outcomes) {
        names.append(outcome.door.name);
    }
    return names;
}

inline AcsCredential credential(int number, AccessMode mode, int personNumber = maya)
{
    AcsCredential row;
    row.id = idOf<AcsCredentialId>(number);
    row.acsSystemId = idOf<AcsSystemId>(hotelSystem);
    row.userIdentityId = idOf<UserIdentityId>(personNumber);
    row.mode = mode;
    row.displayName = QStringLiteral("Credential %1").arg(number);
    row.isIssued = true;
    return row;
}

} // namespace latchkey::test
