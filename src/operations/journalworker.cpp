// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalworker.h"

#include "operations/journalcsv.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace latchkey {
namespace {

constexpr int mostLines = 20'000; ///< that are kept in memory, for the window

} // namespace

JournalWorker::JournalWorker()
    : m_tidying(this)
{
    m_tidying.setSingleShot(true);
    m_tidying.setInterval(std::chrono::seconds(2));
    connect(&m_tidying, &QTimer::timeout, this, [this] {
        if (m_file) {
            m_file->tidy();
        }
    });
}

bool JournalWorker::add(Waiting waiting)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(waiting));
    return m_waiting.size() == 1;
}

JournalOpening JournalWorker::open(const QString &path, const DataKey &key, JournalFile::Access access)
{
    JournalOpening opening;
    auto file = openFile(path, key, access, opening.setAside);
    if (!file) {
        opening.failure = file.error();
        return opening;
    }
    const JournalFile::Unfinished unfinished = (*file)->unfinished();
    opening.unfinished = unfinished.entries;
    opening.unreadable = unfinished.unreadable;
    opening.firstBroken = (*file)->firstBroken();
    if (m_file && access == JournalFile::Access::Write) {
        if (const auto moved = move(**file); !moved) {
            opening.failure = moved.error();
            return opening;
        }
    }
    opening.lines = (*file)->lines(mostLines);
    m_file = *std::move(file);
    return opening;
}

/// A damaged file is kept for whoever can make something of it.
std::expected<std::unique_ptr<JournalFile>, JournalFailure>
JournalWorker::openFile(const QString &path, const DataKey &key, JournalFile::Access access, QString &setAside)
{
    auto file = JournalFile::open(path, key, access);
    if (file || file.error().kind != JournalFailure::Kind::Damaged || access == JournalFile::Access::Read) {
        return file;
    }
    setAside = JournalFile::setAside(path);
    return setAside.isEmpty() ? std::move(file) : JournalFile::open(path, key, access);
}

/// What was noted for this run only comes after what the file has.
std::expected<void, JournalFailure> JournalWorker::move(JournalFile &to) const
{
    const QList<JournalEntry> entries = m_file->unfinished().entries;
    QList<JournalNote> notes;
    for (const JournalLine &line : m_file->lines()) {
        const auto entry = std::ranges::find(entries, line.operation, &JournalEntry::id);
        notes.append({.operation = line.operation,
                      .at = line.at,
                      .stage = line.stage,
                      .facts = line.facts,
                      .entry = entry == entries.end() ? std::nullopt : std::optional(*entry)});
    }
    const auto moved = to.write(notes);
    return moved ? std::expected<void, JournalFailure>() : std::unexpected(moved.error());
}

JournalWorker::Written JournalWorker::writeWaiting()
{
    Written written;
    if (m_file) {
        const std::scoped_lock lock(m_mutex);
        written.waiting.swap(m_waiting);
    }
    if (written.waiting.empty()) {
        return written;
    }
    QList<JournalNote> notes;
    for (const Waiting &waiting : written.waiting) {
        notes.append(waiting.note);
    }
    if (const auto lines = m_file->write(notes)) {
        written.lines = *lines;
        m_tidying.start();
    } else {
        written.kept = std::unexpected(lines.error().reason);
    }
    return written;
}

std::expected<void, QString> JournalWorker::writeCsv(const QString &path) const
{
    return latchkey::writeCsv(m_file ? m_file->lines() : QList<JournalLine>(), path);
}

void JournalWorker::close()
{
    m_tidying.stop();
    m_file.reset();
}

void JournalWorker::cut(Instant when)
{
    if (m_file) {
        // What could not be cut now is cut at the next start.
        if (const auto done = m_file->cut(when); !done) {
            qWarning().noquote() << "The record could not be cut:" << done.error().reason;
        }
    }
}

} // namespace latchkey
