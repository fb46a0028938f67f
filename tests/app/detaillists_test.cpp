// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/detailitems.h"
#include "panes/grants/grantlists.h"
#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "widgets/clipboard.h"
#include "widgets/factlist.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What the lists in the detail panels say.
class DetailListsTest : public QObject {
    Q_OBJECT

    const Instant m_now = at("2026-11-20T10:42:07Z");

  private Q_SLOTS:
    void events_ofADoorInAnotherZone_sayItsTime()
    {
        WorkspaceStore store;
        store.setDefaultZone(*PropertyZone::fromId(u"Europe/Lisbon"_s));
        Device gym = device(1, u"Gym"_s);
        gym.timeZone = u"Asia/Tokyo"_s;
        store.devices.upsert(gym);
        Event there = happening(1, u"lock.unlocked"_s, at("2026-11-20T08:00:00Z"));
        there.deviceId = gym.id;
        const Event somewhere = happening(2, u"lock.unlocked"_s, at("2026-11-20T07:00:00Z"));
        store.events.upsert({there, somewhere});
        const QList<Choice> items = eventItems(store, m_now, [](const Event &) { return true; });
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).sub, u"Fri 20, 17:00"_s);
        QCOMPARE(items.at(1).sub, u"Fri 20, 07:00"_s);
    }
    void events_ofAGrant_sayTheTimeOfItsPlace()
    {
        WorkspaceStore store;
        store.setDefaultZone(*PropertyZone::fromId(u"Europe/Lisbon"_s));
        Space house = space(5, u"House"_s);
        house.timeZone = u"Asia/Tokyo"_s;
        store.spaces.upsert(house);
        AccessGrant stay = grant(10, 1, {});
        stay.spaceIds = {house.id};
        store.grants.upsert(stay);
        Event issued = happening(1, u"access_method.issued"_s, at("2026-11-20T08:00:00Z"));
        issued.accessGrantIds = {stay.id};
        store.events.upsert(issued);
        QCOMPARE(eventItems(store, m_now, [](const Event &) { return true; }).at(0).sub, u"Fri 20, 17:00"_s);
    }
    void places_floorWithItsRooms_areNamedOnce()
    {
        WorkspaceStore store;
        const Space floor = space(5, u"1st floor"_s);
        Space room = space(6, u"Room 101"_s);
        room.parentSpaceId = floor.id;
        store.spaces.upsert({floor, room});
        Device lock = device(1, u"Room 101 lock"_s);
        lock.spaceIds = {room.id};
        store.devices.upsert(lock);
        AccessGrant stay = grant(10, 1, {});
        stay.spaceIds = {floor.id, room.id};
        store.grants.upsert(stay);
        store.places.set(stay.id, {{lock.id}, {}});
        const QList<Choice> items = placeItems(store, stay.spaceIds, *store.places.find(stay.id));
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).text, u"1st floor"_s);
        QCOMPARE(items.at(0).sub, u"1 door(s)"_s);
        QCOMPARE(items.at(1).text, u"Room 101 lock"_s);
    }
    void requests_ofAnotherYear_nameIt()
    {
        AccessGrant stay = grant(10, 1, {at("2025-03-01T12:00:00Z"), {}});
        method(20, AccessMode::Code, stay);
        Clipboard clipboard;
        FactList facts(clipboard);
        showRequests(facts, stay, *PropertyZone::fromId(u"Europe/Lisbon"_s), m_now);
        QCOMPARE(facts.value(u"asked0"_s), u"Saturday 1 March 2025, 12:00"_s);
    }
};

LATCHKEY_TEST(DetailListsTest, "detaillists")
#include "detaillists_test.moc"
