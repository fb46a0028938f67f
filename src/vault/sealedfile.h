// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/datakey.h"

#include <QByteArray>
#include <QSaveFile>

#include <expected>
#include <memory>

namespace latchkey {

class SealingStream;
class UnsealingStream;

/// A part of a sealed file, compressed and sealed for itself.
struct SealedSection {
    QByteArray name;
    QByteArray content;

    bool operator==(const SealedSection &) const = default;
};

/// A section as it stands in a file that nobody has changed: still compressed.
struct PackedSection {
    QByteArray name;
    QByteArray frame;

    /// None where it is not as it was written.
    std::optional<SealedSection> unpacked() const;
};

/// Why a sealed file is of no use.
enum class SealFailure {
    Unreadable, ///< it is not there, or the system does not give it
    Foreign,    ///< no sealed file, or of another version
    Damaged,    ///< changed, cut off, or sealed with another key: nobody can tell which
};

/// Whether there is a sealed file at \a path, of whatever version and key.
bool isSealedFile(const QString &path);

/// Words for the log.
QString describe(SealFailure failure);

/// Writes a sealed file, which appears as a whole once it is committed, for this user's eyes only.
///
/// libsodium's secretstream: no message of it can be changed, left out, moved or cut off at the end unnoticed. The
/// file's kind and version are bound to each.
class SealedWriter {
  public:
    SealedWriter(const QString &path, const DataKey &key);
    ~SealedWriter();

    void add(const SealedSection &section);
    /// Puts it in the place of what is there; or says in the system's words why that is not possible.
    std::expected<void, QString> commit();

  private:
    QSaveFile m_file;
    std::unique_ptr<SealingStream> m_stream;
    bool m_isWhole = true;
};

/// Reads a sealed file, section by section: each counts as soon as it is there.
class SealedReader {
  public:
    static std::expected<SealedReader, SealFailure> open(const QString &path, const DataKey &key);
    SealedReader(SealedReader &&other) noexcept;
    SealedReader &operator=(SealedReader &&other) noexcept;
    ~SealedReader();

    /// The next section, or none behind the last.
    std::expected<std::optional<SealedSection>, SealFailure> next();
    /// All that follow, or why the file is of no use from here on.
    std::expected<QList<PackedSection>, SealFailure> rest();

  private:
    explicit SealedReader(std::unique_ptr<UnsealingStream> stream);
    std::expected<std::optional<PackedSection>, SealFailure> nextPacked();

    std::unique_ptr<UnsealingStream> m_stream;
};

} // namespace latchkey
