// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalopening.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace latchkey {

class JournalWorker;

/// Remembers what was asked for until it is known what came of it, and what was done as the desk's record. The disk is
/// waited for on a thread of its own, where what is noted at the same time is written at once.
class Journal final : public QObject {
    Q_OBJECT

  public:
    /// That what was noted is safe; or why it is not, as a sentence for people that names the fix.
    using Kept = std::expected<void, QString>;
    using Handler = std::function<void(const Kept &)>;

    enum class State {
        Closed,     ///< what is noted waits
        Kept,       ///< in the file of the profile
        ForThisRun, ///< until the program ends
        ReadOnly,   ///< another program writes it
    };

    explicit Journal(QObject *parent = nullptr);
    /// Waits until all that was noted is written.
    ~Journal() override;

    /// In memory. Does nothing once it is open.
    void openForThisRun();
    /// The file at \a path, with what was noted for this run up to then; opened() tells what came of it. Where it fails
    /// all stays as it was.
    void open(const QString &path, const DataKey &key, JournalFile::Access access = JournalFile::Access::Write);
    State state() const { return m_state; }
    /// Writes what was noted and lets go of the file; what is noted from then on waits.
    void close();

    void note(const JournalNote &note) { this->note(note, nullptr, {}); }
    /// Tells \a handler once it is written; not at all when \a context has gone.
    void note(const JournalNote &note, QObject *context, Handler handler);
    /// Who is named in the record from now on, beside the user of this computer.
    void setOperatorName(const QString &name) { m_operatorName = name; }
    /// Cuts the record: lines from before \a when go, unless something from then on is not over.
    void cut(Instant when);
    /// Writes the whole record to \a path as CSV.
    void exportTo(const QString &path, QObject *context, Handler handler);

    /// The record's last lines, the oldest first.
    const QList<JournalLine> &lines() const { return m_lines; }

  Q_SIGNALS:
    void stateChanged();
    /// Where it succeeded, lines() are others.
    void opened(const latchkey::JournalOpening &opening);
    /// At the end of lines().
    void linesAdded(qsizetype count);

  private:
    void takeOpening(const JournalOpening &opening, State state);
    void writeWaiting();
    void setState(State state);

    State m_state = State::Closed;
    QString m_operatorName;
    QString m_systemUser;
    QList<JournalLine> m_lines;
    QThread m_thread;
    std::unique_ptr<JournalWorker> m_worker;
};

} // namespace latchkey
