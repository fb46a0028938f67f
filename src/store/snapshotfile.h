// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshot.h"
#include "vault/sealedfile.h"

#include <functional>

namespace latchkey {

/// A snapshot on disk, sealed. The rows of the first pane stand first and are there before the rest is read.
class SnapshotFile {
  public:
    /// Puts \a snapshot in the place of what is at \a path, or says why that is not possible. Takes its time.
    static std::expected<void, QString> write(const QString &path, const DataKey &key, const Snapshot &snapshot);

    /// Reads what the first pane shows, or says for the log why the file is of no use.
    static std::expected<SnapshotFile, QString> open(const QString &path, const DataKey &key);
    /// What takes rows of one kind, the last of which say whether these are all; false: no more is wanted.
    using TakePart = std::function<bool(Snapshot &&part)>;
    /// Reads all else and hands it over part by part, in the order in which they build on each other; nothing of a file
    /// that is damaged. Takes its time.
    std::expected<void, QString> readRest(const TakePart &take);

    Snapshot &snapshot() { return m_snapshot; }

  private:
    explicit SnapshotFile(SealedReader &&reader)
        : m_reader(std::move(reader))
    {
    }
    std::expected<void, QString> readFirst();
    /// Reads the section \a name into \a values.
    template <typename... T> std::expected<void, QString> read(QByteArrayView name, T &...values);

    SealedReader m_reader;
    Snapshot m_snapshot;
};

} // namespace latchkey
