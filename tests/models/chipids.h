// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/panemodel.h"

namespace latchkey::test {

/// The ids of the chips that \a row belongs to.
inline QStringList chipIds(const PaneModel &model, int row)
{
    QStringList ids;
    const QList<ChipInfo> chips = model.chips();
    for (qsizetype at = 0; at < chips.size(); ++at) {
        if (model.chipBits(row) & (1U << at)) {
            ids.append(chips.at(at).id);
        }
    }
    return ids;
}

} // namespace latchkey::test
