// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/encoding.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/holders.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/encoders.h"
#include "sandbox/rules/scanning.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> listEncoders(Call &call)
{
    return page(
        call, Kind::AcsEncoder, 500,
        all({equals(call, "acs_system_id"_L1, "acs_system_id"_L1), oneOf(call, "acs_system_ids"_L1, "acs_system_id"_L1),
             oneOf(call, "acs_encoder_ids"_L1, "acs_encoder_id"_L1)}));
}

Result<Payload> encode(Call &call)
{
    if (call.has("access_method_id"_L1)) {
        return encodeMethod(call);
    }
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    const auto encoder = named(call, Kind::AcsEncoder);
    if (!encoder) {
        return std::unexpected(encoder.error());
    }
    if ((*credential)->text("access_method"_L1) != "card"_L1) {
        return std::unexpected(invalidField(u"acs_credential_id"_s, u"Only cards can be encoded"_s));
    }
    if ((*credential)->value("acs_system_id"_L1) != (*encoder)->value("acs_system_id"_L1)) {
        return std::unexpected(invalidField(u"acs_encoder_id"_s, u"The encoder belongs to another access system"_s));
    }
    return one(Kind::ActionAttempt, encodeCredential(call.workspace, **credential, **encoder));
}

bool isDetectingNew(const Call &call)
{
    return call["salto_ks_metadata"_L1].toObject().value("detect_new_tags"_L1).toBool();
}

Result<Payload> scan(Call &call)
{
    const auto encoder = named(call, Kind::AcsEncoder);
    return encoder ? Result<Payload>(
                         one(Kind::ActionAttempt, scanCredential(call.workspace, **encoder, isDetectingNew(call))))
                   : std::unexpected(encoder.error());
}

Result<Payload> assign(Call &call)
{
    const auto encoder = named(call, Kind::AcsEncoder);
    if (!encoder) {
        return std::unexpected(encoder.error());
    }
    const auto user = holderMadeIn(call, (*encoder)->text("acs_system_id"_L1));
    return user ? Result<Payload>(
                      one(Kind::ActionAttempt, scanToAssign(call.workspace, **encoder, **user, isDetectingNew(call))))
                : std::unexpected(user.error());
}

} // namespace

Endpoints acsEncoderEndpoints()
{
    const Parameter newTags = object("salto_ks_metadata", {boolean("detect_new_tags")});
    return {
        {u"/acs/encoders/list"_s,
         reads,
         {paged({uuid("acs_system_id"), list(uuid("acs_system_ids")), list(uuid("acs_encoder_ids"))}),
          {exactlyOneOf({u"acs_system_id"_s, u"acs_system_ids"_s, u"acs_encoder_ids"_s})}},
         listEncoders},
        {u"/acs/encoders/get"_s, reads, {{uuid("acs_encoder_id").required()}}, getById<Kind::AcsEncoder>},
        {u"/acs/encoders/encode_credential"_s,
         posts,
         {{uuid("access_method_id"), uuid("acs_credential_id"), uuid("acs_encoder_id").required()},
          {exactlyOneOf({u"acs_credential_id"_s, u"access_method_id"_s})}},
         encode},
        {u"/acs/encoders/scan_credential"_s, posts, {{uuid("acs_encoder_id").required(), newTags}}, scan},
        {u"/acs/encoders/scan_to_assign_credential"_s,
         posts,
         {holderParameters({uuid("acs_encoder_id").required(), newTags}), {exactlyOneHolder()}},
         assign},
    };
}

} // namespace latchkey::sandbox
