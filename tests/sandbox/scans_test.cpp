// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Encoders read cards: what lies there, and whom it is given to.
class ScansTest : public QObject {
    Q_OBJECT

    static QString warningOf(const QJsonObject &attempt)
    {
        const QJsonArray warnings = attempt.value("result"_L1).toObject().value("warnings"_L1).toArray();
        return warnings.first().toObject().value("warning_code"_L1).toString();
    }

  private Q_SLOTS:
    void scan_theCardThatWasWritten_tellsBothSides()
    {
        Harness harness;
        CardDesk desk(harness);
        QCOMPARE(errorOf(desk.scan("Night desk encoder")), u"no_credential_on_encoder"_s);
        const QString card = desk.makeCard({{u"ends_at"_s, u"2026-11-25T00:00:00Z"_s}});
        desk.encode(card, "Night desk encoder");
        QJsonObject attempt = desk.scan("Night desk encoder");
        QCOMPARE(attempt.value("action_type"_L1).toString(), u"SCAN_CREDENTIAL"_s);
        QCOMPARE(part(attempt, "acs_credential_on_seam"), desk.credential(card));
        const QJsonObject onCard = part(attempt, "acs_credential_on_encoder");
        QCOMPARE(onCard.value("card_number"_L1), desk.credential(card).value("card_number"_L1));
        QCOMPARE(onCard.value("ends_at"_L1).toString(), u"2026-11-25T00:00:00.000Z"_s);
        QCOMPARE(onCard.value("visionline_metadata"_L1).toObject().value("card_holder"_L1).toString(),
                 u"Night Porter"_s);
        QCOMPARE(warningOf(attempt), QString());
        harness.post(u"/acs/credentials/update"_s,
                     {{u"acs_credential_id"_s, card}, {u"ends_at"_s, u"2026-11-28T00:00:00Z"_s}});
        attempt = desk.scan("Night desk encoder");
        QCOMPARE(warningOf(attempt), u"acs_credential_on_encoder_out_of_sync"_s);
        QCOMPARE(part(attempt, "acs_credential_on_encoder").value("ends_at"_L1).toString(),
                 u"2026-11-25T00:00:00.000Z"_s);
        desk.encode(card, "Night desk encoder");
        QCOMPARE(warningOf(desk.scan("Night desk encoder")), QString());
    }
    void scan_planned_findsThePlannedCard_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<bool>("isCard");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("warning");
        QTest::newRow("usual") << QString() << true << true << QString();
        QTest::newRow("known") << u"credential_exists_on_seam"_s << true << true << QString();
        QTest::newRow("outdated") << u"credential_on_encoder_needs_update"_s << true << true
                                  << u"acs_credential_on_encoder_out_of_sync"_s;
        QTest::newRow("strange") << u"credential_does_not_exist_on_seam"_s << true << false
                                 << u"acs_credential_on_seam_not_found"_s;
        QTest::newRow("empty") << u"credential_on_encoder_is_empty"_s << false << false << QString();
    }
    void scan_planned_findsThePlannedCard()
    {
        QFETCH(const QString, scenario);
        QFETCH(const bool, isCard);
        QFETCH(const bool, isKnown);
        QFETCH(const QString, warning);
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        desk.encode(card);
        QJsonObject planned;
        if (!scenario.isEmpty()) {
            planned.insert("scenario"_L1, scenario);
        }
        if (isKnown) {
            planned.insert("acs_credential_id_on_seam"_L1, card);
        }
        QCOMPARE(desk.plan("scan_will_succeed", planned, "Night desk encoder").json, (QJsonObject{{u"ok"_s, true}}));
        const QJsonObject attempt = desk.scan("Night desk encoder");
        QCOMPARE(attempt.value("status"_L1).toString(), u"success"_s);
        QCOMPARE(!part(attempt, "acs_credential_on_encoder").isEmpty(), isCard);
        QCOMPARE(part(attempt, "acs_credential_on_seam").value("acs_credential_id"_L1).toString() == card, isKnown);
        QCOMPARE(warningOf(attempt), warning);
        QCOMPARE(errorOf(desk.scan("Night desk encoder")), u"no_credential_on_encoder"_s); // planned for one card
    }
    void scan_plannedToFail_fails()
    {
        Harness harness;
        CardDesk desk(harness);
        desk.encode(desk.makeCard());
        for (const char *code : {"no_credential_on_encoder", "uncategorized_error", "action_attempt_expired"}) {
            desk.plan("scan_will_fail", {{u"error_code"_s, QString::fromLatin1(code)}});
            QCOMPARE(errorOf(desk.scan()), QString::fromLatin1(code));
        }
        QCOMPARE(desk.scan().value("status"_L1).toString(), u"success"_s);
    }
    void scan_ofAnUnregisteredTag_needsToBeAskedFor()
    {
        Harness harness;
        CardDesk desk(harness);
        const QJsonObject strange{{u"scenario"_s, u"credential_does_not_exist_on_seam"_s}};
        desk.plan("scan_will_succeed", strange, "Back office encoder");
        QCOMPARE(errorOf(desk.scan("Back office encoder")), u"no_credential_on_encoder"_s);
        desk.plan("scan_will_succeed", strange, "Back office encoder");
        const QJsonObject attempt =
            desk.scan("Back office encoder", {{u"salto_ks_metadata"_s, QJsonObject{{u"detect_new_tags"_s, true}}}});
        QCOMPARE(warningOf(attempt), u"acs_credential_on_seam_not_found"_s);
    }
    void scanToAssign_aKnownCard_handsItOver()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString card = desk.makeCard();
        desk.encode(card);
        const QString engineer = harness.idOf("acs_user", "full_name", u"Lift Engineer"_s);
        const QJsonObject attempt =
            desk.ended(harness.post(u"/acs/encoders/scan_to_assign_credential"_s,
                                    {{u"acs_encoder_id"_s, desk.encoder()}, {u"acs_user_id"_s, engineer}}));
        QCOMPARE(attempt.value("action_type"_L1).toString(), u"SCAN_TO_ASSIGN_CREDENTIAL"_s);
        QCOMPARE(attempt.value("result"_L1).toObject().value("acs_credential_id"_L1).toString(), card);
        QCOMPARE(desk.credential(card).value("acs_user_id"_L1).toString(), engineer);
    }
    void scanToAssign_aStrangeCard_makesACredentialForThePerson()
    {
        Harness harness;
        CardDesk desk(harness);
        desk.plan("scan_will_succeed", {{u"scenario"_s, u"credential_does_not_exist_on_seam"_s}});
        const QString grace = harness.person("Grace Kim");
        const QJsonObject made =
            desk.ended(harness.post(u"/acs/encoders/scan_to_assign_credential"_s,
                                    {{u"acs_encoder_id"_s, desk.encoder()}, {u"user_identity_id"_s, grace}}))
                .value("result"_L1)
                .toObject();
        QCOMPARE(made.value("user_identity_id"_L1).toString(), grace);
        QVERIFY(!made.value("card_number"_L1).toString().isEmpty());
        QCOMPARE(desk.credential(made.value("acs_credential_id"_L1).toString()), made);
    }
    void scanToAssign_withoutACard_fails()
    {
        Harness harness;
        CardDesk desk(harness);
        const auto attempt = [&] {
            return errorOf(desk.ended(harness.post(
                u"/acs/encoders/scan_to_assign_credential"_s,
                {{u"acs_encoder_id"_s, desk.encoder("Night desk encoder")}, {u"acs_user_id"_s, desk.porter()}})));
        };
        QCOMPARE(attempt(), u"no_credential_on_encoder"_s);
        desk.plan("scan_will_succeed", {{u"scenario"_s, u"credential_on_encoder_is_empty"_s}}, "Night desk encoder");
        QCOMPARE(attempt(), u"no_credential_on_encoder"_s);
        desk.plan("scan_will_fail", {{u"error_code"_s, u"action_attempt_expired"_s}}, "Night desk encoder");
        QCOMPARE(attempt(), u"action_attempt_expired"_s);
    }
};

LATCHKEY_TEST(ScansTest, "scans")
#include "scans_test.moc"
