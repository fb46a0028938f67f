// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/modesupport.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

Door door(const QString &name, const AccessModes &opensWith, const QList<int> &codeLengths = {})
{
    return {.id = DeviceId(QUuid::createUuid()), .name = name, .opensWith = opensWith, .codeLengths = codeLengths};
}

} // namespace

class ModeSupportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void support_noDoors_isNeitherOffNorPartial()
    {
        const ModeSupport support = modeSupport({}, AccessMode::Code);
        QVERIFY(!support.isOff());
        QVERIFY(modeSupportReason(support).isEmpty());
    }
    void support_pin_countsDoorsAndIntersectsLengths()
    {
        const ModeSupport support = modeSupport({door(u"A"_s, {.code = true}, {4, 5, 6}),
                                                 door(u"B"_s, {.code = true}, {6, 5, 8}), door(u"Lift"_s, {}, {9})},
                                                AccessMode::Code);
        QCOMPARE(support.supporting, 2);
        QCOMPARE(support.total, 3);
        QCOMPARE(support.codeLengths, (QList<int>{5, 6}));
        QCOMPARE(support.unsupportedNames, (QStringList{u"Lift"_s}));
        QCOMPARE(modeSupportReason(support), u"PIN opens 2 of 3 doors: Lift takes no PIN."_s);
    }
    void support_pinsThatDiffer_haveNoLengthInCommon()
    {
        const ModeSupport support = modeSupport({door(u"A"_s, {.code = true}, {4}), door(u"B"_s, {.code = true}, {6}),
                                                 door(u"C"_s, {.code = true}, {4, 5, 6})},
                                                AccessMode::Code);
        QVERIFY(!support.isOff());
        QVERIFY(support.codeLengths.isEmpty());
    }
    void support_otherModes_haveNoLengths()
    {
        QVERIFY(modeSupport({door(u"A"_s, {.card = true}, {4})}, AccessMode::Card).codeLengths.isEmpty());
    }

    void reason_off_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("two");
        QTest::newRow("code") << int(AccessMode::Code) << u"PIN is off: Gate takes no PIN."_s
                              << u"PIN is off: Gate and Lift take no PIN."_s;
        QTest::newRow("card") << int(AccessMode::Card) << u"Card is off: Gate takes no card."_s
                              << u"Card is off: Gate and Lift take no card."_s;
        QTest::newRow("mobile") << int(AccessMode::MobileKey) << u"Mobile key is off: Gate takes no mobile key."_s
                                << u"Mobile key is off: Gate and Lift take no mobile key."_s;
        QTest::newRow("cloud") << int(AccessMode::CloudKey) << u"Cloud key is off: Gate takes no cloud key."_s
                               << u"Cloud key is off: Gate and Lift take no cloud key."_s;
    }
    void reason_off()
    {
        QFETCH(int, mode);
        const QList<Door> doors{door(u"Gate"_s, {}), door(u"Lift"_s, {})};
        const ModeSupport one = modeSupport(doors.first(1), AccessMode(mode));
        QVERIFY(one.isOff());
        QTEST(modeSupportReason(one), "one");
        QTEST(modeSupportReason(modeSupport(doors, AccessMode(mode))), "two");
    }
    void reason_cloudKeyOffAtEntrances_saysWhy()
    {
        Door entrance = door(u"Lift"_s, {.card = true});
        entrance.id = AcsEntranceId(QUuid::createUuid());
        QCOMPARE(modeSupportReason(modeSupport({entrance}, AccessMode::CloudKey)),
                 u"Cloud key is off: Lift cannot be unlocked remotely."_s);
        QCOMPARE(modeSupportReason(modeSupport({entrance, door(u"Gate"_s, {})}, AccessMode::CloudKey)),
                 u"Cloud key is off: Lift and Gate take no cloud key."_s);
    }
    void reason_everyDoorSupports_isEmpty()
    {
        QVERIFY(modeSupportReason(modeSupport({door(u"Gate"_s, {.card = true})}, AccessMode::Card)).isEmpty());
    }

    void codeLengthsOf_door_isOrderedAndWithinTheApi()
    {
        QCOMPARE(codeLengthsOf(door(u"A"_s, {})), (QList<int>{4, 5, 6, 7, 8, 9}));
        QCOMPARE(codeLengthsOf(door(u"A"_s, {}, {8, 3, 4, 12})), (QList<int>{4, 8}));
    }
    void codeLengthsHelp_saysWhoseLengthsTheyAre()
    {
        const AccessModes pin{.code = true};
        const auto help = [&](const QList<Door> &doors) {
            return codeLengthsHelp(modeSupport(doors, AccessMode::Code));
        };
        QCOMPARE(help({door(u"A"_s, pin)}), u"Most locks take 4 to 9 digits."_s);
        QCOMPARE(help({door(u"A"_s, pin), door(u"B"_s, pin, {5, 6})}), u"5 or 6 digits."_s);
        QCOMPARE(help({door(u"A"_s, pin, {4}), door(u"B"_s, pin, {5})}), QString());
        QCOMPARE(help({door(u"A"_s, {.card = true}, {4})}), QString());
    }
    void codeLengthsText_data()
    {
        QTest::addColumn<QList<int>>("lengths");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QList<int>{} << QString();
        QTest::newRow("one") << QList<int>{6} << u"6"_s;
        QTest::newRow("two") << QList<int>{4, 5} << u"4 or 5"_s;
        QTest::newRow("range") << QList<int>{4, 5, 6} << u"4 to 6"_s;
        QTest::newRow("list") << QList<int>{4, 6, 8} << u"4, 6 or 8"_s;
    }
    void codeLengthsText()
    {
        QFETCH(QList<int>, lengths);
        QTEST(latchkey::codeLengthsText(lengths), "text");
    }
};

LATCHKEY_TEST(ModeSupportTest, "modesupport")
#include "modesupport_test.moc"
