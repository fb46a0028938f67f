// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/workbench.h"

#include <QProcess>

namespace latchkey::bench {

/// One request as curl sends it again.
struct Question {
    QString path;
    QByteArray body;
    qint64 at = 0; ///< in milliseconds since 1970

    bool isPage() const { return path.endsWith(QLatin1StringView("/list")); }
    bool isLike(const Question &other) const { return path == other.path && body == other.body; }
};

/// A process of latchkey-bench-server, which ends with this.
class BenchServer {
  public:
    ~BenchServer();
    /// \a size as the server reads it: "5000,500,50000".
    std::expected<void, QString> start(const QString &program, const QString &size);
    const Service &service() const { return m_service; }
    /// What it was asked since the last call.
    std::expected<QList<Question>, QString> takeLog();

  private:
    QProcess m_process;
    Service m_service;
};

} // namespace latchkey::bench
