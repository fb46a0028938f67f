// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace latchkey::sandbox {

/// What a workspace keeps rows of.
enum class Kind {
    AccessGrant,
    AccessMethod,
    UserIdentity,
    Device,
    AcsSystem,
    AcsEntrance,
    AcsUser,
    AcsAccessGroup,
    AcsCredential,
    AcsEncoder,
    Space,
    ConnectedAccount,
    AccessCode, ///< managed and unmanaged ones
    ClientSession,
    ConnectWebview,
    InstantKey,
    Phone, ///< named by its device_id
    ActionAttempt,
    Event,
};
inline constexpr std::size_t kindCount = static_cast<std::size_t>(Kind::Event) + 1;

/// The words of a kind on the wire.
struct KindWords {
    QLatin1StringView singular; ///< response key of one, stem of "<singular>_id" and "<singular>_not_found"
    QLatin1StringView plural;   ///< response key of many
    QLatin1StringView notFound; ///< the message beside "<singular>_not_found"
};

const KindWords &wordsOf(Kind kind);
/// "access_grant_id" and the like.
QString idMember(Kind kind);
/// The kind whose singular is \a word.
std::optional<Kind> kindNamed(QStringView word);

} // namespace latchkey::sandbox
