// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/instantkeys.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Filter ownedBy(const QString &identityId)
{
    return
        [identityId](const Row &phone) { return phone.hidden.value("user_identity_id"_L1).toString() == identityId; };
}

Result<Payload> listPhones(Call &call)
{
    std::vector<Filter> filters{[](const Row &) { return true; }};
    if (call.has("owner_user_identity_id"_L1)) {
        filters.push_back(ownedBy(call.text("owner_user_identity_id"_L1)));
    }
    if (call.has("acs_credential_id"_L1)) {
        const auto credential = named(call, Kind::AcsCredential);
        if (!credential) {
            return std::unexpected(credential.error());
        }
        filters.push_back(ownedBy((*credential)->text("user_identity_id"_L1)));
    }
    return many(Kind::Phone, filtered(call.workspace, Kind::Phone, all(std::move(filters))));
}

Result<Payload> deactivate(Call &call)
{
    const auto phone = named(call, Kind::Phone);
    if (!phone) {
        return std::unexpected(phone.error());
    }
    call.workspace.happened("phone.deactivated"_L1, {{u"device_id"_s, (*phone)->idText()}});
    call.workspace.remove(Kind::Phone, (*phone)->id());
    return nothing();
}

/// A phone with the identity's app on it: it has opened a link of the identity's, if there is one.
Result<Payload> createSandboxPhone(Call &call)
{
    if (const auto sandbox = requireSandbox(call); !sandbox) {
        return std::unexpected(sandbox.error());
    }
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    const QJsonObject make = call["phone_metadata"_L1].toObject();
    const int endpoint = call["assa_abloy_metadata"_L1].toObject().value("seos_tsm_endpoint_id"_L1).toInt(1);
    const QJsonObject seos{{u"has_active_endpoint"_s, true},
                           {u"endpoints"_s, QJsonArray{QJsonObject{{u"endpoint_id"_s, QString::number(endpoint)},
                                                                   {u"is_active"_s, true}}}}};
    const bool isApple = make.value("operating_system"_L1).toString() == "ios"_L1;
    Row &phone = call.workspace.add(
        Kind::Phone, {{u"device_type"_s, isApple ? u"ios_phone"_s : u"android_phone"_s},
                      {u"display_name"_s, make.value("device_model"_L1).toString(u"Samsung Galaxy S10"_s)},
                      {u"custom_metadata"_s, QJsonObject()},
                      {u"properties"_s, QJsonObject{{u"assa_abloy_credential_service_metadata"_s, seos}}},
                      {u"errors"_s, QJsonArray()},
                      {u"warnings"_s, QJsonArray()}});
    phone.hidden = {{u"user_identity_id"_s, (*identity)->idText()}};
    openInstantKey(call.workspace, **identity);
    return one(Kind::Phone, phone);
}

std::vector<Parameter> phoneParameters()
{
    return {object("assa_abloy_metadata",
                   {text("application_version"), boolean("ble_capability"), boolean("hce_capability"),
                    boolean("nfc_capability"), text("seos_applet_version"), number("seos_tsm_endpoint_id")}),
            text("custom_sdk_installation_id"),
            object("phone_metadata", {text("device_manufacturer"), text("device_model"),
                                      choice("operating_system", {u"android"_s, u"ios"_s}), text("os_version")}),
            uuid("user_identity_id").required()};
}

} // namespace

Endpoints phoneEndpoints()
{
    return {
        {u"/phones/list"_s, reads, {{uuid("acs_credential_id"), uuid("owner_user_identity_id")}}, listPhones},
        {u"/phones/get"_s, reads, {{uuid("device_id").required()}}, getById<Kind::Phone>},
        {u"/phones/deactivate"_s, deletes, {{text("device_id").required()}}, deactivate},
        {u"/phones/simulate/create_sandbox_phone"_s, posts, {phoneParameters()}, createSandboxPhone},
    };
}

} // namespace latchkey::sandbox
