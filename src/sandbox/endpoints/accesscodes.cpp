// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/codechanges.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

bool isManagedCode(const Row &code) { return code.flag("is_managed"_L1); }

/// The managed code that the call names, on the call's device where it names one.
Result<Row *> managedCode(const Call &call)
{
    const Filter isMeant = all({isManagedCode, equals(call, "access_code_id"_L1, "access_code_id"_L1),
                                equals(call, "device_id"_L1, "device_id"_L1), equals(call, "code"_L1, "code"_L1)});
    const auto found = filtered(call.workspace, Kind::AccessCode, isMeant);
    return found.empty() ? Result<Row *>(std::unexpected(notFound(Kind::AccessCode))) : found.front();
}

Result<Payload> get(Call &call)
{
    const auto code = managedCode(call);
    return code ? Result<Payload>(one(Kind::AccessCode, **code)) : std::unexpected(code.error());
}

void idOrDeviceAndCode(const QJsonObject &parameters, Instant, Problems &problems)
{
    const bool isLookedUp = parameters.contains("device_id"_L1) && parameters.contains("code"_L1);
    if (!parameters.contains("access_code_id"_L1) && !isLookedUp) {
        problems.add(u"Either 'access_code_id' or 'device_id' and 'code' is required"_s);
    }
}

/// Codes whose lock passes \a filter.
Filter onLocks(const Workspace &workspace, const Filter &filter)
{
    if (!filter) {
        return {};
    }
    return [&workspace, filter](const Row &code) {
        const Row *device = lockOf(workspace, code);
        return device != nullptr && filter(*device);
    };
}

/// Codes with what the service does not tell of them, their member \a key, as the call's parameter \a name says.
Filter belongingTo(QLatin1StringView key, const QString &id)
{
    return [key, id](const Row &code) { return code.hidden.value(key).toString() == id; };
}

/// 404 for a device, grant or method that the call names and that is not here.
Result<void> requireNamed(const Call &call)
{
    for (const Kind kind : {Kind::Device, Kind::AccessGrant, Kind::AccessMethod}) {
        if (call.parameters.contains(idMember(kind))) {
            if (const auto row = named(call, kind); !row) {
                return std::unexpected(row.error());
            }
        }
    }
    return {};
}

Filter common(const Call &call)
{
    return all({equals(call, "device_id"_L1, "device_id"_L1),
                onLocks(call.workspace, all({ofCustomer(call), ofUser(call, "connected_account_id"_L1)})),
                search(call, {u"name"_s, u"code"_s, u"access_code_id"_s})});
}

Result<Payload> listCodes(Call &call)
{
    if (const auto known = requireNamed(call); !known) {
        return std::unexpected(known.error());
    }
    std::vector<Filter> filters{isManagedCode, common(call), oneOf(call, "access_code_ids"_L1, "access_code_id"_L1)};
    if (call.has("access_grant_id"_L1) || call.has("access_grant_key"_L1)) {
        const auto grant = namedByIdOrKey(call, Kind::AccessGrant, "access_grant_key"_L1);
        if (!grant) {
            return std::unexpected(grant.error());
        }
        filters.push_back(belongingTo("access_grant_id"_L1, (*grant)->idText()));
    }
    if (call.has("access_method_id"_L1)) {
        filters.push_back(belongingTo("access_method_id"_L1, call.text("access_method_id"_L1)));
    }
    return page(call, Kind::AccessCode, 55000, all(std::move(filters)));
}

Result<Payload> listUnmanaged(Call &call)
{
    if (const auto device = named(call, Kind::Device); !device) {
        return std::unexpected(device.error());
    }
    return page(call, Kind::AccessCode, 300000,
                all({[](const Row &code) { return !isManagedCode(code); }, common(call)}));
}

} // namespace

Endpoints accessCodeEndpoints()
{
    return {
        {u"/access_codes/list"_s,
         reads,
         {paged({list(uuid("access_code_ids")), uuid("access_grant_id"), text("access_grant_key"),
                 uuid("access_method_id"), text("customer_key"), uuid("device_id"), text("search").atLeast(1),
                 text("user_identifier_key")})},
         listCodes},
        {u"/access_codes/get"_s,
         reads,
         {{uuid("access_code_id"), text("code"), uuid("device_id")}, {idOrDeviceAndCode}},
         get},
        {u"/access_codes/unmanaged/list"_s,
         reads,
         {paged({uuid("device_id").required(), text("search").atLeast(1), text("user_identifier_key")})},
         listUnmanaged},
    };
}

} // namespace latchkey::sandbox
