// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/windowlocale.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::WindowLocale)
};

} // namespace

QLocale windowLocale()
{
    const QLocale user;
    // So that each translation says by itself which it is.
    const QLocale::Language language =
        QLocale::codeToLanguage(Text::tr("en", "the code of the language that these texts are in"));
    const bool isSame = user.language() == language || user.language() == QLocale::C;
    return isSame ? user : QLocale(language, user.territory());
}

} // namespace latchkey
