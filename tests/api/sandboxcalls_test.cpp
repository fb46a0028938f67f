// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxfixture.h"
#include "support/testmain.h"
#include "watched.h"

using namespace latchkey;
using namespace latchkey::test;

/// Every way to call every endpoint, against a whole service over HTTP. What it records of this goes before the judge
/// of tests/contract as well, who demands that nothing of the contract is left out.
class SandboxCallsTest : public SandboxFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { start(); }
    // The published limits per device would hold up the many calls about the same one.
    void init() { connect(); }
    void cleanupTestCase() { stop(); }
    void every_call_isUnderstood_data();
    void every_call_isUnderstood();
};

void SandboxCallsTest::every_call_isUnderstood_data()
{
    QTest::addColumn<EveryCall>("call");
    for (const EveryCall &call : everyCall()) {
        QTest::newRow(call.name.constData()) << call;
    }
}

/// Most name things that are not there, some what must not stand together: then that is the answer.
void SandboxCallsTest::every_call_isUnderstood()
{
    QFETCH(const EveryCall, call);
    Watched watched;
    watched.watch(*m_client, call);
    QVERIFY(watched.wait());
    if (const auto &error = watched.error()) {
        using enum ApiError::Kind;
        const auto refusals = {InvalidInput, NotFound, Conflict};
        const bool isRefusal = std::ranges::find(refusals, error->kind) != refusals.end();
        QVERIFY2(isRefusal, qPrintable(error->message + u' ' + error->type));
    }
}

LATCHKEY_TEST(SandboxCallsTest, "sandboxcalls")
#include "sandboxcalls_test.moc"
