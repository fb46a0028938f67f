// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>

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

} // namespace latchkey
