// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/places.h"

#include "sandbox/endpoints/lookup.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

void atLeastOnePlace(const QJsonObject &parameters, Instant, Problems &problems)
{
    const auto lists = {"space_ids"_L1, "space_keys"_L1, "acs_entrance_ids"_L1, "device_ids"_L1, "location_ids"_L1};
    const bool isListed =
        std::ranges::any_of(lists, [&](auto key) { return !parameters.value(key).toArray().isEmpty(); });
    const QJsonObject location = parameters.value("location"_L1).toObject();
    if (!isListed && location.value("device_ids"_L1).toArray().isEmpty() &&
        location.value("acs_entrance_ids"_L1).toArray().isEmpty()) {
        problems.add(u"At least one of 'space_ids', 'space_keys', 'acs_entrance_ids' or 'device_ids' is required"_s);
    }
}

Result<void> requirePlaces(const Workspace &workspace, const QJsonObject &parameters)
{
    const QJsonObject location = parameters.value("location"_L1).toObject();
    const std::initializer_list<std::pair<Kind, QJsonValue>> references{
        {Kind::Space, parameters.value("space_ids"_L1)},
        {Kind::Space, parameters.value("location_ids"_L1)},
        {Kind::AcsEntrance, parameters.value("acs_entrance_ids"_L1)},
        {Kind::AcsEntrance, location.value("acs_entrance_ids"_L1)},
        {Kind::Device, parameters.value("device_ids"_L1)},
        {Kind::Device, location.value("device_ids"_L1)},
    };
    for (const auto &[kind, ids] : references) {
        if (const auto known = requireAll(workspace, kind, ids); !known) {
            return known;
        }
    }
    for (const QJsonValue key : parameters.value("space_keys"_L1).toArray()) {
        if (workspace.findBy(Kind::Space, "space_key"_L1, key.toString()) == nullptr) {
            return std::unexpected(notFound(Kind::Space));
        }
    }
    return {};
}

} // namespace latchkey::sandbox
