// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Feeds bytes to the decoder of each resource: the first byte says which, the rest is the answer's body.
#include "api/codec.h"
#include "core/accesscode.h"
#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/acsaccessgroup.h"
#include "core/connectwebview.h"
#include "core/device.h"
#include "core/deviceprovider.h"
#include "core/event.h"
#include "core/instantkey.h"
#include "core/phone.h"
#include "core/relatedbatch.h"
#include "core/space.h"
#include "core/useridentity.h"
#include "core/workspace.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace latchkey;

struct Decoder {
    const char *key; ///< of the answer, as the contract names it
    void (*decode)(const QByteArray &body, QLatin1StringView key);
};

template <typename T> void one(const QByteArray &body, QLatin1StringView key)
{
    static_cast<void>(api::codec::one<T>(body, key));
}
template <typename T> void page(const QByteArray &body, QLatin1StringView key)
{
    static_cast<void>(api::codec::page<T>(body, key));
}

constexpr std::array decoders{
    Decoder{"access_codes", page<AccessCode>},
    Decoder{"access_grant", one<AccessGrant>},
    Decoder{"access_grants", page<AccessGrant>},
    Decoder{"access_method", one<AccessMethod>},
    Decoder{"access_methods", page<AccessMethod>},
    Decoder{"acs_access_groups", page<AcsAccessGroup>},
    Decoder{"acs_credentials", page<AcsCredential>},
    Decoder{"acs_encoders", page<AcsEncoder>},
    Decoder{"acs_entrances", page<AcsEntrance>},
    Decoder{"acs_systems", page<AcsSystem>},
    Decoder{"acs_users", page<AcsUser>},
    Decoder{"action_attempt", one<ActionAttempt>},
    Decoder{"action_attempts", page<ActionAttempt>},
    Decoder{"batch", one<RelatedBatch>},
    Decoder{"connect_webviews", page<ConnectWebview>},
    Decoder{"connected_accounts", page<ConnectedAccount>},
    Decoder{"device", one<Device>},
    Decoder{"device_providers", page<DeviceProvider>},
    Decoder{"devices", page<Device>},
    Decoder{"events", page<Event>},
    Decoder{"instant_keys", page<InstantKey>},
    Decoder{"phones", page<Phone>},
    Decoder{"spaces", page<Space>},
    Decoder{"user_identities", page<UserIdentity>},
    Decoder{"workspace", one<Workspace>},
    Decoder{"workspaces", page<Workspace>},
};

} // namespace

/// With "--names": prints the keys in the order of their first byte, and ends.
extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    if (*count > 1 && std::strcmp((*arguments)[1], "--names") == 0) {
        for (const Decoder &decoder : decoders) {
            std::puts(decoder.key);
        }
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 0) {
        const Decoder &decoder = decoders[data[0] % decoders.size()];
        // A copy, so that reading beyond its end is seen.
        const QByteArray body(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
        decoder.decode(body, QLatin1StringView(decoder.key));
    }
    return 0;
}
