// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshotfields.h"
#include "store/snapshotfile.h"

namespace latchkey::test {

/// Gives every member that is kept on disk a value that is not that of any other.
class Filler {
  public:
    void operator()(auto &...values) { (fill(values), ...); }

  private:
    void fill(bool &value) { value = true; }
    void fill(int &value) { value = -(++m_count); }
    void fill(double &value) { value = 1.0 / ++m_count; }
    void fill(Instant &value) { value = Instant(std::chrono::milliseconds(1'700'000'000'000 + ++m_count)); }
    void fill(QUuid &value) { value = QUuid::createUuid(); }
    void fill(QString &value)
    {
        const bool isWide = ++m_count % 2 == 0;
        value = QStringLiteral("Zürich %1").arg(m_count) + (isWide ? QStringLiteral(" 東京") : QString());
    }
    void fill(AccessMode &value) { value = AccessMode::CloudKey; }
    template <typename R> void fill(Id<R> &value) { value = Id<R>(QUuid::createUuid()); }
    template <typename T> void fill(std::optional<T> &value) { fill(value.emplace()); }
    template <typename T> void fill(Rare<T> &rare)
    {
        T value;
        fill(value);
        rare = std::move(value);
    }
    template <typename T> void fill(QList<T> &values)
    {
        fill(values.emplace_back());
        fill(values.emplace_back());
    }
    template <typename AnyId> void fill(FewIds<AnyId> &ids)
    {
        QList<AnyId> two;
        fill(two);
        ids = two;
    }
    void fill(ShortText &text)
    {
        QString longer;
        fill(longer);
        text = longer;
    }
    template <typename T> void fill(T &value) { fields(*this, value); }

    int m_count = 0;
};

/// Counts what fields() names of one value.
struct FieldCount {
    void operator()(auto &...values) { count += sizeof...(values); }
    size_t count = 0;
};

struct Anything {
    template <typename T> operator T() const;
};

/// How many members the aggregate \a T has.
template <typename T, typename... Members> constexpr size_t memberCount()
{
    if constexpr (requires { T{Members()..., Anything()}; }) {
        return memberCount<T, Members..., Anything>();
    } else {
        return sizeof...(Members);
    }
}

/// How many members of \a T are not kept.
template <typename T> size_t leftOut()
{
    T value;
    FieldCount kept;
    fields(kept, value);
    return memberCount<T>() - kept.count;
}

/// A snapshot with some rows of everything, each different.
inline Snapshot filledSnapshot()
{
    Snapshot snapshot;
    Filler fill;
    snapshot.asOf = Instant(std::chrono::milliseconds(1'700'000'000'123));
    snapshot.zoneId = QStringLiteral("Europe/Lisbon");
    fill(snapshot.workspace, snapshot.identities, snapshot.places);
    WorkspaceStore store;
    forEachOther(snapshot, store, [&fill](auto &kept, const auto &, const char *) { fill(kept); });
    return snapshot;
}

/// All that is in a file; none where it is of no use.
inline std::optional<Snapshot> wholeSnapshot(const QString &path, const DataKey &key)
{
    auto file = SnapshotFile::open(path, key);
    if (!file) {
        return std::nullopt;
    }
    Snapshot whole = file->snapshot();
    const auto outcome = file->readRest([&whole](const Snapshot &part) {
        forEachOther(part, whole, [](const auto &some, auto &all, const char *) {
            all.rows += some.rows;
            all.isWhole = all.isWhole || some.isWhole;
        });
        whole.places += part.places;
        return true;
    });
    return outcome ? std::optional(std::move(whole)) : std::nullopt;
}

} // namespace latchkey::test
