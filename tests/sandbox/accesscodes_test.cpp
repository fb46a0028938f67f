// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QSet>
#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// PINs as the locks have them.
class AccessCodesTest : public QObject {
    Q_OBJECT

    static QString idOf(const Answer &answer)
    {
        return answer.object("access_code").value("access_code_id"_L1).toString();
    }
    static QStringList eventsOf(Harness &harness, const QString &id) { return harness.events("access_code_id", id); }

  private Q_SLOTS:
    void grant_ofAPin_hasACodeOnEachLock()
    {
        Harness harness;
        const QString laundry = harness.device("Laundry");
        const QString flat = harness.device("Residence A1");
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"device_ids"_s, QJsonArray{laundry, flat}}}, {u"code"_s});
        const QJsonObject waiting = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        QCOMPARE(waiting.value("status"_L1).toString(), u"setting"_s);
        QVERIFY(waiting.value("code"_L1).isNull());
        QCOMPARE(noticesOf(waiting, "pending_mutations"), QStringList{u"creating"_s});
        harness.wait(2s);
        const QJsonObject method = harness.method(grant, "code");
        const QJsonArray codes = harness.accessCodes({{u"access_method_id"_s, method.value("access_method_id"_L1)}});
        QCOMPARE(codes.size(), 2);
        QStringList locks;
        for (const QJsonValue each : codes) {
            QCOMPARE(each.toObject().value("status"_L1).toString(), u"set"_s);
            QCOMPARE(each.toObject().value("code"_L1), method.value("code"_L1));
            QVERIFY(each.toObject().value("pending_mutations"_L1).toArray().isEmpty());
            locks.append(each.toObject().value("device_id"_L1).toString());
        }
        QCOMPARE(QSet<QString>(locks.begin(), locks.end()), (QSet<QString>{laundry, flat}));
        QCOMPARE(eventsOf(harness, codes.first().toObject().value("access_code_id"_L1).toString()),
                 (QStringList{u"access_code.created"_s, u"access_code.set_on_device"_s}));
        QCOMPARE(harness.accessCodes({{u"access_grant_id"_s, grant}, {u"device_id"_s, flat}}).size(), 1);
    }
    void grant_deleted_takesItsCodes()
    {
        Harness harness;
        const QString grant = harness.grant(harness.person("Grace Kim"),
                                            {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}}, {u"code"_s});
        harness.wait(2s);
        const QString id =
            harness.firstAccessCode({{u"access_grant_id"_s, grant}}).value("access_code_id"_L1).toString();
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, grant}});
        QCOMPARE(harness.accessCode(id).value("status"_L1).toString(), u"removing"_s);
        harness.wait(3s);
        QCOMPARE(harness.post(u"/access_codes/get"_s, {{u"access_code_id"_s, id}}).errorType(),
                 u"access_code_not_found"_s);
        QCOMPARE(eventsOf(harness, id).mid(2),
                 (QStringList{u"access_code.removed_from_device"_s, u"access_code.deleted"_s}));
    }
    void grant_extended_movesTheTimesOfItsCodes()
    {
        Harness harness;
        const QString grant = harness.grant(
            harness.person("Grace Kim"),
            {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}, {u"ends_at"_s, u"2026-11-22T10:00:00Z"_s}},
            {u"code"_s});
        harness.wait(2s);
        const QJsonObject before = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        harness.post(u"/access_grants/update"_s,
                     {{u"access_grant_id"_s, grant}, {u"ends_at"_s, u"2026-11-23T10:00:00Z"_s}});
        const QJsonObject changing = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        QCOMPARE(changing.value("status"_L1).toString(), u"setting"_s);
        const QJsonObject mutation = changing.value("pending_mutations"_L1).toArray().first().toObject();
        QCOMPARE(mutation.value("mutation_code"_L1).toString(), u"updating_time_frame"_s);
        QCOMPARE(mutation.value("from"_L1).toObject().value("ends_at"_L1), before.value("ends_at"_L1));
        harness.wait(4s);
        const QJsonObject after = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        QCOMPARE(after.value("status"_L1).toString(), u"set"_s);
        QCOMPARE(after.value("code"_L1), before.value("code"_L1));
        QCOMPARE(after.value("ends_at"_L1).toString(), u"2026-11-23T10:00:00.000Z"_s);
        QVERIFY(eventsOf(harness, after.value("access_code_id"_L1).toString())
                    .contains(u"access_code.time_frame_changed"_s));
    }
    void grant_ofALockThatIsOffline_leavesItsCodeSetting_untilTheLockAnswers()
    {
        Harness harness;
        const QString grant = harness.grant(harness.person("Grace Kim"),
                                            {{u"device_ids"_s, QJsonArray{harness.device("Room 401")}}}, {u"code"_s});
        harness.wait(4s);
        const QJsonObject late = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        QCOMPARE(late.value("status"_L1).toString(), u"setting"_s);
        QCOMPARE(noticesOf(late, "warnings"), QStringList{u"delay_in_setting_on_device"_s});
        harness.wait(2s);
        const QJsonObject failed = harness.firstAccessCode({{u"access_grant_id"_s, grant}});
        QCOMPARE(noticesOf(failed, "errors"), QStringList{u"failed_to_set_on_device"_s});
        QCOMPARE(eventsOf(harness, failed.value("access_code_id"_L1).toString()),
                 (QStringList{u"access_code.created"_s, u"access_code.delay_in_setting_on_device"_s,
                              u"access_code.failed_to_set_on_device"_s}));
    }
    void code_ofAStayToCome_isOnTheLockBeforehand()
    {
        Harness harness;
        const QString id = idOf(harness.post(u"/access_codes/create"_s, {{u"device_id"_s, harness.device("Laundry")},
                                                                         {u"starts_at"_s, u"2026-11-20T12:00:00Z"_s},
                                                                         {u"ends_at"_s, u"2026-11-20T14:00:00Z"_s}}));
        harness.wait(2s);
        QVERIFY(harness.accessCode(id).value("is_scheduled_on_device"_L1).toBool());
        harness.wait(2h);
        QVERIFY(!harness.accessCode(id).value("is_scheduled_on_device"_L1).toBool());
        QCOMPARE(harness.accessCode(id).value("status"_L1).toString(), u"set"_s);
        harness.wait(2h);
        QCOMPARE(harness.accessCode(id).value("status"_L1).toString(), u"unset"_s);
        QCOMPARE(eventsOf(harness, id),
                 (QStringList{u"access_code.created"_s, u"access_code.scheduled_on_device"_s,
                              u"access_code.set_on_device"_s, u"access_code.removed_from_device"_s}));
    }
    void seed_driftedCode_saysSo()
    {
        Harness harness;
        QJsonObject drifted;
        for (const QJsonValue each : harness.accessCodes({})) {
            if (each.toObject().contains("pulled_backup_access_code_id"_L1)) {
                drifted = each.toObject();
            }
        }
        QCOMPARE(noticesOf(drifted, "errors"), QStringList{u"failed_to_set_on_device"_s});
        QCOMPARE(noticesOf(drifted, "warnings"), QStringList{u"using_backup_access_code"_s});
        const QJsonObject spare = harness.accessCode(drifted.value("pulled_backup_access_code_id"_L1).toString());
        QVERIFY(spare.value("is_backup"_L1).toBool());
        QCOMPARE(spare.value("status"_L1).toString(), u"set"_s);
        QCOMPARE(spare.value("device_id"_L1), drifted.value("device_id"_L1));
        QVERIFY(spare.value("code"_L1) != drifted.value("code"_L1));
    }
    void unmanaged_areListedApart()
    {
        Harness harness;
        const QJsonObject flat{{u"device_id"_s, harness.device("Residence A1")}};
        const QJsonArray codes = harness.post(u"/access_codes/unmanaged/list"_s, flat).array("access_codes");
        QCOMPARE(codes.size(), 1);
        QCOMPARE(codes.first().toObject().value("name"_L1).toString(), u"Caretaker"_s);
        for (const QJsonValue managed : harness.accessCodes(flat)) {
            QVERIFY(managed.toObject().value("is_managed"_L1).toBool());
        }
        QCOMPARE(
            harness.post(u"/access_codes/unmanaged/list"_s, {{u"device_id"_s, harness.foreign("device")}}).errorType(),
            u"device_not_found"_s);
        QCOMPARE(harness.post(u"/access_codes/unmanaged/list"_s).status, 400);
    }
    void list_ofWhatIsNotHere_isNotFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::newRow("lock") << u"device_id"_s << u"device"_s;
        QTest::newRow("grant") << u"access_grant_id"_s << u"access_grant"_s;
        QTest::newRow("method") << u"access_method_id"_s << u"access_method"_s;
    }
    void list_ofWhatIsNotHere_isNotFound()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, kind);
        Harness harness;
        const Answer answer =
            harness.post(u"/access_codes/list"_s, {{name, harness.foreign(kind.toLatin1().constData())}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.errorType(), QString(kind + "_not_found"_L1));
    }
};

LATCHKEY_TEST(AccessCodesTest, "accesscodes")
#include "accesscodes_test.moc"
