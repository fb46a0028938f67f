// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/encoders.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Plans \a outcome ("error_code" or "scenario") for the next card; \a credentialKey names the credential it is about.
Result<Payload> plan(Call &call, CardWork work, QLatin1StringView outcome, const QString &usual,
                     QLatin1StringView credentialKey)
{
    const auto encoder = named(call, Kind::AcsEncoder);
    if (!encoder) {
        return std::unexpected(encoder.error());
    }
    QJsonObject plan{{outcome, call[outcome].toString(usual)}};
    if (call.has(credentialKey)) {
        const auto credential = call.workspace.require(Kind::AcsCredential, call[credentialKey]);
        if (!credential) {
            return std::unexpected(credential.error());
        }
        if ((*credential)->value("acs_system_id"_L1) != (*encoder)->value("acs_system_id"_L1)) {
            return std::unexpected(
                invalidField(credentialKey, u"The credential and the encoder belong to different access systems"_s));
        }
        plan.insert("acs_credential_id"_L1, (*credential)->idText());
    }
    planNext(**encoder, work, plan);
    return nothing();
}

Result<Payload> encodeWillFail(Call &call)
{
    return plan(call, CardWork::Encode, "error_code"_L1, u"no_credential_on_encoder"_s, "acs_credential_id"_L1);
}

Result<Payload> encodeWillSucceed(Call &call)
{
    return plan(call, CardWork::Encode, "scenario"_L1, u"credential_is_issued"_s, "acs_credential_id"_L1);
}

Result<Payload> scanWillFail(Call &call)
{
    return plan(call, CardWork::Scan, "error_code"_L1, u"no_credential_on_encoder"_s, "acs_credential_id_on_seam"_L1);
}

Result<Payload> scanWillSucceed(Call &call)
{
    return plan(call, CardWork::Scan, "scenario"_L1, u"credential_exists_on_seam"_s, "acs_credential_id_on_seam"_L1);
}

/// \a credentialKey is given with one of \a outcomes only (and with none, where \a isUsual).
Rule credentialOnlyWith(const QString &credentialKey, const QString &key, const QStringList &outcomes, bool isUsual)
{
    return [=](const QJsonObject &parameters, Instant, Problems &problems) {
        const QJsonValue given = parameters.value(key);
        const bool isAllowed = given.isUndefined() ? isUsual : outcomes.contains(given.toString());
        if (parameters.contains(credentialKey) && !isAllowed) {
            problems.add({credentialKey},
                         u"%1 is only allowed with %2 '%3'"_s.arg(credentialKey, key, outcomes.join("' or '"_L1)));
        }
    };
}

} // namespace

Endpoints acsEncoderSimulationEndpoints()
{
    const QStringList ownErrors{u"uncategorized_error"_s, u"action_attempt_expired"_s};
    const QStringList knownCards{u"credential_exists_on_seam"_s, u"credential_on_encoder_needs_update"_s};
    return {
        {u"/acs/encoders/simulate/next_credential_encode_will_fail"_s,
         posts,
         {{uuid("acs_encoder_id").required(), uuid("acs_credential_id"),
           choice("error_code", QStringList{u"no_credential_on_encoder"_s, u"encoding_interrupted"_s} + ownErrors)},
          {credentialOnlyWith(u"acs_credential_id"_s, u"error_code"_s, ownErrors, false)}},
         encodeWillFail},
        {u"/acs/encoders/simulate/next_credential_encode_will_succeed"_s,
         posts,
         {{uuid("acs_encoder_id").required(), choice("scenario", {u"credential_is_issued"_s})}},
         encodeWillSucceed},
        {u"/acs/encoders/simulate/next_credential_scan_will_fail"_s,
         posts,
         {{uuid("acs_encoder_id").required(), uuid("acs_credential_id_on_seam"),
           choice("error_code", QStringList{u"no_credential_on_encoder"_s} + ownErrors)},
          {credentialOnlyWith(u"acs_credential_id_on_seam"_s, u"error_code"_s, ownErrors, false)}},
         scanWillFail},
        {u"/acs/encoders/simulate/next_credential_scan_will_succeed"_s,
         posts,
         {{uuid("acs_encoder_id").required(), uuid("acs_credential_id_on_seam"),
           choice("scenario", knownCards + QStringList{u"credential_does_not_exist_on_seam"_s,
                                                       u"credential_on_encoder_is_empty"_s})},
          {credentialOnlyWith(u"acs_credential_id_on_seam"_s, u"scenario"_s, knownCards, true)}},
         scanWillSucceed},
    };
}

} // namespace latchkey::sandbox
