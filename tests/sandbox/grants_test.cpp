// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How access grants are made and found.
class GrantsTest : public QObject {
    Q_OBJECT

    static QJsonObject roomAndLobby(Harness &harness, const char *room = "room-101")
    {
        return {{u"space_ids"_s, QJsonArray{harness.space(room), harness.space("lobby")}}};
    }
    static QJsonObject grantRow(Harness &harness, const QString &id)
    {
        return harness.post(u"/access_grants/get"_s, {{u"access_grant_id"_s, id}}).object("access_grant");
    }

  private Q_SLOTS:
    void create_severalModes_makesOneUnissuedMethodEach()
    {
        Harness harness;
        const Answer answer = harness.post(
            u"/access_grants/create"_s, {{u"user_identity_id"_s, harness.person("Grace Kim")},
                                         {u"space_ids"_s, QJsonArray{harness.space("room-101")}},
                                         {u"requested_access_methods"_s, requested({u"code"_s, u"code"_s, u"card"_s})},
                                         {u"starts_at"_s, u"2026-11-20T15:00:00.123456Z"_s},
                                         {u"ends_at"_s, u"2026-11-23T11:00:00Z"_s},
                                         {u"access_grant_key"_s, u"my-key"_s},
                                         {u"name"_s, u"Grace, 101"_s}});
        const QJsonObject grant = answer.object("access_grant");
        QCOMPARE(answer.status, 200);
        QCOMPARE(grant.value("access_method_ids"_L1).toArray().size(), 3);
        QCOMPARE(grant.value("starts_at"_L1).toString(), u"2026-11-20T15:00:00.123Z"_s);
        QCOMPARE(grant.value("ends_at"_L1).toString(), u"2026-11-23T11:00:00.000Z"_s);
        QCOMPARE(grant.value("display_name"_L1).toString(), u"Grace, 101"_s);
        QCOMPARE(grant.value("access_grant_key"_L1).toString(), u"my-key"_s);
        const QJsonArray rows = grant.value("requested_access_methods"_L1).toArray();
        QCOMPARE(rows.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(rows[i].toObject().value("created_access_method_ids"_L1).toArray(),
                     QJsonArray{grant.value("access_method_ids"_L1).toArray()[i]});
        }
        const QString id = grant.value("access_grant_id"_L1).toString();
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1), QJsonValue(false));
        QVERIFY(harness.method(id, "code").value("issued_at"_L1).isNull());
    }
    void create_withoutTimes_startsNowAndStaysOpen()
    {
        Harness harness;
        const QJsonObject grant =
            grantRow(harness, harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s}));
        QCOMPARE(grant.value("starts_at"_L1).toString(), u"2026-11-20T10:42:07.000Z"_s);
        QVERIFY(grant.value("ends_at"_L1).isNull());
        QCOMPARE(grant.value("display_name"_L1).toString(), u"Grace Kim: Room 101"_s);
        QVERIFY(grant.value("name"_L1).isNull());
    }
    void create_everyMode_isIssuedOneByOneWithinFiveSeconds()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness),
                                         {u"code"_s, u"card"_s, u"mobile_key"_s, u"cloud_key"_s});
        QList<int> issued;
        for (int second = 0; second <= 5; ++second) {
            int count = 0;
            for (const char *mode : {"code", "card", "mobile_key", "cloud_key"}) {
                count += harness.method(id, mode).value("is_issued"_L1).toBool() ? 1 : 0;
            }
            issued.append(count);
            harness.wait(1s);
        }
        QCOMPARE(issued.first(), 0);
        QVERIFY(issued.contains(1));
        QCOMPARE(issued.last(), 3);
        QVERIFY(harness.method(id, "code").value("code"_L1).toString().size() >= 4);
        QVERIFY(harness.method(id, "mobile_key")
                    .value("instant_key_url"_L1)
                    .toString()
                    .startsWith("https://ik.seam.co/"_L1));
        QCOMPARE(harness.method(id, "card").value("is_encoding_required"_L1).toBool(), true);
        QCOMPARE(harness.method(id, "card").value("is_ready_for_encoding"_L1).toBool(), true);
        QCOMPARE(harness.method(id, "cloud_key").value("is_issued"_L1).toBool(), true);
    }
    void create_tellsItsHistory()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s});
        harness.wait(2s);
        QCOMPARE(harness.events("access_grant_id", id),
                 (QStringList{u"access_grant.created"_s, u"access_method.created"_s, u"access_method.issued"_s,
                              u"access_grant.access_granted_to_door"_s, u"access_grant.access_granted_to_door"_s}));
    }
    void create_mobileKeyToEveryDoor_tellsThatAllAreOpen()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"mobile_key"_s});
        harness.wait(3s);
        QCOMPARE(harness.events("access_grant_id", id).last(), u"access_grant.access_granted_to_all_doors"_s);
    }
    void instantKey_isOnTheGrantWithExactlyOneMobileKey()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"mobile_key"_s});
        const QString link = grantRow(harness, id).value("instant_key_url"_L1).toString();
        QVERIFY(!link.isEmpty());
        harness.wait(3s);
        QCOMPARE(harness.method(id, "mobile_key").value("instant_key_url"_L1).toString(), link);
        const Answer more =
            harness.post(u"/access_grants/request_access_methods"_s,
                         {{u"access_grant_id"_s, id}, {u"requested_access_methods"_s, requested({u"mobile_key"_s})}});
        QVERIFY(!more.object("access_grant").contains("instant_key_url"_L1));
        QCOMPARE(more.object("access_grant").value("access_method_ids"_L1).toArray().size(), 2);
    }
    void create_modeNoDoorTakes_leavesAnErrorAndNoMethod()
    {
        Harness harness;
        const QString lock = harness.device("Residence A1");
        const QString id =
            harness.grant(harness.person("Grace Kim"), {{u"device_ids"_s, QJsonArray{lock}}}, {u"card"_s, u"code"_s});
        const QJsonObject grant = grantRow(harness, id);
        QCOMPARE(grant.value("access_method_ids"_L1).toArray().size(), 1);
        const QJsonObject error = grant.value("errors"_L1).toArray().first().toObject();
        QCOMPARE(error.value("error_code"_L1).toString(), u"cannot_create_requested_access_methods"_s);
        QCOMPARE(error.value("missing_device_ids"_L1).toArray(), QJsonArray{lock});
        QVERIFY(harness.events("access_grant_id", id)
                    .contains(u"access_grant.could_not_create_requested_access_methods"_s));
    }
    void create_withNewPerson_makesBoth()
    {
        Harness harness;
        const QJsonObject person{{u"full_name"_s, u"Jane Doe"_s},
                                 {u"email_address"_s, u"jane.doe@example.com"_s},
                                 {u"phone_number"_s, u"+1555551003"_s},
                                 {u"user_identity_key"_s, u"jane"_s}};
        QJsonObject body = roomAndLobby(harness);
        body.insert("user_identity"_L1, person);
        body.insert("requested_access_methods"_L1, requested({u"code"_s}));
        const Answer answer = harness.post(u"/access_grants/create"_s, body);
        const QString id = answer.object("access_grant").value("user_identity_id"_L1).toString();
        const QJsonObject made = harness.row("user_identity", id);
        for (const QString &key : person.keys()) {
            QCOMPARE(made.value(key), person.value(key));
        }
        const Answer again = harness.post(u"/access_grants/create"_s, body);
        QCOMPARE(again.status, 409);
    }
    void create_usedKey_isRefusedAndMakesNobody()
    {
        Harness harness;
        QJsonObject body = roomAndLobby(harness);
        body.insert("user_identity"_L1, QJsonObject{{u"full_name"_s, u"Jane Doe"_s}});
        body.insert("requested_access_methods"_L1, requested({u"code"_s}));
        body.insert("access_grant_key"_L1, u"k"_s);
        QCOMPARE(harness.post(u"/access_grants/create"_s, body).status, 200);
        const Answer again = harness.post(u"/access_grants/create"_s, body);
        QCOMPARE(again.status, 409);
        QCOMPARE(again.errorType(), u"access_grant_key_conflict"_s);
        QCOMPARE(
            harness.post(u"/user_identities/list"_s, {{u"search"_s, u"Jane Doe"_s}}).array("user_identities").size(),
            1);
    }
    void get_byKey_findsIt()
    {
        Harness harness;
        QJsonObject body = roomAndLobby(harness);
        body.insert("access_grant_key"_L1, u"k"_s);
        const QString id = harness.grant(harness.person("Grace Kim"), body, {u"code"_s});
        const Answer byKey = harness.post(u"/access_grants/get"_s, {{u"access_grant_key"_s, u"k"_s}});
        QCOMPARE(byKey.object("access_grant").value("access_grant_id"_L1).toString(), id);
        const Answer listed = harness.post(u"/access_grants/list"_s, {{u"access_grant_key"_s, u"k"_s}});
        QCOMPARE(listed.array("access_grants").size(), 1);
        const Answer without =
            harness.post(u"/access_grants/list"_s, {{u"access_grant_key"_s, QJsonValue()}, {u"limit"_s, 1000}});
        QCOMPARE(without.array("access_grants").size(), 90);
    }
};

LATCHKEY_TEST(GrantsTest, "grants")
#include "grants_test.moc"
