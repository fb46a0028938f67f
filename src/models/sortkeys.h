// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collation.h"

#include <QSet>
#include <QVariant>

#include <optional>
#include <unordered_map>
#include <vector>

namespace latchkey {

/// What the rows of a table are sorted by: the numbers or texts of one column. They stay as they were told, whatever
/// the store says meanwhile: a row can only be put between others that are where their keys have them. Equal texts are
/// kept once. What collation makes of them takes far more room than they do, and is made when it is needed.
class SortKeys {
  private:
    struct Text {
        mutable std::optional<QCollatorSortKey> collated;
        mutable int rank = 0; ///< among all texts, while m_areRanked; equal where collation makes no difference
    };
    /// Not called noexcept: libstdc++ keeps the hashes of such beside the texts, instead of making them again for each
    /// text that it passes.
    struct Hash {
        size_t operator()(const QString &text) const { return qHash(text); }
    };
    using Texts = std::unordered_map<QString, Text, Hash>;

    struct Key {
        double number = 0;
        const Texts::value_type *text = nullptr; ///< null: empty
        bool operator==(const Key &) const = default;
    };

  public:
    /// The key of a row, as far as it is known already.
    class Prepared {
        friend SortKeys;
        Key key;
        QString fresh; ///< a text that no row has had yet
    };

    /// What \a value is as a key. Runs on any thread, while nothing changes: most rows have texts that others have.
    Prepared prepared(const QVariant &value) const;
    void append(const Prepared &prepared) { m_keys.push_back(keyOf(prepared)); }
    /// Whether the key of \a row is another one now; then it isMoved().
    bool set(int row, const Prepared &prepared);
    /// Whether \a row has another key since forgetMoved().
    bool isMoved(int row) const { return m_moved.contains(row); }
    void forgetMoved() { m_moved.clear(); }
    /// The lowest is the first.
    void remove(const QList<int> &rows);
    /// Whether \a rowA comes before \a rowB; empty texts come last in either order, and equal rows as they are.
    bool isBefore(int rowA, int rowB, Qt::SortOrder order) const;
    /// Puts \a rows in that order.
    void sort(QList<int> &rows, Qt::SortOrder order) const;
    /// Takes less memory from now on, until rows are compared again.
    void shrink();

  private:
    struct Ranked;

    Key keyOf(const Prepared &prepared);
    int compare(const Texts::value_type &a, const Texts::value_type &b) const;
    const QCollatorSortKey &collated(const Texts::value_type &text) const;
    static void collate(const QString &text, const Text &kept, const Collation &collation);
    void rankTexts() const;

    Collation m_collation;
    Texts m_texts;
    std::vector<Key> m_keys;
    QSet<int> m_moved;
    mutable bool m_areRanked = false;
};

} // namespace latchkey
