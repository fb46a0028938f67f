// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktopcolours.h"

namespace latchkey {

void DesktopColours::take(std::optional<bool> isDark)
{
    if (m_isDark != isDark) {
        m_isDark = isDark;
        Q_EMIT changed();
    }
}

#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
DesktopColours::DesktopColours(QObject *parent)
    : QObject(parent)
{
}
#endif

} // namespace latchkey
