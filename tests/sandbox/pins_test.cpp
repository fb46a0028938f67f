// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which PINs the locks get.
class PinsTest : public QObject {
    Q_OBJECT

    static QString withCode(Harness &harness, const QJsonArray &devices, const QString &code)
    {
        QJsonObject request{{u"mode"_s, u"code"_s}};
        if (!code.isEmpty()) {
            request.insert("code"_L1, code);
        }
        return harness
            .post(u"/access_grants/create"_s, {{u"user_identity_id"_s, harness.person("Grace Kim")},
                                               {u"device_ids"_s, devices},
                                               {u"requested_access_methods"_s, QJsonArray{request}}})
            .object("access_grant")
            .value("access_grant_id"_L1)
            .toString();
    }
    static QJsonObject firstWarning(Harness &harness, const QString &grantId)
    {
        return harness.row("access_grant", grantId).value("warnings"_L1).toArray().first().toObject();
    }
    /// Gives a lock other properties.
    static void constrain(Harness &harness, const QString &lock, const QJsonObject &properties)
    {
        Row *row = harness.engine.workspace().find(Kind::Device, lock);
        QJsonObject all = row->value("properties"_L1).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            all.insert(it.key(), it.value());
        }
        row->set("properties"_L1, all);
    }

  private Q_SLOTS:
    void pin_requested_isKept()
    {
        Harness harness;
        const QString id = withCode(harness, {harness.device("Residence A1")}, u"73502"_s);
        harness.wait(2s);
        QCOMPARE(harness.method(id, "code").value("code"_L1).toString(), u"73502"_s);
        QVERIFY(firstWarning(harness, id).isEmpty());
    }
    void pin_madeUp_fitsEveryLock()
    {
        Harness harness;
        // One takes 4 to 8 digits, the other 6 to 8.
        const QString id = withCode(harness, {harness.device("Residence A1"), harness.device("Residence B1")}, {});
        harness.wait(2s);
        QCOMPARE(harness.method(id, "code").value("code"_L1).toString().size(), 6);
    }
    void pin_madeUp_keepsTheLocksRules_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("no zeros") << u"no_zeros"_s << u"40815"_s;
        QTest::newRow("start") << u"cannot_start_with_12"_s << u"12845"_s;
        QTest::newRow("no 0, 8, 9") << u"cannot_contain_089"_s << u"12845"_s;
        QTest::newRow("no 0, 7, 8, 9") << u"cannot_contain_0789"_s << u"12745"_s;
        QTest::newRow("one digit") << u"no_all_same_digits"_s << u"77777"_s;
        QTest::newRow("two digits") << u"at_least_three_unique_digits"_s << u"78787"_s;
        QTest::newRow("sequence") << u"no_ascending_or_descending_sequence"_s << u"54321"_s;
        QTest::newRow("run") << u"no_triple_consecutive_ints"_s << u"92345"_s;
    }
    void pin_madeUp_keepsTheLocksRules()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, forbidden);
        Harness harness;
        const QString lock = harness.device("Residence A1");
        constrain(harness, lock, {{u"code_constraints"_s, QJsonArray{QJsonObject{{u"constraint_type"_s, type}}}}});
        const QString id = withCode(harness, {lock}, forbidden);
        harness.wait(2s);
        const QString pin = harness.method(id, "code").value("code"_L1).toString();
        QVERIFY(!pin.isEmpty() && pin != forbidden);
        QCOMPARE(firstWarning(harness, id).value("warning_code"_L1).toString(), u"requested_code_unavailable"_s);
    }
    void pin_thatNotEveryLockTakes_saysWhichGotNone()
    {
        Harness harness;
        const QString shortest = harness.device("Residence A1");
        const QString longest = harness.device("Residence B1");
        constrain(harness, shortest, {{u"supported_code_lengths"_s, QJsonArray{4}}});
        const QString id = withCode(harness, {shortest, longest}, {});
        harness.wait(2s);
        QCOMPARE(harness.method(id, "code").value("code"_L1).toString().size(), 4);
        const QJsonObject error = harness.row("access_grant", id).value("errors"_L1).toArray().first().toObject();
        QCOMPARE(error.value("error_code"_L1).toString(), u"cannot_create_requested_access_methods"_s);
        QCOMPARE(error.value("missing_device_ids"_L1).toArray(), QJsonArray{longest});
    }
    void pin_ofALengthALockDoesNotTake_isReplacedAndSaid()
    {
        Harness harness;
        const QString lock = harness.device("Residence B1");
        const QString id = withCode(harness, {lock}, u"1234"_s);
        harness.wait(2s);
        const QString pin = harness.method(id, "code").value("code"_L1).toString();
        QCOMPARE(pin.size(), 6);
        const QJsonObject warning = firstWarning(harness, id);
        QCOMPARE(warning.value("warning_code"_L1).toString(), u"requested_code_unavailable"_s);
        QCOMPARE(warning.value("device_id"_L1).toString(), lock);
        QCOMPARE(warning.value("original_code"_L1).toString(), u"1234"_s);
        QCOMPARE(warning.value("new_code"_L1).toString(), pin);
    }
    void pin_inUseOnTheLock_isReplacedUntilItIsFree()
    {
        Harness harness;
        const QJsonArray lock{harness.device("Laundry")};
        const QString first = withCode(harness, lock, u"4711"_s);
        harness.wait(2s);
        const QString second = withCode(harness, lock, u"4711"_s);
        harness.wait(2s);
        QCOMPARE(harness.method(first, "code").value("code"_L1).toString(), u"4711"_s);
        QVERIFY(harness.method(second, "code").value("code"_L1).toString() != u"4711"_s);
        QCOMPARE(firstWarning(harness, second).value("warning_code"_L1).toString(), u"requested_code_unavailable"_s);
        harness.post(u"/access_grants/delete"_s, {{u"access_grant_id"_s, first}});
        harness.wait(3s);
        const QString third = withCode(harness, lock, u"4711"_s);
        harness.wait(2s);
        QCOMPARE(harness.method(third, "code").value("code"_L1).toString(), u"4711"_s);
    }
    void pin_forALockThatIsOffline_isLateThenFails()
    {
        Harness harness;
        const QString id = withCode(harness, {harness.device("Room 401")}, {});
        harness.wait(1500ms);
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(true), false);
        harness.wait(1s);
        QCOMPARE(harness.method(id, "code")
                     .value("warnings"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("warning_code"_L1)
                     .toString(),
                 u"delay_in_issuing"_s);
        harness.wait(3s);
        const QJsonObject method = harness.method(id, "code");
        QCOMPARE(method.value("errors"_L1).toArray().first().toObject().value("error_code"_L1).toString(),
                 u"failed_to_issue"_s);
        QCOMPARE(method.value("warnings"_L1).toArray().size(), 0);
        const QStringList events = harness.events("access_method_id", method.value("access_method_id"_L1).toString());
        QCOMPARE(events, (QStringList{u"access_method.created"_s, u"access_method.delay_in_issuing"_s,
                                      u"access_method.failed_to_issue"_s}));
    }
    void pin_onALockWithoutPins_isSaid()
    {
        Harness harness;
        const QString lock = harness.device("Laundry");
        harness.engine.workspace().find(Kind::Device, lock)->set("can_program_online_access_codes"_L1, false);
        const QString id = withCode(harness, {lock, harness.device("Residence A1")}, {});
        QCOMPARE(firstWarning(harness, id).value("warning_code"_L1).toString(),
                 u"device_does_not_support_access_codes"_s);
        QCOMPARE(firstWarning(harness, id).value("device_id"_L1).toString(), lock);
    }
};

LATCHKEY_TEST(PinsTest, "pins")
#include "pins_test.moc"
