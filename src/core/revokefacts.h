// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/apierror.h"
#include "core/door.h"

#include <QHash>
#include <QStringList>

namespace latchkey {

/// What is to be taken away: any of it, and all of it at once.
struct RevokeTarget {
    struct Direct {
        UserIdentityId person;
        DeviceId device;

        bool operator==(const Direct &) const = default;
    };

    QList<AccessGrantId> grants;
    QList<AccessMethodId> methods; ///< each by itself; its grants stay
    QList<Direct> devices;         ///< direct access, without a grant
    QList<UserIdentityId> people;  ///< who are deleted, with everything they can open

    bool operator==(const RevokeTarget &) const = default;
};

/// What was read to preview a revoke. Each source is its answer or why there is none, as everything may be refused.
struct RevokeFacts {
    struct Grant {
        AccessGrant grant;
        Result<QList<Door>> doors;                ///< get_related
        QList<AccessMethod> methods;              ///< of the same answer
        Result<QList<AcsCredential>> credentials; ///< of the methods that go; empty of a grant that loses none
    };
    /// An ACS user, or an access group that one is in, and which entrances it opens.
    struct Holder {
        QUuid id;
        QString name;
        std::optional<TimeWindow> window; ///< none: not limited
        Result<QList<AcsEntranceId>> entrances;
    };
    struct Person {
        UserIdentityId id;
        QString name;
        Result<Void> grants;           ///< whether all of them are among the facts
        Result<QList<Door>> devices;   ///< list_accessible_devices: by grant or directly
        Result<QList<Door>> entrances; ///< list_accessible_entrances: by grant or through ACS users
        Result<QList<Holder>> acsUsers;
        Result<QList<Holder>> groups;
    };
    struct Entrance {
        Door door;
        Result<QList<AcsCredential>> credentials; ///< list_credentials_with_access
    };
    /// The grants of one reservation.
    struct Stay {
        QString reservationKey;
        Result<QList<AccessGrant>> grants;
    };

    QList<Grant> grants; ///< those to be revoked, and every other one of the people concerned
    QList<Person> people;
    QList<Entrance> entrances;
    QList<Stay> stays;
    QList<AcsSystem> systems;
    QList<Door> targetDoors; ///< the devices of the target
    QHash<UserIdentityId, QString> names;
    QStringList peopleLeftOut;    ///< there are too many to ask about everybody
    QStringList entrancesLeftOut; ///< likewise, of those whose credentials are asked for
    Instant readAt{};             ///< when the last answer came
};

} // namespace latchkey
