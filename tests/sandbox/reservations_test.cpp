// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Stays: guests who come together, and guests who follow one another on the same door.
class ReservationsTest : public QObject {
    Q_OBJECT

    static Answer book(Harness &harness, const char *person, const char *key, const QStringList &doors,
                       const QJsonObject &more = {})
    {
        QJsonArray ids;
        for (const QString &door : doors) {
            ids.append(harness.idOf("acs_entrance", "display_name", door));
        }
        QJsonObject body = more;
        body.insert("user_identity_id"_L1, harness.person(person));
        body.insert("acs_entrance_ids"_L1, ids);
        if (*key != '\0') {
            body.insert("reservation_key"_L1, QLatin1StringView(key));
        }
        if (!more.contains("requested_access_methods"_L1)) {
            body.insert("requested_access_methods"_L1, requested({u"code"_s}));
        }
        return harness.post(u"/access_grants/create"_s, body);
    }
    static QString idOf(const Answer &answer)
    {
        return answer.object("access_grant").value("access_grant_id"_L1).toString();
    }
    static QJsonObject credentialOf(Harness &harness, const QString &grant, const char *mode)
    {
        const QJsonValue method = harness.method(grant, mode).value("access_method_id"_L1);
        return harness.post(u"/access_methods/get_related"_s, {{u"access_method_ids"_s, QJsonArray{method}}})
            .object("batch")
            .value("acs_credentials"_L1)
            .toArray()
            .first()
            .toObject();
    }
    static bool works(Harness &harness, const QString &grant, const char *mode = "code")
    {
        return harness.method(grant, mode).value("is_issued"_L1).toBool();
    }
    /// The hotel's rooms have no cloud keys; this one gets them.
    static void letCloudKeysOpen(Harness &harness, const char *door)
    {
        harness.engine.workspace()
            .find(Kind::AcsEntrance, harness.entrance(door))
            ->set("can_unlock_with_cloud_key"_L1, true);
    }

  private Q_SLOTS:
    void guest_arriving_putsTheOneBeforeOut()
    {
        Harness harness;
        const QString before = idOf(book(harness, "Grace Kim", "R-1", {u"Room 101"_s, u"Main entrance"_s}));
        harness.wait(2s);
        const QString after = idOf(book(harness, "Ana Costa", "R-2", {u"Room 101"_s, u"Main entrance"_s},
                                        {{u"starts_at"_s, u"2026-11-20T11:42:07Z"_s}}));
        harness.wait(1h);
        QVERIFY(works(harness, before)); // the new stay has begun and nobody has come yet
        const QJsonObject old = credentialOf(harness, before, "code");
        const QString method = harness.method(before, "code").value("access_method_id"_L1).toString();
        QCOMPARE(old.value("visionline_metadata"_L1).toObject().value("is_valid"_L1), QJsonValue(true));
        harness.wait(6min);
        QVERIFY(!works(harness, before));
        QVERIFY(works(harness, after));
        const QString id = old.value("acs_credential_id"_L1).toString();
        QCOMPARE(harness.row("acs_credential", id).value("visionline_metadata"_L1).toObject().value("is_valid"_L1),
                 QJsonValue(false));
        QCOMPARE(harness.events("acs_credential_id", id).last(), u"acs_credential.invalidated"_s);
        QCOMPARE(harness.events("access_method_id", method).last(), u"access_method.revoked"_s);
        QCOMPARE(harness.events("access_grant_id", before).last(), u"access_grant.access_to_door_lost"_s);
        QCOMPARE(harness.events("acs_user_id", credentialOf(harness, after, "code").value("acs_user_id"_L1).toString())
                     .last(),
                 u"lock.unlocked"_s);
    }
    void guest_putOut_staysOut()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString before = idOf(book(harness, "Grace Kim", "R-1", {u"Room 101"_s},
                                         {{u"requested_access_methods"_s, requested({u"card"_s, u"code"_s})}}));
        harness.wait(2s);
        const QString card = credentialOf(harness, before, "card").value("acs_credential_id"_L1).toString();
        desk.encode(card);
        book(harness, "Ana Costa", "R-2", {u"Room 101"_s});
        harness.wait(6min);
        QVERIFY(!works(harness, before, "card"));
        harness.post(u"/access_grants/update"_s,
                     {{u"access_grant_id"_s, before}, {u"ends_at"_s, u"2026-12-24T11:00:00Z"_s}});
        harness.wait(10s);
        QVERIFY(!works(harness, before, "code"));
        QCOMPARE(errorOf(desk.encode(card)), u"credential_cannot_be_reissued"_s);
    }
    void guests_whoShareNothing_letOneAnotherBe_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QStringList>("doors");
        QTest::newRow("the same stay") << QByteArray("R-1") << QStringList{u"Room 101"_s};
        QTest::newRow("another room") << QByteArray("R-2") << QStringList{u"Room 102"_s, u"Main entrance"_s};
        QTest::newRow("no stay") << QByteArray() << QStringList{u"Room 101"_s};
    }
    void guests_whoShareNothing_letOneAnotherBe()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QStringList, doors);
        Harness harness;
        const QString first = idOf(book(harness, "Grace Kim", "R-1", {u"Room 101"_s, u"Main entrance"_s}));
        harness.wait(2s);
        const QString second = idOf(book(harness, "Ana Costa", key.constData(), doors));
        harness.wait(10min);
        QVERIFY(works(harness, first));
        QVERIFY(works(harness, second));
        const QJsonArray joined = credentialOf(harness, second, "code")
                                      .value("visionline_metadata"_L1)
                                      .toObject()
                                      .value("joiner_acs_credential_ids"_L1)
                                      .toArray();
        QCOMPARE(joined.size(), key == "R-1" ? 1 : 0);
    }
    void cloudKey_used_putsTheGuestBeforeOutAtOnce()
    {
        Harness harness;
        letCloudKeysOpen(harness, "Room 101");
        const QJsonObject keys{{u"requested_access_methods"_s, requested({u"cloud_key"_s})}};
        const QString before = idOf(book(harness, "Grace Kim", "R-1", {u"Room 101"_s}, keys));
        harness.wait(1s);
        const QString after = idOf(book(harness, "Ana Costa", "R-2", {u"Room 101"_s}, keys));
        harness.wait(10min);
        QVERIFY(works(harness, before, "cloud_key"));
        harness.post(u"/access_methods/unlock_door"_s,
                     {{u"access_method_id"_s, harness.method(after, "cloud_key").value("access_method_id"_L1)},
                      {u"acs_entrance_id"_s, harness.entrance("Room 101")}});
        harness.wait(1s);
        QVERIFY(!works(harness, before, "cloud_key"));
        QVERIFY(works(harness, after, "cloud_key"));
    }
    void credential_withOverride_putsOtherGuestsOut_data()
    {
        QTest::addColumn<bool>("isOverride");
        QTest::addColumn<bool>("isJoining");
        QTest::addColumn<bool>("isOut");
        QTest::newRow("override") << true << false << true;
        QTest::newRow("join") << true << true << false;
        QTest::newRow("neither") << false << false << false;
    }
    void credential_withOverride_putsOtherGuestsOut()
    {
        QFETCH(const bool, isOverride);
        QFETCH(const bool, isJoining);
        QFETCH(const bool, isOut);
        Harness harness;
        CardDesk desk(harness);
        letCloudKeysOpen(harness, "Room 101");
        const QJsonArray room{harness.entrance("Room 101")};
        const QString before = idIn(desk.make("code", {{u"allowed_acs_entrance_ids"_s, room}}));
        harness.wait(2s);
        const QJsonObject options{{u"override"_s, isOverride},
                                  {u"joiner_acs_credential_ids"_s, isJoining ? QJsonArray{before} : QJsonArray()}};
        const QString after =
            idIn(desk.make("cloud_key", {{u"allowed_acs_entrance_ids"_s, room}, {u"visionline_metadata"_s, options}}));
        harness.wait(2s);
        const QJsonObject attempt = desk.ended(harness.post(
            u"/acs/entrances/unlock"_s, {{u"acs_credential_id"_s, after}, {u"acs_entrance_id"_s, room.first()}}));
        QCOMPARE(attempt.value("status"_L1).toString(), u"success"_s);
        QCOMPARE(desk.credential(before).value("is_issued"_L1), QJsonValue(!isOut));
    }
    void joiners_nameDoorsOfTheReservation()
    {
        Harness harness;
        const auto status = [&](const char *person, const QStringList &doors) {
            return book(harness, person, "R-1", doors).status;
        };
        QCOMPARE(status("Grace Kim", {u"Room 101"_s, u"Room 102"_s}), 200);
        QCOMPARE(status("Ana Costa", {u"Room 101"_s}), 200);
        // The doors are those of the whole reservation, not of whoever joined last.
        QCOMPARE(status("Bea Martins", {u"Room 102"_s, u"Gym"_s}), 200);
        const Answer beyond = book(harness, "Hugo Almeida", "R-1", {u"Room 102"_s, u"Room 103"_s});
        QCOMPARE(beyond.status, 409);
        QCOMPARE(beyond.errorType(), u"reservation_conflict"_s);
    }
    void newTimes_keepTheReservationTogether()
    {
        Harness harness;
        const QJsonObject stay{{u"starts_at"_s, u"2026-12-01T15:00:00Z"_s}, {u"ends_at"_s, u"2026-12-05T11:00:00Z"_s}};
        book(harness, "Grace Kim", "R-1", {u"Room 101"_s}, stay);
        const QString id = idOf(book(harness, "Ana Costa", "R-1", {u"Room 101"_s}, stay));
        const auto move = [&](const QString &from, const QString &until) {
            return harness
                .post(u"/access_grants/update"_s,
                      {{u"access_grant_id"_s, id}, {u"starts_at"_s, from}, {u"ends_at"_s, until}})
                .errorType();
        };
        QCOMPARE(move(u"2026-12-06T15:00:00Z"_s, u"2026-12-08T11:00:00Z"_s), u"reservation_conflict"_s);
        QCOMPARE(harness.row("access_grant", id).value("starts_at"_L1).toString(), u"2026-12-01T15:00:00.000Z"_s);
        QCOMPARE(move(u"2026-12-04T15:00:00Z"_s, u"2026-12-08T11:00:00Z"_s), QString());
    }
    void reservation_thatGoes_bindsNobody()
    {
        Harness harness;
        const QString id = idOf(book(harness, "Grace Kim", "R-1", {u"Room 101"_s}));
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, id}});
        QCOMPARE(book(harness, "Ana Costa", "R-1", {u"Room 102"_s}).status, 200);
    }
};

LATCHKEY_TEST(ReservationsTest, "reservations")
#include "reservations_test.moc"
