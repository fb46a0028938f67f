// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/panemodel.h"

#include <QCoreApplication>

#include <span>

namespace latchkey {

/// One chip over a table of \a Row values.
template <typename Row> struct ChipRule {
    const char *id;
    const char *title; ///< empty: it is counted, but no chip to be seen
    const char *icon;
    InkRole ink;
    bool (*has)(const Row &row);
};

/// The chips over a table; which of them a row belongs to is a number with bit n for the n-th.
template <typename Row> class ChipRules {
  public:
    /// Titles are looked up in \a context.
    ChipRules(const char *context, std::span<const ChipRule<Row>> rules)
        : m_context(context)
        , m_rules(rules)
    {
    }

    QList<ChipInfo> infos() const
    {
        QList<ChipInfo> infos;
        for (const ChipRule<Row> &rule : m_rules) {
            const QString title = *rule.title ? QCoreApplication::translate(m_context, rule.title) : QString();
            infos.append({QString::fromLatin1(rule.id), title, QString::fromLatin1(rule.icon), rule.ink});
        }
        return infos;
    }

    quint32 bitsOf(const Row &row) const
    {
        quint32 bits = 0;
        for (size_t i = 0; i < m_rules.size(); ++i) {
            bits |= m_rules[i].has(row) ? 1U << i : 0U;
        }
        return bits;
    }

  private:
    const char *m_context;
    std::span<const ChipRule<Row>> m_rules;
};

} // namespace latchkey
