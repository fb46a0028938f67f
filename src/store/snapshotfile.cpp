// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotfile.h"

#include "store/snapshotbytes.h"
#include "store/snapshotfields.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace latchkey {
namespace {

/// Of what snapshotfields.h names. A file of another one is not read.
constexpr int format = 4;
/// What is taken in within one turn of the event loop.
constexpr qsizetype rowsOfSection = 2'000;

template <typename... T> SealedSection section(const char *name, const T &...values)
{
    SnapshotWriter writer;
    writer(values...);
    return {.name = name, .content = writer.bytes()};
}

/// The places of \a grants, at the start of \a places.
qsizetype countOfPlaces(std::span<const AccessGrant> grants, std::span<const KeptPlaces> places)
{
    size_t count = 0;
    for (const AccessGrant &grant : grants) {
        count += count < places.size() && places[count].grant == grant.id ? 1 : 0;
    }
    return qsizetype(count);
}

/// Of grants each section has the places as well.
template <typename T>
void addRows(SealedWriter &file, const char *name, const KeptRows<T> &kept, std::span<const KeptPlaces> places)
{
    std::span<const T> left = kept.rows;
    do {
        const std::span<const T> rows = left.first(std::min(left.size(), size_t(rowsOfSection)));
        left = left.subspan(rows.size());
        const bool isWhole = kept.isWhole && left.empty();
        if constexpr (std::is_same_v<T, AccessGrant>) {
            const auto own = places.first(left.empty() ? places.size() : size_t(countOfPlaces(rows, places)));
            places = places.subspan(own.size());
            file.add(section(name, isWhole, rows, own));
        } else {
            file.add(section(name, isWhole, rows));
        }
    } while (!left.empty());
}

/// None: it is no section of ours.
std::optional<Snapshot> partOf(const SealedSection &section)
{
    Snapshot part;
    SnapshotReader reader(section.content);
    bool isKnown = false;
    forEachOther(part, part, [&](auto &kept, const auto &, QByteArrayView name) {
        if (section.name != name) {
            return;
        }
        isKnown = true;
        reader(kept.isWhole, kept.rows);
        if constexpr (std::is_same_v<std::decay_t<decltype(kept)>, KeptRows<AccessGrant>>) {
            reader(part.places);
        }
    });
    return isKnown && reader.isDone() ? std::optional(std::move(part)) : std::nullopt;
}

} // namespace

std::expected<void, QString> SnapshotFile::write(const QString &path, const DataKey &key, const Snapshot &snapshot)
{
    SealedWriter file(path, key);
    const Snapshot &s = snapshot;
    file.add(section("format", format));
    file.add(section("first", s.asOf, s.workspace, s.zoneId, s.identities));
    forEachOther(
        s, s, [&file, &s](const auto &kept, const auto &, const char *name) { addRows(file, name, kept, s.places); });
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

std::expected<void, QString> SnapshotFile::readRest(const TakePart &take)
{
    auto sections = m_reader.rest();
    if (!sections) {
        return std::unexpected(describe(sections.error()));
    }
    for (PackedSection &packed : *sections) {
        const auto section = std::exchange(packed, {}).unpacked();
        auto part = section ? partOf(*section) : std::nullopt;
        if (!part) {
            return std::unexpected(describe(SealFailure::Foreign));
        }
        if (!take(*std::move(part))) {
            break;
        }
    }
    return {};
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
