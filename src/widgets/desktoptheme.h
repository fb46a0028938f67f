// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QString>

#include <optional>

/// The theme beside what the desktop has to say about looks.
namespace latchkey::theme {

/// What the desktop offers.
struct Desktop {
    QString nativeStyle;        ///< where the platform has a style of its own, which "System" leaves as it is
    std::optional<bool> isDark; ///< what it asks for; none: told from its palette
};

/// The name of the platform's own style, if \a app was started with it and it is to be kept; empty on desktops that
/// have none.
QString nativeStyle(const QApplication &app);
void apply(QApplication &app, ColorScheme scheme, const Desktop &desktop);

} // namespace latchkey::theme
