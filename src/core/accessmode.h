// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace latchkey {

/// What a door is opened with. Unknown stands for a mode newer than this program.
enum class AccessMode { Code, Card, MobileKey, CloudKey, Unknown };

inline constexpr std::array allAccessModes{AccessMode::Code, AccessMode::Card, AccessMode::MobileKey,
                                           AccessMode::CloudKey};

/// The API's word for \a mode ("mobile_key"); empty for Unknown.
QString accessModeKey(AccessMode mode);
AccessMode accessModeFromKey(QStringView key);

/// A set of the four modes, as "which of them open this door".
struct AccessModes {
    bool code = false;
    bool card = false;
    bool mobileKey = false;
    bool cloudKey = false;

    bool has(AccessMode mode) const;
    void set(AccessMode mode, bool on = true);
    bool operator==(const AccessModes &) const = default;
};

} // namespace latchkey
