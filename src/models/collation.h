// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace latchkey {

/// Where texts stand in the order of the user's language: "Ångström" after Z in Swedish and below A in German. Case
/// does not count, and numbers do as numbers: "Room 9" comes before "Room 10". Punctuation counts, as otherwise the
/// spaces in names would not.
class Collation {
  public:
    explicit Collation(const QLocale &locale = QLocale());
    /// The same for another thread: a QCollator is for one at a time.
    Collation another() const { return Collation(m_locale); }

    /// Negative, zero or positive.
    int compare(const QString &a, const QString &b) const;
    /// For texts that are compared often.
    QCollatorSortKey key(const QString &text) const;

  private:
    QLocale m_locale;
    QCollator m_collator;
    bool m_knowsLanguage;
};

/// Sorts \a items by what \a rankOf says of each, and those of one rank by their texts: empty ones last, and those that
/// read alike as they are. (std::stable_sort() is deprecated in part with some compilers.)
template <typename Items, typename TextOf, typename RankOf>
void sortCollated(Items &items, TextOf textOf, RankOf rankOf)
{
    struct Place {
        int rank;
        bool isEmpty;
        QCollatorSortKey key;
        qsizetype at;
    };
    const Collation collation;
    std::vector<Place> order;
    order.reserve(size_t(items.size()));
    for (const auto &item : std::as_const(items)) {
        const QString text = textOf(item);
        order.push_back({rankOf(item), text.isEmpty(), collation.key(text), qsizetype(order.size())});
    }
    std::ranges::sort(order, [](const Place &a, const Place &b) {
        if (a.rank != b.rank || a.isEmpty != b.isEmpty) {
            return std::tie(a.rank, a.isEmpty) < std::tie(b.rank, b.isEmpty);
        }
        const int compared = a.key.compare(b.key);
        return compared == 0 ? a.at < b.at : compared < 0;
    });
    Items sorted;
    sorted.reserve(items.size());
    for (const Place &place : order) {
        sorted.push_back(std::move(*(items.begin() + place.at)));
    }
    items = std::move(sorted);
}

/// The same where all are of one rank.
template <typename Items, typename TextOf> void sortCollated(Items &items, TextOf textOf)
{
    sortCollated(items, textOf, [](const auto &) { return 0; });
}

} // namespace latchkey
