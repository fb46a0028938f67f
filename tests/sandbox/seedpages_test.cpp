// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The requests printed on the service's own pages, letter for letter but for the ids, on the day they were written.
class SeedPagesTest : public QObject {
    Q_OBJECT

    static constexpr const char *pageDay = "2025-06-16T16:54:00Z";

    /// \a json with each "<kind:name>" replaced by that row's id.
    static QByteArray withIds(Harness &harness, QByteArray json)
    {
        json.replace("<person>", harness.person("Grace Kim").toLatin1());
        json.replace("<room>", harness.space("room-102").toLatin1());
        json.replace("<lobby>", harness.space("lobby").toLatin1());
        json.replace("<entrance>", harness.entrance("Main entrance").toLatin1());
        json.replace("<gym>", harness.entrance("Gym").toLatin1());
        json.replace("<lock>", harness.device("Room 402").toLatin1());
        json.replace("<flat>", harness.device("Residence A1").toLatin1());
        json.replace("<acs user>", harness.idOf("acs_user", "full_name", u"Night Porter"_s).toLatin1());
        return json;
    }

  private Q_SLOTS:
    void createGrant_asPrinted_isAnsweredAndIssued_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("existing identity, spaces") << QByteArray(R"({
          "user_identity_id": "<person>",
          "space_ids": ["<room>", "<lobby>"],
          "requested_access_methods": [{"mode": "code"}, {"mode": "card"}, {"mode": "mobile_key"}],
          "starts_at": "2025-06-16T16:54:17.946606Z",
          "ends_at": "2025-06-18T16:54:17.946606Z"})");
        QTest::newRow("entrances and devices") << QByteArray(R"({
          "user_identity_id": "<person>",
          "acs_entrance_ids": ["<entrance>", "<gym>"],
          "device_ids": ["<lock>", "<flat>"],
          "requested_access_methods": [{"mode": "code"}, {"mode": "card"}, {"mode": "mobile_key"}],
          "starts_at": "2025-06-16T16:54:17.946606Z",
          "ends_at": "2025-06-18T16:54:17.946606Z"})");
        QTest::newRow("new identity") << QByteArray(R"({
          "user_identity": {
            "full_name": "Jane Doe",
            "email_address": "jane.doe@example.com",
            "phone_number": "+1555551003"
          },
          "space_ids": ["<room>", "<lobby>"],
          "requested_access_methods": [{"mode": "code"}, {"mode": "card"}, {"mode": "mobile_key"}],
          "starts_at": "2025-06-16T16:54:17.946606Z",
          "ends_at": "2025-06-18T16:54:17.946606Z"})");
        QTest::newRow("deprecated location") << QByteArray(R"({
          "user_identity_id": "<person>",
          "location": {"name": "My place", "acs_entrance_ids": ["<entrance>"], "device_ids": ["<lock>"]},
          "requested_access_methods": [{"mode": "code"}, {"mode": "card"}, {"mode": "mobile_key"}],
          "starts_at": "2025-06-16T16:54:17.946606Z",
          "ends_at": "2025-06-18T16:54:17.946606Z"})");
        QTest::newRow("deprecated location ids") << QByteArray(R"({
          "user_identity_id": "<person>",
          "location_ids": ["<room>"],
          "requested_access_methods": [{"mode": "code"}, {"mode": "card"}, {"mode": "mobile_key"}],
          "starts_at": "2025-06-16T16:54:17.946606Z",
          "ends_at": "2025-06-18T16:54:17.946606Z"})");
    }
    void createGrant_asPrinted_isAnsweredAndIssued()
    {
        QFETCH(const QByteArray, body);
        Harness harness({}, pageDay);
        const Answer answer = harness.post(u"/access_grants/create"_s, withIds(harness, body));
        QCOMPARE(answer.status, 200);
        const QJsonObject grant = answer.object("access_grant");
        for (const auto key : {"access_grant_id"_L1, "access_method_ids"_L1, "created_at"_L1, "display_name"_L1,
                               "ends_at"_L1, "instant_key_url"_L1, "requested_access_methods"_L1, "space_ids"_L1,
                               "starts_at"_L1, "user_identity_id"_L1, "workspace_id"_L1}) {
            QVERIFY2(grant.contains(key), key.data());
        }
        QCOMPARE(grant.value("access_method_ids"_L1).toArray().size(), 3);
        QCOMPARE(grant.value("errors"_L1).toArray().size(), 0);
        harness.wait(5s);
        const QString id = grant.value("access_grant_id"_L1).toString();
        QCOMPARE(harness.method(id, "code").value("is_issued"_L1).toBool(), true);
        QCOMPARE(harness.method(id, "mobile_key").value("is_issued"_L1).toBool(), true);
        QCOMPARE(harness.method(id, "card").value("is_ready_for_encoding"_L1).toBool(), true);
    }
    void otherPages_asPrinted_areAnswered_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("entrance to a person")
            << u"/acs/entrances/grant_access"_s
            << QByteArray(R"({"acs_entrance_id": "<entrance>", "user_identity_id": "<person>"})");
        QTest::newRow("entrance to an ACS user")
            << u"/acs/entrances/grant_access"_s
            << QByteArray(R"({"acs_entrance_id": "<entrance>", "acs_user_id": "<acs user>"})");
        QTest::newRow("ACS user by key") << u"/user_identities/add_acs_user"_s
                                         << QByteArray(
                                                R"({"user_identity_key": "jane_doe", "acs_user_id": "<acs user>"})");
        QTest::newRow("grant device") << u"/user_identities/grant_access_to_device"_s
                                      << QByteArray(R"({"user_identity_id": "<person>", "device_id": "<lock>"})");
        QTest::newRow("revoke device") << u"/user_identities/revoke_access_to_device"_s
                                       << QByteArray(R"({"user_identity_id": "<person>", "device_id": "<lock>"})");
    }
    void otherPages_asPrinted_areAnswered()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        Harness harness({}, pageDay);
        const Answer answer = harness.post(path, withIds(harness, body));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("{\"ok\":true}"));
    }
    void addAcsUser_byId_asPrinted_isAnswered()
    {
        Harness harness({}, pageDay);
        const QString person = harness.post(u"/user_identities/create"_s, {{u"full_name"_s, u"Jane Doe"_s}})
                                   .object("user_identity")
                                   .value("user_identity_id"_L1)
                                   .toString();
        const QByteArray body =
            withIds(harness, R"({"user_identity_id": ")" + person.toLatin1() + R"(", "acs_user_id": "<acs user>"})");
        QCOMPARE(harness.post(u"/user_identities/add_acs_user"_s, body).body, QByteArray("{\"ok\":true}"));
    }
};

LATCHKEY_TEST(SeedPagesTest, "seedpages")
#include "seedpages_test.moc"
