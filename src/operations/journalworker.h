// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journal.h"

#include <QPointer>
#include <QTimer>

#include <mutex>
#include <vector>

namespace latchkey {

/// Where the journal waits for the disk: lives on its thread.
class JournalWorker final : public QObject {
    Q_OBJECT

  public:
    struct Waiting {
        JournalNote note;
        QPointer<QObject> context;
        Journal::Handler handler; ///< empty: nobody wants to know
    };

    JournalWorker();

    /// From any thread. Whether the worker has to be told, which it has been otherwise.
    bool add(Waiting waiting);

    JournalOpening open(const QString &path, const DataKey &key, JournalFile::Access access);
    bool isOpen() const { return static_cast<bool>(m_file); }
    struct Written {
        Journal::Kept kept;
        QList<JournalLine> lines;
        std::vector<Waiting> waiting; ///< who wants to know
    };
    /// Writes what waits, all at once.
    Written writeWaiting();
    std::expected<void, QString> writeCsv(const QString &path) const;
    void cut(Instant when);
    void close();

  private:
    std::expected<std::unique_ptr<JournalFile>, JournalFailure> openFile(const QString &path, const DataKey &key,
                                                                         JournalFile::Access access, QString &setAside);
    std::expected<void, JournalFailure> move(JournalFile &to) const;

    std::mutex m_mutex;
    std::vector<Waiting> m_waiting; ///< under the mutex
    std::unique_ptr<JournalFile> m_file;
    QTimer m_tidying;
};

} // namespace latchkey
