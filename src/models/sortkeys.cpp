// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sortkeys.h"

#include "core/rowruns.h"
#include "core/sidebyside.h"
#include "core/sortsidebyside.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace latchkey {

namespace {

constexpr qsizetype textsOfAThread = 512; ///< at least

} // namespace

/// One of all texts, while they are ranked.
struct SortKeys::Ranked {
    const QString *text;
    const Text *kept;

    int compare(const Ranked &other) const { return kept->collated->compare(*other.kept->collated); }
    /// Those that collation does not tell apart are in any order.
    bool operator<(const Ranked &other) const
    {
        const int compared = compare(other);
        return compared == 0 ? std::less()(kept, other.kept) : compared < 0;
    }
};

SortKeys::Prepared SortKeys::prepared(const QVariant &value) const
{
    Prepared prepared;
    if (value.metaType() != QMetaType::fromType<QString>()) {
        prepared.key.number = value.toDouble();
    } else if (QString text = value.toString(); !text.isEmpty()) {
        const auto known = m_texts.find(text);
        if (known == m_texts.end()) {
            prepared.fresh = std::move(text);
        } else {
            prepared.key.text = &*known;
        }
    }
    return prepared;
}

bool SortKeys::set(int row, const Prepared &prepared)
{
    const Key key = keyOf(prepared);
    const bool isMoved = std::exchange(m_keys.at(size_t(row)), key) != key;
    if (isMoved) {
        m_moved.insert(row);
    }
    return isMoved;
}

void SortKeys::remove(const QList<int> &rows) { eraseRows(m_keys, rows); }

bool SortKeys::isBefore(int rowA, int rowB, Qt::SortOrder order) const
{
    const Key &a = m_keys[size_t(rowA)];
    const Key &b = m_keys[size_t(rowB)];
    if (a == b) {
        return rowA < rowB;
    }
    if (!a.text || !b.text) {
        return a.text == b.text ? (a.number < b.number) == (order == Qt::AscendingOrder) : a.text != nullptr;
    }
    const int compared = compare(*a.text, *b.text);
    return compared == 0 ? rowA < rowB : (compared < 0) == (order == Qt::AscendingOrder);
}

/// Below, at or above 0, as strcmp().
int SortKeys::compare(const Texts::value_type &a, const Texts::value_type &b) const
{
    return m_areRanked ? a.second.rank - b.second.rank : collated(a).compare(collated(b));
}

/// Numbers, side by side, are sorted many times as fast as texts; but all texts must be ranked for that.
void SortKeys::sort(QList<int> &rows, Qt::SortOrder order) const
{
    if (!m_areRanked && size_t(rows.size()) < m_texts.size() / 2) {
        std::ranges::sort(rows, [this, order](int a, int b) { return isBefore(a, b, order); });
        return;
    }
    rankTexts();
    const double sign = order == Qt::AscendingOrder ? 1 : -1;
    std::vector<std::tuple<bool, double, int>> items;
    items.reserve(size_t(rows.size()));
    for (const int row : std::as_const(rows)) {
        const Key &key = m_keys[size_t(row)];
        items.emplace_back(!key.text, sign * (key.text ? key.text->second.rank : key.number), row);
    }
    sortSideBySide(items);
    std::ranges::transform(items, rows.begin(), [](const auto &item) { return std::get<int>(item); });
}

void SortKeys::rankTexts() const
{
    if (std::exchange(m_areRanked, true)) {
        return;
    }
    std::vector<Ranked> all;
    all.reserve(m_texts.size());
    for (const auto &[text, kept] : m_texts) {
        all.push_back({&text, &kept});
    }
    sideBySide(qsizetype(all.size()), textsOfAThread, [this, &all](qsizetype from, qsizetype to) {
        const Collation collation = m_collation.another();
        for (qsizetype at = from; at < to; ++at) {
            collate(*all[size_t(at)].text, *all[size_t(at)].kept, collation);
        }
    });
    sortSideBySide(all, textsOfAThread);
    int rank = 0;
    for (size_t at = 0; at < all.size(); ++at) {
        rank += at > 0 && all[at - 1].compare(all[at]) < 0 ? 1 : 0;
        all[at].kept->rank = rank;
    }
}

void SortKeys::shrink()
{
    for (const auto &[text, kept] : m_texts) {
        kept.collated.reset();
    }
}

SortKeys::Key SortKeys::keyOf(const Prepared &prepared)
{
    if (prepared.fresh.isEmpty()) {
        return prepared.key;
    }
    const auto [known, isNew] = m_texts.try_emplace(prepared.fresh); // two new rows may have the same
    m_areRanked = m_areRanked && !isNew;
    return {.text = &*known};
}

const QCollatorSortKey &SortKeys::collated(const Texts::value_type &text) const
{
    collate(text.first, text.second, m_collation);
    return *text.second.collated;
}

void SortKeys::collate(const QString &text, const Text &kept, const Collation &collation)
{
    if (!kept.collated) {
        kept.collated = collation.key(text);
    }
}

} // namespace latchkey
