// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pager.h"
#include "store/workspacestore.h"

#include <memory>

namespace latchkey {

class PersonAccess;
class SeamClient;

/// Who can open a door, and by what.
struct DoorOpener {
    enum class Kind {
        Grant,      ///< an access grant
        Direct,     ///< without a grant: a device given to a person, an entrance to one of a person's ACS users
        Credential, ///< a credential of the access system, such as a card
    };

    Kind kind = Kind::Grant;
    UserIdentityId person;                 ///< null when nobody is known by it
    QString name;                          ///< of the person or ACS user; empty when unknown
    QString by;                            ///< the name of the grant or credential
    AccessGrantId grantId;                 ///< of a grant
    AcsUserId acsUserId;                   ///< of a credential
    AcsCredentialId credentialId;          ///< of a credential
    AccessMode mode = AccessMode::Unknown; ///< of a credential
    std::optional<TimeWindow> window;      ///< none: no end is known

    /// Ended grants and credentials stay at the service, and open nothing.
    bool hasEnded(Instant now) const { return window && window->hasEnded(now); }

    bool operator==(const DoorOpener &) const = default;
};

/// The answer to "Who can open this".
struct DoorOpeners {
    LoadState state; ///< loaded with an error: the server lacks one of the endpoints
    /// The ended ones too. The service has no list of who was given a door directly: of the people looked at so far all
    /// who can open it are among the direct ones.
    QList<DoorOpener> rows;

    /// Those that open the door at \a now or will later; direct ones where nothing else explains it.
    QList<DoorOpener> notEnded(Instant now) const;

    bool isPartMissing() const
    {
        return state.phase == LoadState::Phase::Loaded && state.error.kind == ApiError::Kind::NotOffered;
    }
};

/// Reads who can open one door. Follows what is known of people; for grants and credentials call load() again.
class DoorOpenersReader : public QObject {
    Q_OBJECT

  public:
    DoorOpenersReader(SeamClient &client, WorkspaceStore &store, const PersonAccess &personAccess,
                      QObject *parent = nullptr);
    ~DoorOpenersReader() override;

    /// Turns to \a door and reads; the answer for another door is dropped.
    void load(const DoorId &door);
    const std::optional<DoorId> &door() const { return m_door; }
    const DoorOpeners &openers() const { return m_openers; }
    bool isReading() const { return m_reading != nullptr; }

  Q_SIGNALS:
    void changed();

  private:
    /// What has come in so far; shown once it is whole.
    struct Reading {
        QObject context;
        std::unique_ptr<Pager<AccessGrant>> grants;
        int pending = 0;
        bool isAnswered = false; ///< by at least one endpoint
        std::optional<ApiError> error;
        std::optional<ApiError> missing; ///< the server lacks one of the endpoints
        QList<DoorOpener> rows;
    };
    void readGrants(const DoorId &door);
    void addGrant(const AccessGrant &grant);
    void readCredentials(AcsEntranceId entrance);
    void addCredential(const AcsCredential &credential);
    QList<DoorOpener> directAccess() const;
    void takeDirectAccess();
    void finishOne(const std::optional<ApiError> &error);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    const PersonAccess &m_personAccess;
    std::optional<DoorId> m_door;
    DoorOpeners m_openers;
    std::unique_ptr<Reading> m_reading;
};

} // namespace latchkey
