// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"
#include "operations/encodecard.h"
#include "operations/revokegrant.h"

#include "api/acsencoders.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QJsonArray>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

/// What is done with a grant that is there.
class GrantTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        GrantDraft draft;
        draft.userIdentityId = m_bench->person(u"Maya Lindqvist"_s);
        draft.acsEntranceIds = {m_bench->entrance(u"Room 101"_s)};
        draft.endsAt = m_bench->clock.now() + 48h;
        draft.methods = {{.mode = AccessMode::Card}};
        m_grant = AccessGrantId(m_bench->run(createGrant(draft)).resultId);
        QVERIFY(!m_grant.isNull());
        m_bench->server.clearRequests();
    }
    void cleanup() { m_bench.reset(); }

    void revoke_grant_isBeingDeletedThenGone()
    {
        const QList<AccessMethodId> methods = m_bench->store.grants.find(m_grant)->accessMethodIds;
        QVERIFY(!methods.isEmpty());
        QCOMPARE(m_bench->run(revokeGrant(m_grant)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/delete"), 1);
        QVERIFY(m_bench->store.grants.find(m_grant)->isBeingDeleted());

        m_bench->clock.advance(60s);
        QCOMPARE(m_bench->run(revokeGrant(m_grant)).state, State::Succeeded);
        QVERIFY(m_bench->held("access_grant", m_grant).isEmpty());
        QVERIFY(!m_bench->store.grants.find(m_grant));
        QVERIFY(!m_bench->store.places.find(m_grant));
        QVERIFY(!m_bench->store.methods.find(methods.first()));
    }
    void encode_card_isIssued()
    {
        m_bench->clock.advance(10s);
        const OperationStatus status =
            m_bench->run(encodeCard(card(), encoder(u"Reception encoder"_s), {.waits = {20ms}}));
        QCOMPARE(status.error.message, QString());
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.title, u"Encode the card of Maya Lindqvist"_s);
        QCOMPARE(status.attempt->status, ActionAttempt::Status::Success);
        QCOMPARE(m_bench->count("/access_methods/encode"), 1);
        QVERIFY(m_bench->held("access_method", card()).value("is_issued"_L1).toBool());
        QVERIFY(m_bench->store.methods.find(card())->isIssued);
    }
    void encode_deadEncoder_saysWhatToDoAndRetrySendsAgain()
    {
        m_bench->clock.advance(10s);
        const OperationStatus status = m_bench->run(encodeCard(card(), encoder(u"Old encoder"_s), {.waits = {20ms}}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.kind, ApiError::Kind::ActionFailed);
        QCOMPARE(status.error.type, u"encoder_not_online"_s);
        QVERIFY(status.error.message.contains(u"power"_s));
        QCOMPARE(m_bench->retry(status.id).state, State::Failed);
        QCOMPARE(m_bench->count("/access_methods/encode"), 2);
    }

  private:
    AccessMethodId card() const { return m_bench->store.grants.find(m_grant)->accessMethodIds.first(); }
    AcsEncoderId encoder(const QString &name) const
    {
        const auto page = await(
            api::acsencoders::list(*m_bench->client, {.acsSystemIds = {m_bench->system(u"visionline_system"_s)}}));
        for (const AcsEncoder &one : page->rows) {
            if (one.displayName == name) {
                return one.id;
            }
        }
        return {};
    }

    std::unique_ptr<Workbench> m_bench;
    AccessGrantId m_grant;
};

LATCHKEY_TEST(GrantTest, "grant")
#include "grant_test.moc"
