// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/departure.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant end(100h);
constexpr Instant now(101h);

PendingMutation mutation(Instant when) { return {.code = u"revoking_access"_s, .message = {}, .createdAt = when}; }

Problem problem(const QString &code, Instant when)
{
    return {.code = code, .message = {}, .createdAt = when, .deviceIds = {}, .reason = {}};
}

} // namespace

class DepartureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isDepartureOverdue_byWhatTheServiceSays_data()
    {
        QTest::addColumn<AccessGrant>("grant");
        QTest::addColumn<AccessMethod>("method");
        QTest::addColumn<bool>("isOverdue");
        AccessGrant over;
        over.window = {Instant(1h), end};
        AccessMethod issued;
        issued.isIssued = true;
        QTest::newRow("nothing is said") << over << issued << false;

        AccessGrant openEnded = over;
        openEnded.window.endsAt.reset();
        AccessMethod stuck = issued;
        stuck.pendingMutations = {mutation(end)};
        QTest::newRow("still being taken away") << over << stuck << true;
        QTest::newRow("stay goes on") << openEnded << stuck << false;
        AccessMethod justBegun = issued;
        justBegun.pendingMutations = {mutation(now - 5min)};
        QTest::newRow("taken away just now") << over << justBegun << false;
        AccessMethod gone = stuck;
        gone.isIssued = false;
        QTest::newRow("revoked") << over << gone << false;
        AccessMethod failed = issued;
        failed.errors = {problem(u"failed_to_remove_from_device"_s, end)};
        QTest::newRow("could not be taken away") << over << failed << true;
        AccessMethod deleting = issued;
        deleting.warnings = {problem(u"being_deleted"_s, end)};
        QTest::newRow("deletion hangs") << over << deleting << true;

        AccessGrant more = over;
        more.warnings = {problem(u"overprovisioned_access"_s, end)};
        QTest::newRow("opens more than it should") << more << issued << true;
        more.window.endsAt = now - 5min;
        QTest::newRow("has only just ended") << more << stuck << false;
    }
    void isDepartureOverdue_byWhatTheServiceSays()
    {
        QFETCH(AccessGrant, grant);
        QFETCH(AccessMethod, method);
        QFETCH(bool, isOverdue);
        QCOMPARE(isDepartureOverdue(grant, {method}, now), isOverdue);
    }
};

LATCHKEY_TEST(DepartureTest, "departure")
#include "departure_test.moc"
