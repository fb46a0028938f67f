// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sortkeys.h"

namespace latchkey {

SortKeys::SortKeys(const QLocale &locale)
    : m_collation(locale)
{
}

void SortKeys::append(const QVariant &value) { m_keys.push_back(keyOf(value)); }

bool SortKeys::set(int row, const QVariant &value)
{
    const Key key = keyOf(value);
    return std::exchange(m_keys.at(size_t(row)), key) != key;
}

void SortKeys::remove(int first, int count)
{
    const auto from = m_keys.begin() + first;
    m_keys.erase(from, from + count);
}

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
    const int compared = collated(*a.text).compare(collated(*b.text));
    return compared == 0 ? rowA < rowB : (compared < 0) == (order == Qt::AscendingOrder);
}

void SortKeys::shrink()
{
    for (const auto &[text, kept] : m_texts) {
        kept.collated.reset();
    }
}

SortKeys::Key SortKeys::keyOf(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QString>()) {
        return {.number = value.toDouble()};
    }
    const QString text = value.toString();
    return text.isEmpty() ? Key() : Key{.text = &*m_texts.try_emplace(text).first};
}

const QCollatorSortKey &SortKeys::collated(const Texts::value_type &text) const
{
    std::optional<QCollatorSortKey> &known = text.second.collated;
    if (!known) {
        known = m_collation.key(text.first);
    }
    return *known;
}

} // namespace latchkey
