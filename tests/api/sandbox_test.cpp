// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/connectedaccounts.h"
#include "api/devices.h"
#include "api/events.h"
#include "api/health.h"
#include "api/pager.h"
#include "api/spaces.h"
#include "api/useridentities.h"
#include "api/workspaces.h"
#include "sandboxfixture.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// The typed functions against a whole service over HTTP: both were written from the contract, neither from the other.
class SandboxTest : public SandboxFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void reads_wholeWorkspace_areUnderstood();
    void pager_smallPages_giveEveryRowOnce();
    void person_createdChangedRemoved_isSeenByTheServer();
    void grant_createdChangedRemoved_isSeenByTheServer();
    void credentials_tokens_reachTheWorkspace();
    void refusals_everyKind_areTold();
};

void SandboxTest::reads_wholeWorkspace_areUnderstood()
{
    TAKE(health, api::health::get(*m_client));
    Q_UNUSED(health)
    TAKE(workspace, api::workspaces::get(*m_client));
    QVERIFY(workspace.isSandbox);
    QCOMPARE(workspace.id.toString(), m_server->workspaceId());
    TAKE(workspaces, api::workspaces::list(*m_client));
    QVERIFY(!workspaces.isEmpty());
    TAKE(people, api::useridentities::list(*m_client, {}));
    QCOMPARE(people.rows.size(), m_server->resources(u"user_identity"_s).size());
    TAKE(grants, api::accessgrants::list(*m_client, {}));
    QCOMPARE(grants.rows.size(), m_server->resources(u"access_grant"_s).size());
    TAKE(devices, api::devices::list(*m_client, {}));
    QCOMPARE(devices.rows.size(), m_server->resources(u"device"_s).size());
    TAKE(entrances, api::acsentrances::list(*m_client, {}));
    QCOMPARE(entrances.rows.size(), m_server->resources(u"acs_entrance"_s).size());
    TAKE(users, api::acsusers::list(*m_client, {}));
    QCOMPARE(users.rows.size(), m_server->resources(u"acs_user"_s).size());
    TAKE(spaces, api::spaces::list(*m_client, {}));
    QCOMPARE(spaces.rows.size(), m_server->resources(u"space"_s).size());
    TAKE(accounts, api::connectedaccounts::list(*m_client, {}));
    QVERIFY(!accounts.rows.isEmpty());
    TAKE(systems, api::acssystems::list(*m_client, {}));
    QCOMPARE(systems.size(), 2);
    TAKE(encoders, api::acsencoders::list(*m_client, {.acsSystemIds = {systems.at(0).id, systems.at(1).id}}));
    QVERIFY(!encoders.rows.isEmpty());
    TAKE(events, api::events::list(*m_client, {.since = Instant{}, .limit = 1000}));
    QVERIFY(!events.isEmpty());
}

void SandboxTest::pager_smallPages_giveEveryRowOnce()
{
    QSet<UserIdentityId> seen;
    int rows = 0;
    std::optional<Result<Void>> end;
    Pager<UserIdentity> pager(
        [this](const QString &cursor) {
            api::useridentities::List list{.limit = 3};
            if (!cursor.isEmpty()) {
                list.pageCursor = cursor;
            }
            return api::useridentities::list(*m_client, list);
        },
        [&](const QList<UserIdentity> &page) {
            QVERIFY(page.size() <= 3);
            for (const UserIdentity &identity : page) {
                seen.insert(identity.id);
                ++rows;
            }
        },
        [&end](const Result<Void> &result) { end = result; });
    pager.start();
    QTRY_VERIFY(end);
    QVERIFY(end->has_value());
    QCOMPARE(rows, int(seen.size()));
    QCOMPARE(rows, m_server->resources(u"user_identity"_s).size());
}

void SandboxTest::person_createdChangedRemoved_isSeenByTheServer()
{
    namespace people = api::useridentities;
    TAKE(person, people::create(*m_client, {.userIdentityKey = u"guest-77"_s,
                                            .fullName = u"Jane Doe"_s,
                                            .emailAddress = u"jane.doe77@example.com"_s,
                                            .phoneNumber = u"+15555550177"_s}));
    QCOMPARE(m_server->resource(u"user_identity"_s, person.id.toString()).value(u"full_name"_s), u"Jane Doe"_s);
    TAKE(byKey, people::getByKey(*m_client, u"guest-77"_s));
    QCOMPARE(byKey.id, person.id);
    TAKE(changed, people::update(*m_client, {.userIdentityId = person.id,
                                             .fullName = api::Change<QString>::set(u"Jane Roe"_s),
                                             .phoneNumber = api::Change<QString>::clear()}));
    Q_UNUSED(changed)
    const QJsonObject row = m_server->resource(u"user_identity"_s, person.id.toString());
    QCOMPARE(row.value(u"full_name"_s), u"Jane Roe"_s);
    QVERIFY(row.value(u"phone_number"_s).isNull());
    QCOMPARE(row.value(u"email_address"_s), u"jane.doe77@example.com"_s);
    TAKE(removed, people::remove(*m_client, person.id));
    Q_UNUSED(removed)
    QTRY_VERIFY_WITH_TIMEOUT(m_server->resource(u"user_identity"_s, person.id.toString()).isEmpty(), 10'000);
    const Outcome gone(people::get(*m_client, person.id));
    QVERIFY(gone.wait());
    QCOMPARE(gone.error().kind, ApiError::Kind::NotFound);
    QVERIFY(!gone.error().requestId.isEmpty());
}

void SandboxTest::grant_createdChangedRemoved_isSeenByTheServer()
{
    namespace grants = api::accessgrants;
    TAKE(people, api::useridentities::list(*m_client, {.limit = 1}));
    TAKE(devices, api::devices::list(*m_client, {}));
    const auto lock = std::ranges::find_if(
        devices.rows, [](const Device &device) { return device.isOnline && device.canProgramOnlineAccessCodes; });
    QVERIFY(lock != devices.rows.end());
    TAKE(grant, grants::create(*m_client, {.requestedAccessMethods = {{.mode = AccessMode::Code}},
                                           .userIdentityId = people.rows.first().id,
                                           .accessGrantKey = u"grant-77"_s,
                                           .name = u"Stay"_s,
                                           .deviceIds = {lock->id}}));
    QCOMPARE(grant.requestedAccessMethods.first().mode, AccessMode::Code);
    QVERIFY(!grant.window.endsAt);
    TAKE(more, grants::requestAccessMethods(*m_client, {grant.id, {{.mode = AccessMode::Code, .code = u"482136"_s}}}));
    QCOMPARE(more.requestedAccessMethods.size(), 2);
    TAKE(changed,
         grants::update(*m_client, {.accessGrantId = grant.id, .name = api::Change<QString>::set(u"Longer"_s)}));
    Q_UNUSED(changed)
    TAKE(byKey, grants::getByKey(*m_client, u"grant-77"_s));
    QCOMPARE(byKey.name, u"Longer"_s);
    TAKE(methods, api::accessmethods::list(*m_client, {.accessGrantId = grant.id}));
    QCOMPARE(methods.rows.size(), 2);
    TAKE(less, api::accessmethods::remove(*m_client, methods.rows.first().id));
    Q_UNUSED(less)
    TAKE(removed, grants::remove(*m_client, grant.id));
    Q_UNUSED(removed)
    QTRY_VERIFY_WITH_TIMEOUT(m_server->resource(u"access_grant"_s, grant.id.toString()).isEmpty(), 10'000);
}

void SandboxTest::credentials_tokens_reachTheWorkspace()
{
    const auto workspace = WorkspaceId::fromString(m_server->workspaceId());
    for (const QString &token : {m_server->personalAccessToken(), m_server->consoleSessionToken()}) {
        auto credential = recogniseCredential(token);
        QVERIFY(credential);
        QVERIFY(credential->needsWorkspace());
        Connection connection = connectionTo(QUrl(m_server->endpoint()));
        connection.credential = *credential;
        SeamClient choosing(connection);
        TAKE(choice, api::workspaces::list(choosing));
        QVERIFY(std::ranges::find(choice, workspace, &Workspace::id) != choice.end());
        connection.credential.workspaceId = workspace;
        SeamClient client(connection);
        TAKE(devices, api::devices::list(client, {.limit = 1}));
        QCOMPARE(devices.rows.size(), 1);
    }
}

void SandboxTest::refusals_everyKind_areTold()
{
    const Outcome invalid(api::useridentities::create(*m_client, {.emailAddress = u"nope"_s}));
    QVERIFY(invalid.wait());
    QCOMPARE(invalid.error().kind, ApiError::Kind::InvalidInput);
    QCOMPARE(invalid.error().fieldErrors.first().field, u"email_address"_s);
    m_server->setOverride(u"/spaces/list"_s, 404, "text/plain", "404");
    const Outcome missing(api::spaces::list(*m_client, {}));
    QVERIFY(missing.wait());
    QCOMPARE(missing.error().kind, ApiError::Kind::NotOffered);
    m_server->revokeApiKey();
    const Outcome revoked(api::workspaces::get(*m_client));
    QVERIFY(revoked.wait());
    QCOMPARE(revoked.error().kind, ApiError::Kind::Unauthorized);
}

LATCHKEY_TEST(SandboxTest, "sandbox")
#include "sandbox_test.moc"
