// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Spaces change and go.
class SpacesTest : public QObject {
    Q_OBJECT

    static QJsonObject read(Harness &harness, const QString &id)
    {
        return harness.post(u"/spaces/get"_s, {{u"space_id"_s, id}}).object("space");
    }
    static QJsonArray ids(const QString &id) { return {id}; }

  private Q_SLOTS:
    /// Not the first of those that have no key either.
    void create_withoutParentAndKey_isAtTheTop()
    {
        Harness harness;
        const QJsonObject made = harness.post(u"/spaces/create"_s, {{u"name"_s, u"Attic"_s}}).object("space");
        QCOMPARE(made.value("name"_L1).toString(), u"Attic"_s);
        QVERIFY(!made.contains("parent_space_id"_L1));
    }
    void update_changesWhatIsNamed()
    {
        Harness harness;
        const QString id = harness.space("room-101");
        const QJsonObject changed =
            harness
                .post(u"/spaces/update"_s, {{u"space_id"_s, id},
                                            {u"space_key"_s, u"suite-1"_s},
                                            {u"name"_s, u"Suite 1"_s},
                                            {u"parent_space_key"_s, u"lobby"_s},
                                            {u"customer_data"_s, QJsonObject{{u"default_checkin_time"_s, u"16:00"_s}}}})
                .object("space");
        QCOMPARE(changed, read(harness, id));
        QCOMPARE(changed.value("display_name"_L1).toString(), u"Suite 1"_s);
        QCOMPARE(changed.value("space_key"_L1).toString(), u"suite-1"_s);
        QCOMPARE(changed.value("parent_space_id"_L1).toString(), harness.space("lobby"));
        const QJsonObject data = changed.value("customer_data"_L1).toObject();
        QCOMPARE(data.value("default_checkin_time"_L1).toString(), u"16:00"_s);
        QCOMPARE(data.value("default_checkout_time"_L1).toString(), u"11:00"_s);
        QCOMPARE(changed.value("acs_entrance_count"_L1).toInt(), 1);
        const Answer byKey = harness.post(u"/spaces/update"_s, {{u"space_key"_s, u"suite-1"_s}, {u"name"_s, u"S"_s}});
        QCOMPARE(byKey.object("space").value("space_id"_L1).toString(), id);
    }
    void update_listsOfDoors_replaceTheMembers()
    {
        Harness harness;
        const QString id = harness.space("lobby");
        const Answer answer = harness.post(u"/spaces/update"_s, {{u"space_id"_s, id},
                                                                 {u"acs_entrance_ids"_s, ids(harness.entrance("Gym"))},
                                                                 {u"device_ids"_s, ids(harness.device("Laundry"))}});
        QCOMPARE(answer.object("space").value("acs_entrance_count"_L1).toInt(), 1);
        QCOMPARE(answer.object("space").value("device_count"_L1).toInt(), 1);
        QVERIFY(!harness.row("acs_entrance", harness.entrance("Lift")).value("space_ids"_L1).toArray().contains(id));
        QCOMPARE(harness.events("space_id", id).last(), u"space.device_membership_changed"_s);
        const Answer emptied =
            harness.post(u"/spaces/update"_s, {{u"space_id"_s, id}, {u"device_ids"_s, QJsonArray()}});
        QCOMPARE(emptied.object("space").value("device_count"_L1).toInt(), 0);
        QCOMPARE(emptied.object("space").value("acs_entrance_count"_L1).toInt(), 1);
    }
    void update_whatDoesNotFit_isRefused()
    {
        Harness harness;
        const QString id = harness.space("lobby");
        const auto refused = [&](const QString &key, const QJsonValue &value) {
            return harness.post(u"/spaces/update"_s, {{u"space_id"_s, id}, {key, value}}).errorType();
        };
        QCOMPARE(harness.post(u"/spaces/update"_s, {{u"name"_s, u"X"_s}}).message(),
                 u"Either 'space_id' or 'space_key' is required"_s);
        QCOMPARE(refused(u"space_key"_s, u"room-101"_s), u"space_key_conflict"_s);
        QCOMPARE(refused(u"parent_space_id"_s, harness.foreign("space")), u"space_not_found"_s);
        QCOMPARE(refused(u"parent_space_id"_s, id), u"invalid_input"_s);
        QCOMPARE(refused(u"device_ids"_s, ids(harness.foreign("device"))), u"device_not_found"_s);
        QCOMPARE(refused(u"acs_entrance_ids"_s, ids(harness.foreign("acs_entrance"))), u"acs_entrance_not_found"_s);
    }
    void account_broughtIn_bringsItsDoors()
    {
        Harness harness;
        const QString id = harness.space("lobby");
        const QString account =
            harness.row("device", harness.device("Laundry")).value("connected_account_id"_L1).toString();
        const QJsonObject body{{u"space_id"_s, id}, {u"connected_account_id"_s, account}};
        QCOMPARE(harness.post(u"/spaces/add_connected_account"_s, body).json, (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(read(harness, id).value("device_count"_L1).toInt(), 13); // the laundry and twelve flats
        QCOMPARE(harness.post(u"/spaces/list"_s, {{u"connected_account_id"_s, account}, {u"search"_s, u"lobby"_s}})
                     .array("spaces")
                     .size(),
                 1);
        QCOMPARE(harness.post(u"/spaces/remove_connected_account"_s, body).status, 200);
        QCOMPARE(read(harness, id).value("device_count"_L1).toInt(), 0);
        QCOMPARE(read(harness, id).value("acs_entrance_count"_L1).toInt(), 2);
        const Answer made = harness.post(u"/spaces/create"_s,
                                         {{u"name"_s, u"All"_s}, {u"connected_account_ids"_s, QJsonArray{account}}});
        QCOMPARE(made.object("space").value("device_count"_L1).toInt(), 13);
    }
    void delete_takesTheSpaceFromEverythingThatNamesIt()
    {
        Harness harness;
        const QString floor = harness.space("floor-1");
        harness.post(u"/spaces/delete"_s, {{u"space_id"_s, floor}});
        QCOMPARE(harness.post(u"/spaces/get"_s, {{u"space_id"_s, floor}}).errorType(), u"space_not_found"_s);
        QVERIFY(
            !harness.row("acs_entrance", harness.entrance("Room 101")).value("space_ids"_L1).toArray().contains(floor));
        QVERIFY(!read(harness, harness.space("room-101")).contains("parent_space_id"_L1));
        QCOMPARE(harness.events("space_id", floor).last(), u"space.deleted"_s);
    }
    void related_gathersWhatHangsOnTheSpaces()
    {
        Harness harness;
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, ids(harness.space("basement"))}}, {u"code"_s});
        const auto batch = [&](const QJsonObject &more) {
            QJsonObject body = more;
            body.insert("space_keys"_L1, QJsonArray{u"basement"_s});
            return harness.post(u"/spaces/get_related"_s, body).object("batch");
        };
        const QJsonObject all = batch({});
        QCOMPARE(all.value("spaces"_L1).toArray().size(), 1);
        QCOMPARE(all.value("acs_entrances"_L1).toArray().size(), 4);
        QCOMPARE(all.value("devices"_L1).toArray().size(), 1);
        QCOMPARE(all.value("acs_systems"_L1).toArray().size(), 1);
        QCOMPARE(all.value("connected_accounts"_L1).toArray().size(), 2);
        QCOMPARE(all.value("access_methods"_L1).toArray().last().toObject(), harness.method(grant, "code"));
        QCOMPARE(batch({{u"include"_s, QJsonArray{u"devices"_s, u"spaces"_s}}, {u"exclude"_s, QJsonArray{u"spaces"_s}}})
                     .keys(),
                 QStringList{u"devices"_s});
        QCOMPARE(harness.post(u"/spaces/get_related"_s, QJsonObject()).errorType(), u"invalid_input"_s);
        QCOMPARE(harness.post(u"/spaces/get_related"_s, {{u"space_keys"_s, QJsonArray{u"nope"_s}}}).errorType(),
                 u"space_not_found"_s);
    }
    void space_unknownOrForeign_isNotFound_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action :
             {"update", "delete", "add_devices", "add_acs_entrances", "add_connected_account", "remove_devices",
              "remove_acs_entrances", "remove_connected_account", "get_related"}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void space_unknownOrForeign_isNotFound()
    {
        QFETCH(const QString, action);
        Harness harness;
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("space")}) {
            const Answer answer =
                harness.post(u"/spaces/"_s + action,
                             {{u"space_id"_s, id},
                              {u"space_ids"_s, ids(id)},
                              {u"device_ids"_s, ids(harness.device("Laundry"))},
                              {u"acs_entrance_ids"_s, ids(harness.entrance("Gym"))},
                              {u"connected_account_id"_s,
                               harness.row("device", harness.device("Laundry")).value("connected_account_id"_L1)}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.errorType(), u"space_not_found"_s);
        }
    }
};

LATCHKEY_TEST(SpacesTest, "spaces")
#include "spaces_test.moc"
