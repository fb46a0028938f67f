// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> listSystems(Call &call)
{
    const Filter filter =
        all({[](const Row &) { return true; }, equals(call, "connected_account_id"_L1, "connected_account_id"_L1),
             equals(call, "customer_key"_L1, "customer_key"_L1), search(call, {u"name"_s, u"acs_system_id"_s})});
    return many(Kind::AcsSystem, filtered(call.workspace, Kind::AcsSystem, filter));
}

/// Which managers issue mobile keys for which systems.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> managers{{
    {"visionline_system"_L1, "assa_abloy_credential_service"_L1},
    {"assa_abloy_vostio"_L1, "assa_abloy_vostio_credential_service"_L1},
    {"dormakaba_community_site"_L1, "legic_connect_credential_service"_L1},
    {"dormakaba_ambiance_site"_L1, "legic_connect_credential_service"_L1},
}};

Result<Payload> listManagers(Call &call)
{
    const auto system = named(call, Kind::AcsSystem);
    if (!system) {
        return std::unexpected(system.error());
    }
    return many(
        Kind::AcsSystem, filtered(call.workspace, Kind::AcsSystem, [&](const Row &other) {
            const std::pair<QString, QString> both((*system)->text("external_type"_L1), other.text("external_type"_L1));
            return other.flag("is_credential_manager"_L1) && std::ranges::any_of(managers, [&](const auto &pair) {
                       return both.first == pair.first && both.second == pair.second;
                   });
        }));
}

} // namespace

Endpoints acsSystemEndpoints()
{
    return {
        {u"/acs/systems/list"_s,
         reads,
         {{uuid("connected_account_id"), text("customer_key"), text("search").atLeast(1)}},
         listSystems},
        {u"/acs/systems/get"_s, reads, {{uuid("acs_system_id").required()}}, getById<Kind::AcsSystem>},
        {u"/acs/systems/list_compatible_credential_manager_acs_systems"_s,
         reads,
         {{uuid("acs_system_id").required()}},
         listManagers},
    };
}

} // namespace latchkey::sandbox
