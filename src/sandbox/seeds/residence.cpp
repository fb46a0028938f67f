// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/residence.h"

#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/seeds/models.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr int flatsPerHouse = 6;

const QStringList residents{u"Amelia Stone"_s, u"Bernd Vogel"_s,   u"Cora Jensen"_s, u"Dario Conti"_s,
                            u"Esther Okoye"_s, u"Frederik Lund"_s, u"Gwen Parry"_s,  u"Hiro Matsuda"_s,
                            u"Isla Murray"_s,  u"Joao Ribeiro"_s,  u"Kira Petrov"_s, u"Luca Moretti"_s};
const QStringList contractors{u"Bright Window Cleaning"_s, u"Delta Lift Service"_s, u"Green Gardens"_s};

/// The property's doors, by id.
struct Doors {
    QStringList flats;      ///< locks, in order of the residents
    QStringList flatSpaces; ///< one for each flat
    QString gateSpace;
    QString gate;
    QString plantRoom;
};

QString addSpace(Workspace &workspace, const QString &name, const QString &parent, const QStringList &locks)
{
    QJsonObject space{{u"name"_s, name},
                      {u"space_key"_s, name.toLower().replace(u' ', u'-')},
                      {u"device_ids"_s, QJsonArray::fromStringList(locks)},
                      {u"customer_data"_s, QJsonObject{{u"address"_s, u"Rua do Amieiro 4, Lisbon"_s},
                                                       {u"time_zone"_s, u"Europe/Lisbon"_s}}}};
    if (!parent.isEmpty()) {
        space.insert("parent_space_id"_L1, parent);
    }
    return createSpace(workspace, space).idText();
}

void addHouse(Workspace &workspace, const Row &account, QChar letter, const QString &property, Doors &doors)
{
    const QString house = addSpace(workspace, u"House "_s + letter, property, {});
    for (int flat = 1; flat <= flatsPerHouse; ++flat) {
        const QString name = u"Flat %1%2"_s.arg(letter).arg(flat);
        const QString lock = addLock(workspace, account, yaleLock(), name).idText();
        doors.flats.append(lock);
        doors.flatSpaces.append(addSpace(workspace, name, house, {lock}));
    }
}

Doors addDoors(Workspace &workspace)
{
    Doors doors;
    const Row &yale = addAccount(workspace, u"yale"_s, u"Yale"_s, u"Alder Court flats"_s, u"lock"_s);
    const Row &shared = addAccount(workspace, u"ttlock"_s, u"TTLock"_s, u"Alder Court shared doors"_s, u"lock"_s);
    const QString property = addSpace(workspace, u"Alder Court"_s, {}, {});
    addHouse(workspace, yale, u'A', property, doors);
    addHouse(workspace, yale, u'B', property, doors);
    doors.gate = addLock(workspace, shared, ttlock(), u"Street gate"_s).idText();
    doors.gateSpace = addSpace(workspace, u"Gate"_s, property, {doors.gate});
    doors.plantRoom = addLock(workspace, shared, ttlock(), u"Plant room"_s).idText();
    const QString bikes = addLock(workspace, shared, ttlock(), u"Bike store"_s).idText();
    addSpace(workspace, u"Common rooms"_s, property, {doors.plantRoom, bikes});
    return doors;
}

Row &addPerson(Workspace &workspace, const QString &name, const QString &key, int number)
{
    return createIdentity(workspace,
                          {{u"full_name"_s, name},
                           {u"email_address"_s, QString(name.toLower().replace(u' ', u'.') + "@example.com"_L1)},
                           {u"phone_number"_s, u"+1555556%1"_s.arg(1000 + number)},
                           {u"user_identity_key"_s, key}});
}

void grantPin(Workspace &workspace, Row &person, QJsonObject places, Instant from, std::optional<Instant> until)
{
    places.insert("requested_access_methods"_L1, QJsonArray{QJsonObject{{u"mode"_s, u"code"_s}}});
    places.insert("starts_at"_L1, wireTime(from));
    if (until) {
        places.insert("ends_at"_L1, wireTime(*until));
    }
    createGrant(workspace, places, person);
}

/// Everybody has the door of their flat, and the gate.
void letIn(Workspace &workspace, const Doors &doors)
{
    for (qsizetype i = 0; i < residents.size(); ++i) {
        Row &person = addPerson(workspace, residents[i], u"resident-%1"_s.arg(i + 1), static_cast<int>(i));
        grantPin(workspace, person, {{u"space_ids"_s, QJsonArray{doors.flatSpaces[i], doors.gateSpace}}},
                 workspace.now(), std::nullopt);
    }
}

/// One contractor has been, one is there, one is to come.
void bookContractors(Workspace &workspace, const Doors &doors, Instant opening)
{
    for (qsizetype i = 0; i < contractors.size(); ++i) {
        Row &person = addPerson(workspace, contractors[i], u"contractor-%1"_s.arg(i + 1), static_cast<int>(100 + i));
        const Instant from = opening - 24h * 9 + 24h * 7 * i;
        grantPin(workspace, person, {{u"device_ids"_s, QJsonArray{doors.gate, doors.plantRoom}}}, from, from + 24h * 5);
    }
}

} // namespace

void plantResidence(Workspace &workspace)
{
    // Played from the day it was let, as the hotel is, so that codes and events are those that the rules make.
    Timeline &timeline = workspace.timeline();
    const Instant opening = timeline.clockTime();
    timeline.beginAt(opening - 24h * 200);
    const Doors doors = addDoors(workspace);
    const auto lock = [&workspace](const QString &id) -> Row & { return *workspace.find(Kind::Device, id); };
    addUnmanagedCode(workspace, lock(doors.plantRoom), u"Fire brigade"_s, u"730915"_s);
    letIn(workspace, doors);
    timeline.at(opening - 24h * 12, [&workspace, doors, opening] { bookContractors(workspace, doors, opening); });
    timeline.at(opening - 26h, [lock, id = doors.flats[2], &workspace] { drainBattery(workspace, lock(id)); });
    timeline.at(opening - 3h,
                [lock, id = doors.flats[9], &workspace] { disconnect(workspace, lock(id), Cause::Device); });
    timeline.advanceTo(opening);
}

} // namespace latchkey::sandbox
