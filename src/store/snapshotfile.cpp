// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotfile.h"

#include "store/snapshotbytes.h"
#include "store/snapshotfields.h"

namespace latchkey {
namespace {

/// Of what snapshotfields.h names. A file of another one is not read.
constexpr int format = 2;

template <typename... T> SealedSection section(const char *name, const T &...values)
{
    SnapshotWriter writer;
    writer(values...);
    return {.name = name, .content = writer.bytes()};
}

} // namespace

std::expected<void, QString> SnapshotFile::write(const QString &path, const DataKey &key, const Snapshot &snapshot)
{
    SealedWriter file(path, key);
    const Snapshot &s = snapshot;
    file.add(section("format", format));
    file.add(section("first", s.asOf, s.workspace, s.zoneId, s.identities));
    file.add(section("doors", s.spaces, s.systems, s.entrances, s.devices));
    file.add(section("users", s.acsUsers));
    file.add(section("grants", s.grants, s.places));
    file.add(section("methods", s.methods));
    file.add(section("others", s.accounts, s.encoders, s.events));
    return file.commit();
}

std::expected<SnapshotFile, QString> SnapshotFile::open(const QString &path, const DataKey &key)
{
    auto reader = SealedReader::open(path, key);
    if (!reader) {
        return std::unexpected(describe(reader.error()));
    }
    SnapshotFile file(*std::move(reader));
    if (const auto read = file.readFirst(); !read) {
        return std::unexpected(read.error());
    }
    return file;
}

std::expected<void, QString> SnapshotFile::readFirst()
{
    int found = 0;
    auto read = this->read("format", found);
    if (read && found != format) {
        return std::unexpected(QStringLiteral("it is of format %1, not %2").arg(found).arg(format));
    }
    Snapshot &s = m_snapshot;
    return read ? this->read("first", s.asOf, s.workspace, s.zoneId, s.identities) : read;
}

std::expected<void, QString> SnapshotFile::readRest()
{
    Snapshot &s = m_snapshot;
    auto outcome = read("doors", s.spaces, s.systems, s.entrances, s.devices);
    outcome = outcome ? read("users", s.acsUsers) : outcome;
    outcome = outcome ? read("grants", s.grants, s.places) : outcome;
    outcome = outcome ? read("methods", s.methods) : outcome;
    outcome = outcome ? read("others", s.accounts, s.encoders, s.events) : outcome;
    if (!outcome) {
        return outcome;
    }
    const auto end = m_reader.next();
    return end && !*end ? outcome : std::unexpected(describe(end ? SealFailure::Foreign : end.error()));
}

template <typename... T> std::expected<void, QString> SnapshotFile::read(QByteArrayView name, T &...values)
{
    const auto section = m_reader.next();
    if (!section) {
        return std::unexpected(describe(section.error()));
    }
    if (!*section || (*section)->name != name) {
        return std::unexpected(describe(SealFailure::Foreign));
    }
    SnapshotReader reader((*section)->content);
    reader(values...);
    return reader.isDone() ? std::expected<void, QString>() : std::unexpected(describe(SealFailure::Foreign));
}

} // namespace latchkey
