// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QModelIndex;

namespace latchkey {

/// What people read in \a cell: its text and what stands smaller behind it; where it shows signs, what they say.
QString cellText(const QModelIndex &cell);

} // namespace latchkey
