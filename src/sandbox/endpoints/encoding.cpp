// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/encoding.h"

#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/encoders.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// \a method is a card that waits for an encoder.
Result<void> checkReadyForEncoding(const Row &method)
{
    if (method.text("mode"_L1) != "card"_L1) {
        return std::unexpected(invalidField(u"access_method_id"_s, u"Only cards can be encoded"_s));
    }
    if (!method.flag("is_ready_for_encoding"_L1)) {
        return std::unexpected(invalidField(u"access_method_id"_s, u"The card is not ready for encoding"_s));
    }
    return {};
}

} // namespace

Result<Payload> encodeMethod(Call &call)
{
    const auto method = named(call, Kind::AccessMethod);
    if (!method) {
        return std::unexpected(method.error());
    }
    const auto encoder = named(call, Kind::AcsEncoder);
    if (!encoder) {
        return std::unexpected(encoder.error());
    }
    if (const auto ready = checkReadyForEncoding(**method); !ready) {
        return std::unexpected(ready.error());
    }
    if (credentialIn(call.workspace, **method, (*encoder)->text("acs_system_id"_L1)) == nullptr) {
        return std::unexpected(invalidField(u"acs_encoder_id"_s, u"The encoder belongs to another access system"_s));
    }
    return one(Kind::ActionAttempt, encodeCard(call.workspace, **method, **encoder));
}

} // namespace latchkey::sandbox
