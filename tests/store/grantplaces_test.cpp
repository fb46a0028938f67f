// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/grantplaces.h"

#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;

class GrantPlacesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void find_notSet_isUnknownNotEmpty()
    {
        const GrantPlaces places;
        QVERIFY(!places.find(idOf<AccessGrantId>(1)));
    }
    void set_samePlacesTwice_isToldOnce()
    {
        GrantPlaces places;
        const QSignalSpy spy(&places, &GrantPlaces::changed);
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(2)}, {}});
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(2)}, {}});
        QCOMPARE(spy.size(), 1);
    }
    void setUntold_twice_isToldOnce()
    {
        GrantPlaces places;
        const QSignalSpy spy(&places, &GrantPlaces::changed);
        const auto grant = idOf<AccessGrantId>(1);
        QVERIFY(!places.isUntold(grant));
        places.setUntold(grant, false);
        QCOMPARE(spy.size(), 0);
        places.setUntold(grant, true);
        places.setUntold(grant, true);
        QCOMPARE(spy.size(), 1);
        QVERIFY(places.isUntold(grant));
        QVERIFY(!places.find(grant));
        places.remove(grant);
        QVERIFY(!places.isUntold(grant));
    }
    void set_askedBeforeWhatIsHere_isPassedOver()
    {
        GrantPlaces places;
        const AskedAt asked = askedNow();
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(2)}, {}}, asked);
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(3)}, {}}, asked - std::chrono::seconds(1));
        QCOMPARE(places.find(idOf<AccessGrantId>(1))->deviceIds, QList<DeviceId>{idOf<DeviceId>(2)});
    }
    void grantsWith_placesReplaced_followsThem()
    {
        GrantPlaces places;
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(2)}, {idOf<AcsEntranceId>(3)}});
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(4)}, {idOf<AcsEntranceId>(3)}});
        QVERIFY(places.grantsWith(idOf<DeviceId>(2)).isEmpty());
        QCOMPARE(places.grantsWith(idOf<DeviceId>(4)), QList<AccessGrantId>{idOf<AccessGrantId>(1)});
        QCOMPARE(places.grantsWith(idOf<AcsEntranceId>(3)), QList<AccessGrantId>{idOf<AccessGrantId>(1)});
    }
    void remove_knownGrant_isUnknownAgain()
    {
        GrantPlaces places;
        places.set(idOf<AccessGrantId>(1), {{idOf<DeviceId>(2)}, {}});
        const QSignalSpy spy(&places, &GrantPlaces::changed);
        places.remove(idOf<AccessGrantId>(1));
        places.remove(idOf<AccessGrantId>(1));
        QCOMPARE(spy.size(), 1);
        QVERIFY(!places.find(idOf<AccessGrantId>(1)));
        QVERIFY(places.grantsWith(idOf<DeviceId>(2)).isEmpty());
    }
};

LATCHKEY_TEST(GrantPlacesTest, "grantplaces")
#include "grantplaces_test.moc"
