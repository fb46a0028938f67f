// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/doors.h"

#include "core/shownname.h"

#include <algorithm>
#include <array>

namespace latchkey {
namespace {

/// Errors with which nothing reaches the doors of an access system.
constexpr std::array<QStringView, 6> unreachableCodes{
    u"account_disconnected",         u"acs_system_disconnected",  u"bridge_disconnected",
    u"provider_service_unavailable", u"seam_bridge_disconnected", u"visionline_instance_unreachable",
};

bool isReachable(const AcsSystem &system)
{
    return std::ranges::none_of(unreachableCodes,
                                [&system](QStringView code) { return hasProblem(system.errors, code); });
}

} // namespace

Door doorOf(const Device &device)
{
    return {
        .id = device.id,
        .name = shownName(device),
        .spaceIds = device.spaceIds,
        .opensWith = device.opensWith(),
        .codeLengths = device.supportedCodeLengths,
        .timeZone = device.timeZone,
        .isOnline = device.isOnline,
    };
}

Door doorOf(const AcsEntrance &entrance, const AcsSystem *system)
{
    return {
        .id = entrance.id,
        .name = shownName(entrance),
        .spaceIds = entrance.spaceIds,
        .acsSystemId = entrance.acsSystemId,
        .opensWith = entrance.opensWith,
        .timeZone = system ? system->timeZone : QString(),
        .canBelongToReservation = entrance.canBelongToReservation,
        .isOnline = !system || isReachable(*system),
    };
}

} // namespace latchkey
