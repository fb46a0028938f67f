// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Spaces change and go, and the grants on them follow.
class SpacesTest : public QObject {
    Q_OBJECT

    static QJsonObject read(Harness &harness, const QString &id)
    {
        return harness.post(u"/spaces/get"_s, {{u"space_id"_s, id}}).object("space");
    }
    static QStringList codes(const QJsonObject &row, const char *list, const char *key)
    {
        QStringList found;
        for (const QJsonValue notice : row.value(QLatin1StringView(list)).toArray()) {
            found.append(notice.toObject().value(QLatin1StringView(key)).toString());
        }
        return found;
    }
    static QStringList warnings(Harness &harness, const QString &grant)
    {
        return codes(harness.row("access_grant", grant), "warnings", "warning_code");
    }
    /// The doors that the grant's method opens, by its credentials.
    static QStringList doorsOf(Harness &harness, const QString &grant, const char *mode)
    {
        QStringList names;
        const Answer answer = harness.post(
            u"/access_methods/get_related"_s,
            {{u"access_method_ids"_s, QJsonArray{harness.method(grant, mode).value("access_method_id"_L1)}},
             {u"include"_s, QJsonArray{u"acs_credentials"_s}}});
        for (const QJsonValue row : answer.object("batch").value("acs_credentials"_L1).toArray()) {
            const QJsonValue id = row.toObject().value("acs_credential_id"_L1);
            for (const QJsonValue door :
                 harness.post(u"/acs/credentials/list_accessible_entrances"_s, {{u"acs_credential_id"_s, id}})
                     .array("acs_entrances")) {
                names.append(door.toObject().value("display_name"_L1).toString());
            }
        }
        return names;
    }
    static const Row *method(Harness &harness, const QString &grant)
    {
        return harness.engine.workspace().find(Kind::AccessMethod,
                                               harness.method(grant, "code").value("access_method_id"_L1));
    }
    static QJsonArray ids(const QString &id) { return {id}; }

  private Q_SLOTS:
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
    void doorsGained_areOpenedByTheGrantsThatFollow()
    {
        Harness harness;
        const QString space = harness.space("room-101");
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, ids(space)}}, {u"code"_s, u"card"_s});
        harness.wait(3s);
        QCOMPARE(doorsOf(harness, grant, "code"), QStringList{u"Room 101"_s});
        harness.post(u"/spaces/add_acs_entrances"_s,
                     {{u"space_id"_s, space}, {u"acs_entrance_ids"_s, ids(harness.entrance("Gym"))}});
        harness.post(u"/spaces/add_devices"_s,
                     {{u"space_id"_s, space}, {u"device_ids"_s, ids(harness.device("Laundry"))}});
        QCOMPARE(warnings(harness, grant), QStringList{u"underprovisioned_access"_s});
        QCOMPARE(codes(harness.row("access_grant", grant), "pending_mutations", "mutation_code"),
                 QStringList{u"updating_spaces"_s});
        harness.wait(2s);
        QCOMPARE(warnings(harness, grant), QStringList());
        QCOMPARE(doorsOf(harness, grant, "code"), (QStringList{u"Room 101"_s, u"Gym"_s}));
        QCOMPARE(method(harness, grant)->hidden.value("device_ids"_L1).toArray(), ids(harness.device("Laundry")));
        QCOMPARE(harness.events("access_grant_id", grant).count(u"access_grant.access_granted_to_door"_s), 2);
        harness.post(u"/spaces/remove_devices"_s,
                     {{u"space_id"_s, space}, {u"device_ids"_s, ids(harness.device("Laundry"))}});
        harness.wait(2s);
        QCOMPARE(method(harness, grant)->hidden.value("device_ids"_L1).toArray(), QJsonArray());
    }
    void doorsGained_letAWrittenCardBeWrittenAgain()
    {
        Harness harness;
        const QString space = harness.space("room-101");
        const QString grant = harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, ids(space)}}, {u"card"_s});
        harness.wait(2s);
        const auto encode = [&] {
            harness.post(u"/access_methods/encode"_s,
                         {{u"access_method_id"_s, harness.method(grant, "card").value("access_method_id"_L1)},
                          {u"acs_encoder_id"_s, harness.idOf("acs_encoder", "display_name", u"Reception encoder"_s)}});
            harness.wait(2s);
        };
        encode();
        harness.post(u"/spaces/add_acs_entrances"_s,
                     {{u"space_id"_s, space}, {u"acs_entrance_ids"_s, ids(harness.entrance("Gym"))}});
        harness.wait(2s);
        const QJsonObject card = harness.method(grant, "card");
        QCOMPARE(card.value("is_encoding_required"_L1), QJsonValue(true));
        QCOMPARE(card.value("is_ready_for_encoding"_L1), QJsonValue(true));
        encode();
        QCOMPARE(harness.method(grant, "card").value("is_encoding_required"_L1), QJsonValue(false));
        const QStringList events = harness.events("access_method_id", card.value("access_method_id"_L1).toString());
        QCOMPARE(events.sliced(events.size() - 2),
                 (QStringList{u"access_method.card_encoding_required"_s, u"access_method.reissued"_s}));
    }
    void doorsGained_offline_keepTheGrantWaiting()
    {
        Harness harness;
        const QString space = harness.space("room-402");
        const QString grant = harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, ids(space)}}, {u"code"_s});
        harness.wait(3s);
        const QString dead = harness.device("Room 401");
        harness.post(u"/spaces/add_devices"_s, {{u"space_id"_s, space}, {u"device_ids"_s, ids(dead)}});
        harness.wait(2min);
        QVERIFY(warnings(harness, grant).contains(u"underprovisioned_access"_s));
        Row *lock = harness.engine.workspace().find(Kind::Device, dead);
        QJsonObject properties = lock->value("properties"_L1).toObject();
        properties.insert("online"_L1, true);
        lock->set("properties"_L1, properties);
        harness.wait(1min);
        QVERIFY(!warnings(harness, grant).contains(u"underprovisioned_access"_s));
    }
    void doorsLost_areClosedToTheGrants_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("removed") << false;
        QTest::newRow("with the space") << true;
    }
    void doorsLost_areClosedToTheGrants()
    {
        QFETCH(const bool, isDeleted);
        Harness harness;
        const QString space = harness.space("basement");
        const QString gym = harness.entrance("Gym");
        const QString grant = harness.grant(
            harness.person("Grace Kim"), {{u"space_ids"_s, QJsonArray{space, harness.space("room-101")}}}, {u"code"_s});
        harness.wait(3s);
        QVERIFY(doorsOf(harness, grant, "code").contains(u"Gym"_s));
        const Answer answer = isDeleted ? harness.post(u"/spaces/delete"_s, {{u"space_id"_s, space}})
                                        : harness.post(u"/spaces/remove_acs_entrances"_s,
                                                       {{u"space_id"_s, space}, {u"acs_entrance_ids"_s, ids(gym)}});
        QCOMPARE(answer.json, (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(warnings(harness, grant), QStringList{u"overprovisioned_access"_s});
        harness.wait(2s);
        QCOMPARE(warnings(harness, grant), QStringList());
        QVERIFY(!doorsOf(harness, grant, "code").contains(u"Gym"_s));
        QVERIFY(doorsOf(harness, grant, "code").contains(u"Room 101"_s));
        QVERIFY(harness.events("acs_entrance_id", gym).contains(u"access_grant.access_to_door_lost"_s));
        QCOMPARE(harness.row("access_grant", grant).value("space_ids"_L1).toArray().size(), isDeleted ? 1 : 2);
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
