// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/spacedraft.h"

#include <QCoreApplication>

namespace latchkey {

DraftProblems SpaceDraft::problems() const
{
    if (!name.trimmed().isEmpty()) {
        return {};
    }
    return {{.field = DraftField::SpaceName,
             .message = QCoreApplication::translate("SpaceDraft", "Give the place a name, such as “2nd floor”.")}};
}

} // namespace latchkey
