// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// User identities, the ACS users linked to them, and their access to devices.
class IdentitiesTest : public QObject {
    Q_OBJECT

    static QString create(Harness &harness, const QJsonObject &profile)
    {
        return harness.post(u"/user_identities/create"_s, profile)
            .object("user_identity")
            .value("user_identity_id"_L1)
            .toString();
    }
    static QString acsUser(Harness &harness, const char *system, const QJsonObject &profile)
    {
        QJsonObject body = profile;
        body.insert("acs_system_id"_L1, harness.system(system));
        body.insert("full_name"_L1, profile.value("full_name"_L1).toString(u"Door User"_s));
        return harness.post(u"/acs/users/create"_s, body).object("acs_user").value("acs_user_id"_L1).toString();
    }
    static Answer link(Harness &harness, const QString &user, const char *selector, const QString &value)
    {
        return harness.post(u"/user_identities/add_acs_user"_s,
                            {{u"acs_user_id"_s, user}, {QString::fromLatin1(selector), value}});
    }
    static qsizetype devicesOf(Harness &harness, const QString &person)
    {
        const Answer answer =
            harness.post(u"/user_identities/list_accessible_devices"_s, {{u"user_identity_id"_s, person}});
        return answer.array("devices") == answer.array("accessible_devices") ? answer.array("devices").size() : -1;
    }

  private Q_SLOTS:
    void create_withNothing_isTaken()
    {
        Harness harness({Seed::Kind::Empty});
        const QJsonObject identity = harness.post(u"/user_identities/create"_s).object("user_identity");
        for (const auto key : {"email_address"_L1, "phone_number"_L1, "full_name"_L1, "user_identity_key"_L1}) {
            QVERIFY(identity.value(key).isNull());
        }
        QVERIFY(!identity.value("display_name"_L1).toString().isEmpty());
    }
    void create_usedContactOrKey_isAConflict_data()
    {
        QTest::addColumn<QJsonObject>("profile");
        QTest::addColumn<QString>("type");
        const QString contact = u"user_identity_email_or_phone_conflict"_s;
        QTest::newRow("e-mail") << QJsonObject{{u"email_address"_s, u"ANN@example.com"_s}} << contact;
        QTest::newRow("phone") << QJsonObject{{u"phone_number"_s, u"+15550000001"_s}} << contact;
        QTest::newRow("key") << QJsonObject{{u"user_identity_key"_s, u"ann"_s}} << u"user_identity_key_conflict"_s;
    }
    void create_usedContactOrKey_isAConflict()
    {
        QFETCH(const QJsonObject, profile);
        QFETCH(const QString, type);
        Harness harness({Seed::Kind::Empty});
        const QString ann = create(harness, {{u"full_name"_s, u"Ann"_s},
                                             {u"email_address"_s, u"ann@example.com"_s},
                                             {u"phone_number"_s, u"+15550000001"_s},
                                             {u"user_identity_key"_s, u"ann"_s}});
        const Answer created = harness.post(u"/user_identities/create"_s, profile);
        QCOMPARE(created.status, 409);
        QCOMPARE(created.errorType(), type);
        const QString bob = create(harness, {{u"full_name"_s, u"Bob"_s}});
        QJsonObject change = profile;
        change.insert("user_identity_id"_L1, bob);
        QCOMPARE(harness.post(u"/user_identities/update"_s, change).errorType(), type);
        change.insert("user_identity_id"_L1, ann);
        QCOMPARE(harness.post(u"/user_identities/update"_s, change).status, 200);
    }
    void update_null_clears_absent_leaves()
    {
        Harness harness({Seed::Kind::Empty});
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}, {u"email_address"_s, u"ann@example.com"_s}});
        harness.post(u"/user_identities/update"_s, {{u"user_identity_id"_s, id}, {u"full_name"_s, QJsonValue()}});
        const QJsonObject identity = harness.row("user_identity", id);
        QVERIFY(identity.value("full_name"_L1).isNull());
        QCOMPARE(identity.value("email_address"_L1).toString(), u"ann@example.com"_s);
        QCOMPARE(identity.value("display_name"_L1).toString(), u"ann@example.com"_s);
    }
    void create_withSystems_linksOrCreatesAUserInEach()
    {
        Harness harness;
        const QString known = acsUser(harness, "visionline_system", {{u"email_address"_s, u"Ann@example.com"_s}});
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s},
                                            {u"email_address"_s, u"ann@example.com"_s},
                                            {u"acs_system_ids"_s, QJsonArray{harness.system("visionline_system"),
                                                                             harness.system("salto_ks_site")}}});
        const QJsonArray users = harness.row("user_identity", id).value("acs_user_ids"_L1).toArray();
        QCOMPARE(users.size(), 2);
        QCOMPARE(users.first().toString(), known);
        QCOMPARE(
            harness.post(u"/user_identities/list_acs_users"_s, {{u"user_identity_id"_s, id}}).array("acs_users").size(),
            2);
        QCOMPARE(harness.post(u"/user_identities/list_acs_systems"_s, {{u"user_identity_id"_s, id}})
                     .array("acs_systems")
                     .size(),
                 2);
    }
    void addAcsUser_byId_tellsOnBothSides()
    {
        Harness harness;
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}, {u"email_address"_s, u"ann@example.com"_s}});
        const QString user = acsUser(harness, "visionline_system", {});
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(link(harness, user, "user_identity_id", id).json, (QJsonObject{{u"ok"_s, true}}));
        }
        QCOMPARE(harness.row("user_identity", id).value("acs_user_ids"_L1).toArray(), QJsonArray{user});
        const QJsonObject row = harness.row("acs_user", user);
        QCOMPARE(row.value("user_identity_id"_L1).toString(), id);
        QCOMPARE(row.value("user_identity_full_name"_L1).toString(), u"Ann"_s);
        QCOMPARE(row.value("user_identity_email_address"_L1).toString(), u"ann@example.com"_s);
    }
    void addAcsUser_byKnownKey_linksToThatIdentity()
    {
        Harness harness;
        const QString id = create(harness, {{u"user_identity_key"_s, u"ann"_s}});
        const QString user = acsUser(harness, "visionline_system", {});
        QCOMPARE(link(harness, user, "user_identity_key", u"ann"_s).status, 200);
        QCOMPARE(harness.row("acs_user", user).value("user_identity_id"_L1).toString(), id);
    }
    void addAcsUser_byUnknownKey_createsTheIdentityFromTheUser()
    {
        Harness harness;
        const QString user = acsUser(harness, "visionline_system",
                                     {{u"full_name"_s, u"Ann"_s},
                                      {u"email_address"_s, u"ann@example.com"_s},
                                      {u"phone_number"_s, u"+15550000001"_s}});
        QCOMPARE(link(harness, user, "user_identity_key", u"new"_s).status, 200);
        const QJsonObject made =
            harness.row("user_identity", harness.row("acs_user", user).value("user_identity_id"_L1).toString());
        QCOMPARE(made.value("user_identity_key"_L1).toString(), u"new"_s);
        QCOMPARE(made.value("full_name"_L1).toString(), u"Ann"_s);
        QCOMPARE(made.value("email_address"_L1).toString(), u"ann@example.com"_s);
        QCOMPARE(made.value("phone_number"_L1).toString(), u"+15550000001"_s);
    }
    void addAcsUser_byUnknownKey_withUsedContact_isAConflict()
    {
        Harness harness;
        const QString user = acsUser(harness, "visionline_system", {{u"email_address"_s, u"ana.costa@example.com"_s}});
        QCOMPARE(link(harness, user, "user_identity_key", u"new"_s).errorType(),
                 u"user_identity_email_or_phone_conflict"_s);
        QCOMPARE(harness.post(u"/user_identities/get"_s, {{u"user_identity_key"_s, u"new"_s}}).status, 404);
    }
    void addAcsUser_secondInOneSystem_isAConflict()
    {
        Harness harness;
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}});
        link(harness, acsUser(harness, "visionline_system", {}), "user_identity_id", id);
        const Answer second = link(harness, acsUser(harness, "visionline_system", {}), "user_identity_id", id);
        QCOMPARE(second.status, 409);
        QCOMPARE(link(harness, acsUser(harness, "salto_ks_site", {}), "user_identity_id", id).status, 200);
    }
    void addAcsUser_ofAnotherIdentity_isAConflict()
    {
        Harness harness;
        const QString user = acsUser(harness, "visionline_system", {});
        link(harness, user, "user_identity_id", create(harness, {{u"full_name"_s, u"Ann"_s}}));
        QCOMPARE(link(harness, user, "user_identity_id", create(harness, {{u"full_name"_s, u"Bob"_s}})).status, 409);
        QCOMPARE(link(harness, user, "user_identity_key", u"new"_s).status, 409);
        QCOMPARE(harness.post(u"/user_identities/get"_s, {{u"user_identity_key"_s, u"new"_s}}).status, 404);
    }
    void addAcsUser_withAnotherProfile_isNotedUntilItAgrees()
    {
        Harness harness;
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}});
        const QString user = acsUser(harness, "visionline_system", {{u"full_name"_s, u"Anne"_s}});
        link(harness, user, "user_identity_id", id);
        QCOMPARE(harness.row("user_identity", id)
                     .value("warnings"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("warning_code"_L1)
                     .toString(),
                 u"acs_user_profile_does_not_match_user_identity"_s);
        harness.post(u"/user_identities/update"_s, {{u"user_identity_id"_s, id}, {u"full_name"_s, u"Anne"_s}});
        QCOMPARE(harness.row("user_identity", id).value("warnings"_L1).toArray().size(), 0);
        QCOMPARE(harness.row("acs_user", user).value("user_identity_full_name"_L1).toString(), u"Anne"_s);
    }
    void removeAcsUser_undoesTheLinkAlone()
    {
        Harness harness;
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}});
        const QString user = acsUser(harness, "visionline_system", {});
        link(harness, user, "user_identity_id", id);
        const QJsonObject both{{u"acs_user_id"_s, user}, {u"user_identity_id"_s, id}};
        QCOMPARE(harness.post(u"/user_identities/remove_acs_user"_s, both).status, 200);
        QCOMPARE(harness.post(u"/user_identities/remove_acs_user"_s, both).status, 200);
        QVERIFY(harness.row("user_identity", id).value("acs_user_ids"_L1).toArray().isEmpty());
        QVERIFY(!harness.row("acs_user", user).contains("user_identity_id"_L1));
    }
    void deviceAccess_grantedTwice_revokedOnce()
    {
        Harness harness({Seed::Kind::Hotel});
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}});
        const QJsonObject both{{u"user_identity_id"_s, id}, {u"device_id"_s, harness.device("Laundry")}};
        QCOMPARE(devicesOf(harness, id), 0);
        QCOMPARE(harness.post(u"/user_identities/grant_access_to_device"_s, both).json, (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(harness.post(u"/user_identities/grant_access_to_device"_s, both).status, 200);
        QCOMPARE(devicesOf(harness, id), 1);
        QCOMPARE(harness.post(u"/user_identities/revoke_access_to_device"_s, both).status, 200);
        QCOMPARE(devicesOf(harness, id), 0);
        QCOMPARE(harness.post(u"/user_identities/revoke_access_to_device"_s, both).status, 200);
    }
    void deviceAccess_revoked_leavesWhatAGrantGives()
    {
        Harness harness;
        const QString id = create(harness, {{u"full_name"_s, u"Ann"_s}});
        const QString lock = harness.device("Laundry");
        harness.grant(id, {{u"device_ids"_s, QJsonArray{lock}}}, {u"code"_s});
        const QJsonObject both{{u"user_identity_id"_s, id}, {u"device_id"_s, lock}};
        harness.post(u"/user_identities/grant_access_to_device"_s, both);
        harness.post(u"/user_identities/revoke_access_to_device"_s, both);
        QCOMPARE(devicesOf(harness, id), 1);
    }
    void delete_takesGrantsAndAcsUsersAlong()
    {
        Harness harness;
        const QString id = harness.person("Ana Costa");
        const QString user = harness.row("user_identity", id).value("acs_user_ids"_L1).toArray().first().toString();
        QVERIFY(!user.isEmpty());
        const auto grants = [&] {
            return harness.post(u"/access_grants/list"_s, {{u"user_identity_id"_s, id}}).array("access_grants").size();
        };
        QCOMPARE(grants(), 1);
        QCOMPARE(harness.post(u"/user_identities/delete"_s, {{u"user_identity_id"_s, id}}).status, 200);
        QVERIFY(!harness.row("user_identity", id).value("warnings"_L1).toArray().isEmpty());
        harness.wait(3s);
        QCOMPARE(harness.post(u"/user_identities/get"_s, {{u"user_identity_id"_s, id}}).errorType(),
                 u"user_identity_not_found"_s);
        QCOMPARE(grants(), 0);
        QCOMPARE(harness.post(u"/acs/users/get"_s, {{u"acs_user_id"_s, user}}).status, 404);
    }
    void acsUser_create_rules()
    {
        Harness harness;
        const QJsonObject body{{u"acs_system_id"_s, harness.system("salto_ks_site")}, {u"full_name"_s, u"A"_s}};
        QJsonObject unknown = body;
        unknown.insert("user_identity_id"_L1, u"11111111-1111-4111-8111-111111111111"_s);
        const Answer answer = harness.post(u"/acs/users/create"_s, unknown);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), u"user_identity_not_found"_s);
        unknown = body;
        unknown.insert("acs_system_id"_L1, u"11111111-1111-4111-8111-111111111111"_s);
        QCOMPARE(harness.post(u"/acs/users/create"_s, unknown).errorType(), u"acs_system_not_found"_s);
        QJsonObject same = body;
        same.insert("email_address"_L1, u"ana.costa@example.com"_s);
        QCOMPARE(harness.post(u"/acs/users/create"_s, same).status, 200); // equal e-mails are not refused here
        const QString linked = harness.person("Ana Costa");
        same.insert("user_identity_id"_L1, linked);
        const std::size_t before = harness.engine.workspace().rows(Kind::AcsUser).size();
        const std::size_t eventsBefore = harness.engine.workspace().rows(Kind::Event).size();
        QCOMPARE(harness.post(u"/acs/users/create"_s, same).status, 409); // has one in this system
        QCOMPARE(harness.engine.workspace().rows(Kind::AcsUser).size(), before);
        QCOMPARE(harness.engine.workspace().rows(Kind::Event).size(), eventsBefore);
        const Answer found = harness.post(u"/acs/users/get"_s, {{u"user_identity_id"_s, linked},
                                                                {u"acs_system_id"_s, body.value("acs_system_id"_L1)}});
        QCOMPARE(found.object("acs_user").value("full_name"_L1).toString(), u"Ana Costa"_s);
    }
};

LATCHKEY_TEST(IdentitiesTest, "identities")
#include "identities_test.moc"
