// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace latchkey::test {

/// Once installed, a desktop that names buttons in a language that the window does not speak.
struct ForeignDesktop final : QTranslator {
    static constexpr QLatin1StringView word{"Abbrechen", 9};

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return QLatin1StringView(context) == QLatin1StringView("QPlatformTheme") ? QString(word) : QString();
    }
};

} // namespace latchkey::test
