// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/celllook.h"

#include "core/oneline.h"

namespace latchkey {

size_t qHash(const CellLook &look, size_t seed)
{
    const auto icons = qHashRange(look.icons.cbegin(), look.icons.cend(), seed);
    const qint64 since = look.since ? look.since->time_since_epoch().count() : -1;
    return qHashMulti(icons, look.icon, int(look.iconInk), look.sub, int(look.textInk), look.bold, since,
                      look.canBeSlow, look.toolTip, look.accessible);
}

QVariant lookData(const CellLook &look, int role)
{
    const auto unlessEmpty = [](const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    switch (role) {
    case RowRole::Icon:
        return unlessEmpty(look.icon);
    case RowRole::IconInk:
        return QVariant::fromValue(look.iconInk);
    case RowRole::Sub:
        return unlessEmpty(look.sub);
    case RowRole::Bold:
        return look.bold;
    case RowRole::TextInk:
        return QVariant::fromValue(look.textInk);
    case RowRole::Since:
        return look.since ? QVariant(qint64(look.since->time_since_epoch().count())) : QVariant();
    case RowRole::Slow:
        return look.canBeSlow;
    case RowRole::Icons:
        return look.icons.isEmpty() ? QVariant() : QVariant::fromValue(look.icons);
    case Qt::ToolTipRole:
        return unlessEmpty(oneLine(look.toolTip));
    default:
        return {};
    }
}

QVariant cellData(const QString &text, const CellLook &look, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text);
    case Qt::AccessibleTextRole:
        return oneLine(look.accessible.isEmpty() ? text : look.accessible);
    default:
        return lookData(look, role);
    }
}

} // namespace latchkey
