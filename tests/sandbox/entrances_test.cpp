// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Entrances of access systems, and spaces.
class EntrancesTest : public QObject {
    Q_OBJECT

    static QJsonObject attempt(Harness &harness, const Answer &started)
    {
        return harness
            .post(u"/action_attempts/get"_s,
                  {{u"action_attempt_id"_s, started.object("action_attempt").value("action_attempt_id"_L1)}})
            .object("action_attempt");
    }
    static QStringList entrancesOf(Harness &harness, const QString &person)
    {
        QStringList names;
        for (const QJsonValue row :
             harness.post(u"/user_identities/list_accessible_entrances"_s, {{u"user_identity_id"_s, person}})
                 .array("acs_entrances")) {
            names.append(row.toObject().value("display_name"_L1).toString());
        }
        return names;
    }
    static QString newPerson(Harness &harness, const QJsonObject &profile)
    {
        return harness.post(u"/user_identities/create"_s, profile)
            .object("user_identity")
            .value("user_identity_id"_L1)
            .toString();
    }

  private Q_SLOTS:
    void entrance_grantedToAPerson_createsTheirUserThere()
    {
        Harness harness;
        const QString person = newPerson(harness, {{u"full_name"_s, u"Ann"_s}});
        const QJsonObject body{{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"user_identity_id"_s, person}};
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(harness.post(u"/acs/entrances/grant_access"_s, body).json, (QJsonObject{{u"ok"_s, true}}));
        }
        QCOMPARE(entrancesOf(harness, person), QStringList{u"Gym"_s});
        QCOMPARE(harness.row("user_identity", person).value("acs_user_ids"_L1).toArray().size(), 1);
    }
    void entrance_ofAGrant_isAccessibleUntilTheGrantEnds()
    {
        Harness harness;
        const QString person = newPerson(harness, {{u"full_name"_s, u"Ann"_s}});
        harness.grant(
            person,
            {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}}, {u"ends_at"_s, u"2026-11-20T11:42:07Z"_s}},
            {u"code"_s});
        QCOMPARE(entrancesOf(harness, person), QStringList{u"Gym"_s});
        harness.wait(std::chrono::hours(1));
        QCOMPARE(entrancesOf(harness, person), QStringList());
    }
    void entrance_grantedToAPerson_linksTheUserWithTheirContact_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("e-mail") << u"email_address"_s << u"ann@example.com"_s;
        QTest::newRow("phone") << u"phone_number"_s << u"+15550000001"_s;
    }
    void entrance_grantedToAPerson_linksTheUserWithTheirContact()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        Harness harness;
        const QString user =
            harness
                .post(u"/acs/users/create"_s, {{u"acs_system_id"_s, harness.system("visionline_system")},
                                               {u"full_name"_s, u"Ann"_s},
                                               {key, value}})
                .object("acs_user")
                .value("acs_user_id"_L1)
                .toString();
        const QString person = newPerson(harness, {{u"full_name"_s, u"Ann"_s}, {key, value}});
        harness.post(u"/acs/entrances/grant_access"_s,
                     {{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"user_identity_id"_s, person}});
        QCOMPARE(harness.row("user_identity", person).value("acs_user_ids"_L1).toArray(), QJsonArray{user});
    }
    void entrance_grantedToAnAcsUser_opensForIt()
    {
        Harness harness;
        const QString user = harness.idOf("acs_user", "full_name", u"Night Porter"_s);
        QCOMPARE(harness
                     .post(u"/acs/entrances/grant_access"_s,
                           {{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"acs_user_id"_s, user}})
                     .status,
                 200);
        QCOMPARE(harness.engine.workspace().find(Kind::AcsUser, user)->hidden.value("acs_entrance_ids"_L1).toArray(),
                 QJsonArray{harness.entrance("Gym")});
    }
    void entrance_ofAGroupBasedSystem_isNotSupported()
    {
        Harness harness;
        const Answer byPerson =
            harness.post(u"/acs/entrances/grant_access"_s, {{u"acs_entrance_id"_s, harness.entrance("Kitchen")},
                                                            {u"user_identity_id"_s, harness.person("Grace Kim")}});
        QCOMPARE(byPerson.status, 400);
        QCOMPARE(byPerson.errorType(), u"not_supported"_s);
        QCOMPARE(byPerson.message(), u"salto_ks_site does not support adding acs_entrances to acs_users directly"_s);
        const QString user = harness.idOf("acs_user", "full_name", u"Window Cleaner"_s);
        QCOMPARE(harness
                     .post(u"/acs/entrances/grant_access"_s,
                           {{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"acs_user_id"_s, user}})
                     .errorType(),
                 u"not_supported"_s);
    }
    void entrance_unknownNames_areToldShortly()
    {
        Harness harness;
        const QString nobody = u"11111111-1111-4111-8111-111111111111"_s;
        const Answer entrance = harness.post(u"/acs/entrances/grant_access"_s,
                                             {{u"acs_entrance_id"_s, nobody}, {u"acs_user_id"_s, nobody}});
        QCOMPARE(entrance.message(), u"Entrance not found"_s);
        const Answer user = harness.post(u"/acs/entrances/grant_access"_s,
                                         {{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"acs_user_id"_s, nobody}});
        QCOMPARE(user.status, 404);
        QCOMPARE(user.message(), u"User not found"_s);
    }
    void entrances_ofStaff_comeFromTheirGroups()
    {
        Harness harness;
        const QString staff = harness.person("Sandra Moura");
        QVERIFY(entrancesOf(harness, staff).contains(u"Linen store"_s));
        QVERIFY(!entrancesOf(harness, staff).contains(u"Plant room"_s));
    }
    void entrance_unlockedWithACloudKey_opens()
    {
        Harness harness;
        const QString entrance = harness.entrance("Staff entrance");
        QString cloudKey;
        QString code;
        for (const QJsonValue row :
             harness.post(u"/acs/entrances/list_credentials_with_access"_s, {{u"acs_entrance_id"_s, entrance}})
                 .array("acs_credentials")) {
            const QString mode = row.toObject().value("access_method"_L1).toString();
            (mode == "cloud_key"_L1 ? cloudKey : code) = row.toObject().value("acs_credential_id"_L1).toString();
        }
        const auto unlock = [&](const QString &credential, const QString &door) {
            return harness.post(u"/acs/entrances/unlock"_s,
                                {{u"acs_credential_id"_s, credential}, {u"acs_entrance_id"_s, door}});
        };
        QCOMPARE(unlock(code, entrance).fieldErrors(u"acs_credential_id"_s).size(), 1);
        QCOMPARE(unlock(cloudKey, harness.entrance("Gym")).fieldErrors(u"acs_entrance_id"_s).size(), 1);
        const Answer started = unlock(cloudKey, entrance);
        QCOMPARE(attempt(harness, started).value("status"_L1).toString(), u"pending"_s);
        harness.wait(1s);
        QCOMPARE(attempt(harness, started).value("status"_L1).toString(), u"success"_s);
        QCOMPARE(harness.row("acs_entrance", entrance).value("is_locked"_L1).toBool(true), false);
        QCOMPARE(harness.events("acs_entrance_id", entrance).last(), u"lock.unlocked"_s);
    }
    void credentials_list_takesIncludeIf()
    {
        Harness harness;
        QCOMPARE(harness
                     .post(u"/acs/entrances/list_credentials_with_access"_s,
                           {{u"acs_entrance_id"_s, harness.entrance("Staff entrance")},
                            {u"include_if"_s, QJsonArray{u"visionline_metadata.is_valid"_s}}})
                     .array("acs_credentials")
                     .size(),
                 0);
    }
    void credentialManagers_areThoseOfTheSystemsKind()
    {
        Harness harness;
        const auto managers = [&](const QString &system) {
            return harness.post(u"/acs/systems/list_compatible_credential_manager_acs_systems"_s,
                                {{u"acs_system_id"_s, system}});
        };
        QCOMPARE(managers(harness.system("visionline_system")).array("acs_systems").size(), 0);
        QJsonObject manager = harness.row("acs_system", harness.system("visionline_system"));
        manager.remove("acs_system_id"_L1);
        manager.insert("external_type"_L1, u"assa_abloy_credential_service"_s);
        manager.insert("is_credential_manager"_L1, true);
        const QString id = harness.engine.workspace().add(Kind::AcsSystem, manager).idText();
        const QJsonArray found = managers(harness.system("visionline_system")).array("acs_systems");
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toObject().value("acs_system_id"_L1).toString(), id);
        QCOMPARE(managers(harness.system("salto_ks_site")).array("acs_systems").size(), 0);
        QCOMPARE(managers(harness.foreign("acs_system")).errorType(), u"acs_system_not_found"_s);
    }
    void encoders_areListedBySystem()
    {
        Harness harness;
        const auto count = [&](const char *system) {
            return harness.post(u"/acs/encoders/list"_s, {{u"acs_system_id"_s, harness.system(system)}})
                .array("acs_encoders")
                .size();
        };
        QCOMPARE(count("visionline_system"), 3);
        QCOMPARE(count("salto_ks_site"), 1);
    }
    void space_created_holdsItsDoors()
    {
        Harness harness;
        const Answer answer = harness.post(
            u"/spaces/create"_s, {{u"name"_s, u"Wellness"_s},
                                  {u"space_key"_s, u"wellness"_s},
                                  {u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym"), harness.entrance("Spa")}},
                                  {u"customer_data"_s, QJsonObject{{u"time_zone"_s, u"Europe/Lisbon"_s}}}});
        const QJsonObject space = answer.object("space");
        QCOMPARE(space.value("acs_entrance_count"_L1).toInt(), 2);
        QCOMPARE(space.value("device_count"_L1).toInt(), 0);
        QCOMPARE(harness.post(u"/spaces/get"_s, {{u"space_key"_s, u"wellness"_s}}).object("space"), space);
        QCOMPARE(
            harness.post(u"/spaces/create"_s, {{u"name"_s, u"Other"_s}, {u"space_key"_s, u"wellness"_s}}).errorType(),
            u"space_key_conflict"_s);
        QCOMPARE(harness.events("space_id", space.value("space_id"_L1).toString()), QStringList{u"space.created"_s});
    }
    void space_givenDoors_countsThemAndLetsGrantsFollow()
    {
        Harness harness;
        const QString space = harness.space("room-101");
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"space_ids"_s, QJsonArray{space}}}, {u"code"_s});
        const QJsonObject body{{u"space_id"_s, space}, {u"device_ids"_s, QJsonArray{harness.device("Laundry")}}};
        QCOMPARE(harness.post(u"/spaces/add_devices"_s, body).json, (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(harness.row("space", space).value("device_count"_L1).toInt(), 1);
        QCOMPARE(harness.row("access_grant", grant).value("pending_mutations"_L1).toArray().size(), 1);
        harness.wait(2s);
        QCOMPARE(harness.row("access_grant", grant).value("pending_mutations"_L1).toArray().size(), 0);
        QCOMPARE(harness.row("access_grant", grant).value("warnings"_L1).toArray().size(), 0);
        harness.post(u"/spaces/add_devices"_s, body); // it is there already
        QCOMPARE(harness.events("space_id", space).count(u"space.device_membership_changed"_s), 1);
        harness.post(u"/spaces/add_acs_entrances"_s,
                     {{u"space_id"_s, space}, {u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}}});
        QCOMPARE(harness.row("space", space).value("acs_entrance_count"_L1).toInt(), 2);
    }
};

LATCHKEY_TEST(EntrancesTest, "entrances")
#include "entrances_test.moc"
