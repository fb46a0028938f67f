// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collation.h"

#include "models/sorttext.h"

namespace latchkey {

// In the locale "C", which is what programs without a language get, QCollator compares code points: capitals first,
// accents behind z. Folded texts are closer to what any reader expects.
Collation::Collation(const QLocale &locale)
    : m_locale(locale)
    , m_collator(locale.collation())
    , m_knowsLanguage(m_collator.locale().language() != QLocale::C)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

int Collation::compare(const QString &a, const QString &b) const
{
    return m_knowsLanguage ? m_collator.compare(a, b) : sortText(a).compare(sortText(b));
}

QCollatorSortKey Collation::key(const QString &text) const
{
    return m_collator.sortKey(m_knowsLanguage ? text : sortText(text));
}

} // namespace latchkey
