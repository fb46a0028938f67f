// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/hoteldoors.h"

#include "sandbox/rules/notices.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/seeds/models.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr int floors = 4;
constexpr int roomsPerFloor = 8;
/// From this floor on, rooms have smart locks of their own instead of the hotel's access system.
constexpr int firstLockFloor = 4;

const QStringList everyMode{u"code"_s, u"card"_s, u"mobile_key"_s, u"cloud_key"_s};

QJsonObject category(const QString &name, const QString &door)
{
    return {{u"visionline_metadata"_s, QJsonObject{{u"door_category"_s, name}, {u"door_name"_s, door}}}};
}

QString addSpace(Workspace &workspace, const QString &name, const QString &key, const QString &parent,
                 const QJsonArray &entrances, const QJsonArray &devices)
{
    QJsonObject space{{u"name"_s, name},
                      {u"space_key"_s, key},
                      {u"acs_entrance_ids"_s, entrances},
                      {u"device_ids"_s, devices},
                      {u"customer_data"_s, QJsonObject{{u"address"_s, u"Cais do Porto 12, Lisbon"_s},
                                                       {u"default_checkin_time"_s, u"15:00"_s},
                                                       {u"default_checkout_time"_s, u"11:00"_s},
                                                       {u"time_zone"_s, u"Europe/Lisbon"_s}}}};
    if (!parent.isEmpty()) {
        space.insert("parent_space_id"_L1, parent);
    }
    return createSpace(workspace, space).idText();
}

QString addGuestDoor(Workspace &workspace, const Row &system, const QString &name)
{
    // The last two rooms of each floor have readers without keypads.
    const QStringList modes =
        name.endsWith(u'7') || name.endsWith(u'8') ? QStringList{u"card"_s, u"mobile_key"_s} : everyMode.first(3);
    QJsonObject more = category(u"guest"_s, name);
    more.insert("can_belong_to_reservation"_L1, true);
    return addEntrance(workspace, system, name, modes, more).idText();
}

void addRooms(Workspace &workspace, HotelDoors &doors, const QString &house)
{
    const Row &system = *workspace.find(Kind::AcsSystem, doors.visionline);
    const Row &account = addAccount(workspace, u"ttlock"_s, u"TTLock"_s, u"Fourth floor locks"_s, u"lock"_s);
    for (int floor = 1; floor <= floors; ++floor) {
        QJsonArray entrances;
        QJsonArray locks;
        for (int room = 1; room <= roomsPerFloor; ++room) {
            const QString name = u"Room %1"_s.arg(floor * 100 + room);
            if (floor < firstLockFloor) {
                entrances.append(addGuestDoor(workspace, system, name));
            } else {
                locks.append(addLock(workspace, account, ttlock(), name).idText());
            }
        }
        const QString floorName =
            QStringList{u"1st floor"_s, u"2nd floor"_s, u"3rd floor"_s, u"4th floor"_s}[floor - 1];
        const QString parent = addSpace(workspace, floorName, u"floor-%1"_s.arg(floor), house, entrances, locks);
        for (int room = 1; room <= roomsPerFloor; ++room) {
            const QString name = u"Room %1"_s.arg(floor * 100 + room);
            const QJsonArray entrance = entrances.isEmpty() ? QJsonArray() : QJsonArray{entrances[room - 1]};
            const QJsonArray lock = locks.isEmpty() ? QJsonArray() : QJsonArray{locks[room - 1]};
            doors.roomSpaces.append(
                addSpace(workspace, name, u"room-%1"_s.arg(floor * 100 + room), parent, entrance, lock));
        }
        doors.offlineLock = locks.isEmpty() ? QString() : locks.first().toString();
    }
}

void addCommonDoors(Workspace &workspace, HotelDoors &doors, const QString &house)
{
    const Row &system = *workspace.find(Kind::AcsSystem, doors.visionline);
    const auto add = [&](const QString &name, const QStringList &modes, const QString &kind) {
        return QJsonValue(addEntrance(workspace, system, name, modes, category(kind, name)).idText());
    };
    const QJsonValue main = add(u"Main entrance"_s, everyMode, u"entrance"_s);
    const QJsonValue lift = add(u"Lift"_s, {u"card"_s, u"mobile_key"_s}, u"elevator reader"_s);
    const QJsonArray below{
        add(u"Gym"_s, everyMode.first(3), u"common"_s), add(u"Pool"_s, everyMode.first(3), u"common"_s),
        add(u"Spa"_s, everyMode.first(3), u"common (PMS)"_s), add(u"Garage gate"_s, everyMode, u"entrance"_s)};
    const QJsonValue roof = add(u"Roof terrace"_s, everyMode.first(3), u"common"_s);
    const Row &account = addAccount(workspace, u"yale"_s, u"Yale"_s, u"Residence locks"_s, u"lock"_s);
    Row &laundry = addLock(workspace, account, yaleLock(), u"Laundry"_s);
    doors.lobbySpace = addSpace(workspace, u"Lobby"_s, u"lobby"_s, house, {main, lift}, {});
    doors.basementSpace = addSpace(workspace, u"Basement"_s, u"basement"_s, house, below, {laundry.idText()});
    addSpace(workspace, u"Roof"_s, u"roof"_s, house, {roof}, {});
}

void addResidence(Workspace &workspace, HotelDoors &doors)
{
    const Row &account = *workspace.findBy(Kind::ConnectedAccount, "account_type"_L1, u"yale"_s);
    LockModel longCodes = yaleLock();
    longCodes.codeLengths = {6, 7, 8};
    longCodes.codeConstraints = {u"no_zeros"_s};
    const auto add = [&](QChar house, int flats, const LockModel &model) {
        QJsonArray locks;
        for (int flat = 1; flat <= flats; ++flat) {
            locks.append(addLock(workspace, account, model, u"Residence %1%2"_s.arg(house).arg(flat)).idText());
            doors.flats.append(locks.last().toString());
        }
        addSpace(workspace, u"Residence "_s + house, u"residence-%1"_s.arg(house.toLower()), {}, {}, locks);
    };
    add(u'A', 7, yaleLock());
    add(u'B', 5, longCodes);
}

void addStaffDoors(Workspace &workspace, HotelDoors &doors, const QString &house)
{
    const Row &system = *workspace.find(Kind::AcsSystem, doors.saltoKs);
    const QStringList modes{u"code"_s, u"card"_s, u"cloud_key"_s};
    QJsonArray ids;
    for (const QString &name : {u"Staff entrance"_s, u"Back office"_s, u"Housekeeping store"_s, u"Linen store"_s,
                                u"Kitchen"_s, u"Luggage room"_s, u"Bike store"_s, u"Plant room"_s}) {
        Row &entrance = addEntrance(workspace, system, name, name == "Staff entrance"_L1 ? everyMode : modes);
        entrance.set("is_locked"_L1, true);
        ids.append(entrance.idText());
        doors.staffDoors.append(entrance.idText());
    }
    addSpace(workspace, u"Back of house"_s, u"back-of-house"_s, house, ids, {});
    doors.staffGroups = {addAccessGroup(workspace, system, u"All staff doors"_s, ids).idText(),
                         addAccessGroup(workspace, system, u"Housekeeping"_s, {ids[0], ids[2], ids[3]}).idText()};
}

} // namespace

HotelDoors addHotelDoors(Workspace &workspace)
{
    HotelDoors doors;
    const Row &cards =
        addAccount(workspace, u"visionline"_s, u"Visionline"_s, u"Harbour House Visionline"_s, u"access_control"_s);
    const Row &salto =
        addAccount(workspace, u"salto_ks"_s, u"Salto KS"_s, u"Harbour House Salto"_s, u"access_control"_s);
    doors.visionline = addSystem(workspace, cards, visionline(), u"Hotel (Visionline)"_s).idText();
    doors.saltoKs = addSystem(workspace, salto, saltoKs(), u"Back of house (Salto KS)"_s).idText();
    const QString house = addSpace(workspace, u"Harbour House"_s, u"harbour-house"_s, {}, {}, {});
    addRooms(workspace, doors, house);
    addCommonDoors(workspace, doors, house);
    addResidence(workspace, doors);
    addStaffDoors(workspace, doors, house);
    const Row &system = *workspace.find(Kind::AcsSystem, doors.visionline);
    doors.encoder = addEncoder(workspace, system, u"Reception encoder"_s).idText();
    addEncoder(workspace, system, u"Night desk encoder"_s).hidden.insert("card_format"_L1, u"rfid48"_s);
    Row &old = addEncoder(workspace, system, u"Old encoder"_s);
    fault(workspace, old, "acs_encoder_removed"_L1, u"The encoder no longer exists in Visionline."_s);
    const Row &staffSystem = *workspace.find(Kind::AcsSystem, doors.saltoKs);
    addEncoder(workspace, staffSystem, u"Back office encoder"_s);
    for (const QString &number : {u"0004217701"_s, u"0004217702"_s, u"0004217703"_s}) {
        addTag(workspace, staffSystem, number);
    }
    return doors;
}

} // namespace latchkey::sandbox
