// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What holds for every path, and for the workspace as a whole.
class EveryPathTest : public QObject {
    Q_OBJECT

    static Answer asOther(Harness &harness, const QString &path, const QByteArray &body)
    {
        Request request = harness.request("POST", path, body);
        request.authorization = "Bearer seam_at1_token";
        request.workspace = harness.engine.otherWorkspace().id().toLatin1();
        return harness.send(request);
    }

  private Q_SLOTS:
    void path_withoutACredential_isUnauthorized()
    {
        Harness harness({Seed::Kind::Empty});
        for (const Endpoint &endpoint : allEndpoints()) {
            Request request = harness.request("POST", endpoint.path, "{}");
            request.authorization.clear();
            const Answer answer = harness.send(request);
            // Whoever shows nothing there is taken for a web page that has left its key out.
            const bool isForPages = endpoint.guests == Guests::PublishableKeysFirst;
            QCOMPARE(answer.status, isForPages ? 400 : 401);
            QVERIFY2(isForPages || answer.errorType() == "unauthorized"_L1, qPrintable(endpoint.path));
        }
    }
    void path_withoutWhatItRequires_isInvalidInput()
    {
        Harness harness({Seed::Kind::Empty});
        for (const Endpoint &endpoint : allEndpoints()) {
            const bool requires_ = std::ranges::any_of(endpoint.schema.parameters, &Parameter::isRequired);
            const Answer answer = requires_ ? harness.post(endpoint.path) : Answer{400};
            QVERIFY2(answer.status == 400, qPrintable(endpoint.path));
        }
    }
    void path_asked_byAVerbItDoesNotTake_isRefused()
    {
        Harness harness({Seed::Kind::Empty});
        for (const Endpoint &endpoint : allEndpoints()) {
            const bool reads_ = (endpoint.verbs & static_cast<Verbs>(Verb::Get)) != 0;
            const Answer answer = harness.send(harness.request(reads_ ? "DELETE" : "GET", endpoint.path));
            QVERIFY2(answer.status == 405 && answer.errorType() == "method_not_allowed"_L1, qPrintable(endpoint.path));
        }
    }
    void anything_isFoundByItsId()
    {
        Harness harness;
        const auto find = [&](const QString &id) {
            return harness.post(u"/workspaces/find_anything"_s, {{u"search"_s, id}}).object("batch");
        };
        const QString lock = harness.device("Laundry");
        QCOMPARE(find(lock).keys(), QStringList{u"devices"_s});
        QCOMPARE(find(lock).value("devices"_L1).toArray().first().toObject(), harness.row("device", lock));
        QCOMPARE(find(harness.space("room-101")).keys(), QStringList{u"spaces"_s});
        QCOMPARE(find(harness.engine.workspace().id()).keys(), QStringList{u"workspaces"_s});
        QCOMPARE(find(harness.foreign("device")).keys(), QStringList());
        harness.post(u"/devices/update"_s, {{u"device_id"_s, lock}, {u"is_managed"_s, false}});
        QCOMPARE(find(lock).keys(), QStringList{u"unmanaged_devices"_s});
        QCOMPARE(harness.post(u"/workspaces/find_anything"_s, {{u"search"_s, u"Laundry"_s}}).status, 400);
    }
    void sandbox_reset_isAsItWas()
    {
        Harness harness;
        const auto people = [&] { return harness.post(u"/user_identities/list"_s).array("user_identities").size(); };
        const qsizetype before = people();
        const QString workspace = harness.engine.workspace().id();
        harness.post(u"/user_identities/create"_s, {{u"full_name"_s, u"Somebody New"_s}});
        harness.grant(harness.person("Grace Kim"), {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}},
                      {u"code"_s});
        const Answer started = harness.post(u"/workspaces/reset_sandbox"_s);
        QCOMPARE(started.object("action_attempt").value("status"_L1).toString(), u"pending"_s);
        QCOMPARE(people(), before + 1);
        harness.wait(1s);
        QCOMPARE(people(), before);
        QCOMPARE(harness.attemptStatus(started), u"success"_s);
        QCOMPARE(harness.engine.workspace().id(), workspace);
        QVERIFY(harness.person("Somebody New").isEmpty());
        QVERIFY(!harness.person("Grace Kim").isEmpty());
        // The grant that was under way is not heard of again, and the day goes on.
        const auto events = [&] {
            return harness.post(u"/events/list"_s, {{u"since"_s, u"2026-11-20T10:42:09Z"_s}}).array("events");
        };
        harness.wait(10s);
        QCOMPARE(events().size(), 0);
        harness.wait(2h);
        // Somebody opens a door every 37 minutes; two days at once would tell of twice as many.
        QVERIFY(events().size() >= 2 && events().size() <= 4);
    }
    void workspaceOfRealDoors_isNotReset()
    {
        Harness harness;
        const QByteArray person = "{\"user_identity_id\":\"" + harness.foreign("user_identity").toLatin1() + "\"}";
        for (const auto &path : {u"/workspaces/reset_sandbox"_s, u"/phones/simulate/create_sandbox_phone"_s}) {
            const Answer answer = asOther(harness, path, person);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.errorType(), u"workspace_not_sandbox"_s);
        }
    }
};

LATCHKEY_TEST(EveryPathTest, "everypath")
#include "everypath_test.moc"
