// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/commonestzone.h"

#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

Space spaceIn(int number, const QString &zone)
{
    Space made = space(number, u"Space"_s);
    made.timeZone = zone;
    return made;
}

QString commonest(const WorkspaceStore &store)
{
    const auto zone = commonestZone(store);
    return zone ? zone->id() : QString();
}

} // namespace

class CommonestZoneTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void placesThatSayNone_haveNone()
    {
        WorkspaceStore store;
        store.spaces.upsert({spaceIn(1, {}), spaceIn(2, u"Nowhere/Atall"_s), spaceIn(3, u"Nowhere/Atall"_s)});
        QCOMPARE(commonest(store), QString());
    }
    void mostSpaces_tell()
    {
        WorkspaceStore store;
        store.spaces.upsert({spaceIn(1, u"Asia/Tokyo"_s), spaceIn(2, u"Europe/Lisbon"_s), spaceIn(3, {}),
                             spaceIn(4, u"Europe/Lisbon"_s), spaceIn(5, u"Nowhere/Atall"_s)});
        QCOMPARE(commonest(store), u"Europe/Lisbon"_s);
    }
    void doors_countToo()
    {
        WorkspaceStore store;
        Device gym = device(10, u"Gym"_s);
        gym.timeZone = u"Asia/Tokyo"_s;
        store.devices.upsert(gym);
        QCOMPARE(commonest(store), u"Asia/Tokyo"_s);
    }
};

LATCHKEY_TEST(CommonestZoneTest, "commonestzone")

#include "commonestzone_test.moc"
