// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Cards and keys: how they are issued, fail and go.
class MethodsTest : public QObject {
    Q_OBJECT

    static QString encoder(Harness &harness, const char *name)
    {
        return harness.idOf("acs_encoder", "display_name", QString::fromLatin1(name));
    }
    static QString readyCard(Harness &harness)
    {
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}}, {u"card"_s});
        harness.wait(2s);
        return harness.method(id, "card").value("access_method_id"_L1).toString();
    }
    static QJsonObject card(Harness &harness, const QString &id)
    {
        return harness.post(u"/access_methods/get"_s, {{u"access_method_id"_s, id}}).object("access_method");
    }
    static QString encode(Harness &harness, const QString &method, const char *encoderName)
    {
        return harness
            .post(u"/access_methods/encode"_s,
                  {{u"access_method_id"_s, method}, {u"acs_encoder_id"_s, encoder(harness, encoderName)}})
            .object("action_attempt")
            .value("action_attempt_id"_L1)
            .toString();
    }
    static QJsonObject attempt(Harness &harness, const QString &id)
    {
        return harness.post(u"/action_attempts/get"_s, {{u"action_attempt_id"_s, id}}).object("action_attempt");
    }

  private Q_SLOTS:
    void card_encoded_isIssuedAndTheAttemptCarriesItsCredential()
    {
        Harness harness;
        const QString id = readyCard(harness);
        QCOMPARE(card(harness, id).value("is_ready_for_encoding"_L1).toBool(), true);
        const QString tried = encode(harness, id, "Reception encoder");
        QCOMPARE(attempt(harness, tried).value("status"_L1).toString(), u"pending"_s);
        QCOMPARE(attempt(harness, tried).value("action_type"_L1).toString(), u"ENCODE_CREDENTIAL"_s);
        QCOMPARE(card(harness, id).value("is_issued"_L1).toBool(true), false);
        harness.wait(2s);
        QCOMPARE(attempt(harness, tried).value("status"_L1).toString(), u"success"_s);
        QCOMPARE(attempt(harness, tried).value("result"_L1).toObject().value("access_method"_L1).toString(), u"card"_s);
        QCOMPARE(card(harness, id).value("is_issued"_L1).toBool(), true);
        QCOMPARE(card(harness, id).value("is_encoding_required"_L1).toBool(true), false);
        QCOMPARE(harness.events("access_method_id", id),
                 (QStringList{u"access_method.created"_s, u"access_method.card_encoding_required"_s,
                              u"access_method.issued"_s}));
    }
    void card_afterNewTimes_mustBeEncodedAgain()
    {
        Harness harness;
        const QString id = readyCard(harness);
        encode(harness, id, "Reception encoder");
        harness.wait(2s);
        const QString grant =
            harness.engine.workspace().find(Kind::AccessMethod, id)->hidden.value("access_grant_id"_L1).toString();
        harness.post(u"/access_grants/update"_s,
                     {{u"access_grant_id"_s, grant}, {u"ends_at"_s, u"2026-12-01T11:00:00Z"_s}});
        QCOMPARE(card(harness, id).value("is_issued"_L1).toBool(true), false);
        QCOMPARE(card(harness, id).value("is_encoding_required"_L1).toBool(), true);
        harness.wait(3s);
        QCOMPARE(card(harness, id).value("is_ready_for_encoding"_L1).toBool(), true);
        encode(harness, id, "Night desk encoder");
        harness.wait(2s);
        QCOMPARE(harness.events("access_method_id", id).last(), u"access_method.reissued"_s);
    }
    void card_onAnEncoderThatIsGone_fails()
    {
        Harness harness;
        const QString id = readyCard(harness);
        const QString tried = encode(harness, id, "Old encoder");
        harness.wait(2s);
        QCOMPARE(attempt(harness, tried).value("status"_L1).toString(), u"error"_s);
        QCOMPARE(attempt(harness, tried).value("error"_L1).toObject().value("type"_L1).toString(),
                 u"encoder_not_online"_s);
        QVERIFY(attempt(harness, tried).value("result"_L1).isNull());
        QCOMPARE(card(harness, id).value("is_issued"_L1).toBool(true), false);
    }
    void card_deletedWhileEncoding_failsTheAttempt()
    {
        Harness harness;
        const QString id = readyCard(harness);
        const QString tried = encode(harness, id, "Reception encoder");
        harness.post(u"/access_methods/delete"_s, {{u"access_method_id"_s, id}});
        harness.wait(3s);
        QCOMPARE(attempt(harness, tried).value("error"_L1).toObject().value("type"_L1).toString(),
                 u"credential_deleted"_s);
    }
    void encode_whatCannotBe_isRefused()
    {
        Harness harness;
        const QString id =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}},
                          {u"card"_s, u"code"_s});
        const auto refused = [&](const char *mode, const char *encoderName) {
            return harness
                .post(u"/access_methods/encode"_s,
                      {{u"access_method_id"_s, harness.method(id, mode).value("access_method_id"_L1)},
                       {u"acs_encoder_id"_s, encoder(harness, encoderName)}})
                .message();
        };
        QCOMPARE(refused("code", "Reception encoder"), u"Only cards can be encoded for \"access_method_id\""_s);
        QCOMPARE(refused("card", "Reception encoder"),
                 u"The card is not ready for encoding for \"access_method_id\""_s);
        harness.wait(2s);
        QCOMPARE(refused("card", "Back office encoder"),
                 u"The encoder belongs to another access system for \"acs_encoder_id\""_s);
    }
    void delete_one_leavesTheOthers()
    {
        Harness harness;
        const QString id =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}},
                          {u"code"_s, u"mobile_key"_s});
        const QString link = harness.row("access_grant", id).value("instant_key_url"_L1).toString();
        QVERIFY(!link.isEmpty());
        const QJsonValue key = harness.method(id, "mobile_key").value("access_method_id"_L1);
        harness.post(u"/access_methods/delete"_s, {{u"access_method_id"_s, key}});
        harness.wait(3s);
        const QJsonObject grant = harness.row("access_grant", id);
        QCOMPARE(grant.value("access_method_ids"_L1).toArray().size(), 1);
        QVERIFY(!grant.contains("instant_key_url"_L1));
        QCOMPARE(grant.value("requested_access_methods"_L1)
                     .toArray()[1]
                     .toObject()
                     .value("created_access_method_ids"_L1)
                     .toArray()
                     .size(),
                 0);
        QVERIFY(harness.method(id, "mobile_key").isEmpty());
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(), true);
    }
    void delete_byGrantOrReservation_takesAllButTheGrant_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("grant") << u"access_grant_id"_s;
        QTest::newRow("reservation") << u"reservation_key"_s;
    }
    void delete_byGrantOrReservation_takesAllButTheGrant()
    {
        QFETCH(const QString, key);
        Harness harness;
        const QString id =
            harness.grant(harness.person("Grace Kim"),
                          {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}, {u"reservation_key"_s, u"R-9"_s}},
                          {u"code"_s, u"card"_s});
        harness.post(u"/access_methods/delete"_s, {{key, key == "access_grant_id"_L1 ? id : u"R-9"_s}});
        harness.wait(3s);
        QCOMPARE(harness.row("access_grant", id).value("access_method_ids"_L1).toArray().size(), 0);
    }
    void related_gathersWhatHangsOnTheMethods()
    {
        Harness harness;
        const QString id =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}},
                          {u"card"_s, u"code"_s});
        const auto related = [&](const QJsonObject &more) {
            QJsonObject body = more;
            body.insert("access_method_ids"_L1, QJsonArray{harness.method(id, "card").value("access_method_id"_L1)});
            return harness.post(u"/access_methods/get_related"_s, body).object("batch");
        };
        const QJsonObject all = related({});
        for (const char *kind : {"spaces", "acs_entrances", "access_grants", "access_methods", "acs_credentials"}) {
            QCOMPARE(all.value(QLatin1StringView(kind)).toArray().size(), 1);
        }
        QCOMPARE(all.value("access_methods"_L1).toArray().first().toObject(), harness.method(id, "card"));
        QCOMPARE(related({{u"include"_s, QJsonArray{u"instant_keys"_s, u"client_sessions"_s}}}).keys(),
                 (QStringList{u"client_sessions"_s, u"instant_keys"_s}));
        QCOMPARE(harness
                     .post(u"/access_methods/get_related"_s,
                           {{u"access_method_ids"_s, QJsonArray{harness.foreign("access_method")}}})
                     .errorType(),
                 u"access_method_not_found"_s);
        QCOMPARE(harness.post(u"/access_methods/get_related"_s, QJsonObject()).message(),
                 u"access_method_ids is required"_s);
    }
    void list_byDoor_findsTheMethodsOfItsGrants()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/access_methods/list"_s, {{u"device_id"_s, u"11111111-1111-4111-8111-111111111111"_s}})
                     .array("access_methods")
                     .size(),
                 0);
        Harness hotel;
        const QJsonArray found = hotel.post(u"/access_methods/list"_s, {{u"device_id"_s, hotel.device("Residence A1")}})
                                     .array("access_methods");
        QCOMPARE(found.size(), 1);
        QCOMPARE(hotel.post(u"/access_methods/list"_s, {{u"access_grant_key"_s, u"nope"_s}}).errorType(),
                 u"access_grant_not_found"_s);
    }
};

LATCHKEY_TEST(MethodsTest, "methods")
#include "methods_test.moc"
