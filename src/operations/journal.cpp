// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journal.h"

#include "operations/journalworker.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace latchkey {

Journal::Journal(QObject *parent)
    : QObject(parent)
    , m_systemUser(qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")))
    , m_worker(std::make_unique<JournalWorker>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"journal"_s);
    m_thread.start();
}

Journal::~Journal()
{
    close();
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->moveToThread(thread()); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Journal::close()
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            writeWaiting();
            m_worker->close();
        },
        Qt::BlockingQueuedConnection);
    setState(State::Closed);
}

void Journal::openForThisRun()
{
    if (m_state == State::Closed) {
        setState(State::ForThisRun);
        QMetaObject::invokeMethod(m_worker.get(), [this] {
            m_worker->open(u":memory:"_s, DataKey::random(), JournalFile::Access::Write);
            writeWaiting();
        });
    }
}

void Journal::open(const QString &path, const DataKey &key, JournalFile::Access access)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, path, key, access] {
        const JournalOpening opening = m_worker->open(path, key, access);
        const State state = access == JournalFile::Access::Write ? State::Kept : State::ReadOnly;
        QMetaObject::invokeMethod(this, [this, opening, state] { takeOpening(opening, state); });
        writeWaiting();
    });
}

void Journal::takeOpening(const JournalOpening &opening, State state)
{
    if (!opening.failure) {
        m_lines = opening.lines;
        setState(state);
    }
    Q_EMIT opened(opening);
}

void Journal::note(const JournalNote &note, QObject *context, Handler handler)
{
    JournalWorker::Waiting waiting{.note = note, .context = context, .handler = std::move(handler)};
    if (note.stage == JournalStage::Asked || note.stage == JournalStage::Resumed) {
        waiting.note.facts.operatorName = m_operatorName;
        waiting.note.facts.systemUser = m_systemUser;
    }
    if (m_worker->add(std::move(waiting))) {
        QMetaObject::invokeMethod(m_worker.get(), [this] { writeWaiting(); });
    }
}

void Journal::cut(Instant when)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, when] { m_worker->cut(when); });
}

void Journal::exportTo(const QString &path, QObject *context, Handler handler)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, path, context = QPointer(context), handler = std::move(handler)] {
        const Kept outcome = m_worker->writeCsv(path);
        QMetaObject::invokeMethod(this, [context, handler, outcome] {
            if (context) {
                handler(outcome);
            }
        });
    });
}

/// On the worker's thread. Who waits is told on this object's.
void Journal::writeWaiting()
{
    auto written = std::make_shared<JournalWorker::Written>(m_worker->writeWaiting());
    if (written->waiting.empty()) {
        return;
    }
    QMetaObject::invokeMethod(this, [this, written] {
        m_lines.append(written->lines);
        Q_EMIT linesAdded(written->lines.size());
        for (const JournalWorker::Waiting &waiting : written->waiting) {
            if (waiting.handler && waiting.context) {
                waiting.handler(written->kept);
            }
        }
    });
}

void Journal::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace latchkey
