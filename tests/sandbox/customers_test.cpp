// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What customers push: their places, people and stays in one bundle.
class CustomersTest : public QObject {
    Q_OBJECT

    static QJsonObject bundle()
    {
        return {{u"customer_key"_s, u"north"_s},
                {u"sites"_s, QJsonArray{QJsonObject{{u"site_key"_s, u"s1"_s}, {u"name"_s, u"North site"_s}}}},
                {u"rooms"_s, QJsonArray{QJsonObject{
                                 {u"room_key"_s, u"r1"_s}, {u"name"_s, u"Room 1"_s}, {u"parent_site_key"_s, u"s1"_s}}}},
                {u"guests"_s, QJsonArray{QJsonObject{{u"guest_key"_s, u"g1"_s},
                                                     {u"name"_s, u"Ada Byron"_s},
                                                     {u"email_address"_s, u"ada@example.com"_s}}}},
                {u"reservations"_s, QJsonArray{QJsonObject{{u"reservation_key"_s, u"b1"_s},
                                                           {u"guest_key"_s, u"g1"_s},
                                                           {u"room_keys"_s, QJsonArray{u"r1"_s}},
                                                           {u"ends_at"_s, u"2026-11-25T10:00:00Z"_s}}}}};
    }
    static QJsonObject stay(Harness &harness)
    {
        return harness.row("access_grant", harness.idOf("access_grant", "access_grant_key", u"b1"_s));
    }

  private Q_SLOTS:
    void bundle_pushed_becomesSpacesPeopleAndGrants()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/customers/push_data"_s, bundle()).status, 200);
        QVERIFY(stay(harness).isEmpty());
        harness.wait(1s);
        QCOMPARE(stay(harness).value("reservation_key"_L1).toString(), u"b1"_s);
        QCOMPARE(stay(harness).value("user_identity_id"_L1).toString(), harness.person("Ada Byron"));
        QCOMPARE(stay(harness).value("space_ids"_L1).toArray(), QJsonArray{harness.space("r1")});
        const QJsonObject room = harness.row("space", harness.space("r1"));
        QCOMPARE(room.value("parent_space_id"_L1).toString(), harness.space("s1"));
        QCOMPARE(room.value("customer_key"_L1).toString(), u"north"_s);
    }
    void bundle_pushedAgain_changesWhatIsThere()
    {
        Harness harness({Seed::Kind::Empty});
        harness.post(u"/customers/push_data"_s, bundle());
        harness.wait(5s);
        QJsonObject changed = bundle();
        changed.insert("rooms"_L1, QJsonArray{QJsonObject{{u"room_key"_s, u"r1"_s}, {u"name"_s, u"Suite 1"_s}}});
        changed.insert("reservations"_L1, QJsonArray{QJsonObject{{u"reservation_key"_s, u"b1"_s},
                                                                 {u"ends_at"_s, u"2026-11-26T10:00:00Z"_s}}});
        // A second person with Ada's e-mail is left out without a word.
        changed.insert("users"_L1, QJsonArray{QJsonObject{{u"user_key"_s, u"u1"_s},
                                                          {u"name"_s, u"Ada Again"_s},
                                                          {u"email_address"_s, u"ada@example.com"_s}}});
        QCOMPARE(harness.post(u"/customers/push_data"_s, changed).status, 200);
        harness.wait(1s);
        QCOMPARE(harness.row("space", harness.space("r1")).value("name"_L1).toString(), u"Suite 1"_s);
        QCOMPARE(stay(harness).value("ends_at"_L1).toString(), u"2026-11-26T10:00:00.000Z"_s);
        QVERIFY(harness.person("Ada Again").isEmpty());
        QCOMPARE(harness.post(u"/spaces/list"_s).array("spaces").size(), 2);
    }
    void data_deleted_byKeyOrCustomer()
    {
        Harness harness({Seed::Kind::Empty});
        harness.post(u"/customers/push_data"_s, bundle());
        harness.wait(1s);
        QCOMPARE(harness.post(u"/customers/delete_data"_s, {{u"reservation_keys"_s, QJsonArray{u"b1"_s}}}).status, 200);
        harness.wait(3s);
        QVERIFY(stay(harness).isEmpty());
        QVERIFY(!harness.space("r1").isEmpty());
        harness.post(u"/customers/delete_data"_s, {{u"customer_keys"_s, QJsonArray{u"north"_s}}});
        harness.wait(3s);
        QVERIFY(harness.space("r1").isEmpty() && harness.space("s1").isEmpty());
        QVERIFY(harness.person("Ada Byron").isEmpty());
        QCOMPARE(harness.post(u"/customers/delete_data"_s, {{u"room_keys"_s, u"r1"_s}}).status, 400);
    }
    void bundle_withoutItsKeys_isRefused()
    {
        Harness harness({Seed::Kind::Empty});
        const Answer answer =
            harness.post(u"/customers/push_data"_s,
                         {{u"customer_key"_s, u"north"_s}, {u"rooms"_s, QJsonArray{QJsonObject{{u"name"_s, u"A"_s}}}}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.fieldErrors(u"rooms.0.room_key"_s), QStringList{u"Required"_s});
    }
    void portal_isForTheCustomerOfItsData()
    {
        Harness harness({Seed::Kind::Empty});
        const QString path = u"/customers/create_portal"_s;
        const Answer made = harness.post(path, {{u"customer_data"_s, bundle()}, {u"locale"_s, u"pt-PT"_s}});
        QCOMPARE(made.object("customer_portal").value("customer_key"_L1).toString(), u"north"_s);
        QCOMPARE(made.object("magic_link"), made.object("customer_portal"));
        harness.wait(1s);
        QVERIFY(!stay(harness).isEmpty());
        const auto refused = [&](const QJsonObject &parameters) {
            return harness.post(path, parameters).status == 400;
        };
        QVERIFY(refused({{u"locale"_s, u"xx"_s}}));
        QVERIFY(
            refused({{u"deep_link"_s, QJsonObject{{u"resource_type"_s, u"device"_s}, {u"resource_key"_s, u"a"_s}}}}));
        const QJsonObject two{{u"room_key"_s, u"a"_s}, {u"unit_key"_s, u"b"_s}};
        QVERIFY(refused({{u"landing_page"_s, QJsonObject{{u"manage"_s, two}}}}));
    }
};

LATCHKEY_TEST(CustomersTest, "customers")
#include "customers_test.moc"
