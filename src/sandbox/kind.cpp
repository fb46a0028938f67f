// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/kind.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr std::array<KindWords, kindCount> words{{
    {"access_grant"_L1, "access_grants"_L1, "Access grant not found"_L1},
    {"access_method"_L1, "access_methods"_L1, "Access method not found"_L1},
    {"user_identity"_L1, "user_identities"_L1, "User identity not found"_L1},
    {"device"_L1, "devices"_L1, "Device not found"_L1},
    {"acs_system"_L1, "acs_systems"_L1, "Access control system not found"_L1},
    {"acs_entrance"_L1, "acs_entrances"_L1, "Access control entrance not found"_L1},
    {"acs_user"_L1, "acs_users"_L1, "acs_user not found"_L1},
    {"acs_access_group"_L1, "acs_access_groups"_L1, "Access group not found"_L1},
    {"acs_credential"_L1, "acs_credentials"_L1, "Credential not found"_L1},
    {"acs_encoder"_L1, "acs_encoders"_L1, "Encoder not found"_L1},
    {"space"_L1, "spaces"_L1, "Space not found"_L1},
    {"connected_account"_L1, "connected_accounts"_L1, "Connected account not found"_L1},
    {"access_code"_L1, "access_codes"_L1, "Access code not found"_L1},
    {"client_session"_L1, "client_sessions"_L1, "Client session not found"_L1},
    {"connect_webview"_L1, "connect_webviews"_L1, "Connect Webview not found"_L1},
    {"instant_key"_L1, "instant_keys"_L1, "Instant key not found"_L1},
    {"phone"_L1, "phones"_L1, "Phone not found"_L1},
    {"action_attempt"_L1, "action_attempts"_L1, "action_attempt not found"_L1},
    {"event"_L1, "events"_L1, "Event not found"_L1},
}};

} // namespace

const KindWords &wordsOf(Kind kind) { return words[static_cast<std::size_t>(kind)]; }

QString idMember(Kind kind)
{
    // A phone is a device to those who name it.
    return wordsOf(kind == Kind::Phone ? Kind::Device : kind).singular + "_id"_L1;
}

std::optional<Kind> kindNamed(QStringView word)
{
    for (std::size_t i = 0; i < kindCount; ++i) {
        if (words[i].singular == word) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

} // namespace latchkey::sandbox
