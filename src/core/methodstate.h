// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"

namespace latchkey {

/// How far an access method has come. What nobody can tell is said to be unknown, never to work.
enum class MethodState {
    None,         ///< the grant does not ask for this mode
    Asked,        ///< requested, no method made yet
    Unread,       ///< made, and nothing more has been read of it
    Untold,       ///< the same where the service was asked in vain
    BeingSet,     ///< made, the provider is at work
    ToEncode,     ///< a card has to be put on an encoder
    Set,          ///< issued and reported
    Failed,       ///< an error on the method or the grant
    NotConfirmed, ///< issued, but not for every door
    BeingRemoved, ///< revoke under way
    Ended,        ///< its time is over, and nothing that is still under way or failed is known of it
};

struct MethodStatus {
    MethodState state = MethodState::None;
    Instant since{};         ///< when it came into that state, as far as the service says
    AccessMethodId methodId; ///< null while none has been made
    QString cause;           ///< of a failure, in a few words; else empty

    bool operator==(const MethodStatus &) const = default;
};

/// The state of \a mode in \a grant; \a methods are the access methods known of it. Of several methods of one mode it
/// is the one that most needs somebody. Of one that is Unread the caller may know that it is Untold.
MethodStatus methodStatus(const AccessGrant &grant, const QList<AccessMethod> &methods, AccessMode mode, Instant now);
/// The word for a state: "Asked", "Not read yet", "Not told", "Being set", "To encode", "Set", "Failed", "Not
/// confirmed", "Being removed", "Ended".
QString methodStateText(MethodState state);
/// The name of a mode for people: "PIN", "Card", "Mobile key", "Cloud key".
QString accessModeText(AccessMode mode);
/// The state that most needs somebody: Failed, ToEncode, BeingSet, Asked, NotConfirmed, Unread, Untold, BeingRemoved,
/// Set, Ended, None.
MethodState worstOf(const QList<MethodStatus> &statuses);

} // namespace latchkey
