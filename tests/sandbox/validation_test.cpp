// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "sandbox/listing.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto anId = "11111111-1111-4111-8111-111111111111";

QByteArray filled(const char *json) { return QByteArray(json).replace("ID", anId); }

/// A body that breaks one rule, and what is said of it.
struct Wrong {
    const char *name;
    const char *path;
    const char *body;
    const char *message;
    const char *field; ///< where validation_errors says it; "" for the whole body
};

constexpr auto createGrant = "/access_grants/create";
constexpr auto createIdentity = "/user_identities/create";
constexpr Wrong wrongInputs[] = {
    {"required", "/access_methods/get", "{}", "access_method_id is required", "access_method_id"},
    {"uuid", "/devices/get", R"({"device_id":"x"})", "Invalid uuid for \"device_id\"", "device_id"},
    {"type", "/devices/get", R"({"device_id":5})", "Expected string, received number for \"device_id\"", "device_id"},
    {"null", "/devices/get", R"({"device_id":null})", "Expected string, received null for \"device_id\"", "device_id"},
    {"one of two", "/devices/get", "{}", "Either 'device_id' or 'name' is required", ""},
    {"e-mail", createIdentity, R"({"email_address":"nope"})", "Invalid email for \"email_address\"", "email_address"},
    {"e-mail without domain", createIdentity, R"({"email_address":"a@b"})", "Invalid email for \"email_address\"",
     "email_address"},
    {"phone", createIdentity, R"({"phone_number":"5555550100"})",
     "Phone number must be in E.164 format: +14155552671 for \"phone_number\"", "phone_number"},
    {"phone of 16 digits", createIdentity, R"({"phone_number":"+1234567890123456"})",
     "Phone number must be in E.164 format: +14155552671 for \"phone_number\"", "phone_number"},
    {"phone of one digit", createIdentity, R"({"phone_number":"+1"})",
     "Phone number must be in E.164 format: +14155552671 for \"phone_number\"", "phone_number"},
    {"empty name", createIdentity, R"({"full_name":""})",
     "String must contain at least 1 character(s) for \"full_name\"", "full_name"},
    {"limit 0", "/devices/list", R"({"limit":0})", "Number must be greater than 0 for \"limit\"", "limit"},
    {"limit 1.5", "/devices/list", R"({"limit":1.5})", "Expected integer, received float for \"limit\"", "limit"},
    {"who: none", createGrant, R"({"device_ids":["ID"],"requested_access_methods":[]})",
     "Either 'user_identity_id' or 'user_identity' is required", ""},
    {"who: both", createGrant,
     R"({"user_identity_id":"ID","user_identity":{},"device_ids":["ID"],"requested_access_methods":[]})",
     "Cannot specify both 'user_identity_id' and 'user_identity'", ""},
    {"where: none", createGrant, R"({"user_identity_id":"ID","requested_access_methods":[]})",
     "At least one of 'space_ids', 'space_keys', 'acs_entrance_ids' or 'device_ids' is required", ""},
    {"where: empty lists", createGrant, R"({"user_identity_id":"ID","space_ids":[],"requested_access_methods":[]})",
     "At least one of 'space_ids', 'space_keys', 'acs_entrance_ids' or 'device_ids' is required", ""},
    {"mode", createGrant, R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"nfc"}]})",
     "Invalid enum value. Expected 'code' | 'card' | 'mobile_key' | 'cloud_key', received 'nfc' for "
     "\"requested_access_methods.0.mode\"",
     "requested_access_methods.0.mode"},
    {"PIN of 3", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"code","code":"123"}]})",
     "String must contain at least 4 character(s) for \"requested_access_methods.0.code\"",
     "requested_access_methods.0.code"},
    {"PIN of 10", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"code","code":"1234567890"}]})",
     "String must contain at most 9 character(s) for \"requested_access_methods.0.code\"",
     "requested_access_methods.0.code"},
    {"PIN of letters", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"code","code":"12a4"}]})",
     "Invalid for \"requested_access_methods.0.code\"", "requested_access_methods.0.code"},
    {"PIN for a card", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"card","code":"1234"}]})",
     "code is only allowed with mode 'code' for \"requested_access_methods.0.code\"",
     "requested_access_methods.0.code"},
    {"uses of a PIN", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"code","instant_key_max_use_count":1}]})",
     "instant_key_max_use_count is only allowed with mode 'mobile_key' for "
     "\"requested_access_methods.0.instant_key_max_use_count\"",
     "requested_access_methods.0.instant_key_max_use_count"},
    {"no uses", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[{"mode":"mobile_key","instant_key_max_use_count":0}]})",
     "Number must be greater than or equal to 1 for \"requested_access_methods.0.instant_key_max_use_count\"",
     "requested_access_methods.0.instant_key_max_use_count"},
    {"end in the past", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[],"ends_at":"2026-11-20T10:42:07Z"})",
     "ends_at must be in the future for \"ends_at\"", "ends_at"},
    {"end before start", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[],"starts_at":"2026-11-23T10:00:00Z","ends_at":"2026-11-22T10:00:00Z"})",
     "ends_at must be after starts_at for \"ends_at\"", "ends_at"},
    {"time with offset", createGrant,
     R"({"user_identity_id":"ID","space_ids":["ID"],"requested_access_methods":[],"starts_at":"2026-11-23T10:00:00+01:00"})",
     "Invalid datetime for \"starts_at\"", "starts_at"},
    {"entrance: nobody", "/acs/entrances/grant_access", R"({"acs_entrance_id":"ID"})",
     "Either 'acs_user_id' or 'user_identity_id' is required", ""},
    {"entrance: both", "/acs/entrances/grant_access",
     R"({"acs_entrance_id":"ID","acs_user_id":"ID","user_identity_id":"ID"})",
     "Cannot specify both 'acs_user_id' and 'user_identity_id'", ""},
    {"link: nobody", "/user_identities/add_acs_user", R"({"acs_user_id":"ID"})",
     "Either 'user_identity_id' or 'user_identity_key' is required", ""},
    {"link: both", "/user_identities/add_acs_user",
     R"({"acs_user_id":"ID","user_identity_id":"ID","user_identity_key":"k"})",
     "Cannot specify both 'user_identity_id' and 'user_identity_key'", ""},
    {"encoders of nothing", "/acs/encoders/list", "{}",
     "Either 'acs_system_id', 'acs_system_ids' or 'acs_encoder_ids' is required", ""},
    {"no events' time", "/events/list", "{}", "Must specify either since or between", ""},
    {"two events' times", "/events/list",
     R"({"since":"2020-01-01T00:00:00Z","between":["2020-01-01T00:00:00Z","2030-01-01T00:00:00Z"]})",
     "Cannot specify both since and between", ""},
    {"half an interval", "/events/list", R"({"between":["2020-01-01T00:00:00Z"]})",
     "Array must contain at least 2 element(s) for \"between\"", "between"},
    {"no doors", "/spaces/add_devices", R"({"space_id":"ID","device_ids":[]})",
     "Array must contain at least 1 element(s) for \"device_ids\"", "device_ids"},
    {"check-in hour", "/spaces/create", R"({"name":"X","customer_data":{"default_checkin_time":"25:00"}})",
     "Invalid for \"customer_data.default_checkin_time\"", "customer_data.default_checkin_time"},
    {"metadata", "/devices/update", R"({"device_id":"ID","custom_metadata":{"a":1}})",
     "Expected a string of at most 500 characters or a boolean for \"custom_metadata.a\"", "custom_metadata.a"},
    {"no methods", "/access_grants/request_access_methods", R"({"access_grant_id":"ID","requested_access_methods":[]})",
     "Array must contain at least 1 element(s) for \"requested_access_methods\"", "requested_access_methods"},
    {"methods of nothing", "/access_methods/list", "{}",
     "Either 'access_grant_id', 'access_grant_key', 'acs_entrance_id', 'device_id', 'space_id' or "
     "'access_code_id' "
     "is required",
     ""},
};

} // namespace

/// The parameters' rules, worded as the service words them.
class ValidationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void input_wrong_namesTheFieldAndTheRule_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("field");
        for (const Wrong &wrong : wrongInputs) {
            QTest::newRow(wrong.name) << QString::fromLatin1(wrong.path) << filled(wrong.body)
                                      << QString::fromUtf8(wrong.message) << QString::fromLatin1(wrong.field);
        }
    }
    void input_wrong_namesTheFieldAndTheRule()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, message);
        QFETCH(const QString, field);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.post(path, body);
        QCOMPARE(answer.message(), message);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), u"invalid_input"_s);
        QCOMPARE(answer.fieldErrors(field).size(), 1);
        QCOMPARE(answer.json.value("ok"_L1), QJsonValue(false));
    }
    void input_wrongInSeveralPlaces_namesThemAll()
    {
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.post(
            u"/acs/users/create"_s,
            QByteArray(R"({"full_name":"J","email_address":"nope","access_schedule":{"starts_at":"today"}})"));
        QCOMPARE(answer.message(), u"3 Input Errors: Invalid datetime for \"access_schedule.starts_at\", acs_system_id "
                                   "is required, Invalid email for \"email_address\""_s);
        QCOMPARE(answer.fieldErrors(u"access_schedule.starts_at"_s), QStringList{u"Invalid datetime"_s});
        QCOMPARE(answer.fieldErrors(u"acs_system_id"_s), QStringList{u"Required"_s});
        QCOMPARE(answer.fieldErrors({}), QStringList());
    }
    void input_withUnknownMembers_isTaken()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/devices/list"_s, {{u"zzz"_s, 1}}).status, 200);
    }
    void phone_fromTheSeedPages_isTaken()
    {
        Harness harness({Seed::Kind::Empty});
        for (const QString &number : {u"+15555550100"_s, u"+1555551003"_s, u" +351912345678 "_s}) {
            const Answer answer = harness.post(u"/user_identities/create"_s, {{u"phone_number"_s, number}});
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.object("user_identity").value("phone_number"_L1).toString(), number.trimmed());
        }
    }
    void id_inUpperCase_isTheSameId()
    {
        Harness harness;
        const QString id = harness.person("Ana Costa");
        const Answer answer = harness.post(u"/user_identities/get"_s, {{u"user_identity_id"_s, id.toUpper()}});
        QCOMPARE(answer.object("user_identity").value("user_identity_id"_L1).toString(), id);
    }
    void query_lists_areReadInEveryForm_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"repeated", "commas", "brackets"}) {
            QTest::newRow(form) << QString::fromLatin1(form);
        }
    }
    void query_lists_areReadInEveryForm()
    {
        QFETCH(const QString, form);
        Harness harness;
        const QString one = harness.person("Ana Costa");
        const QString two = harness.person("Bea Martins");
        Query query{{u"user_identity_ids"_s, one}, {u"user_identity_ids"_s, two}, {u"_strict"_s, u"true"_s}};
        if (form == "commas"_L1) {
            query = {{u"user_identity_ids"_s, QString(one + u',' + two)}};
        } else if (form == "brackets"_L1) {
            query = {{u"user_identity_ids[]"_s, one}, {u"user_identity_ids[]"_s, two}};
        }
        QCOMPARE(harness.get(u"/user_identities/list"_s, query).array("user_identities").size(), 2);
    }
    void query_scalars_areReadByTheirDeclaration()
    {
        const std::vector<Parameter> parameters{integer("limit"),
                                                boolean("sync"),
                                                text("key").nullable(),
                                                text("search"),
                                                list(uuid("ids")),
                                                map("custom_metadata_has"),
                                                object("inner", {number("a")})};
        const QJsonObject body = fromQuery({{u"limit"_s, u"5"_s},
                                            {u"sync"_s, u"true"_s},
                                            {u"key"_s, u""_s},
                                            {u"search"_s, u"Doe, Jane"_s},
                                            {u"ids"_s, u""_s},
                                            {u"custom_metadata_has.floor"_s, u"3"_s},
                                            {u"custom_metadata_has.vip"_s, u"true"_s},
                                            {u"inner.a"_s, u"1.5"_s}},
                                           parameters);
        QCOMPARE(body, (QJsonObject{{u"limit"_s, 5},
                                    {u"sync"_s, true},
                                    {u"key"_s, QJsonValue()},
                                    {u"search"_s, u"Doe, Jane"_s},
                                    {u"ids"_s, QJsonArray()},
                                    {u"custom_metadata_has"_s, QJsonObject{{u"floor"_s, u"3"_s}, {u"vip"_s, true}}},
                                    {u"inner"_s, QJsonObject{{u"a"_s, 1.5}}}}));
    }
    void query_unreadableNumber_isNamed()
    {
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.get(u"/devices/list"_s, {{u"limit"_s, u"many"_s}});
        QCOMPARE(answer.message(), u"Expected number, received string for \"limit\""_s);
    }
    void query_bracketsOfAnotherForm_areRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("type");
        for (const char *key : {"user_identity_ids[0]", "limit[b]", "limit[]x", "a[b][]", "["}) {
            QTest::newRow(key) << QString::fromLatin1(key) << u"invalid_query_params"_s;
        }
        for (const char *key : {"unknown[]", "unknown.a[0]"}) {
            QTest::newRow(key) << QString::fromLatin1(key) << QString();
        }
    }
    void query_bracketsOfAnotherForm_areRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, type);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.get(u"/user_identities/list"_s, {{u"limit"_s, u"5"_s}, {key, u"x"_s}});
        QCOMPARE(answer.status, type.isEmpty() ? 200 : 400);
        QCOMPARE(answer.errorType(), type);
    }
    void query_ofDelete_isTaken()
    {
        Harness harness;
        Request request = harness.request("DELETE", u"/access_grants/delete"_s);
        request.query = {{u"access_grant_id"_s, harness.idOf("access_grant", "name", u"Resident"_s)}};
        QCOMPARE(harness.send(request).json, (QJsonObject{{u"ok"_s, true}}));
    }
};

LATCHKEY_TEST(ValidationTest, "validation")
#include "validation_test.moc"
