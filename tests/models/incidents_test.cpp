// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/incidents.h"

#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Incident::Kind;

namespace {

const Instant now = at("2026-11-20T10:42:07Z");

Problem problem(const QString &code)
{
    return {.code = code, .message = {}, .createdAt = now - 2h, .deviceIds = {}, .reason = {}};
}

} // namespace

class IncidentsTest : public QObject {
    Q_OBJECT

    static QList<Kind> kinds(const WorkspaceStore &store, Instant when = now)
    {
        QList<Kind> found;
        for (const Incident &incident : incidents(store, when)) {
            found.append(incident.kind);
        }
        std::ranges::sort(found);
        return found;
    }
    /// Jane Doe's stay with a PIN that failed.
    static void addFailedStay(WorkspaceStore &store, const TimeWindow &window)
    {
        store.identities.upsert(person(1, u"Jane Doe"_s));
        AccessGrant stay = grant(1, 1, window);
        AccessMethod pin = method(1, AccessMode::Code, stay);
        pin.code = u"4711"_s;
        pin.errors = {problem(u"failed_to_set_on_device"_s)};
        store.methods.upsert(pin);
        store.grants.upsert(stay);
    }

  private Q_SLOTS:
    void incidents_methodFailed_isOneUntilTheStayIsOver()
    {
        WorkspaceStore store;
        addFailedStay(store, {now - 1h, now + 24h});
        QCOMPARE(kinds(store), QList<Kind>{Kind::MethodFailed});
        QCOMPARE(kinds(store, now + 25h), QList<Kind>());
    }

    void incidents_lockOffline_isOneOnlyBeforeAnArrivalWithinADay()
    {
        WorkspaceStore store;
        Device lock = device(1, u"Room 101"_s, {5});
        lock.isOnline = false;
        store.devices.upsert(lock);
        QCOMPARE(kinds(store), QList<Kind>());
        AccessGrant stay = grant(1, 1, {now + 30h, now + 60h});
        stay.spaceIds = {idOf<SpaceId>(5)};
        store.grants.upsert(stay);
        QCOMPARE(kinds(store), QList<Kind>());
        QCOMPARE(kinds(store, now + 7h), QList<Kind>{Kind::LockOffline});
        QCOMPARE(kinds(store, now + 31h), QList<Kind>()); // has arrived
        lock.isOnline = true;
        lock.batteryLevel = 0.1;
        store.devices.upsert(lock);
        QCOMPARE(kinds(store, now + 7h), QList<Kind>{Kind::LockBatteryLow});
    }

    void incidents_accessAfterTheEnd_isAnOverdueDeparture()
    {
        WorkspaceStore store;
        AccessGrant stay = grant(1, 1, {now - 24h, now - 1h});
        stay.warnings = {problem(u"overprovisioned_access"_s)};
        store.grants.upsert(stay);
        QCOMPARE(kinds(store), QList<Kind>{Kind::DepartureOverdue});
        const QString text = incidentText(incidents(store, now), store, now).text;
        QVERIFY2(text.contains(u" ended "_s) && !text.contains(u"has ended"_s), qPrintable(text));
    }

    void incidentText_one_namesItWithoutThePin()
    {
        WorkspaceStore store;
        addFailedStay(store, {now - 1h, now + 24h});
        const IncidentText text = incidentText(incidents(store, now), store, now);
        QVERIFY(text.text.contains(u"Jane Doe"_s));
        QVERIFY(text.text.contains(u"PIN"_s));
        QVERIFY(!text.text.contains(u"4711"_s));
    }

    void incidentText_several_areSummedUpByKind()
    {
        WorkspaceStore store;
        QList<Incident> some(3, {.kind = Kind::MethodFailed, .grantId = {}, .mode = {}, .deviceId = {}});
        some.append({.kind = Kind::LockOffline, .grantId = {}, .mode = {}, .deviceId = {}});
        const QString text = incidentText(some, store, now).text;
        QVERIFY(text.startsWith(u"3 method"_s) && text.contains(u" 1 lock"_s));
    }
};

LATCHKEY_TEST(IncidentsTest, "incidents")
#include "incidents_test.moc"
