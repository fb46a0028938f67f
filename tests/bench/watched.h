// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QProcess>

#include <chrono>
#include <expected>

namespace latchkey::bench {

struct Plan;

/// One of our programs while it runs, and what it says in its log; ends with this.
class Watched {
  public:
    /// What Qt itself says when it hands the first picture of a window to the screen.
    static constexpr auto painted = "Flushing";

    Watched(const Plan &plan, const QString &name, const QStringList &arguments);
    ~Watched();
    Q_DISABLE_COPY_MOVE(Watched)

    /// Milliseconds from the start until it says \a words, or what it said instead.
    std::expected<double, QString> waitFor(const QByteArray &words);
    /// Goes on listening for that long.
    void listen(std::chrono::milliseconds time);
    qsizetype requests() const { return m_said.count("latchkey.api: "); } ///< that it has made
    qint64 id() const { return m_process.processId(); }

  private:
    QElapsedTimer m_timer;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace latchkey::bench
