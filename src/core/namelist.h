// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace latchkey {

/// "A", "A and B", "A, B and C"; from the fifth on they are counted: "A, B, C and 4 more". Each isolated().
QString nameList(const QStringList &all);

} // namespace latchkey
