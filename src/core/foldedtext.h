// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey {

/// Appends \a text without case, accents and width, in UTF-8: there is a text for every cell of a table, and of nearly
/// all each letter can be looked up. Apostrophes, control and format characters are left out.
void appendFolded(QByteArray &to, const QString &text);
/// The same for a text in UTF-8.
void appendFolded(QByteArray &to, QByteArrayView text);

} // namespace latchkey
