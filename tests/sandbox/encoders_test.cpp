// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"
#include "sandbox/rules/notices.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Encoders write cards, and fail in the ways that are planned for them or that their state has.
class EncodersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void encode_aCredential_issuesIt()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = desk.makeCard();
        const Answer started = harness.post(u"/acs/encoders/encode_credential"_s,
                                            {{u"acs_encoder_id"_s, desk.encoder()}, {u"acs_credential_id"_s, id}});
        QCOMPARE(started.object("action_attempt").value("status"_L1).toString(), u"pending"_s);
        QCOMPARE(started.object("action_attempt").value("action_type"_L1).toString(), u"ENCODE_CREDENTIAL"_s);
        const QJsonObject attempt = desk.ended(started);
        QCOMPARE(attempt.value("status"_L1).toString(), u"success"_s);
        QCOMPARE(attempt.value("result"_L1).toObject(), desk.credential(id));
        QCOMPARE(desk.credential(id).value("is_issued"_L1), QJsonValue(true));
        const QString number = desk.credential(id).value("card_number"_L1).toString();
        QVERIFY(!number.isEmpty());
        desk.encode(id); // the card was lost: another one
        QCOMPARE(harness.events("acs_credential_id", id),
                 (QStringList{u"acs_credential.issued"_s, u"acs_credential.reissued"_s}));
    }
    void encode_anAccessMethod_issuesIt()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString grant = harness.grant(harness.person("Grace Kim"),
                                            {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}}, {u"card"_s});
        harness.wait(2s);
        const QJsonValue method = harness.method(grant, "card").value("access_method_id"_L1);
        const QJsonObject attempt =
            desk.ended(harness.post(u"/acs/encoders/encode_credential"_s,
                                    {{u"acs_encoder_id"_s, desk.encoder()}, {u"access_method_id"_s, method}}));
        QCOMPARE(attempt.value("status"_L1).toString(), u"success"_s);
        QCOMPARE(harness.method(grant, "card").value("is_issued"_L1), QJsonValue(true));
    }
    void encode_whatCannotBe_isRefused()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        const auto refused = [&](const QJsonObject &more, const char *name = "Reception encoder") {
            QJsonObject body = more;
            body.insert("acs_encoder_id"_L1, desk.encoder(name));
            return harness.post(u"/acs/encoders/encode_credential"_s, body).message();
        };
        QCOMPARE(refused({}), u"Either 'acs_credential_id' or 'access_method_id' is required"_s);
        QCOMPARE(refused({{u"acs_credential_id"_s, card}, {u"access_method_id"_s, card}}),
                 u"Cannot specify both 'acs_credential_id' and 'access_method_id'"_s);
        QCOMPARE(refused({{u"acs_credential_id"_s, card}}, "Back office encoder"),
                 u"The encoder belongs to another access system for \"acs_encoder_id\""_s);
        QCOMPARE(refused({{u"acs_credential_id"_s, harness.foreign("acs_credential")}}), u"Credential not found"_s);
        const QString code = harness
                                 .post(u"/acs/credentials/create"_s,
                                       {{u"access_method"_s, u"code"_s}, {u"acs_user_id"_s, desk.porter()}})
                                 .object("acs_credential")
                                 .value("acs_credential_id"_L1)
                                 .toString();
        QCOMPARE(refused({{u"acs_credential_id"_s, code}}), u"Only cards can be encoded for \"acs_credential_id\""_s);
    }
    void encode_planned_failsOnce_data()
    {
        QTest::addColumn<QString>("planned");
        QTest::addColumn<QString>("error");
        QTest::newRow("usual") << QString() << u"no_credential_on_encoder"_s;
        for (const char *code :
             {"no_credential_on_encoder", "encoding_interrupted", "uncategorized_error", "action_attempt_expired"}) {
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(code);
        }
    }
    void encode_planned_failsOnce()
    {
        QFETCH(const QString, planned);
        QFETCH(const QString, error);
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        QCOMPARE(
            desk.plan("encode_will_fail", planned.isEmpty() ? QJsonObject() : QJsonObject{{u"error_code"_s, planned}})
                .json,
            (QJsonObject{{u"ok"_s, true}}));
        const QJsonObject failed = desk.encode(card);
        QCOMPARE(failed.value("status"_L1).toString(), u"error"_s);
        QCOMPARE(errorOf(failed), error);
        QVERIFY(failed.value("result"_L1).isNull());
        QCOMPARE(desk.credential(card).value("is_issued"_L1), QJsonValue(false));
        QCOMPARE(desk.encode(card).value("status"_L1).toString(), u"success"_s);
    }
    void encode_plannedForOneCredential_leavesTheOthers()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString planned = desk.makeCard();
        const QString other = desk.makeCard();
        desk.plan("encode_will_fail", {{u"error_code"_s, u"uncategorized_error"_s}, {u"acs_credential_id"_s, planned}});
        QCOMPARE(desk.encode(other).value("status"_L1).toString(), u"success"_s);
        QCOMPARE(errorOf(desk.encode(planned)), u"uncategorized_error"_s);
    }
    void encode_plannedToSucceed_takesTheFailureBack()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        desk.plan("encode_will_fail");
        desk.plan("encode_will_succeed", {{u"scenario"_s, u"credential_is_issued"_s}});
        QCOMPARE(desk.encode(card).value("status"_L1).toString(), u"success"_s);
        desk.plan("encode_will_succeed", {}, "Old encoder");
        QCOMPARE(desk.encode(card, "Old encoder").value("status"_L1).toString(), u"success"_s);
        QCOMPARE(errorOf(desk.encode(card, "Old encoder")), u"encoder_not_online"_s);
    }
    void encode_whereSomethingIsWrong_saysWhat_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("encoder") << u"encoder"_s << QByteArray("acs_encoder_removed") << u"encoder_not_online"_s;
        QTest::newRow("bridge") << u"system"_s << QByteArray("bridge_disconnected") << u"bridge_disconnected"_s;
        QTest::newRow("account's bridge")
            << u"account"_s << QByteArray("bridge_disconnected") << u"bridge_disconnected"_s;
        QTest::newRow("server") << u"system"_s << QByteArray("visionline_instance_unreachable")
                                << u"encoder_communication_timeout"_s;
        QTest::newRow("account") << u"account"_s << QByteArray("account_disconnected") << u"encoder_not_online"_s;
    }
    void encode_whereSomethingIsWrong_saysWhat()
    {
        QFETCH(const QString, where);
        QFETCH(const QByteArray, code);
        QFETCH(const QString, error);
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        Workspace &workspace = harness.engine.workspace();
        const QString system = harness.system("visionline_system");
        Row *row = where == "encoder"_L1 ? workspace.find(Kind::AcsEncoder, desk.encoder())
                   : where == "system"_L1
                       ? workspace.find(Kind::AcsSystem, system)
                       : workspace.find(Kind::ConnectedAccount,
                                        harness.row("acs_system", system).value("connected_account_id"_L1));
        fault(workspace, *row, QLatin1StringView(code), u"Broken."_s);
        QCOMPARE(errorOf(desk.encode(card)), error);
        QCOMPARE(errorOf(desk.scan()), error);
        const QJsonObject assigned =
            desk.ended(harness.post(u"/acs/encoders/scan_to_assign_credential"_s,
                                    {{u"acs_encoder_id"_s, desk.encoder()}, {u"acs_user_id"_s, desk.porter()}}));
        QCOMPARE(errorOf(assigned), u"uncategorized_error"_s);
    }
    void encode_aFormatTheEncoderDoesNotWrite_fails()
    {
        Harness harness;
        CardDesk desk(harness);
        const auto card = [&](const char *format) {
            return desk.makeCard(
                {{u"visionline_metadata"_s, QJsonObject{{u"card_format"_s, QString::fromLatin1(format)}}}});
        };
        QCOMPARE(errorOf(desk.encode(card("TLCode"), "Night desk encoder")), u"incompatible_card_format"_s);
        QCOMPARE(errorOf(desk.encode(card("rfid48"), "Night desk encoder")), QString());
        QCOMPARE(errorOf(desk.encode(card("TLCode"))), QString());
    }
    void encode_aCredentialThatGoes_fails()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        harness.post(u"/acs/credentials/delete"_s, {{u"acs_credential_id"_s, card}});
        QCOMPARE(errorOf(desk.encode(card)), u"credential_deleted"_s);
    }
    void plan_ofACredential_goesWithItsOutcomesOnly_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("encode, usual") << QByteArray("encode_will_fail") << u"acs_credential_id"_s << QString();
        QTest::newRow("encode") << QByteArray("encode_will_fail") << u"acs_credential_id"_s
                                << u"encoding_interrupted"_s;
        QTest::newRow("scan, usual") << QByteArray("scan_will_fail") << u"acs_credential_id_on_seam"_s << QString();
        QTest::newRow("scan") << QByteArray("scan_will_succeed") << u"acs_credential_id_on_seam"_s
                              << u"credential_on_encoder_is_empty"_s;
    }
    void plan_ofACredential_goesWithItsOutcomesOnly()
    {
        QFETCH(const QByteArray, what);
        QFETCH(const QString, key);
        QFETCH(const QString, outcome);
        Harness harness;
        CardDesk desk(harness);
        QJsonObject body{{key, desk.makeCard()}};
        if (!outcome.isEmpty()) {
            body.insert(what.endsWith("fail") ? "error_code"_L1 : "scenario"_L1, outcome);
        }
        const Answer answer = desk.plan(what.constData(), body);
        QCOMPARE(answer.errorType(), u"invalid_input"_s);
        QCOMPARE(answer.fieldErrors(key).size(), 1);
        body.insert(key, u"11111111-1111-4111-8111-111111111111"_s);
        body.insert(what.endsWith("fail") ? "error_code"_L1 : "scenario"_L1,
                    what.endsWith("fail") ? u"uncategorized_error"_s : u"credential_exists_on_seam"_s);
        QCOMPARE(desk.plan(what.constData(), body).errorType(), u"acs_credential_not_found"_s);
    }
    void encoder_unknownOrForeign_isNotFound_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action :
             {"get", "scan_credential", "scan_to_assign_credential", "simulate/next_credential_encode_will_fail",
              "simulate/next_credential_encode_will_succeed", "simulate/next_credential_scan_will_fail",
              "simulate/next_credential_scan_will_succeed"}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void encoder_unknownOrForeign_isNotFound()
    {
        QFETCH(const QString, action);
        Harness harness;
        CardDesk desk(harness);
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("acs_encoder")}) {
            const Answer answer = harness.post(u"/acs/encoders/"_s + action,
                                               {{u"acs_encoder_id"_s, id}, {u"acs_user_id"_s, desk.porter()}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.errorType(), u"acs_encoder_not_found"_s);
        }
        QCOMPARE(harness.post(u"/acs/encoders/get"_s, {{u"acs_encoder_id"_s, desk.encoder()}})
                     .object("acs_encoder")
                     .value("display_name"_L1)
                     .toString(),
                 u"Reception encoder"_s);
    }
};

LATCHKEY_TEST(EncodersTest, "encoders")
#include "encoders_test.moc"
