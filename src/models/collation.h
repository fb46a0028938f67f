// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>

#include <algorithm>
#include <utility>
#include <vector>

namespace latchkey {

/// Where texts stand in the order of the user's language: "Ångström" after Z in Swedish and below A in German. Case
/// does not count, and numbers do as numbers: "Room 9" comes before "Room 10". Punctuation counts, as otherwise the
/// spaces in names would not.
class Collation {
  public:
    explicit Collation(const QLocale &locale = QLocale());

    /// Negative, zero or positive.
    int compare(const QString &a, const QString &b) const;
    /// For texts that are compared often.
    QCollatorSortKey key(const QString &text) const;

  private:
    QCollator m_collator;
    bool m_knowsLanguage;
};

/// Sorts \a items by the text that \a textOf says of each; those that read alike stay as they are.
template <typename Items, typename TextOf> void sortCollated(Items &items, TextOf textOf)
{
    const Collation collation;
    std::vector<std::pair<QCollatorSortKey, typename Items::value_type>> keyed;
    keyed.reserve(size_t(items.size()));
    for (auto &item : items) {
        QCollatorSortKey key = collation.key(textOf(item));
        keyed.emplace_back(std::move(key), std::move(item));
    }
    std::ranges::stable_sort(keyed, [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    std::ranges::transform(keyed, items.begin(), [](auto &one) { return std::move(one.second); });
}

} // namespace latchkey
