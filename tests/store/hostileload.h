// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/devices.h"
#include "api/seamclient.h"
#include "store/pagedload.h"
#include "support/scriptedserver.h"
#include "support/testcertificate.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace latchkey::test {

/// Reads the devices of a server that answers as a test wants, as the program does, and tells what came of it.
class HostileLoad {
  public:
    /// The first page is answered by the first of \a replies and so on, and all that follow by the last.
    explicit HostileLoad(QList<WireReply> replies)
        : HostileLoad(std::move(replies), [this] { return std::make_unique<ScriptedServer>(script()); })
    {
    }
    /// The same over TLS.
    HostileLoad(QList<WireReply> replies, const TestCertificate &certificate)
        : HostileLoad(
              std::move(replies), [&] { return std::make_unique<ScriptedServer>(script(), certificate.server()); },
              certificate.trusting())
    {
    }

    /// False if it has not ended in time.
    bool run()
    {
        using std::chrono::milliseconds;
        const auto latest = timesFor(m_replies).call + milliseconds(1'500); // a busy machine is late
        bool isOver = false;
        m_load.start([&isOver](CollectionLoad &) { isOver = true; });
        return QTest::qWaitFor([&isOver] { return isOver; }, int(latest.count()));
    }
    /// The sentence that the pane shows; empty if it shows the rows.
    QString told() const { return m_store.loadState().error.message; }
    qsizetype rows() const { return m_store.size(); }
    /// The only row.
    Device row() const { return *m_store.rows().begin(); }
    qsizetype requests() const { return m_server->requests().size(); }

  private:
    using Serve = std::function<std::unique_ptr<ScriptedServer>()>;

    HostileLoad(QList<WireReply> replies, const Serve &serve, const std::optional<QSslConfiguration> &tls = {})
        : m_replies(std::move(replies))
        , m_server(serve())
        , m_client({.endpoint = m_server->url(),
                    .credential = {Credential::Kind::ApiKey, QStringLiteral("seam_test1_topsecret"), {}},
                    .times = timesFor(m_replies),
                    .tls = tls})
    {
    }

    /// Whether one of \a replies goes on until it is broken off.
    static bool isEndless(const QList<WireReply> &replies)
    {
        return std::ranges::any_of(replies, [](const WireReply &reply) {
            return reply.manner == WireReply::Manner::Silent || reply.manner == WireReply::Manner::Drip;
        });
    }
    /// Short ones only where an attempt lasts as long as it may: a busy machine is slow to give a good answer too.
    static CallTimes timesFor(const QList<WireReply> &replies)
    {
        using std::chrono::milliseconds;
        const bool isShort = isEndless(replies);
        return {.call = milliseconds(isShort ? 1'500 : 15'000),
                .readAttempt = milliseconds(isShort ? 300 : 3'000),
                .waits = {milliseconds(5), milliseconds(5), milliseconds(5)}};
    }
    ScriptedServer::Script script()
    {
        return [this](const WireRequest &) { return m_replies.value(requests() - 1, m_replies.constLast()); };
    }

    const QList<WireReply> m_replies;
    std::unique_ptr<ScriptedServer> m_server;
    SeamClient m_client;
    EntityStore<Device> m_store;
    PagedLoad<Device> m_load{m_store, [this](const QString &cursor) {
                                 return api::devices::list(m_client, pageAt(api::devices::List(), cursor));
                             }};
};

/// A device whose id ends in \a number; \a members, as ",\"key\":value" of JSON, come last and win nothing.
inline QByteArray deviceJson(int number, const QByteArray &members = {})
{
    return R"({"device_id":"22222222-2222-4222-8222-00000000000)" + QByteArray::number(number) +
           R"(","workspace_id":"11111111-1111-4111-8111-111111111111","connected_account_id":)"
           R"("33333333-3333-4333-8333-333333333333","device_type":"yale_lock","display_name":"Door",)"
           R"("created_at":"2026-11-20T10:42:07.946606Z","is_managed":true,"space_ids":[],"errors":[],)"
           R"("warnings":[],"properties":{"online":true})" +
           members + "}";
}

/// The device without its member \a key, and with \a value, as JSON, in its place unless that is empty.
inline QByteArray deviceWith(const QByteArray &key, const QByteArray &value)
{
    QByteArray json = deviceJson(1);
    const qsizetype start = json.indexOf(QByteArray('"' + key + "\":"));
    const qsizetype next = json.indexOf(",\"", start);
    const qsizetype end = next < 0 ? json.size() - 1 : next + 1;
    const QByteArray member('"' + key + "\":" + value + (next < 0 ? "" : ","));
    return json.replace(start, end - start, value.isEmpty() ? QByteArray() : member).replace(",}", "}");
}

/// A page of \a rows, as JSON.
inline QByteArray pageJson(const QByteArray &rows, const QByteArray &cursor = {})
{
    const QByteArray next = cursor.isEmpty() ? QByteArray("null") : QByteArray('"' + cursor + '"');
    return R"({"devices":[)" + rows + R"(],"pagination":{"has_next_page":)" + (cursor.isEmpty() ? "false" : "true") +
           R"(,"next_page_cursor":)" + next + R"(,"next_page_url":null},"ok":true})";
}

/// What is told of an answer that is no JSON, and of one whose member is not as it should be.
inline QString notJson()
{
    return QStringLiteral("The answer is not what Seam promises, so none of it was used. Check that the endpoint is a "
                          "Seam service. Details: The answer is not JSON.");
}
inline QString notAsPromised(const QString &member)
{
    return QStringLiteral("The answer is not what Seam promises, so none of it was used. Check that the endpoint is a "
                          "Seam service. Details: In the answer, “%1” is missing or not as promised.")
        .arg(member);
}

} // namespace latchkey::test
