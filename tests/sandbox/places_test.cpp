// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Where a grant may lead, and what it reaches.
class PlacesTest : public QObject {
    Q_OBJECT

    static QJsonObject roomAndLobby(Harness &harness, const char *room = "room-101")
    {
        return {{u"space_ids"_s, QJsonArray{harness.space(room), harness.space("lobby")}}};
    }
    static QJsonObject grantRow(Harness &harness, const QString &id)
    {
        return harness.post(u"/access_grants/get"_s, {{u"access_grant_id"_s, id}}).object("access_grant");
    }

  private Q_SLOTS:
    void create_onPlacesByEveryName_reachesThemAll()
    {
        Harness harness;
        const QString gym = harness.entrance("Gym");
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"space_ids"_s, QJsonArray{harness.space("room-101")}},
                                          {u"location_ids"_s, QJsonArray{harness.space("room-102")}},
                                          {u"space_keys"_s, QJsonArray{u"room-103"_s}},
                                          {u"acs_entrance_ids"_s, QJsonArray{gym}},
                                          {u"device_ids"_s, QJsonArray{harness.device("Laundry")}}},
                                         {u"code"_s});
        QCOMPARE(grantRow(harness, id).value("space_ids"_L1).toArray().size(), 3);
        const QJsonObject related =
            harness.post(u"/access_grants/get_related"_s, {{u"access_grant_ids"_s, QJsonArray{id}}}).object("batch");
        QCOMPARE(related.value("acs_entrances"_L1).toArray().size(), 4);
        QCOMPARE(related.value("devices"_L1).toArray().size(), 1);
        QCOMPARE(related.value("spaces"_L1).toArray().size(), 3);
        QCOMPARE(related.value("access_methods"_L1).toArray().size(), 1);
        for (const auto &[key, door] :
             {std::pair("acs_entrance_id", gym), std::pair("device_id", harness.device("Laundry")),
              std::pair("space_id", harness.space("room-103"))}) {
            const QJsonArray found =
                harness.post(u"/access_grants/list"_s, {{QString::fromLatin1(key), door}}).array("access_grants");
            QVERIFY(std::ranges::any_of(found, [&](const QJsonValue &grant) {
                return grant.toObject().value("access_grant_id"_L1) == QJsonValue(id);
            }));
        }
    }
    void create_deprecatedLocation_becomesASpaceWithThoseDoors_data()
    {
        QTest::addColumn<bool>("isListedInside");
        QTest::newRow("its own lists") << true;
        QTest::newRow("the lists beside it") << false;
    }
    void create_deprecatedLocation_becomesASpaceWithThoseDoors()
    {
        QFETCH(const bool, isListedInside);
        Harness harness;
        const QJsonObject doors{{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}},
                                {u"device_ids"_s, QJsonArray{harness.device("Laundry")}}};
        QJsonObject location = isListedInside ? doors : QJsonObject();
        location.insert("name"_L1, u"Wellness"_s);
        QJsonObject places = isListedInside ? QJsonObject() : doors;
        places.insert("location"_L1, location);
        const QString id = harness.grant(harness.person("Grace Kim"), places, {u"code"_s});
        const QJsonArray spaces = grantRow(harness, id).value("space_ids"_L1).toArray();
        QCOMPARE(spaces.size(), 1);
        const QJsonObject space = harness.row("space", spaces.first().toString());
        QCOMPARE(space.value("name"_L1).toString(), u"Wellness"_s);
        QCOMPARE(space.value("device_count"_L1).toInt(), 1);
        QCOMPARE(space.value("acs_entrance_count"_L1).toInt(), 1);
    }
    void create_unknownPlaces_areNotFoundAndMakeNobody_data()
    {
        QTest::addColumn<QJsonObject>("places");
        QTest::addColumn<QString>("type");
        const QJsonArray ids{u"11111111-1111-4111-8111-111111111111"_s};
        QTest::newRow("space") << QJsonObject{{u"space_ids"_s, ids}} << u"space_not_found"_s;
        QTest::newRow("space key") << QJsonObject{{u"space_keys"_s, QJsonArray{u"nope"_s}}} << u"space_not_found"_s;
        QTest::newRow("device") << QJsonObject{{u"device_ids"_s, ids}} << u"device_not_found"_s;
        QTest::newRow("entrance") << QJsonObject{{u"acs_entrance_ids"_s, ids}} << u"acs_entrance_not_found"_s;
        QTest::newRow("location") << QJsonObject{{u"location"_s, QJsonObject{{u"device_ids"_s, ids}}}}
                                  << u"device_not_found"_s;
    }
    void create_unknownPlaces_areNotFoundAndMakeNobody()
    {
        QFETCH(QJsonObject, places);
        QFETCH(const QString, type);
        Harness harness;
        places.insert("user_identity"_L1, QJsonObject{{u"full_name"_s, u"Jane Doe"_s}});
        places.insert("requested_access_methods"_L1, requested({u"code"_s}));
        const Answer answer = harness.post(u"/access_grants/create"_s, places);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.errorType(), type);
        QCOMPARE(harness.person("Jane Doe"), QString());
    }
    void create_onEmptySpace_isIssuedAllTheSame()
    {
        Harness harness({Seed::Kind::Empty});
        const QString space = harness.post(u"/spaces/create"_s, {{u"name"_s, u"Empty"_s}})
                                  .object("space")
                                  .value("space_id"_L1)
                                  .toString();
        const QString person = harness.post(u"/user_identities/create"_s, {{u"full_name"_s, u"A"_s}})
                                   .object("user_identity")
                                   .value("user_identity_id"_L1)
                                   .toString();
        const QString id = harness.grant(person, {{u"space_ids"_s, QJsonArray{space}}}, {u"code"_s});
        harness.wait(2s);
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(), true);
    }
    void related_include_exclude_chooseTheKinds()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"), roomAndLobby(harness), {u"code"_s});
        QJsonObject body{{u"access_grant_ids"_s, QJsonArray{id}},
                         {u"include"_s, QJsonArray{u"spaces"_s, u"devices"_s}}};
        QCOMPARE(harness.post(u"/access_grants/get_related"_s, body).object("batch").keys(),
                 (QStringList{u"devices"_s, u"spaces"_s}));
        body.insert("exclude"_L1, QJsonArray{u"devices"_s});
        QCOMPARE(harness.post(u"/access_grants/get_related"_s, body).object("batch").keys(), QStringList{u"spaces"_s});
    }
    void reservation_rules_areKept_data()
    {
        QTest::addColumn<QByteArray>("room");
        QTest::addColumn<QString>("startsAt");
        QTest::addColumn<int>("status");
        QTest::newRow("joins the same door") << QByteArray("room-101") << u"2026-12-02T10:00:00Z"_s << 200;
        QTest::newRow("other door") << QByteArray("room-102") << u"2026-12-02T10:00:00Z"_s << 409;
        QTest::newRow("other time") << QByteArray("room-101") << u"2026-12-06T10:00:00Z"_s << 409;
        QTest::newRow("no such door") << QByteArray("room-403") << u"2026-12-02T10:00:00Z"_s << 400;
    }
    void reservation_rules_areKept()
    {
        QFETCH(const QByteArray, room);
        QFETCH(const QString, startsAt);
        QFETCH(const int, status);
        Harness harness;
        const auto body = [&](const char *place, const QString &from, const QString &until) {
            return QJsonObject{{u"user_identity_id"_s, harness.person("Grace Kim")},
                               {u"space_ids"_s, QJsonArray{harness.space(place)}},
                               {u"requested_access_methods"_s, requested({u"code"_s})},
                               {u"starts_at"_s, from},
                               {u"ends_at"_s, until},
                               {u"reservation_key"_s, u"R-1"_s}};
        };
        QCOMPARE(harness
                     .post(u"/access_grants/create"_s,
                           body("room-101", u"2026-12-01T10:00:00Z"_s, u"2026-12-05T10:00:00Z"_s))
                     .status,
                 200);
        QCOMPARE(harness.post(u"/access_grants/create"_s, body(room.constData(), startsAt, u"2026-12-08T10:00:00Z"_s))
                     .status,
                 status);
    }
};

LATCHKEY_TEST(PlacesTest, "places")
#include "places_test.moc"
