// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Access groups: who is in them, and what that opens.
class AccessGroupsTest : public QObject {
    Q_OBJECT

    static QString group(Harness &harness, const char *name)
    {
        return harness.idOf("acs_access_group", "name", QString::fromLatin1(name));
    }
    static QString user(Harness &harness, const char *name)
    {
        return harness.idOf("acs_user", "full_name", QString::fromLatin1(name));
    }
    static QStringList names(const QJsonArray &rows)
    {
        QStringList names;
        for (const QJsonValue row : rows) {
            names.append(row.toObject().value("display_name"_L1).toString());
        }
        return names;
    }
    static QStringList members(Harness &harness, const QString &group)
    {
        return names(
            harness.post(u"/acs/access_groups/list_users"_s, {{u"acs_access_group_id"_s, group}}).array("acs_users"));
    }
    static QStringList groupNames(Harness &harness, const QJsonObject &filter)
    {
        return names(harness.post(u"/acs/access_groups/list"_s, filter).array("acs_access_groups"));
    }
    static QJsonObject mutation(const QJsonObject &row)
    {
        return row.value("pending_mutations"_L1).toArray().first().toObject();
    }

  private Q_SLOTS:
    void list_filters()
    {
        Harness harness;
        const QStringList both{u"All staff doors"_s, u"Housekeeping"_s};
        QCOMPARE(groupNames(harness, {}), both);
        QCOMPARE(groupNames(harness, {{u"acs_system_id"_s, harness.system("salto_ks_site")}}), both);
        QCOMPARE(groupNames(harness, {{u"acs_system_id"_s, harness.system("visionline_system")}}), QStringList());
        QCOMPARE(groupNames(harness, {{u"search"_s, u"house"_s}}), QStringList{u"Housekeeping"_s});
        QCOMPARE(groupNames(harness, {{u"search"_s, group(harness, "Housekeeping").left(8)}}),
                 QStringList{u"Housekeeping"_s});
        QCOMPARE(groupNames(harness, {{u"acs_user_id"_s, user(harness, "Ana Costa")}}),
                 QStringList{u"All staff doors"_s});
        QCOMPARE(groupNames(harness, {{u"user_identity_id"_s, harness.person("Nuno Carvalho")}}),
                 QStringList{u"Housekeeping"_s});
        QCOMPARE(groupNames(harness, {{u"user_identity_id"_s, harness.person("Grace Kim")}}), QStringList());
    }
    void entrances_areThoseOfTheGroup()
    {
        Harness harness;
        const QJsonObject body{{u"acs_access_group_id"_s, group(harness, "Housekeeping")}};
        QCOMPARE(names(harness.post(u"/acs/access_groups/list_accessible_entrances"_s, body).array("acs_entrances")),
                 (QStringList{u"Staff entrance"_s, u"Housekeeping store"_s, u"Linen store"_s}));
    }
    void membership_ofAnAcsUser_givesAndTakesTheEntrances_data()
    {
        QTest::addColumn<QString>("add");
        QTest::addColumn<QString>("remove");
        QTest::newRow("groups") << u"/acs/access_groups/add_user"_s << u"/acs/access_groups/remove_user"_s;
        QTest::newRow("users") << u"/acs/users/add_to_access_group"_s << u"/acs/users/remove_from_access_group"_s;
    }
    void membership_ofAnAcsUser_givesAndTakesTheEntrances()
    {
        QFETCH(const QString, add);
        QFETCH(const QString, remove);
        Harness harness;
        const QString staff = group(harness, "Housekeeping");
        const QString cleaner = user(harness, "Window Cleaner");
        const QJsonObject body{{u"acs_access_group_id"_s, staff}, {u"acs_user_id"_s, cleaner}};
        for (int time = 0; time < 2; ++time) { // joined twice: once a member
            QCOMPARE(harness.post(add, body).json, (QJsonObject{{u"ok"_s, true}}));
        }
        QCOMPARE(members(harness, staff).count(u"Window Cleaner"_s), 1);
        QCOMPARE(mutation(harness.row("acs_user", cleaner)).value("to"_L1).toObject(),
                 (QJsonObject{{u"acs_access_group_id"_s, staff}}));
        QCOMPARE(mutation(harness.row("acs_access_group", staff)).value("from"_L1).toObject(),
                 (QJsonObject{{u"acs_user_id"_s, QJsonValue()}}));
        harness.wait(2s);
        QVERIFY(mutation(harness.row("acs_user", cleaner)).isEmpty());
        QCOMPARE(harness.post(remove, body).status, 200);
        QCOMPARE(mutation(harness.row("acs_user", cleaner)).value("from"_L1).toObject(),
                 (QJsonObject{{u"acs_access_group_id"_s, staff}}));
        QVERIFY(!members(harness, staff).contains(u"Window Cleaner"_s));
    }
    void membership_ofAPerson_makesTheirUserAndGivesThemTheEntrances()
    {
        Harness harness;
        const QString staff = group(harness, "Housekeeping");
        const QString guest = harness.person("Grace Kim");
        const QJsonObject body{{u"acs_access_group_id"_s, staff}, {u"user_identity_id"_s, guest}};
        const auto doors = [&] {
            return names(harness.post(u"/user_identities/list_accessible_entrances"_s, {{u"user_identity_id"_s, guest}})
                             .array("acs_entrances"));
        };
        QVERIFY(!doors().contains(u"Linen store"_s));
        QCOMPARE(harness.post(u"/acs/access_groups/remove_user"_s, body).errorType(), u"acs_user_not_found"_s);
        harness.post(u"/acs/access_groups/add_user"_s, body);
        QVERIFY(members(harness, staff).contains(u"Grace Kim"_s));
        QVERIFY(doors().contains(u"Linen store"_s));
        QCOMPARE(harness.post(u"/acs/access_groups/remove_user"_s, body).status, 200);
        QVERIFY(!doors().contains(u"Linen store"_s));
    }
    void membership_ofAUserOfAnotherSystem_isRefused()
    {
        Harness harness;
        const Answer answer =
            harness.post(u"/acs/access_groups/add_user"_s, {{u"acs_access_group_id"_s, group(harness, "Housekeeping")},
                                                            {u"acs_user_id"_s, user(harness, "Night Porter")}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.fieldErrors(u"acs_user_id"_s), QStringList{u"The ACS user belongs to another access system"_s});
    }
    void delete_takesTheEntrancesFromItsMembers()
    {
        Harness harness;
        const QString staff = group(harness, "Housekeeping");
        const QString nuno = user(harness, "Nuno Carvalho");
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(harness.post(u"/acs/access_groups/delete"_s, {{u"acs_access_group_id"_s, staff}}).status, 200);
        }
        QCOMPARE(harness.row("acs_access_group", staff)
                     .value("warnings"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("warning_code"_L1)
                     .toString(),
                 u"being_deleted"_s);
        QCOMPARE(groupNames(harness, {{u"acs_user_id"_s, nuno}}), QStringList{u"Housekeeping"_s});
        harness.wait(2s);
        QCOMPARE(harness.post(u"/acs/access_groups/get"_s, {{u"acs_access_group_id"_s, staff}}).errorType(),
                 u"acs_access_group_not_found"_s);
        QCOMPARE(groupNames(harness, {{u"acs_user_id"_s, nuno}}), QStringList());
        QCOMPARE(harness.events("acs_access_group_id", staff), QStringList{u"acs_access_group.deleted"_s});
    }
    void group_unknownOrForeign_isNotFound_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *action :
             {"get", "delete", "add_user", "remove_user", "list_users", "list_accessible_entrances"}) {
            QTest::newRow(action) << QString("/acs/access_groups/"_L1 + QLatin1StringView(action));
        }
        QTest::newRow("user joins") << u"/acs/users/add_to_access_group"_s;
        QTest::newRow("user leaves") << u"/acs/users/remove_from_access_group"_s;
    }
    void group_unknownOrForeign_isNotFound()
    {
        QFETCH(const QString, path);
        Harness harness;
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("acs_access_group")}) {
            const Answer answer = harness.post(
                path, {{u"acs_access_group_id"_s, id}, {u"acs_user_id"_s, user(harness, "Window Cleaner")}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.errorType(), u"acs_access_group_not_found"_s);
        }
    }
};

LATCHKEY_TEST(AccessGroupsTest, "accessgroups")
#include "accessgroups_test.moc"
