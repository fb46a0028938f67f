// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Refused {
    const char *path;
    const char *body;
    const char *type;
};

constexpr auto unknown = "11111111-1111-4111-8111-111111111111";

/// What reads and removals refuse; ID stands for an id nobody has.
constexpr std::array refusals{
    Refused{"/access_grants/list", R"({"space_id":"x"})", "invalid_input"},
    Refused{"/access_grants/get_related", R"({"access_grant_ids":["ID"]})", "access_grant_not_found"},
    Refused{"/access_methods/delete", R"({"access_method_id":"ID"})", "access_method_not_found"},
    Refused{"/access_methods/delete", R"({"access_grant_id":"ID","reservation_key":"R"})", "invalid_input"},
    Refused{"/user_identities/list", R"({"limit":0})", "invalid_input"},
    Refused{"/user_identities/delete", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/user_identities/remove_acs_user", R"({"user_identity_id":"ID","acs_user_id":"ID"})",
            "user_identity_not_found"},
    Refused{"/user_identities/list_accessible_devices", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/user_identities/list_accessible_entrances", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/user_identities/list_acs_systems", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/user_identities/list_acs_users", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/user_identities/revoke_access_to_device", R"({"user_identity_id":"ID","device_id":"ID"})",
            "user_identity_not_found"},
    Refused{"/acs/systems/list", R"({"search":""})", "invalid_input"},
    Refused{"/acs/entrances/list", R"({"search":""})", "invalid_input"},
    Refused{"/acs/entrances/list_credentials_with_access", R"({"acs_entrance_id":"ID"})", "acs_entrance_not_found"},
    Refused{"/acs/users/list", R"({"created_before":"yesterday"})", "invalid_input"},
    Refused{"/acs/access_groups/list", R"({"search":""})", "invalid_input"},
    Refused{"/acs/encoders/encode_credential", R"({"acs_encoder_id":"ID","access_method_id":"ID"})",
            "access_method_not_found"},
    Refused{"/acs/users/list_accessible_entrances", R"({"user_identity_id":"ID","acs_system_id":"ID"})",
            "acs_system_not_found"},
    Refused{"/acs/users/update", R"({"acs_user_id":"ID","access_schedule":{"starts_at":"2026-12-01T00:00:00Z"}})",
            "invalid_input"},
    Refused{
        "/acs/users/update",
        R"({"acs_user_id":"ID","access_schedule":{"starts_at":"2026-12-02T00:00:00Z","ends_at":"2026-12-01T00:00:00Z"}})",
        "invalid_input"},
    Refused{"/acs/users/update", R"({"acs_user_id":"ID","full_name":""})", "invalid_input"},
    Refused{"/acs/credentials/create", R"({"acs_user_id":"ID","access_method":"nfc"})", "invalid_input"},
    Refused{"/acs/credentials/create", R"({"acs_user_id":"ID","access_method":"card","code":"1234"})", "invalid_input"},
    Refused{"/acs/credentials/create", R"({"acs_user_id":"ID","access_method":"code","code":"12a4"})", "invalid_input"},
    Refused{"/acs/credentials/create",
            R"({"acs_user_id":"ID","access_method":"card","ends_at":"2026-11-01T00:00:00Z"})", "invalid_input"},
    Refused{"/acs/credentials/create",
            R"({"acs_user_id":"ID","access_method":"card","visionline_metadata":{"card_format":"round"}})",
            "invalid_input"},
    Refused{"/acs/credentials/create", R"({"user_identity_id":"ID","access_method":"card"})", "invalid_input"},
    Refused{"/access_methods/assign_card", R"({"access_method_id":"ID"})", "invalid_input"},
    Refused{"/locks/simulate/keypad_code_entry", R"({"device_id":"ID","code":"1234"})", "device_not_found"},
    Refused{"/locks/simulate/manual_lock_via_keypad", R"({"device_id":"ID"})", "device_not_found"},
    Refused{"/connected_accounts/simulate/disconnect", R"({"connected_account_id":"ID"})",
            "connected_account_not_found"},
    Refused{"/phones/simulate/create_sandbox_phone", R"({"user_identity_id":"ID"})", "user_identity_not_found"},
    Refused{"/spaces/list", R"({"search":""})", "invalid_input"},
    Refused{"/spaces/remove_devices", R"({"space_id":"ID"})", "invalid_input"},
    Refused{"/spaces/update", R"({"space_id":"ID","customer_data":{"default_checkin_time":"25:00"}})", "invalid_input"},
};

} // namespace

/// What the paths about people, doors and access refuse and answer, one by one.
class RefusalsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void path_refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("type");
        for (const Refused &refused : refusals) {
            QTest::addRow("%s %s", refused.path, refused.body)
                << QString::fromLatin1(refused.path) << QByteArray(refused.body).replace("ID", unknown)
                << QString::fromLatin1(refused.type);
        }
    }
    void path_refuses()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, type);
        Harness harness({latchkey::sandbox::Seed::Kind::Empty});
        const Answer answer = harness.post(path, body);
        QCOMPARE(answer.errorType(), type);
        QCOMPARE(answer.status, type == "invalid_input"_L1 ? 400 : 404);
    }
    void get_answersWithTheRow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("systems") << u"/acs/systems/get"_s << QByteArray("acs_system");
        QTest::newRow("entrances") << u"/acs/entrances/get"_s << QByteArray("acs_entrance");
        QTest::newRow("groups") << u"/acs/access_groups/get"_s << QByteArray("acs_access_group");
        QTest::newRow("credentials") << u"/acs/credentials/get"_s << QByteArray("acs_credential");
        QTest::newRow("users") << u"/acs/users/get"_s << QByteArray("acs_user");
        QTest::newRow("encoders") << u"/acs/encoders/get"_s << QByteArray("acs_encoder");
    }
    void get_answersWithTheRow()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, kind);
        Harness harness;
        const auto named = *latchkey::sandbox::kindNamed(QString::fromLatin1(kind));
        const QJsonObject row = harness.engine.workspace().rows(named).front()->json();
        const QString key = QString::fromLatin1(kind + "_id");
        QCOMPARE(harness.post(path, {{key, row.value(key)}}).object(kind.constData()), row);
        QCOMPARE(harness.post(path, {{key, harness.foreign(kind.constData())}}).errorType(),
                 QString::fromLatin1(kind + "_not_found"));
    }
    void systems_areSearchedByNameAndId()
    {
        Harness harness;
        const QString id = harness.system("salto_ks_site");
        for (const QString &text : {u"back of"_s, id.left(8)}) {
            const QJsonArray found = harness.post(u"/acs/systems/list"_s, {{u"search"_s, text}}).array("acs_systems");
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().toObject().value("acs_system_id"_L1).toString(), id);
        }
    }
};

LATCHKEY_TEST(RefusalsTest, "refusals")
#include "refusals_test.moc"
