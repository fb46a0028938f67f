// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dooropener.h"

#include <QSet>

#include <algorithm>

namespace latchkey {
namespace {

bool isDirect(const DoorOpener &opener) { return opener.kind == DoorOpener::Kind::Direct; }

} // namespace

QList<DoorOpener> DoorOpeners::notEnded(Instant now) const
{
    QList<DoorOpener> left = rows;
    left.removeIf([now](const DoorOpener &opener) { return opener.hasEnded(now); });
    QSet<UserIdentityId> explained;
    for (const DoorOpener &opener : std::as_const(left)) {
        if (!isDirect(opener)) {
            explained.insert(opener.person);
        }
    }
    left.removeIf(
        [&explained](const DoorOpener &opener) { return isDirect(opener) && explained.contains(opener.person); });
    return left;
}

bool DoorOpeners::canMoreBeRead() const
{
    return std::ranges::any_of(failures,
                               [](const auto &failure) { return failure.second.kind != ApiError::Kind::NotOffered; });
}

std::optional<ApiError> DoorOpeners::failureOf(Source source) const
{
    const auto found = std::ranges::find(failures, source, &std::pair<Source, ApiError>::first);
    return found == failures.end() ? std::nullopt : std::optional(found->second);
}

} // namespace latchkey
