// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Registered cards that are assigned to access methods, and doors opened through methods.
class CardsTest : public QObject {
    Q_OBJECT

    static QString staffCard(Harness &harness, const char *person = "Grace Kim")
    {
        return harness.grant(harness.person(person), {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Kitchen")}}},
                             {u"card"_s, u"cloud_key"_s});
    }
    static QJsonObject ended(Harness &harness, const Answer &started)
    {
        harness.wait(1s);
        return harness
            .post(u"/action_attempts/get"_s,
                  {{u"action_attempt_id"_s, started.object("action_attempt").value("action_attempt_id"_L1)}})
            .object("action_attempt");
    }
    static Answer assign(Harness &harness, const QString &grant, const QString &number)
    {
        return harness.post(u"/access_methods/assign_card"_s,
                            {{u"access_method_id"_s, harness.method(grant, "card").value("access_method_id"_L1)},
                             {u"card_number"_s, number}});
    }
    static QJsonObject tag(Harness &harness, const QString &number)
    {
        return harness.row("acs_credential", harness.idOf("acs_credential", "card_number", number));
    }
    static QString errorOf(const QJsonObject &attempt)
    {
        return attempt.value("error"_L1).toObject().value("type"_L1).toString();
    }

  private Q_SLOTS:
    void card_ofASystemThatRegistersThem_isAssigned()
    {
        Harness harness;
        const QString grant = staffCard(harness);
        QCOMPARE(harness.method(grant, "card").value("is_assignment_required"_L1), QJsonValue(true));
        QCOMPARE(harness.method(grant, "card").value("is_encoding_required"_L1), QJsonValue(false));
        QCOMPARE(assign(harness, grant, u"0004217701"_s).fieldErrors(u"access_method_id"_s),
                 QStringList{u"The card is not ready for assignment"_s});
        harness.wait(2s);
        QCOMPARE(harness.method(grant, "card").value("is_ready_for_assignment"_L1), QJsonValue(true));
        const Answer started = assign(harness, grant, u"0004217701"_s);
        QCOMPARE(started.object("action_attempt").value("action_type"_L1).toString(), u"ASSIGN_CREDENTIAL"_s);
        QCOMPARE(started.object("action_attempt").value("status"_L1).toString(), u"pending"_s);
        const QJsonObject attempt = ended(harness, started);
        const QJsonObject method = harness.method(grant, "card");
        QCOMPARE(attempt.value("result"_L1).toObject(), method);
        QCOMPARE(method.value("is_issued"_L1), QJsonValue(true));
        QCOMPARE(method.value("is_assignment_required"_L1), QJsonValue(false));
        QCOMPARE(tag(harness, u"0004217701"_s).value("user_identity_id"_L1).toString(), harness.person("Grace Kim"));
        QCOMPARE(harness.events("access_method_id", method.value("access_method_id"_L1).toString()).last(),
                 u"access_method.issued"_s);
    }
    void card_thatCannotBeAssigned_failsTheAttempt()
    {
        Harness harness;
        const QString first = staffCard(harness);
        const QString second = staffCard(harness, "Ana Costa");
        harness.wait(2s);
        QCOMPARE(errorOf(ended(harness, assign(harness, first, u"0000000000"_s))), u"credential_not_found"_s);
        ended(harness, assign(harness, first, u"0004217701"_s));
        QCOMPARE(errorOf(ended(harness, assign(harness, second, u"0004217701"_s))), u"uncategorized_error"_s);
        const Answer going = assign(harness, second, u"0004217702"_s);
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, second}});
        QCOMPARE(errorOf(ended(harness, going)), u"uncategorized_error"_s);
    }
    void card_assigned_isReissuedByItselfAfterNewTimes()
    {
        Harness harness;
        const QString grant = staffCard(harness);
        harness.wait(2s);
        ended(harness, assign(harness, grant, u"0004217701"_s));
        harness.post(u"/access_grants/update"_s,
                     {{u"access_grant_id"_s, grant}, {u"ends_at"_s, u"2026-12-01T11:00:00Z"_s}});
        QCOMPARE(harness.method(grant, "card").value("is_issued"_L1), QJsonValue(false));
        harness.wait(3s);
        QCOMPARE(harness.method(grant, "card").value("is_issued"_L1), QJsonValue(true));
        QCOMPARE(tag(harness, u"0004217701"_s).value("ends_at"_L1).toString(), u"2026-12-01T11:00:00.000Z"_s);
    }
    void card_assigned_goesBackWhenItsMethodGoes()
    {
        Harness harness;
        const QString grant = staffCard(harness);
        harness.wait(2s);
        ended(harness, assign(harness, grant, u"0004217701"_s));
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, grant}});
        harness.wait(2s);
        const QJsonObject card = tag(harness, u"0004217701"_s);
        QVERIFY(!card.isEmpty());
        QVERIFY(!card.contains("acs_user_id"_L1));
        QCOMPARE(card.value("is_issued"_L1), QJsonValue(false));
        QCOMPARE(harness
                     .post(u"/acs/credentials/list_accessible_entrances"_s,
                           {{u"acs_credential_id"_s, card.value("acs_credential_id"_L1)}})
                     .array("acs_entrances")
                     .size(),
                 0);
        const QString next = staffCard(harness, "Ana Costa");
        harness.wait(2s);
        QCOMPARE(ended(harness, assign(harness, next, u"0004217701"_s)).value("status"_L1).toString(), u"success"_s);
    }
    void method_unlocksItsDoors()
    {
        Harness harness;
        const QString grant = staffCard(harness);
        const auto unlock = [&](const char *mode, const char *door) {
            return harness.post(u"/access_methods/unlock_door"_s,
                                {{u"access_method_id"_s, harness.method(grant, mode).value("access_method_id"_L1)},
                                 {u"acs_entrance_id"_s, harness.entrance(door)}});
        };
        QCOMPARE(unlock("cloud_key", "Kitchen").fieldErrors(u"access_method_id"_s).size(), 1); // not issued yet
        harness.wait(3s);
        QCOMPARE(unlock("card", "Kitchen").fieldErrors(u"access_method_id"_s).size(), 1);
        QCOMPARE(unlock("cloud_key", "Plant room").fieldErrors(u"acs_entrance_id"_s).size(), 1);
        const Answer started = unlock("cloud_key", "Kitchen");
        QCOMPARE(started.object("action_attempt").value("action_type"_L1).toString(), u"UNLOCK_DOOR"_s);
        QCOMPARE(ended(harness, started).value("status"_L1).toString(), u"success"_s);
        QCOMPARE(harness.row("acs_entrance", harness.entrance("Kitchen")).value("is_locked"_L1), QJsonValue(false));
    }
    void method_ofAStayToCome_doesNotUnlock()
    {
        Harness harness;
        const QString grant = harness.grant(harness.person("Grace Kim"),
                                            {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Kitchen")}},
                                             {u"starts_at"_s, u"2026-11-21T10:00:00Z"_s}},
                                            {u"cloud_key"_s});
        harness.wait(3s);
        const Answer started =
            harness.post(u"/access_methods/unlock_door"_s,
                         {{u"access_method_id"_s, harness.method(grant, "cloud_key").value("access_method_id"_L1)},
                          {u"acs_entrance_id"_s, harness.entrance("Kitchen")}});
        QCOMPARE(errorOf(ended(harness, started)), u"access_denied"_s);
    }
    void method_unknownOrForeign_isNotFound()
    {
        Harness harness;
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("access_method")}) {
            for (const char *action : {"assign_card", "unlock_door"}) {
                const Answer answer = harness.post(QString("/access_methods/"_L1 + QLatin1StringView(action)),
                                                   {{u"access_method_id"_s, id},
                                                    {u"card_number"_s, u"1"_s},
                                                    {u"acs_entrance_id"_s, harness.entrance("Gym")}});
                QCOMPARE(answer.errorType(), u"access_method_not_found"_s);
            }
        }
    }
    void method_atADoorOrEncoderUnknown_isNotFound()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"space_ids"_s, QJsonArray{harness.space("room-101")}}}, {u"card"_s});
        const QJsonValue method = harness.method(id, "card").value("access_method_id"_L1);
        for (const auto &[action, kind] :
             {std::pair(u"unlock_door"_s, u"acs_entrance"_s), std::pair(u"encode"_s, u"acs_encoder"_s)}) {
            const Answer answer = harness.post(
                "/access_methods/"_L1 + action,
                {{u"access_method_id"_s, method}, {kind + "_id"_L1, u"11111111-1111-4111-8111-111111111111"_s}});
            QCOMPARE(answer.errorType(), QString(kind + "_not_found"_L1));
        }
    }
};

LATCHKEY_TEST(CardsTest, "cards")
#include "cards_test.moc"
