// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// A key nobody else will make, for access_grant_key and the like: "latchkey_" and a UUID without hyphens.
QString newKey();

} // namespace latchkey
