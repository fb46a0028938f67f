// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/holders.h"

#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/linking.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The ACS user of acs_user_id, as long as it belongs to \a systemId.
Result<Row *> userIn(const Call &call, const QString &systemId)
{
    const auto user = named(call, Kind::AcsUser);
    if (user && (*user)->text("acs_system_id"_L1) != systemId) {
        return std::unexpected(invalidField(u"acs_user_id"_s, u"The ACS user belongs to another access system"_s));
    }
    return user;
}

} // namespace

std::vector<Parameter> holderParameters(std::vector<Parameter> parameters)
{
    parameters.push_back(uuid("acs_user_id"));
    parameters.push_back(uuid("user_identity_id"));
    return parameters;
}

Rule exactlyOneHolder() { return exactlyOneOf({u"acs_user_id"_s, u"user_identity_id"_s}); }

void systemBesideIdentity(const QJsonObject &parameters, Instant, Problems &problems)
{
    if (parameters.contains("user_identity_id"_L1) && !parameters.contains("acs_system_id"_L1)) {
        problems.addMissing({u"acs_system_id"_s});
    }
}

Result<Row *> holderIn(const Call &call, const QString &systemId)
{
    if (call.has("acs_user_id"_L1)) {
        return userIn(call, systemId);
    }
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return identity;
    }
    Row *user = linkedUserIn(call.workspace, **identity, systemId);
    return user != nullptr ? Result<Row *>(user) : std::unexpected(notFound(Kind::AcsUser));
}

Result<Row *> holderMadeIn(const Call &call, const QString &systemId)
{
    if (call.has("acs_user_id"_L1)) {
        return userIn(call, systemId);
    }
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return identity;
    }
    return &acsUserFor(call.workspace, **identity, *call.workspace.find(Kind::AcsSystem, systemId));
}

} // namespace latchkey::sandbox
