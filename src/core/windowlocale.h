// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

namespace latchkey {

/// For dates among the words of the window: the language is that of its texts, which need not be the computer's, and
/// the region is the user's.
QLocale windowLocale();

} // namespace latchkey
