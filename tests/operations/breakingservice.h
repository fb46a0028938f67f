// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/engine.h"
#include "support/scriptedserver.h"
#include "workbench.h"

namespace latchkey::test {

/// The sandbox behind a connection that breaks.
class BreakingService {
  public:
    enum class Break { ActsThenCloses, ClosesOnly, FailsReads };

    BreakingService()
        : m_engine(sandbox::Seed{}, m_clock, sandbox::Credentials::random())
        , m_server([this](const WireRequest &request) { return serve(request); })
        , bench(m_server.url(), m_engine.credentials().apiKey)
    {
        bench.load();
    }

    void breakAt(const QByteArray &path, Break manner) { m_breaks.insert(path, manner); }
    void wait(std::chrono::milliseconds time) { m_clock.advance(time); }
    /// Every read fails as soon as a write has broken.
    void failReadsAfterwards() { m_readsFailAfterwards = true; }
    void mend()
    {
        m_breaks.clear();
        m_readsFail = false;
        m_readsFailAfterwards = false;
    }
    qsizetype count(const QByteArray &path) const { return m_server.count(path); }
    int grantsWithKey(const QString &key)
    {
        using namespace Qt::StringLiterals;
        int found = 0;
        for (const sandbox::Row *row : m_engine.workspace().rows(sandbox::Kind::AccessGrant)) {
            found += row->text("access_grant_key"_L1) == key ? 1 : 0;
        }
        return found;
    }

  private:
    static bool isRead(const QByteArray &path)
    {
        const QByteArray verb = path.mid(path.lastIndexOf('/') + 1);
        return verb.startsWith("get") || verb.startsWith("list");
    }
    WireReply serve(const WireRequest &request)
    {
        const auto manner = m_breaks.constFind(request.path);
        m_readsFail = m_readsFail || (manner != m_breaks.cend() && m_readsFailAfterwards);
        if ((manner != m_breaks.cend() && *manner == Break::FailsReads) || (m_readsFail && isRead(request.path))) {
            return plainText(503, {});
        }
        if (manner != m_breaks.cend() && *manner == Break::ClosesOnly) {
            return in(WireReply::Manner::Close);
        }
        m_clock.advance(std::chrono::milliseconds(200));
        sandbox::Request incoming;
        incoming.path = QString::fromLatin1(request.path);
        incoming.method = request.method;
        incoming.body = request.body;
        incoming.contentType = request.headers.value("content-type");
        incoming.authorization = request.headers.value("authorization");
        const sandbox::Reply reply = m_engine.handle(incoming);
        if (manner != m_breaks.cend()) {
            return in(WireReply::Manner::Close);
        }
        return {.status = reply.status, .body = reply.body, .headers = {{"content-type", reply.contentType}}};
    }

    FixedClock m_clock{"2026-11-20T10:42:07Z"}; ///< goes on a little with each request
    sandbox::Engine m_engine;
    QHash<QByteArray, Break> m_breaks;
    bool m_readsFail = false;
    bool m_readsFailAfterwards = false;
    ScriptedServer m_server;

  public:
    Workbench bench;
};

} // namespace latchkey::test
