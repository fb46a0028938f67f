// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// PINs of a lock that belong to no grant: set, changed and taken off by themselves.
class CodeWritesTest : public QObject {
    Q_OBJECT

    static QString idOf(const Answer &answer)
    {
        return answer.object("access_code").value("access_code_id"_L1).toString();
    }
    static QString create(Harness &harness, const QString &lock, const QString &pin)
    {
        return idOf(harness.post(u"/access_codes/create"_s, {{u"device_id"_s, lock}, {u"code"_s, pin}}));
    }
    static QStringList eventsOf(Harness &harness, const QString &id) { return harness.events("access_code_id", id); }

  private Q_SLOTS:
    void create_setsTheCode_andAnAttemptTellsOfIt()
    {
        Harness harness;
        const Answer made = harness.post(u"/access_codes/create"_s, {{u"device_id"_s, harness.device("Laundry")},
                                                                     {u"code"_s, u"48151"_s},
                                                                     {u"name"_s, u"Cleaner"_s},
                                                                     {u"is_one_time_use"_s, true},
                                                                     {u"allow_external_modification"_s, true}});
        QCOMPARE(made.object("access_code").value("status"_L1).toString(), u"setting"_s);
        QCOMPARE(made.object("action_attempt").value("action_type"_L1).toString(), u"CREATE_ACCESS_CODE"_s);
        QCOMPARE(harness.attemptStatus(made), u"pending"_s);
        harness.wait(1s);
        QCOMPARE(harness.attemptStatus(made), u"success"_s);
        const QJsonObject set = harness.accessCode(idOf(made));
        QCOMPARE(set.value("status"_L1).toString(), u"set"_s);
        QCOMPARE(set.value("name"_L1).toString(), u"Cleaner"_s);
        QCOMPARE(set.value("type"_L1).toString(), u"ongoing"_s);
        QVERIFY(set.value("is_one_time_use"_L1).toBool());
        QVERIFY(set.value("is_external_modification_allowed"_L1).toBool());
        const Answer found = harness.post(u"/access_codes/get"_s,
                                          {{u"device_id"_s, harness.device("Laundry")}, {u"code"_s, u"48151"_s}});
        QCOMPARE(found.object("access_code"), set);
        QCOMPARE(harness.accessCodes({{u"search"_s, u"CLEAN"_s}}).size(), 1);
    }
    void create_withoutAPin_makesOneOfTheAskedLength()
    {
        Harness harness;
        const Answer made = harness.post(
            u"/access_codes/create"_s,
            {{u"device_id"_s, harness.device("Laundry")}, {u"preferred_code_length"_s, 7}, {u"sync"_s, true}});
        QCOMPARE(made.object("access_code").value("code"_L1).toString().size(), 7);
        QCOMPARE(made.object("access_code").value("status"_L1).toString(), u"set"_s);
        QCOMPARE(made.object("action_attempt").value("status"_L1).toString(), u"success"_s);
    }
    void create_aPinInUse_isADuplicate()
    {
        Harness harness;
        const QString laundry = harness.device("Laundry");
        create(harness, laundry, u"4711"_s);
        const QJsonObject again{{u"device_id"_s, laundry}, {u"code"_s, u"4711"_s}};
        const Answer duplicate = harness.post(u"/access_codes/create"_s, again);
        QCOMPARE(duplicate.status, 409);
        QCOMPARE(duplicate.errorType(), u"duplicate_access_code"_s);
        // Nor may a grant have it, nor may the caretaker's be taken.
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"device_ids"_s, QJsonArray{laundry}}}, {u"code"_s});
        harness.wait(2s);
        QVERIFY(harness.method(grant, "code").value("code"_L1).toString() != u"4711"_s);
        const QJsonObject caretakers{{u"device_id"_s, harness.device("Residence A1")}, {u"code"_s, u"480213"_s}};
        QCOMPARE(harness.post(u"/access_codes/create"_s, caretakers).status, 409);
    }
    void create_refusals_data()
    {
        QTest::addColumn<QJsonObject>("parameters");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const QJsonObject &parameters, int status, const QString &type) {
            QTest::newRow(name) << parameters << status << type;
        };
        row("letters", {{u"code"_s, u"12ab"_s}}, 400, u"invalid_input"_s);
        row("too short", {{u"code"_s, u"123"_s}}, 400, u"invalid_input"_s);
        row("too long", {{u"code"_s, u"1234567890123"_s}}, 400, u"invalid_input"_s);
        row("a length the lock does not take", {{u"code"_s, u"123456789"_s}}, 400, u"invalid_input"_s);
        row("over", {{u"ends_at"_s, u"2026-11-20T10:00:00Z"_s}}, 400, u"invalid_input"_s);
        row("times that are none", {{u"starts_at"_s, u"soon"_s}}, 400, u"invalid_input"_s);
        row("rounding", {{u"max_time_rounding"_s, u"2h"_s}}, 400, u"invalid_input"_s);
        row("offline code", {{u"is_offline_access_code"_s, true}}, 400, u"not_supported"_s);
        row("no lock", {{u"device_id"_s, u"00000000-0000-4000-8000-000000000000"_s}}, 404, u"device_not_found"_s);
    }
    void create_refusals()
    {
        QFETCH(QJsonObject, parameters);
        QFETCH(const int, status);
        QFETCH(const QString, type);
        Harness harness;
        if (!parameters.contains(u"device_id")) {
            parameters.insert(u"device_id", harness.device("Laundry"));
        }
        const Answer answer = harness.post(u"/access_codes/create"_s, parameters);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.errorType(), type);
    }
    void create_onALockThatIsOffline_waits_orIsRefusedIfItMayNot()
    {
        Harness harness;
        QJsonObject wish{{u"device_id"_s, harness.device("Room 401")}, {u"code"_s, u"48151"_s}};
        wish.insert(u"attempt_for_offline_device", false);
        QCOMPARE(harness.post(u"/access_codes/create"_s, wish).errorType(), u"device_offline"_s);
        wish.remove(u"attempt_for_offline_device"_s);
        const Answer made = harness.post(u"/access_codes/create"_s, wish);
        harness.wait(4s);
        QCOMPARE(harness.attemptStatus(made), u"error"_s);
        QCOMPARE(harness.accessCode(idOf(made)).value("status"_L1).toString(), u"setting"_s);
    }
    void update_changesPinNameAndTimes_eachWithItsEvents()
    {
        Harness harness;
        const QString id = create(harness, harness.device("Laundry"), u"4711"_s);
        harness.wait(1s);
        const Answer updated = harness.post(u"/access_codes/update"_s, {{u"access_code_id"_s, id},
                                                                        {u"code"_s, u"4712"_s},
                                                                        {u"name"_s, u"Night porter"_s},
                                                                        {u"ends_at"_s, u"2026-11-21T10:00:00Z"_s}});
        QCOMPARE(updated.status, 200);
        QCOMPARE(updated.object("action_attempt").value("action_type"_L1).toString(), u"UPDATE_ACCESS_CODE"_s);
        QCOMPARE(noticesOf(harness.accessCode(id), "pending_mutations"),
                 (QStringList{u"updating_code"_s, u"updating_name"_s, u"updating_time_frame"_s}));
        harness.wait(1s);
        const QJsonObject changed = harness.accessCode(id);
        QCOMPARE(changed.value("status"_L1).toString(), u"set"_s);
        QCOMPARE(changed.value("code"_L1).toString(), u"4712"_s);
        QCOMPARE(changed.value("name"_L1).toString(), u"Night porter"_s);
        QCOMPARE(changed.value("type"_L1).toString(), u"time_bound"_s);
        const QStringList events = eventsOf(harness, id);
        for (const auto &type :
             {u"access_code.code_changed"_s, u"access_code.name_changed"_s, u"access_code.time_frame_changed"_s}) {
            QCOMPARE(events.count(type), 1);
        }
        QCOMPARE(events.count(u"access_code.changed"_s), 3);
        // The PIN it had is free again.
        QVERIFY(!create(harness, harness.device("Laundry"), u"4711"_s).isEmpty());
        harness.post(u"/access_codes/update"_s, {{u"access_code_id"_s, id}, {u"type"_s, u"ongoing"_s}});
        QVERIFY(harness.accessCode(id).value("ends_at"_L1).isNull());
    }
    void update_refusals()
    {
        Harness harness;
        const QString laundry = harness.device("Laundry");
        create(harness, laundry, u"4711"_s);
        const QString id = create(harness, laundry, u"4712"_s);
        const auto update = [&](QJsonObject parameters) {
            parameters.insert("access_code_id"_L1, id);
            return harness.post(u"/access_codes/update"_s, parameters);
        };
        QCOMPARE(update({{u"code"_s, u"4711"_s}}).errorType(), u"duplicate_access_code"_s);
        QCOMPARE(update({{u"type"_s, u"time_bound"_s}}).fieldErrors(u"ends_at"_s).size(), 1);
        QCOMPARE(update({{u"device_id"_s, harness.device("Residence A1")}}).errorType(), u"access_code_not_found"_s);
        const QString grants = harness.firstAccessCode({{u"device_id"_s, harness.device("Residence A2")}})
                                   .value("access_code_id"_L1)
                                   .toString();
        QCOMPARE(harness.post(u"/access_codes/update"_s, {{u"access_code_id"_s, grants}, {u"name"_s, u"A"_s}}).status,
                 400);
        QCOMPARE(harness.post(u"/access_codes/delete"_s, {{u"access_code_id"_s, grants}}).status, 400);
    }
    void update_toUnmanaged_leavesTheCodeOnTheLock()
    {
        Harness harness;
        const QString laundry = harness.device("Laundry");
        const QString id = create(harness, laundry, u"4711"_s);
        harness.wait(1s);
        harness.post(u"/access_codes/update"_s, {{u"access_code_id"_s, id}, {u"is_managed"_s, false}});
        QCOMPARE(harness.post(u"/access_codes/get"_s, {{u"access_code_id"_s, id}}).status, 404);
        const QJsonArray left =
            harness.post(u"/access_codes/unmanaged/list"_s, {{u"device_id"_s, laundry}}).array("access_codes");
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().toObject().value("code"_L1).toString(), u"4711"_s);
    }
    void delete_takesTheCodeOff_whenTheLockAnswers()
    {
        Harness harness;
        const QString id = create(harness, harness.device("Laundry"), u"4711"_s);
        harness.wait(1s);
        const Answer started = harness.post(u"/access_codes/delete"_s, {{u"access_code_id"_s, id}});
        QCOMPARE(harness.accessCode(id).value("status"_L1).toString(), u"removing"_s);
        QCOMPARE(noticesOf(harness.accessCode(id), "warnings"), QStringList{u"being_deleted"_s});
        harness.wait(2s);
        QCOMPARE(harness.attemptStatus(started), u"success"_s);
        QCOMPARE(harness.post(u"/access_codes/get"_s, {{u"access_code_id"_s, id}}).status, 404);
        QVERIFY(!create(harness, harness.device("Laundry"), u"4711"_s).isEmpty());
        const QString offline = create(harness, harness.device("Room 401"), u"4711"_s);
        harness.post(u"/access_codes/delete"_s, {{u"access_code_id"_s, offline}});
        harness.wait(2s);
        QVERIFY(noticesOf(harness.accessCode(offline), "warnings").contains(u"delay_in_removing_from_device"_s));
    }
};

LATCHKEY_TEST(CodeWritesTest, "codewrites")
#include "codewrites_test.moc"
