// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/server/stays.h"
#include "sandbox/engine.h"

#include <QHash>

#include <mutex>

namespace latchkey::bench {

/// What the server of the measurements answers: the sandbox's own answers, each made once and kept in bytes, so that
/// reading a workspace again costs the server nothing but the sending. Safe for many threads at once.
class Answers {
  public:
    explicit Answers(const Scale &scale);

    sandbox::Reply answer(const sandbox::Request &request);
    QString apiKey() const { return m_engine.credentials().apiKey; }
    QString workspaceId() { return m_engine.workspace().id(); }

  private:
    sandbox::Reply make(const sandbox::Request &request);
    /// None where the request names none of the stays.
    std::optional<QByteArray> related(const QJsonObject &parameters) const;
    QByteArray takeLog();

    SystemClock m_clock;
    std::mutex m_mutex; ///< of the engine, the answers and the log
    sandbox::Engine m_engine;
    QHash<QByteArray, sandbox::Reply> m_known;
    QJsonArray m_log;
    QHash<QUuid, Stay> m_stays;
};

} // namespace latchkey::bench
