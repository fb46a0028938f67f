// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "revokesamples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RevokePreview preview(const RevokeTarget &target, const RevokeFacts &facts)
{
    return previewRevoke(target, facts, revokeNow);
}

QStringList namesOf(const QList<Door> &doors)
{
    QStringList names;
    for (const Door &door : doors) {
        names.append(door.name);
    }
    return names;
}

} // namespace

class RevokeCardsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void card_encodedForAHotel_lastsUntilItsEndOrANewerOne()
    {
        RevokeFacts facts = mayasStay();
        AcsCredential written = credential(70, AccessMode::Card);
        written.cardNumber = u"0192"_s;
        written.endsAt = checkOut - 1h;
        facts.grants.front().credentials = QList{written};
        const QList<LastingCard> cards = preview(wholeStay(), facts).cards;
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.front().number, u"0192"_s);
        QCOMPARE(cards.front().encodedAt, std::optional(revokeNow - 72h));
        QCOMPARE(cards.front().systemName, u"Hotel"_s);
        QCOMPARE(namesOf(cards.front().overridable), QStringList{u"Room 412"_s});
        QCOMPARE(namesOf(cards.front().others), QStringList{u"Lift"_s});
        QVERIFY(cards.front().isEndKnown);
        QCOMPARE(cards.front().until, std::optional(checkOut - 1h));
    }
    void card_credentialNotRead_lastsUntilTheEndOfTheGrant()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().credentials = std::unexpected(refused());
        const QList<LastingCard> cards = preview(wholeStay(), facts).cards;
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.front().until, std::optional(checkOut));
        QVERIFY(cards.front().number.isEmpty());
    }
    void card_toBeWrittenAnew_hasNoKnownEnd_data()
    {
        QTest::addColumn<bool>("isIssued");
        QTest::newRow("and open until then") << true;
        QTest::newRow("and taken back until then") << false;
    }
    void card_toBeWrittenAnew_hasNoKnownEnd()
    {
        QFETCH(const bool, isIssued);
        RevokeFacts facts = mayasStay();
        facts.grants.front().methods[1].isIssued = isIssued;
        facts.grants.front().methods[1].isEncodingRequired = true;
        const QList<LastingCard> cards = preview(wholeStay(), facts).cards;
        QCOMPARE(cards.size(), 1);
        QVERIFY(!cards.front().isEndKnown);
        QVERIFY(!cards.front().until);
    }
    void card_thatLeavesNothing_isNotTold_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("never encoded") << 0;
        QTest::newRow("its end is over") << 1;
        QTest::newRow("another system, whose locks are connected") << 2;
        QTest::newRow("another method goes") << 3;
        QTest::newRow("doors that take no card") << 4;
    }
    void card_thatLeavesNothing_isNotTold()
    {
        QFETCH(const int, what);
        RevokeFacts facts = mayasStay();
        RevokeFacts::Grant &grant = facts.grants.front();
        if (what == 0) {
            grant.methods[1].isIssued = false;
            grant.methods[1].issuedAt.reset();
        } else if (what == 1) {
            grant.grant.window.endsAt = revokeNow;
        } else if (what == 2) {
            facts.systems.front().externalType = u"salto_ks_site"_s;
            grant.doors = QList<Door>{lift()};
        } else if (what == 4) {
            Door door = room412();
            door.opensWith = {.code = true};
            grant.doors = QList<Door>{door};
        }
        const RevokeTarget target = what == 3 ? oneMethod(100) : wholeStay();
        QVERIFY(preview(target, facts).cards.isEmpty());
    }
    void card_grantWithoutEnd_hasNone()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().grant.window.endsAt.reset();
        const LastingCard card = preview(wholeStay(), facts).cards.value(0);
        QVERIFY(card.isEndKnown && !card.until && !card.overridable.isEmpty());
    }
    void card_alone_lasts() { QCOMPARE(preview(oneMethod(101), mayasStay()).cards.size(), 1); }
    void card_systemNotRead_roomForReservationsIsStillAHotelLock()
    {
        RevokeFacts facts = mayasStay();
        facts.systems.clear();
        const LastingCard card = preview(wholeStay(), facts).cards.value(0);
        QCOMPARE(namesOf(card.overridable), QStringList{u"Room 412"_s});
        QVERIFY(card.others.isEmpty());
    }
    void card_ofTwoSystems_isToldForEach()
    {
        RevokeFacts facts = mayasStay();
        Door other = hotelDoor(34, u"Annexe 1"_s, true);
        other.acsSystemId = idOf<AcsSystemId>(51);
        facts.grants.front().doors = QList<Door>{room412(), other};
        QCOMPARE(preview(wholeStay(), facts).cards.size(), 2);
    }
    void personDeleted_cardThatNoGrantMade_lastsToo()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().credentials = QList{credential(70, AccessMode::Card)};
        AcsCredential staff = credential(71, AccessMode::Card);
        staff.cardNumber = u"0200"_s;
        facts.entrances = {{room412(), QList{credential(70, AccessMode::Card), staff}}, {lift(), QList{staff}}};
        const QList<LastingCard> cards = preview(wholePerson(), facts).cards;
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.back().number, u"0200"_s);
        QCOMPARE(namesOf(cards.back().overridable), QStringList{u"Room 412"_s});
        QCOMPARE(namesOf(cards.back().others), QStringList{u"Lift"_s});
        QVERIFY(!cards.back().until);
    }
    void reservation_others_keepTheirAccess()
    {
        RevokeFacts facts = mayasStay();
        const TimeWindow window{revokeNow - 1h, checkOut};
        AccessGrant over = grant(90, 3, {revokeNow - 2h, revokeNow});
        facts.stays = {
            {u"HH-1001"_s, QList{grant(stay, maya, window), grant(91, maya, window), grant(92, 2, window), over}}};
        facts.names = {{idOf<UserIdentityId>(2), u"Arjun Mehta"_s}};
        const QList<Companion> companions = preview(wholeStay(), facts).companions;
        const Companion arjun{idOf<UserIdentityId>(2), u"Arjun Mehta"_s, window};
        QCOMPARE(companions, QList{arjun});
    }
    void reservation_allOfItGoes_namesNobody()
    {
        RevokeFacts facts = mayasStay();
        facts.stays = {{u"HH-1001"_s, QList{grant(92, 2, {revokeNow, {}})}}};
        RevokeTarget target = wholeStay();
        target.grants.append(idOf<AccessGrantId>(92));
        QVERIFY(preview(target, facts).companions.isEmpty());
    }
};

LATCHKEY_TEST(RevokeCardsTest, "revokecards")
#include "revokecards_test.moc"
