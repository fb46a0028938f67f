// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/eventtext.h"
#include "core/problemtext.h"
#include "core/readablekey.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

Event happened(const QString &type, const QString &method = {})
{
    Event made;
    made.eventType = type;
    made.method = method;
    return made;
}

Problem problem(const QString &code, const QString &message)
{
    Problem made;
    made.code = code;
    made.message = message;
    return made;
}

} // namespace

class ApiTextsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void event_text_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"device.low_battery"_s << QString() << u"Battery low"_s;
        QTest::newRow("unlocked") << u"lock.unlocked"_s << QString() << u"Door unlocked"_s;
        QTest::newRow("unlocked with a PIN") << u"lock.unlocked"_s << u"keycode"_s << u"Door unlocked with a PIN"_s;
        QTest::newRow("locked by hand") << u"lock.locked"_s << u"manual"_s << u"Door locked by hand"_s;
        QTest::newRow("method unknown") << u"lock.locked"_s << u"unknown"_s << u"Door locked"_s;
        QTest::newRow("method of an access method")
            << u"access_method.issued"_s << QString() << u"Access method issued"_s;
        QTest::newRow("newer type") << u"camera.fell_asleep"_s << QString() << u"Camera: fell asleep"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void event_text()
    {
        QFETCH(QString, type);
        QFETCH(QString, method);
        QTEST(eventText(happened(type, method)), "text");
    }
    void event_withMode_namesIt()
    {
        QCOMPARE(eventText(happened(u"access_method.issued"_s), AccessMode::Code), u"PIN issued"_s);
        QCOMPARE(eventText(happened(u"access_method.card_encoding_required"_s), AccessMode::Card), u"Card to encode"_s);
        QCOMPARE(eventText(happened(u"space.created"_s), AccessMode::Code), u"Space created"_s);
    }
    void event_documentedTypes_haveTextsOfTheirOwn()
    {
        const QStringList types{
            u"access_grant.created"_s,
            u"access_grant.could_not_create_requested_access_methods"_s,
            u"access_method.failed_to_issue"_s,
            u"access_method.reissued"_s,
            u"acs_user.created"_s,
            u"connected_account.disconnected"_s,
            u"device.disconnected"_s,
            u"lock.access_denied"_s,
            u"space.device_membership_changed"_s,
        };
        for (const QString &type : types) {
            QVERIFY2(eventText(happened(type)) != readableKey(type), qPrintable(type));
        }
    }

    void problem_known_saysWhatToDo()
    {
        QCOMPARE(problemText(problem(u"device_offline"_s, u"Device is offline"_s)),
                 u"The device does not answer. Check power, battery and network."_s);
    }
    void problem_firstAndLastOfTheTable_areFound()
    {
        for (const QString &code : {u"accessory_keypad_setup_required"_s, u"visionline_instance_unreachable"_s}) {
            QVERIFY2(problemText(problem(code, u"raw"_s)) != u"raw", qPrintable(code));
        }
    }
    void problem_unknown_saysTheMessage()
    {
        QCOMPARE(problemText(problem(u"setup_required"_s, u"Enter the site key."_s)), u"Enter the site key."_s);
        QCOMPARE(problemText(problem(u"zz_goblins"_s, {})), u"Zz goblins"_s);
    }
    void problem_documentedCodes_haveAdvice()
    {
        const QStringList codes{
            u"cannot_create_requested_access_methods"_s,
            u"underprovisioned_access"_s,
            u"failed_to_issue"_s,
            u"pulled_backup_access_code"_s,
            u"issue_with_acs_user"_s,
            u"hub_disconnected"_s,
            u"privacy_mode"_s,
            u"acs_system_disconnected"_s,
            u"entrance_shares_zone"_s,
            u"salto_ks_user_not_subscribed"_s,
        };
        for (const QString &code : codes) {
            QVERIFY2(problemText(problem(code, u"raw"_s)) != u"raw", qPrintable(code));
        }
    }

    void readableKey_apiWord_isForPeople()
    {
        QCOMPARE(readableKey(u"UNLOCK_DOOR"), u"UNLOCK DOOR"_s);
        QCOMPARE(readableKey(u"device.low_battery"), u"Device: low battery"_s);
        QCOMPARE(readableKey(u""), QString());
    }
};

LATCHKEY_TEST(ApiTextsTest, "apitexts")
#include "apitexts_test.moc"
