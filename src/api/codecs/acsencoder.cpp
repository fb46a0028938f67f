// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/acs.h"

namespace latchkey::api::codec {

template <> AcsEncoder read<AcsEncoder>(const json::Object &object)
{
    AcsEncoder encoder;
    encoder.id = object.id<AcsEncoderId>("acs_encoder_id");
    encoder.acsSystemId = object.id<AcsSystemId>("acs_system_id");
    encoder.displayName = object.text("display_name");
    encoder.createdAt = object.instant("created_at");
    encoder.errors = readProblems(object, "errors");
    return encoder;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsEncoder)
