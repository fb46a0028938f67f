// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// \a typed without spaces, hyphens, brackets, dots and slashes, in E.164 form where it can be told; else trimmed.
QString phoneNumberE164(const QString &typed);
/// Whether the service takes \a number: + and 2 to 15 digits, the first not 0. Nothing else is a reason to refuse.
bool isPhoneNumber(const QString &number);
/// Whether \a number is one that the numbering plans know. Real numbers may be missing there: warn, never refuse.
bool isKnownPhoneNumber(const QString &number);

} // namespace latchkey
