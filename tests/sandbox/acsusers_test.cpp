// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// ACS users: their profile, what they may open, suspension and deletion.
class AcsUsersTest : public QObject {
    Q_OBJECT

    static QString user(Harness &harness, const char *name)
    {
        return harness.idOf("acs_user", "full_name", QString::fromLatin1(name));
    }
    static QJsonObject read(Harness &harness, const QString &id)
    {
        return harness.post(u"/acs/users/get"_s, {{u"acs_user_id"_s, id}}).object("acs_user");
    }
    static QJsonObject mutation(Harness &harness, const QString &id)
    {
        return read(harness, id).value("pending_mutations"_L1).toArray().last().toObject();
    }
    static QStringList doors(Harness &harness, const QString &id)
    {
        QStringList names;
        for (const QJsonValue row :
             harness.post(u"/acs/users/list_accessible_entrances"_s, {{u"acs_user_id"_s, id}}).array("acs_entrances")) {
            names.append(row.toObject().value("display_name"_L1).toString());
        }
        return names;
    }
    /// The staff member's cloud key of the back of house.
    static QString cloudKey(Harness &harness, const QString &user)
    {
        for (const QJsonValue row :
             harness.post(u"/acs/credentials/list"_s, {{u"acs_user_id"_s, user}}).array("acs_credentials")) {
            if (row.toObject().value("access_method"_L1).toString() == "cloud_key"_L1) {
                return row.toObject().value("acs_credential_id"_L1).toString();
            }
        }
        return {};
    }
    /// The attempt, ended.
    static QJsonObject unlock(Harness &harness, const QString &credential, const char *door)
    {
        const Answer started =
            harness.post(u"/acs/entrances/unlock"_s,
                         {{u"acs_credential_id"_s, credential}, {u"acs_entrance_id"_s, harness.entrance(door)}});
        harness.wait(1s);
        return harness
            .post(u"/action_attempts/get"_s,
                  {{u"action_attempt_id"_s, started.object("action_attempt").value("action_attempt_id"_L1)}})
            .object("action_attempt");
    }

  private Q_SLOTS:
    void list_filters()
    {
        Harness harness;
        const auto names = [&](const QJsonObject &filter) {
            QStringList found;
            for (const QJsonValue row : harness.post(u"/acs/users/list"_s, filter).array("acs_users")) {
                found.append(row.toObject().value("full_name"_L1).toString());
            }
            return found;
        };
        QCOMPARE(names({{u"search"_s, u"porter"_s}}), QStringList{u"Night Porter"_s});
        QCOMPARE(names({{u"search"_s, u"porter"_s}, {u"acs_system_id"_s, harness.system("salto_ks_site")}}),
                 QStringList());
        QCOMPARE(names({{u"user_identity_id"_s, harness.person("Ana Costa")}}), QStringList{u"Ana Costa"_s});
        QCOMPARE(names({{u"user_identity_email_address"_s, u"ana.costa@example.com"_s}}), QStringList{u"Ana Costa"_s});
        QCOMPARE(names({{u"created_before"_s, u"2020-01-01T00:00:00Z"_s}}), QStringList());
        QCOMPARE(names({{u"limit"_s, 3}}).size(), 3);
    }
    void update_changesTheProfileAndSaysSo()
    {
        Harness harness;
        const QString id = user(harness, "Night Porter");
        QCOMPARE(harness
                     .post(u"/acs/users/update"_s, {{u"acs_user_id"_s, id},
                                                    {u"full_name"_s, u"Day Porter"_s},
                                                    {u"email_address"_s, u"day.porter@example.com"_s},
                                                    {u"phone_number"_s, u"+15550001111"_s}})
                     .json,
                 (QJsonObject{{u"ok"_s, true}}));
        const QJsonObject changed = read(harness, id);
        QCOMPARE(changed.value("display_name"_L1).toString(), u"Day Porter"_s);
        QCOMPARE(changed.value("email"_L1).toString(), u"day.porter@example.com"_s);
        QCOMPARE(changed.value("phone_number"_L1).toString(), u"+15550001111"_s);
        const QJsonObject pending = mutation(harness, id);
        QCOMPARE(pending.value("mutation_code"_L1).toString(), u"updating_user_information"_s);
        QCOMPARE(pending.value("from"_L1).toObject().value("full_name"_L1).toString(), u"Night Porter"_s);
        QVERIFY(pending.value("from"_L1).toObject().value("phone_number"_L1).isNull());
        harness.wait(2s);
        QCOMPARE(read(harness, id).value("pending_mutations"_L1).toArray().size(), 0);
    }
    void update_ofALinkedUser_warnsTheIdentity()
    {
        Harness harness;
        const QString ana = harness.person("Ana Costa");
        harness.post(u"/acs/users/update"_s, {{u"user_identity_id"_s, ana},
                                              {u"acs_system_id"_s, harness.system("salto_ks_site")},
                                              {u"full_name"_s, u"Ana Silva"_s}});
        QCOMPARE(harness.row("user_identity", ana)
                     .value("warnings"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("warning_code"_L1)
                     .toString(),
                 u"acs_user_profile_does_not_match_user_identity"_s);
    }
    void schedule_isSetAndCleared()
    {
        Harness harness;
        const QString id = user(harness, "Ana Costa");
        const QString key = cloudKey(harness, id);
        const QJsonObject later{{u"starts_at"_s, u"2026-11-21T00:00:00Z"_s}, {u"ends_at"_s, u"2026-11-22T00:00:00Z"_s}};
        harness.post(u"/acs/users/update"_s, {{u"acs_user_id"_s, id}, {u"access_schedule"_s, later}});
        QCOMPARE(read(harness, id).value("access_schedule"_L1).toObject(), later);
        QCOMPARE(mutation(harness, id).value("to"_L1).toObject(), later);
        QCOMPARE(unlock(harness, key, "Staff entrance").value("status"_L1).toString(), u"error"_s);
        harness.post(u"/acs/users/update"_s, {{u"acs_user_id"_s, id}, {u"access_schedule"_s, QJsonValue()}});
        QVERIFY(!read(harness, id).contains("access_schedule"_L1));
        QCOMPARE(unlock(harness, key, "Staff entrance").value("status"_L1).toString(), u"success"_s);
    }
    void suspension_stopsTheKeysUntilItEnds()
    {
        Harness harness;
        const QString id = user(harness, "Ana Costa");
        const QString key = cloudKey(harness, id);
        const QJsonObject body{{u"acs_user_id"_s, id}};
        QVERIFY(doors(harness, id).contains(u"Staff entrance"_s));
        QCOMPARE(harness.post(u"/acs/users/suspend"_s, body).json, (QJsonObject{{u"ok"_s, true}}));
        QCOMPARE(read(harness, id).value("is_suspended"_L1), QJsonValue(true));
        QCOMPARE(mutation(harness, id).value("mutation_code"_L1).toString(), u"updating_suspension_state"_s);
        QCOMPARE(doors(harness, id), QStringList());
        const QJsonObject refused = unlock(harness, key, "Staff entrance");
        QCOMPARE(refused.value("status"_L1).toString(), u"error"_s);
        QCOMPARE(refused.value("error"_L1).toObject().value("type"_L1).toString(), u"access_denied"_s);
        QVERIFY(refused.value("result"_L1).isNull());
        QCOMPARE(harness.row("acs_entrance", harness.entrance("Staff entrance")).value("is_locked"_L1),
                 QJsonValue(true));
        QCOMPARE(harness.events("acs_user_id", id).last(), u"lock.access_denied"_s);
        harness.post(u"/acs/users/unsuspend"_s, body);
        QCOMPARE(unlock(harness, key, "Staff entrance").value("status"_L1).toString(), u"success"_s);
        QCOMPARE(harness.events("acs_user_id", id).last(), u"lock.unlocked"_s);
    }
    void revocation_takesAllButWhatGrantsGive()
    {
        Harness harness;
        const QString porter = user(harness, "Night Porter");
        harness.post(u"/acs/entrances/grant_access"_s,
                     {{u"acs_entrance_id"_s, harness.entrance("Gym")}, {u"acs_user_id"_s, porter}});
        harness.post(u"/acs/credentials/create"_s,
                     {{u"acs_user_id"_s, porter},
                      {u"access_method"_s, u"code"_s},
                      {u"allowed_acs_entrance_ids"_s, QJsonArray{harness.entrance("Pool")}}});
        QCOMPARE(doors(harness, porter), (QStringList{u"Gym"_s, u"Pool"_s}));
        QCOMPARE(harness.post(u"/acs/users/revoke_access_to_all_entrances"_s, {{u"acs_user_id"_s, porter}}).status,
                 200);
        QCOMPARE(doors(harness, porter), QStringList());
        const QString nuno = user(harness, "Nuno Carvalho");
        const QJsonObject body{{u"user_identity_id"_s, harness.person("Nuno Carvalho")},
                               {u"acs_system_id"_s, harness.system("salto_ks_site")}};
        harness.post(u"/acs/users/revoke_access_to_all_entrances"_s, body);
        QCOMPARE(
            harness.post(u"/acs/access_groups/list"_s, {{u"acs_user_id"_s, nuno}}).array("acs_access_groups").size(),
            0);
        QVERIFY(doors(harness, nuno).contains(u"Staff entrance"_s)); // by the grant
        QVERIFY(harness.post(u"/acs/users/list_accessible_entrances"_s, body).array("acs_entrances").size() > 0);
    }
    void delete_takesItsCredentialsAndTheLink()
    {
        Harness harness;
        const QString id = user(harness, "Ana Costa");
        const QString key = cloudKey(harness, id);
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(harness.post(u"/acs/users/delete"_s, {{u"acs_user_id"_s, id}}).status, 200);
        }
        QCOMPARE(
            read(harness, id).value("warnings"_L1).toArray().first().toObject().value("warning_code"_L1).toString(),
            u"being_deleted"_s);
        harness.wait(2s);
        QCOMPARE(harness.post(u"/acs/users/get"_s, {{u"acs_user_id"_s, id}}).errorType(), u"acs_user_not_found"_s);
        QCOMPARE(harness.row("user_identity", harness.person("Ana Costa")).value("acs_user_ids"_L1).toArray().size(),
                 0);
        QCOMPARE(harness.post(u"/acs/credentials/get"_s, {{u"acs_credential_id"_s, key}}).status, 404);
        const QStringList events = harness.events("acs_credential_id", key);
        QCOMPARE(events.sliced(events.size() - 2),
                 (QStringList{u"acs_credential.invalidated"_s, u"acs_credential.deleted"_s}));
        QCOMPARE(harness.events("acs_user_id", id).count(u"acs_user.deleted"_s), 1);
    }
    void create_intoGroups_checksThem()
    {
        Harness harness;
        const QString group = harness.idOf("acs_access_group", "name", u"Housekeeping"_s);
        const auto create = [&](const char *system) {
            return harness.post(u"/acs/users/create"_s, {{u"acs_system_id"_s, harness.system(system)},
                                                         {u"full_name"_s, u"Ann"_s},
                                                         {u"acs_access_group_ids"_s, QJsonArray{group}}});
        };
        QCOMPARE(create("visionline_system").fieldErrors(u"acs_access_group_ids"_s).size(), 1);
        const QString id = create("salto_ks_site").object("acs_user").value("acs_user_id"_L1).toString();
        QVERIFY(doors(harness, id).contains(u"Linen store"_s));
    }
    void user_namedWrongly_isRefused_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"update", "delete", "suspend", "unsuspend", "revoke_access_to_all_entrances",
                                   "list_accessible_entrances"}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void user_namedWrongly_isRefused()
    {
        QFETCH(const QString, action);
        Harness harness;
        const QString path = u"/acs/users/"_s + action;
        const QString grace = harness.person("Grace Kim");
        QCOMPARE(harness.post(path, QJsonObject()).message(),
                 u"Either 'acs_user_id' or 'user_identity_id' is required"_s);
        QCOMPARE(harness.post(path, {{u"user_identity_id"_s, grace}}).message(), u"acs_system_id is required"_s);
        const Answer without =
            harness.post(path, {{u"user_identity_id"_s, grace}, {u"acs_system_id"_s, harness.system("salto_ks_site")}});
        QCOMPARE(without.errorType(), u"acs_user_not_found"_s);
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("acs_user")}) {
            QCOMPARE(harness.post(path, {{u"acs_user_id"_s, id}}).errorType(), u"acs_user_not_found"_s);
        }
        const Answer elsewhere = harness.post(path, {{u"acs_user_id"_s, user(harness, "Night Porter")},
                                                     {u"acs_system_id"_s, harness.system("salto_ks_site")}});
        QCOMPARE(elsewhere.fieldErrors(u"acs_user_id"_s).size(), 1);
    }
};

LATCHKEY_TEST(AcsUsersTest, "acsusers")
#include "acsusers_test.moc"
