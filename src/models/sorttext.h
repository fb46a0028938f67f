// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// What \a text is sorted by, made once for each row: case and accents do not count, and numbers do as numbers, so
/// that "Room 9" comes before "Room 10". Empty texts come last.
QString sortText(const QString &text);

} // namespace latchkey
