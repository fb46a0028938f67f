// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec.h"
#include "core/accesscode.h"
#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/connectwebview.h"
#include "core/device.h"
#include "core/deviceprovider.h"
#include "core/event.h"
#include "core/phone.h"
#include "core/relatedbatch.h"
#include "fixture.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
namespace codec = latchkey::api::codec;

namespace {

using Decode = std::function<std::optional<ApiError>(const QByteArray &body)>;

/// Decodes a page of the one row \a body holds under "rows".
template <typename T> std::optional<ApiError> decodePage(const QByteArray &body)
{
    const auto page = codec::page<T>(body, "rows"_L1);
    return page ? std::nullopt : std::optional(page.error());
}

const std::pair<const char *, Decode> resources[] = {
    {"access_code", decodePage<AccessCode>},
    {"unmanaged_access_code", decodePage<AccessCode>},
    {"access_grant", decodePage<AccessGrant>},
    {"access_method", decodePage<AccessMethod>},
    {"user_identity", decodePage<UserIdentity>},
    {"device", decodePage<Device>},
    {"device_provider", decodePage<DeviceProvider>},
    {"acs_access_group", decodePage<AcsAccessGroup>},
    {"acs_system", decodePage<AcsSystem>},
    {"acs_entrance", decodePage<AcsEntrance>},
    {"acs_user", decodePage<AcsUser>},
    {"acs_credential", decodePage<AcsCredential>},
    {"acs_encoder", decodePage<AcsEncoder>},
    {"space", decodePage<Space>},
    {"connected_account", decodePage<ConnectedAccount>},
    {"connect_webview", decodePage<ConnectWebview>},
    {"instant_key", decodePage<InstantKey>},
    {"phone", decodePage<Phone>},
    {"workspace", decodePage<Workspace>},
    {"action_attempt", decodePage<ActionAttempt>},
    {"event", decodePage<Event>},
};

Decode decoderOf(const QByteArray &resource)
{
    return std::ranges::find(resources, resource, [](const auto &entry) { return QByteArray(entry.first); })->second;
}

QByteArray pageOf(const QList<QJsonObject> &rows)
{
    QJsonArray array;
    for (const QJsonObject &row : rows) {
        array.append(row);
    }
    return QJsonDocument(QJsonObject{{u"rows"_s, array}, {u"ok"_s, true}}).toJson();
}

QJsonObject objectOf(const QByteArray &name) { return QJsonDocument::fromJson(fixture(name)).object(); }

} // namespace

Q_DECLARE_METATYPE(Decode)

/// What holds for the decoder of every resource.
class CodecTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void fullDocument_everyResource_isTaken_data() { addResources(); }
    void fullDocument_everyResource_isTaken();
    void minimalDocument_withoutAnyMember_isRefused_data() { addMembers(); }
    void minimalDocument_withoutAnyMember_isRefused();
    void fullDocument_memberOfWrongType_isRefused_data() { addMembers(); }
    void fullDocument_memberOfWrongType_isRefused();
    void page_oneBadRow_isRefusedWhole();
    void page_repeatedTexts_shareOneString();
    void page_pagination_isRead_data();
    void page_pagination_isRead();
    void page_membersInAnyOrder_areRead();
    void page_paginationWithoutFlag_isRefused();
    void body_damaged_isRefused_data();
    void body_damaged_isRefused();
    void one_underItsKey_isRead();
    void one_keyMissing_isRefused();
    void list_emptyList_isEmpty();
    void relatedBatch_someKinds_areRead();

  private:
    static void addResources();
    static void addMembers();
};

void CodecTest::addResources()
{
    QTest::addColumn<QByteArray>("resource");
    for (const auto &[name, decode] : resources) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void CodecTest::addMembers()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QString>("member");
    for (const auto &[name, decode] : resources) {
        const QStringList members = objectOf(QByteArray(name) + "_minimal").keys();
        for (const QString &member : members) {
            QTest::addRow("%s.%s", name, qPrintable(member)) << QByteArray(name) << member;
        }
    }
}

void CodecTest::fullDocument_everyResource_isTaken()
{
    QFETCH(const QByteArray, resource);
    const Decode decode = decoderOf(resource);
    for (const char *kind : {"_full", "_minimal"}) {
        const auto error = decode(pageOf({objectOf(resource + kind)}));
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
    }
}

void CodecTest::minimalDocument_withoutAnyMember_isRefused()
{
    QFETCH(const QByteArray, resource);
    QFETCH(const QString, member);
    QJsonObject object = objectOf(resource + "_minimal");
    object.remove(member);
    const auto error = decoderOf(resource)(pageOf({object}));
    QVERIFY(error);
    QCOMPARE(error->kind, ApiError::Kind::BadResponse);
    QVERIFY2(error->message.contains(u"rows[0]." + member), qPrintable(error->message));
}

void CodecTest::fullDocument_memberOfWrongType_isRefused()
{
    QFETCH(const QByteArray, resource);
    QFETCH(const QString, member);
    QJsonObject object = objectOf(resource + "_full");
    object.insert(member, 17);
    const auto error = decoderOf(resource)(pageOf({object}));
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"rows[0]." + member), qPrintable(error->message));
    QVERIFY(!error->message.contains(u"17"));
}

void CodecTest::page_oneBadRow_isRefusedWhole()
{
    const QJsonObject good = objectOf("space_minimal");
    QJsonObject bad = good;
    bad.insert(u"space_id"_s, u"room-1"_s);
    const auto page = codec::page<Space>(pageOf({good, good, bad}), "rows"_L1);
    QVERIFY(!page);
    QVERIFY2(page.error().message.contains(u"rows[2].space_id"), qPrintable(page.error().message));
    QVERIFY(!page.error().message.contains(u"room-1"));
}

void CodecTest::page_repeatedTexts_shareOneString()
{
    const QJsonObject row = objectOf("device_full");
    const auto page = codec::page<Device>(pageOf({row, row}), "rows"_L1);
    QVERIFY(page);
    const Device &first = page->rows.at(0);
    const Device &second = page->rows.at(1);
    QCOMPARE(first.modelName.constData(), second.modelName.constData());
    QCOMPARE(first.manufacturerName.constData(), second.manufacturerName.constData());
    QCOMPARE(first.timeZone.constData(), second.timeZone.constData());
    QCOMPARE(first.errors.first().code.constData(), second.errors.first().code.constData());
}

void CodecTest::page_pagination_isRead_data()
{
    QTest::addColumn<QByteArray>("pagination");
    QTest::addColumn<bool>("hasNext");
    QTest::addColumn<QString>("cursor");
    QTest::newRow("more") << QByteArray(R"({"has_next_page":true,"next_page_cursor":"abc","next_page_url":"u"})")
                          << true << u"abc"_s;
    QTest::newRow("last") << QByteArray(R"({"has_next_page":false,"next_page_cursor":null})") << false << QString();
    QTest::newRow("null") << QByteArray("null") << false << QString();
}

void CodecTest::page_pagination_isRead()
{
    QFETCH(const QByteArray, pagination);
    QFETCH(const bool, hasNext);
    QFETCH(const QString, cursor);
    const auto page = codec::page<Space>("{\"rows\":[],\"pagination\":" + pagination + "}", "rows"_L1);
    QVERIFY(page);
    QCOMPARE(page->hasNextPage, hasNext);
    QCOMPARE(page->nextCursor, cursor);
}

void CodecTest::page_membersInAnyOrder_areRead()
{
    const QByteArray members[] = {R"("space_id":"0d000000-0000-4000-8000-000000000001")", R"("name":"Room 7")",
                                  R"("display_name":"Seventh room")",
                                  R"("workspace_id":"0d000000-0000-4000-8000-000000000002")"};
    std::array<size_t, std::size(members)> order{0, 1, 2, 3};
    QJsonObject others = QJsonDocument::fromJson(fixture("space_full")).object();
    for (const auto own : {"space_id"_L1, "name"_L1, "display_name"_L1, "workspace_id"_L1}) {
        others.remove(own);
    }
    const QByteArray rest = QJsonDocument(others).toJson(QJsonDocument::Compact).sliced(1);
    do {
        QByteArray row;
        for (const size_t at : order) {
            row += members[at] + ',';
        }
        const auto page = codec::page<Space>("{\"rows\":[{" + row + rest + "]}", "rows"_L1);
        QVERIFY(page);
        QCOMPARE(page->rows.first().name, u"Room 7"_s);
        QCOMPARE(page->rows.first().displayName, u"Seventh room"_s);
    } while (std::ranges::next_permutation(order).found);
}

void CodecTest::page_paginationWithoutFlag_isRefused()
{
    const auto page = codec::page<Space>(R"({"rows":[],"pagination":{}})", "rows"_L1);
    QVERIFY(!page);
    QVERIFY(page.error().message.contains(u"pagination.has_next_page"));
}

void CodecTest::body_damaged_isRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("<html>Sign in to the Wi-Fi</html>");
    QTest::newRow("cut off") << QByteArray(R"({"rows":[)");
    QTest::newRow("damage after the rows") << QByteArray(R"({"rows":[],"x":tru})");
    QTest::newRow("no object") << QByteArray(R"([1,2])");
    QTest::newRow("key missing") << QByteArray(R"({"ok":true})");
    QTest::newRow("rows no list") << QByteArray(R"({"rows":{}})");
    QTest::newRow("row no object") << QByteArray(R"({"rows":[5]})");
    QTest::newRow("rows null") << QByteArray(R"({"rows":null})");
    QTest::newRow("no UTF-8") << QByteArray("{\"rows\":[],\"x\":\"\xff\"}");
}

void CodecTest::body_damaged_isRefused()
{
    QFETCH(const QByteArray, body);
    const auto page = codec::page<Space>(body, "rows"_L1);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::BadResponse);
    QVERIFY(!page.error().message.isEmpty());
}

void CodecTest::one_underItsKey_isRead()
{
    const auto one = codec::one<Workspace>("{\"workspace\":" + fixture("workspace_full") + "}", "workspace"_L1);
    QVERIFY(one);
    QCOMPARE(one->name, u"Hotel"_s);
}

void CodecTest::one_keyMissing_isRefused()
{
    const auto one = codec::one<Workspace>(R"({"ok":true})", "workspace"_L1);
    QVERIFY(!one);
    QVERIFY(one.error().message.contains(u"workspace"));
}

void CodecTest::list_emptyList_isEmpty()
{
    const auto list = codec::list<Event>(R"({"events":[],"ok":true})", "events"_L1);
    QVERIFY(list);
    QVERIFY(list->isEmpty());
}

void CodecTest::relatedBatch_someKinds_areRead()
{
    const QByteArray body = "{\"batch\":{\"spaces\":[" + fixture("space_full") + "],\"devices\":[" +
                            fixture("device_full") + "],\"acs_entrances\":[" + fixture("acs_entrance_full") +
                            "],\"acs_systems\":[" + fixture("acs_system_full") + "],\"user_identities\":[" +
                            fixture("user_identity_full") + "],\"access_methods\":[" + fixture("access_method_full") +
                            "],\"connected_accounts\":[" + fixture("connected_account_full") +
                            "],\"acs_access_groups\":[" + fixture("acs_access_group_full") + "],\"access_grants\":[" +
                            fixture("access_grant_full") + "],\"acs_credentials\":[" + fixture("acs_credential_full") +
                            "],\"instant_keys\":[" + fixture("instant_key_full") + "],\"client_sessions\":[{}]}}";
    const auto batch = codec::one<RelatedBatch>(body, "batch"_L1);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
    QCOMPARE(batch->spaces.size(), 1);
    QCOMPARE(batch->devices.size(), 1);
    QCOMPARE(batch->acsEntrances.size(), 1);
    QCOMPARE(batch->acsSystems.size(), 1);
    QCOMPARE(batch->userIdentities.size(), 1);
    QCOMPARE(batch->accessMethods.size(), 1);
    QCOMPARE(batch->connectedAccounts.size(), 1);
    QCOMPARE(batch->acsAccessGroups.size(), 1);
    QCOMPARE(batch->accessGrants.size(), 1);
    QCOMPARE(batch->acsCredentials.size(), 1);
    QCOMPARE(batch->instantKeys.size(), 1);
    const auto empty = codec::one<RelatedBatch>(R"({"batch":{}})", "batch"_L1);
    QVERIFY(empty);
    QVERIFY(empty->spaces.isEmpty());
}

LATCHKEY_TEST(CodecTest, "codec")
#include "codec_test.moc"
