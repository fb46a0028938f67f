// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Credentials made without a grant: how they come to work and are found.
class AcsCredentialsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void create_ofEachMode_isIssuedByItselfButACard_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("isIssued");
        QTest::newRow("code") << QByteArray("code") << true;
        QTest::newRow("mobile key") << QByteArray("mobile_key") << true;
        QTest::newRow("cloud key") << QByteArray("cloud_key") << true;
        QTest::newRow("card") << QByteArray("card") << false;
    }
    void create_ofEachMode_isIssuedByItselfButACard()
    {
        QFETCH(const QByteArray, mode);
        QFETCH(const bool, isIssued);
        Harness harness;
        CardDesk desk(harness);
        const Answer answer =
            desk.make(mode.constData(), {{u"allowed_acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}},
                                         {u"starts_at"_s, u"2026-11-21T10:00:00Z"_s},
                                         {u"ends_at"_s, u"2026-11-23T10:00:00Z"_s},
                                         {u"is_multi_phone_sync_credential"_s, false}});
        QJsonObject credential = answer.object("acs_credential");
        QCOMPARE(credential.value("is_issued"_L1), QJsonValue(false));
        QCOMPARE(warningsOf(credential), QStringList{u"waiting_to_be_issued"_s});
        QCOMPARE(credential.value("starts_at"_L1).toString(), u"2026-11-21T10:00:00.000Z"_s);
        QCOMPARE(credential.value("external_type"_L1).toString(), u"visionline_card"_s);
        harness.wait(3s);
        credential = desk.credential(idIn(answer));
        QCOMPARE(credential.value("is_issued"_L1), QJsonValue(isIssued));
        QCOMPARE(credential.value("issued_at"_L1).isString(), isIssued);
        QCOMPARE(warningsOf(credential).isEmpty(), isIssued);
        QCOMPARE(credential.value("code"_L1).toString().size(), mode == "code" ? 6 : 0);
        QCOMPARE(credential.value("visionline_metadata"_L1).toObject().value("is_valid"_L1), QJsonValue(isIssued));
        QCOMPARE(harness.events("acs_credential_id", idIn(answer)),
                 isIssued ? QStringList{u"acs_credential.issued"_s} : QStringList());
    }
    void create_withOptions_tellsThem()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString gym = harness.entrance("Gym");
        const QString room = harness.entrance("Room 101");
        const QString first = idIn(desk.make("card"));
        const Answer answer = desk.make(
            "card", {{u"allowed_acs_entrance_ids"_s, QJsonArray{gym, room}},
                     {u"visionline_metadata"_s, QJsonObject{{u"card_function_type"_s, u"staff"_s},
                                                            {u"joiner_acs_credential_ids"_s, QJsonArray{first}}}}});
        const QJsonObject told = answer.object("acs_credential").value("visionline_metadata"_L1).toObject();
        QCOMPARE(told.value("guest_acs_entrance_ids"_L1).toArray(), QJsonArray{room});
        QCOMPARE(told.value("common_acs_entrance_ids"_L1).toArray(), QJsonArray{gym});
        QCOMPARE(told.value("card_function_type"_L1).toString(), u"staff"_s);
        QCOMPARE(told.value("joiner_acs_credential_ids"_L1).toArray(), QJsonArray{first});
        QCOMPARE(desk.make("code", {{u"code"_s, u"2468"_s}}).object("acs_credential").value("code"_L1).toString(),
                 u"2468"_s);
    }
    void create_withAStartInThePast_movesItAndSaysSo()
    {
        Harness harness;
        CardDesk desk(harness);
        const QJsonObject credential =
            desk.make("card", {{u"starts_at"_s, u"2026-11-01T10:00:00Z"_s}}).object("acs_credential");
        QCOMPARE(credential.value("starts_at"_L1).toString(), u"2026-11-20T10:42:07.000Z"_s);
        QVERIFY(warningsOf(credential).contains(u"schedule_modified"_s));
    }
    void create_forAPerson_usesOrMakesTheirUser()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString person = harness.post(u"/user_identities/create"_s, {{u"full_name"_s, u"Ann"_s}})
                                   .object("user_identity")
                                   .value("user_identity_id"_L1)
                                   .toString();
        const QJsonObject body{{u"user_identity_id"_s, person},
                               {u"acs_system_id"_s, harness.system("visionline_system")},
                               {u"allowed_acs_entrance_ids"_s, QJsonArray{harness.entrance("Gym")}}};
        const QJsonObject one = desk.make("code", body).object("acs_credential");
        const QJsonObject two = desk.make("card", body).object("acs_credential");
        QCOMPARE(one.value("user_identity_id"_L1).toString(), person);
        QCOMPARE(one.value("acs_user_id"_L1), two.value("acs_user_id"_L1));
        QCOMPARE(desk.ids({{u"user_identity_id"_s, person}}).size(), 2);
        const QJsonArray doors =
            harness.post(u"/user_identities/list_accessible_entrances"_s, {{u"user_identity_id"_s, person}})
                .array("acs_entrances");
        QCOMPARE(doors.size(), 1);
        // Unlinked, the credentials are the ACS user's alone.
        harness.post(u"/user_identities/remove_acs_user"_s,
                     {{u"user_identity_id"_s, person}, {u"acs_user_id"_s, one.value("acs_user_id"_L1)}});
        QCOMPARE(desk.ids({{u"user_identity_id"_s, person}}), QStringList());
    }
    void create_whatDoesNotFit_isRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const QString nobody = u"11111111-1111-4111-8111-111111111111"_s;
        QTest::newRow("unknown user") << u"acs_user_id"_s << nobody << 404 << u"acs_user_not_found"_s;
        QTest::newRow("unknown system") << u"acs_system_id"_s << nobody << 404 << u"acs_system_not_found"_s;
        QTest::newRow("user of another system") << u"acs_system_id"_s << u"salto"_s << 400 << u"invalid_input"_s;
        QTest::newRow("unknown door") << u"allowed_acs_entrance_ids"_s << nobody << 404 << u"acs_entrance_not_found"_s;
        QTest::newRow("door of another system")
            << u"allowed_acs_entrance_ids"_s << u"kitchen"_s << 400 << u"invalid_input"_s;
        QTest::newRow("foreign door") << u"allowed_acs_entrance_ids"_s << u"foreign"_s << 404
                                      << u"acs_entrance_not_found"_s;
        QTest::newRow("no manager") << u"credential_manager_acs_system_id"_s << u"salto"_s << 400 << u"invalid_input"_s;
    }
    void create_whatDoesNotFit_isRefused()
    {
        QFETCH(const QString, key);
        QFETCH(QString, value);
        QFETCH(const int, status);
        QFETCH(const QString, type);
        Harness harness;
        CardDesk desk(harness);
        value = value == "salto"_L1     ? harness.system("salto_ks_site")
                : value == "kitchen"_L1 ? harness.entrance("Kitchen")
                : value == "foreign"_L1 ? harness.foreign("acs_entrance")
                                        : value;
        const bool isList = key.endsWith("_ids"_L1);
        const qsizetype before = desk.ids({{u"acs_user_id"_s, desk.porter()}}).size();
        const Answer answer = desk.make("card", {{u"acs_user_id"_s, desk.porter()},
                                                 {key, isList ? QJsonValue(QJsonArray{value}) : QJsonValue(value)}});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.errorType(), type);
        QCOMPARE(desk.ids({{u"acs_user_id"_s, desk.porter()}}).size(), before);
    }
    void list_filters()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString code = idIn(desk.make("code", {{u"code"_s, u"864213"_s}}));
        harness.wait(1s);
        const QString key = idIn(desk.make("mobile_key", {{u"is_multi_phone_sync_credential"_s, true}}));
        const QString user = desk.porter();
        const QString system = harness.system("visionline_system");
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}}), (QStringList{code, key}));
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}, {u"acs_system_id"_s, system}}), (QStringList{code, key}));
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}, {u"acs_system_id"_s, harness.system("salto_ks_site")}}),
                 QStringList());
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}, {u"is_multi_phone_sync_credential"_s, true}}), QStringList{key});
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}, {u"is_multi_phone_sync_credential"_s, false}}), QStringList{code});
        QCOMPARE(desk.ids({{u"acs_user_id"_s, user}, {u"created_before"_s, u"2026-11-20T10:42:08Z"_s}}),
                 QStringList{code});
        QCOMPARE(desk.ids({{u"search"_s, u"86421"_s}}), QStringList{code});
        const Answer page = harness.post(u"/acs/credentials/list"_s, {{u"acs_user_id"_s, user}, {u"limit"_s, 1}});
        QCOMPARE(page.array("acs_credentials").size(), 1);
        QCOMPARE(page.object("pagination").value("has_next_page"_L1), QJsonValue(true));
        const Answer both =
            harness.post(u"/acs/credentials/list"_s,
                         {{u"acs_user_id"_s, user}, {u"user_identity_id"_s, harness.person("Grace Kim")}});
        QCOMPARE(both.message(), u"Cannot specify both 'acs_user_id' and 'user_identity_id'"_s);
    }
    void entrances_areThoseItOpens()
    {
        Harness harness;
        CardDesk desk(harness);
        const QString gym = harness.entrance("Gym");
        const QString id = idIn(desk.make("card", {{u"allowed_acs_entrance_ids"_s, QJsonArray{gym}}}));
        const QJsonArray doors =
            harness.post(u"/acs/credentials/list_accessible_entrances"_s, {{u"acs_credential_id"_s, id}})
                .array("acs_entrances");
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors.first().toObject().value("acs_entrance_id"_L1).toString(), gym);
        QCOMPARE(harness.post(u"/acs/entrances/list"_s, {{u"acs_credential_id"_s, id}}).array("acs_entrances"), doors);
    }
    void credential_unknownOrForeign_isNotFound_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"get", "delete", "update", "assign", "unassign", "list_accessible_entrances"}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void credential_unknownOrForeign_isNotFound()
    {
        QFETCH(const QString, action);
        Harness harness;
        CardDesk desk(harness);
        for (const QString &id : {u"11111111-1111-4111-8111-111111111111"_s, harness.foreign("acs_credential")}) {
            const Answer answer = harness.post(u"/acs/credentials/"_s + action,
                                               {{u"acs_credential_id"_s, id}, {u"acs_user_id"_s, desk.porter()}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.errorType(), u"acs_credential_not_found"_s);
        }
    }
};

LATCHKEY_TEST(AcsCredentialsTest, "acscredentials")
#include "acscredentials_test.moc"
