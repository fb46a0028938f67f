// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

/// The can_… flags, which a device and its make have alike. An absent one says no.
template <typename T> void readCapabilities(const json::Object &object, T &target)
{
    const auto can = [&object](std::string_view key) { return object.optionalFlag(key).value_or(false); };
    target.canRemotelyLock = can("can_remotely_lock");
    target.canRemotelyUnlock = can("can_remotely_unlock");
    target.canProgramOnlineAccessCodes = can("can_program_online_access_codes");
    target.canProgramOfflineAccessCodes = can("can_program_offline_access_codes");
    target.canUnlockWithCode = can("can_unlock_with_code");
}

} // namespace latchkey::api::codec
