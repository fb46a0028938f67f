// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// \a text, which may be anybody's, fit to be shown in one line: line breaks and tabs are spaces, and there is nothing
/// in it that cannot be seen and turns the direction of what stands after it. What an isolated() name is isolated by
/// stays. Sort, search and export the original.
QString oneLine(const QString &text);

/// \a name as a part of a sentence: fit for one line, and one that is written from right to left leaves the order of
/// the words around it alone.
QString isolated(const QString &name);

/// The same of what somebody typed or pasted: where that is long, its beginning.
QString isolatedStart(const QString &text);

} // namespace latchkey
