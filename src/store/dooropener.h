// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/apierror.h"
#include "core/id.h"
#include "core/instant.h"
#include "store/entitycollection.h"

namespace latchkey {

/// Who can open a door, and by what.
struct DoorOpener {
    enum class Kind {
        Grant,         ///< an access grant
        Direct,        ///< without a grant: a device given to a person, an entrance to one of a person's ACS users
        Credential,    ///< a credential of the access system, such as a card
        Code,          ///< a PIN on the lock that no grant explains
        UnmanagedCode, ///< a PIN that was set at the lock itself or by the provider's app
    };

    Kind kind = Kind::Grant;
    UserIdentityId person;                 ///< null when nobody is known by it
    QString name;                          ///< of the person, ACS user or PIN; empty when unknown
    QString by;                            ///< the name of the grant or credential
    AccessGrantId grantId;                 ///< of a grant
    AcsUserId acsUserId;                   ///< of a credential
    AcsCredentialId credentialId;          ///< of a credential
    AccessCodeId codeId;                   ///< of a PIN, which itself is not kept
    AccessMode mode = AccessMode::Unknown; ///< of a credential
    std::optional<TimeWindow> window;      ///< none: no end is known

    /// Ended grants and credentials stay at the service, and open nothing.
    bool hasEnded(Instant now) const { return window && window->hasEnded(now); }

    bool operator==(const DoorOpener &) const = default;
};

/// The answer to "Who can open this".
struct DoorOpeners {
    /// What is asked, each by itself.
    enum class Source { Grants, SpaceGrants, Credentials, Codes, UnmanagedCodes };

    LoadState state; ///< loaded once any source has answered; else with the error of one
    /// The ended ones too. The service has no list of who was given a door directly: of the people looked at so far all
    /// who can open it are among the direct ones.
    QList<DoorOpener> rows;
    QList<std::pair<Source, ApiError>> failures; ///< the sources that did not answer, and why
    bool isByGrants = false;                     ///< of all sources only grants that were here before

    /// Those that open the door at \a now or will later; direct ones where nothing else explains it.
    QList<DoorOpener> notEnded(Instant now) const;
    /// Whether a source that the server has did not answer.
    bool canMoreBeRead() const;
    /// None if \a source has answered.
    std::optional<ApiError> failureOf(Source source) const;
};

} // namespace latchkey
