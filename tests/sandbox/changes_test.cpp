// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How grants are moved in time and go.
class ChangesTest : public QObject {
    Q_OBJECT

    static QJsonObject roomAndLobby(Harness &harness, const char *room = "room-101")
    {
        return {{u"space_ids"_s, QJsonArray{harness.space(room), harness.space("lobby")}}};
    }
    static QJsonArray codes(const QJsonObject &row, const char *list, const char *key)
    {
        QJsonArray found;
        for (const QJsonValue notice : row.value(QLatin1StringView(list)).toArray()) {
            found.append(notice.toObject().value(QLatin1StringView(key)));
        }
        return found;
    }
    static QJsonObject grantRow(Harness &harness, const QString &id)
    {
        return harness.post(u"/access_grants/get"_s, {{u"access_grant_id"_s, id}}).object("access_grant");
    }

  private Q_SLOTS:
    void update_times_revokesThenReissues()
    {
        Harness harness;
        const QString id =
            harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s, u"mobile_key"_s});
        harness.wait(5s);
        const QString pin = harness.method(id, "code").value("code"_L1).toString();
        QCOMPARE(harness
                     .post(u"/access_grants/update"_s,
                           {{u"access_grant_id"_s, id}, {u"ends_at"_s, u"2026-12-01T11:00:00Z"_s}})
                     .json,
                 (QJsonObject{{u"ok"_s, true}}));
        QJsonObject grant = grantRow(harness, id);
        QCOMPARE(grant.value("ends_at"_L1).toString(), u"2026-12-01T11:00:00.000Z"_s);
        QCOMPARE(codes(grant, "warnings", "warning_code"), QJsonArray{u"updating_access_times"_s});
        QCOMPARE(codes(grant, "pending_mutations", "mutation_code"), QJsonArray{u"updating_access_times"_s});
        QJsonObject code = harness.method(id, "code");
        QCOMPARE(code.value("is_issued"_L1).toBool(true), false);
        QVERIFY(code.value("issued_at"_L1).isNull());
        QCOMPARE(codes(code, "pending_mutations", "mutation_code"), QJsonArray{u"updating_access_times"_s});
        harness.wait(5s);
        grant = grantRow(harness, id);
        QCOMPARE(grant.value("warnings"_L1).toArray().size() + grant.value("pending_mutations"_L1).toArray().size(), 0);
        code = harness.method(id, "code");
        QCOMPARE(code.value("is_issued"_L1).toBool(), true);
        QCOMPARE(code.value("code"_L1).toString(), pin);
        QCOMPARE(code.value("pending_mutations"_L1).toArray().size(), 0);
        const QStringList events = harness.events("access_method_id", code.value("access_method_id"_L1).toString());
        QCOMPARE(events.sliced(2), (QStringList{u"access_method.revoked"_s, u"access_method.reissued"_s}));
        QVERIFY(harness.events("access_grant_id", id).contains(u"access_grant.access_times_changed"_s));
    }
    void update_times_tellsFromAndTo_andReachesTheCredentials()
    {
        Harness harness;
        QJsonObject body = roomAndLobby(harness);
        body.insert("ends_at"_L1, u"2026-12-01T11:00:00Z"_s);
        const QString id = harness.grant(harness.person("Grace Kim"), body, {u"code"_s});
        harness.wait(3s);
        harness.post(u"/access_grants/update"_s, {{u"access_grant_id"_s, id},
                                                  {u"starts_at"_s, u"2026-11-21T15:00:00Z"_s},
                                                  {u"ends_at"_s, u"2026-12-03T11:00:00Z"_s}});
        const QJsonObject from{{u"starts_at"_s, u"2026-11-20T10:42:07.000Z"_s},
                               {u"ends_at"_s, u"2026-12-01T11:00:00.000Z"_s}};
        const QJsonObject to{{u"starts_at"_s, u"2026-11-21T15:00:00.000Z"_s},
                             {u"ends_at"_s, u"2026-12-03T11:00:00.000Z"_s}};
        const QJsonObject grant = grantRow(harness, id);
        const QJsonObject method = harness.method(id, "code");
        for (const QJsonObject &row : {grant, method}) {
            const QJsonObject change = row.value("pending_mutations"_L1).toArray().first().toObject();
            QCOMPARE(change.value("from"_L1).toObject(), from);
            QCOMPARE(change.value("to"_L1).toObject(), to);
        }
        for (const char *list : {"pending_mutations", "warnings"}) {
            QCOMPARE(grant.value(QLatin1StringView(list)).toArray().first().toObject().value("access_method_ids"_L1),
                     grant.value("access_method_ids"_L1));
        }
        const QJsonArray credentials =
            harness.post(u"/acs/credentials/list"_s, {{u"user_identity_id"_s, harness.person("Grace Kim")}})
                .array("acs_credentials");
        QCOMPARE(credentials.last().toObject().value("starts_at"_L1), to.value("starts_at"_L1));
        QCOMPARE(credentials.last().toObject().value("ends_at"_L1), to.value("ends_at"_L1));
    }
    void lock_offline_failsTheMethodUntilItAnswers()
    {
        Harness harness;
        const QString id = harness.grant(
            harness.person("Grace Kim"),
            {{u"device_ids"_s, QJsonArray{harness.device("Room 401")}}, {u"starts_at"_s, u"2026-11-20T12:42:07Z"_s}},
            {u"code"_s});
        harness.wait(2s);
        // The stay is moved: what the old times would have told must not be told.
        harness.post(u"/access_grants/update"_s,
                     {{u"access_grant_id"_s, id}, {u"starts_at"_s, u"2026-11-20T15:42:07Z"_s}});
        harness.wait(std::chrono::minutes(150));
        QCOMPARE(codes(harness.method(id, "code"), "errors", "error_code"), QJsonArray());
        QCOMPARE(codes(harness.method(id, "code"), "warnings", "warning_code"), QJsonArray());
        harness.wait(std::chrono::minutes(100));
        QCOMPARE(codes(harness.method(id, "code"), "warnings", "warning_code"), QJsonArray{u"delay_in_issuing"_s});
        harness.wait(1h);
        QCOMPARE(codes(harness.method(id, "code"), "errors", "error_code"), QJsonArray{u"failed_to_issue"_s});
        Row *lock = harness.engine.workspace().find(Kind::Device, harness.device("Room 401"));
        QJsonObject properties = lock->value("properties"_L1).toObject();
        properties.insert("online"_L1, true);
        lock->set("properties"_L1, properties);
        harness.wait(1min);
        const QJsonObject method = harness.method(id, "code");
        QCOMPARE(method.value("is_issued"_L1).toBool(), true);
        QCOMPARE(codes(method, "errors", "error_code"), QJsonArray());
        const QStringList events = harness.events("access_method_id", method.value("access_method_id"_L1).toString());
        QCOMPARE(events.count(u"access_method.delay_in_issuing"_s), 1);
        QCOMPARE(events.count(u"access_method.failed_to_issue"_s), 1);
        QCOMPARE(events.last(), u"access_method.issued"_s);
    }
    void update_toOpenEnd_andNameAlone()
    {
        Harness harness;
        QJsonObject body = roomAndLobby(harness);
        body.insert("ends_at"_L1, u"2026-12-01T11:00:00Z"_s);
        const QString id = harness.grant(harness.person("Grace Kim"), body, {u"code"_s});
        harness.wait(3s);
        harness.post(u"/access_grants/update"_s, {{u"access_grant_id"_s, id}, {u"name"_s, u"Suite"_s}});
        QCOMPARE(grantRow(harness, id).value("display_name"_L1).toString(), u"Suite"_s);
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(), true);
        harness.post(u"/access_grants/update"_s, {{u"access_grant_id"_s, id}, {u"ends_at"_s, QJsonValue()}});
        QVERIFY(grantRow(harness, id).value("ends_at"_L1).isNull());
    }
    void update_startBehindTheEnd_isRefused()
    {
        Harness harness;
        QJsonObject body = roomAndLobby(harness);
        body.insert("ends_at"_L1, u"2026-12-01T11:00:00Z"_s);
        const QString id = harness.grant(harness.person("Grace Kim"), body, {u"code"_s});
        const Answer answer = harness.post(u"/access_grants/update"_s,
                                           {{u"access_grant_id"_s, id}, {u"starts_at"_s, u"2026-12-02T11:00:00Z"_s}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.fieldErrors(u"starts_at"_s).size(), 1);
        QCOMPARE(harness.method(id, "code").value("pending_mutations"_L1).toArray().size(), 0);
    }
    void delete_marksThenRemovesWithItsMethods()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s, u"card"_s});
        harness.wait(3s);
        const QString method = harness.method(id, "code").value("access_method_id"_L1).toString();
        const QString room = harness.entrance("Room 101");
        const auto credentials = [&] {
            return harness.post(u"/acs/entrances/list_credentials_with_access"_s, {{u"acs_entrance_id"_s, room}})
                .array("acs_credentials")
                .size();
        };
        const qsizetype before = credentials();
        for (int time = 0; time < 2; ++time) { // asked twice: once done
            QCOMPARE(harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, id}}).status, 200);
        }
        QCOMPARE(codes(grantRow(harness, id), "warnings", "warning_code"), QJsonArray{u"being_deleted"_s});
        QCOMPARE(codes(harness.method(id, "code"), "warnings", "warning_code"), QJsonArray{u"being_deleted"_s});
        harness.wait(2500ms);
        QCOMPARE(harness.post(u"/access_grants/get"_s, {{u"access_grant_id"_s, id}}).errorType(),
                 u"access_grant_not_found"_s);
        QCOMPARE(harness.post(u"/access_methods/get"_s, {{u"access_method_id"_s, method}}).status, 404);
        QCOMPARE(credentials(), before - 2);
        const QStringList events = harness.events("access_grant_id", id);
        QCOMPARE(events.count(u"access_method.deleted"_s), 2);
        QCOMPARE(events.count(u"access_grant.deleted"_s), 1);
    }
    void pin_namesItsGrantAndMethod()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}}, {u"code"_s});
        harness.wait(3s);
        const QJsonArray codesOnLock =
            harness.post(u"/access_codes/list"_s, {{u"device_id"_s, harness.device("Laundry")}}).array("access_codes");
        QCOMPARE(codesOnLock.size(), 1);
        const QJsonObject filter{{u"access_code_id"_s, codesOnLock.first().toObject().value("access_code_id"_L1)}};
        QCOMPARE(harness.post(u"/access_grants/list"_s, filter).array("access_grants"),
                 QJsonArray{grantRow(harness, id)});
        QCOMPARE(harness.post(u"/access_methods/list"_s, filter).array("access_methods"),
                 QJsonArray{harness.method(id, "code")});
        const QJsonObject nobodys{{u"access_code_id"_s, u"11111111-1111-4111-8111-111111111111"_s}};
        QCOMPARE(harness.post(u"/access_grants/list"_s, nobodys).array("access_grants").size(), 0);
        QCOMPARE(harness.post(u"/access_methods/list"_s, nobodys).array("access_methods").size(), 0);
    }
    void deletePerson_takesTheirSessions()
    {
        Harness harness;
        const QString grace = harness.person("Grace Kim");
        Workspace &workspace = harness.engine.workspace();
        const QString session = workspace.add(Kind::ClientSession, {{u"user_identity_id"_s, grace}}).idText();
        const QString key =
            workspace.add(Kind::InstantKey, {{u"user_identity_id"_s, grace}, {u"client_session_id"_s, session}})
                .idText();
        harness.post(u"/user_identities/delete"_s, {{u"user_identity_id"_s, grace}});
        harness.wait(3s);
        QVERIFY(harness.row("client_session", session).isEmpty());
        QVERIFY(harness.row("instant_key", key).isEmpty());
        const auto &events = harness.engine.workspace().rows(Kind::Event);
        QVERIFY(std::ranges::any_of(events, [&](const Row *event) {
            return event->text("event_type"_L1) == "client_session.deleted"_L1 &&
                   event->text("client_session_id"_L1) == session;
        }));
    }
    void delete_beforeItsMethodsAreIssued_issuesNone()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s});
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, id}});
        harness.wait(10s);
        QVERIFY(!harness.events("access_grant_id", id).contains(u"access_method.issued"_s));
    }
};

LATCHKEY_TEST(ChangesTest, "changes")
#include "changes_test.moc"
