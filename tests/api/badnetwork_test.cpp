// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/spaces.h"
#include "clientfixture.h"
#include "sandbox/server.h"
#include "support/relay.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Damage = Relay::Damage;
using Kind = ApiError::Kind;

/// Stands for success where a kind of error is expected.
constexpr Kind none = Kind::Cancelled;

} // namespace

Q_DECLARE_METATYPE(latchkey::test::Relay::Damage)

/// The real server behind a network that loses, cuts and stretches its answers.
class BadNetworkTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void read_damagedOnce_isAskedAgain_data();
    void read_damagedOnce_isAskedAgain();
    void write_damaged_actsOnceAndCanBeLookedUp_data();
    void write_damaged_actsOnceAndCanBeLookedUp();

  private:
    static void damages();

    std::unique_ptr<sandbox::Server> m_server;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<SeamClient> m_client;
};

void BadNetworkTest::init()
{
    m_server = std::make_unique<sandbox::Server>();
    QVERIFY(m_server->start());
    m_relay = std::make_unique<Relay>(quint16(QUrl(m_server->endpoint()).port()));
    const QUrl way(u"http://127.0.0.1:%1"_s.arg(m_relay->port()));
    // Only what never ends needs a hurry, which a slow machine cannot keep up with.
    QFETCH(const Damage, damage);
    Connection connection = damage == Damage::Drip ? hurriedConnectionTo(way) : connectionTo(way);
    if (damage != Damage::Drip) {
        connection.times.readAttempt = 3s;
    }
    connection.credential.secret = m_server->apiKey();
    m_client = std::make_unique<SeamClient>(connection);
}

void BadNetworkTest::cleanup()
{
    m_client.reset();
    m_relay.reset();
    m_server.reset();
}

void BadNetworkTest::damages()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<ApiError::Kind>("ofARead");
    QTest::addColumn<ApiError::Kind>("ofAWrite");
    QTest::newRow("reset before the answer") << Damage::ResetBefore << none << Kind::OutcomeUnknown;
    QTest::newRow("reset within it") << Damage::ResetWithin << none << Kind::OutcomeUnknown;
    QTest::newRow("reset after it") << Damage::ResetAfter << none << none;
    QTest::newRow("drips") << Damage::Drip << none << Kind::OutcomeUnknown;
    QTest::newRow("promises too much") << Damage::TooLong << none << Kind::OutcomeUnknown;
    QTest::newRow("promises too little") << Damage::TooShort << Kind::BadResponse << Kind::OutcomeUnknown;
}

void BadNetworkTest::read_damagedOnce_isAskedAgain_data() { damages(); }

void BadNetworkTest::read_damagedOnce_isAskedAgain()
{
    QFETCH(const Damage, damage);
    QFETCH(const ApiError::Kind, ofARead);
    m_relay->damageAnswersTo("/devices/list", damage, 1);
    const Outcome outcome(api::devices::list(*m_client, {}));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ofARead);
    QCOMPARE(m_relay->damagedCount(), 1);
    // What is not JSON is an answer all the same.
    const bool isAnswer = damage == Damage::ResetAfter || damage == Damage::TooShort;
    QCOMPARE(m_server->requestsTo(u"/devices/list"_s).size(), isAnswer ? 1 : 2);
}

void BadNetworkTest::write_damaged_actsOnceAndCanBeLookedUp_data() { damages(); }

void BadNetworkTest::write_damaged_actsOnceAndCanBeLookedUp()
{
    QFETCH(const Damage, damage);
    QFETCH(const ApiError::Kind, ofAWrite);
    const qsizetype before = m_server->resources(u"space"_s).size();
    m_relay->damageAnswersTo("/spaces/create", damage);
    const Outcome outcome(api::spaces::create(*m_client, {.name = u"Attic"_s, .spaceKey = u"attic"_s}));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ofAWrite);
    QCOMPARE(outcome.error().lookUpKey, ofAWrite == none ? QString() : u"attic"_s);
    QCOMPARE(m_server->requestsTo(u"/spaces/create"_s).size(), 1);
    QCOMPARE(m_server->resources(u"space"_s).size(), before + 1);
    const Outcome found(api::spaces::getByKey(*m_client, u"attic"_s));
    QVERIFY(found.wait());
    QVERIFY2(found.result().has_value(), qPrintable(found.error().message));
    QCOMPARE(found.result()->name, u"Attic"_s);
}

LATCHKEY_TEST(BadNetworkTest, "badnetwork")
#include "badnetwork_test.moc"
