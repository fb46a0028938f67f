// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/cells.h"

#include "core/methodstate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

CellLook secondaryLook()
{
    CellLook look;
    look.textInk = InkRole::Text2;
    return look;
}

CellLook iconLook(const QString &icon)
{
    CellLook look;
    look.icon = icon;
    return look;
}

QString modeIcon(AccessMode mode)
{
    switch (mode) {
    case AccessMode::Code:
        return u"method-pin"_s;
    case AccessMode::Card:
        return u"method-card"_s;
    case AccessMode::MobileKey:
        return u"method-mobile"_s;
    case AccessMode::CloudKey:
        return u"method-cloud"_s;
    case AccessMode::Unknown:
        break;
    }
    return {};
}

QList<RowIcon> modeIcons(const AccessModes &modes)
{
    QList<RowIcon> icons;
    for (const AccessMode mode : allAccessModes) {
        icons.append({modes.has(mode) ? modeIcon(mode) : QString(), InkRole::Text});
    }
    return icons;
}

QString modesText(const AccessModes &modes)
{
    QStringList names;
    for (const AccessMode mode : allAccessModes) {
        if (modes.has(mode)) {
            names.append(accessModeText(mode));
        }
    }
    return names.isEmpty() ? QCoreApplication::translate("latchkey::Cells", "Nothing") : names.join(", "_L1);
}

CellLook modesLook(const AccessModes &modes)
{
    CellLook look;
    look.icons = modeIcons(modes);
    return look;
}

int modesSortKey(const AccessModes &modes)
{
    int count = 0;
    int bits = 0;
    for (const AccessMode mode : allAccessModes) {
        count += modes.has(mode) ? 1 : 0;
        bits = bits * 2 + (modes.has(mode) ? 1 : 0);
    }
    return -(count * 16 + bits);
}

} // namespace latchkey
