// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Grants follow the doors of their spaces.
class FollowingTest : public QObject {
    Q_OBJECT

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
    static QStringList pinsOn(Harness &harness, const char *device)
    {
        QStringList pins;
        for (const QJsonValue code :
             harness.post(u"/access_codes/list"_s, {{u"device_id"_s, harness.device(device)}}).array("access_codes")) {
            pins.append(code.toObject().value("code"_L1).toString());
        }
        return pins;
    }
    static QJsonArray ids(const QString &id) { return {id}; }

  private Q_SLOTS:
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
        const QString pin = harness.method(grant, "code").value("code"_L1).toString();
        QCOMPARE(pinsOn(harness, "Laundry").count(pin), 1);
        QCOMPARE(harness.events("access_grant_id", grant).count(u"access_grant.access_granted_to_door"_s), 2);
        harness.post(u"/spaces/remove_devices"_s,
                     {{u"space_id"_s, space}, {u"device_ids"_s, ids(harness.device("Laundry"))}});
        harness.wait(2s);
        QCOMPARE(pinsOn(harness, "Laundry"), QStringList());
        const Row *lock = harness.engine.workspace().find(Kind::Device, harness.device("Laundry"));
        QVERIFY(!lock->hidden.value("pins"_L1).toObject().contains(pin));
    }
    void doorsGained_byAStayThatIsOver_stayClosed()
    {
        Harness harness;
        const QString space = harness.space("room-101");
        const QString grant =
            harness.grant(harness.person("Grace Kim"),
                          {{u"space_ids"_s, ids(space)}, {u"ends_at"_s, u"2026-11-20T11:00:00Z"_s}}, {u"code"_s});
        harness.wait(1h);
        harness.post(u"/spaces/add_devices"_s,
                     {{u"space_id"_s, space}, {u"device_ids"_s, ids(harness.device("Laundry"))}});
        harness.wait(2s);
        QVERIFY(!pinsOn(harness, "Laundry").contains(harness.method(grant, "code").value("code"_L1).toString()));
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
};

LATCHKEY_TEST(FollowingTest, "following")
#include "following_test.moc"
