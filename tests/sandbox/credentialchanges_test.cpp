// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Credentials change, change hands and go.
class CredentialChangesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void update_aPin_isIssuedAgainWithIt()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = idIn(desk.make("code"));
        harness.wait(2s);
        const Answer answer = harness.post(
            u"/acs/credentials/update"_s,
            {{u"acs_credential_id"_s, id}, {u"code"_s, u"9753"_s}, {u"ends_at"_s, u"2026-12-01T00:00:00Z"_s}});
        QCOMPARE(answer.object("acs_credential").value("is_issued"_L1), QJsonValue(false));
        harness.wait(2s);
        const QJsonObject credential = desk.credential(id);
        QCOMPARE(credential.value("is_issued"_L1), QJsonValue(true));
        QCOMPARE(credential.value("code"_L1).toString(), u"9753"_s);
        QCOMPARE(credential.value("ends_at"_L1).toString(), u"2026-12-01T00:00:00.000Z"_s);
        QCOMPARE(harness.events("acs_credential_id", id),
                 (QStringList{u"acs_credential.issued"_s, u"acs_credential.reissued"_s}));
    }
    void update_whatDoesNotFit_isRefused()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = idIn(desk.make("card", {{u"starts_at"_s, u"2026-11-25T00:00:00Z"_s}}));
        const auto refused = [&](const QString &key, const QString &value) {
            return harness.post(u"/acs/credentials/update"_s, {{u"acs_credential_id"_s, id}, {key, value}}).message();
        };
        QCOMPARE(refused(u"ends_at"_s, u"2026-11-24T00:00:00Z"_s),
                 u"ends_at must be after starts_at for \"ends_at\""_s);
        QCOMPARE(refused(u"ends_at"_s, u"2026-11-19T00:00:00Z"_s), u"ends_at must be in the future for \"ends_at\""_s);
        QCOMPARE(refused(u"code"_s, u"1234"_s),
                 u"Only a credential with access_method 'code' has a code for \"code\""_s);
        QVERIFY(!desk.credential(id).contains("ends_at"_L1));
    }
    void assignment_movesFromHandToHand()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = idIn(desk.make("card"));
        const QString engineer = harness.idOf("acs_user", "full_name", u"Lift Engineer"_s);
        const auto call = [&](const char *action, const QString &user) {
            return harness.post(QString("/acs/credentials/"_L1 + QLatin1StringView(action)),
                                {{u"acs_credential_id"_s, id}, {u"acs_user_id"_s, user}});
        };
        QCOMPARE(call("assign", engineer).errorType(), u"acs_credential_already_assigned"_s);
        QCOMPARE(call("unassign", engineer).fieldErrors(u"acs_credential_id"_s).size(), 1);
        QVERIFY(!call("unassign", desk.porter()).object("acs_credential").contains("acs_user_id"_L1));
        QCOMPARE(call("assign", engineer).object("acs_credential").value("acs_user_id"_L1).toString(), engineer);
        const QJsonObject pending =
            harness.row("acs_user", engineer).value("pending_mutations"_L1).toArray().first().toObject();
        QCOMPARE(pending.value("mutation_code"_L1).toString(), u"updating_credential_assignment"_s);
        QCOMPARE(pending.value("to"_L1).toObject().value("acs_credential_id"_L1).toString(), id);
        QCOMPARE(desk.ids({{u"acs_user_id"_s, engineer}}), QStringList{id});
        const Answer toOther = call("assign", harness.idOf("acs_user", "full_name", u"Window Cleaner"_s));
        QCOMPARE(toOther.status, 409);
    }
    void assignment_toAPerson_makesTheirUser()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = idIn(desk.make("card"));
        harness.post(u"/acs/credentials/unassign"_s, {{u"acs_credential_id"_s, id}, {u"acs_user_id"_s, desk.porter()}});
        const QString person = harness.post(u"/user_identities/create"_s, {{u"full_name"_s, u"Ann"_s}})
                                   .object("user_identity")
                                   .value("user_identity_id"_L1)
                                   .toString();
        const Answer answer =
            harness.post(u"/acs/credentials/assign"_s, {{u"acs_credential_id"_s, id}, {u"user_identity_id"_s, person}});
        QCOMPARE(answer.object("acs_credential").value("user_identity_id"_L1).toString(), person);
        QCOMPARE(harness.row("user_identity", person).value("acs_user_ids"_L1).toArray(),
                 QJsonArray{answer.object("acs_credential").value("acs_user_id"_L1)});
    }
    void delete_marksThenRemoves()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString id = idIn(desk.make("code"));
        harness.wait(2s);
        QCOMPARE(harness.post(u"/acs/credentials/delete"_s, {{u"acs_credential_id"_s, id}}).json,
                 (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(warningsOf(desk.credential(id)), QStringList{u"being_deleted"_s});
        harness.wait(2s);
        QCOMPARE(harness.post(u"/acs/credentials/get"_s, {{u"acs_credential_id"_s, id}}).errorType(),
                 u"acs_credential_not_found"_s);
        QCOMPARE(harness.events("acs_credential_id", id).last(), u"acs_credential.deleted"_s);
    }
    void delete_theOnlyOneOfAMethod_revokesTheMethod()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString grant = harness.grant(
            harness.person("Grace Kim"), {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}}}, {u"code"_s});
        harness.wait(2s);
        const QJsonObject method = harness.method(grant, "code");
        QCOMPARE(method.value("is_issued"_L1), QJsonValue(true));
        const QStringList held = desk.ids({{u"user_identity_id"_s, harness.person("Grace Kim")}});
        harness.post(u"/acs/credentials/delete"_s, {{u"acs_credential_id"_s, held.last()}});
        harness.wait(2s);
        QCOMPARE(harness.method(grant, "code").value("is_issued"_L1), QJsonValue(false));
        QCOMPARE(harness.events("access_method_id", method.value("access_method_id"_L1).toString()).last(),
                 u"access_method.revoked"_s);
    }
};

LATCHKEY_TEST(CredentialChangesTest, "credentialchanges")
#include "credentialchanges_test.moc"
