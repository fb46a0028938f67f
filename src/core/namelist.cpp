// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/namelist.h"

#include "core/oneline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::NameList)
};

constexpr qsizetype namedAtMost = 4;

} // namespace

QString nameList(const QStringList &all)
{
    QStringList names;
    std::ranges::transform(all, std::back_inserter(names), isolated);
    if (names.size() < 2) {
        return names.join(QString());
    }
    if (names.size() <= namedAtMost) {
        return Text::tr("%1 and %2").arg(names.first(names.size() - 1).join(u", "_s), names.last());
    }
    const QStringList named = names.first(namedAtMost - 1);
    return Text::tr("%1 and %2 more").arg(named.join(u", "_s), QString::number(names.size() - named.size()));
}

} // namespace latchkey
