// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// Why nothing of a workspace can be changed for now, while all that is known can be looked at.
enum class ReadOnly {
    No,            ///< everything can be changed
    Offline,       ///< the service does not answer
    OpenElsewhere, ///< another program has the same profile open
};

/// A sentence for people; empty for No.
QString readOnlyText(ReadOnly why);

} // namespace latchkey
