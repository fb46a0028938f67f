// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pager.h"
#include "core/accesscode.h"
#include "store/dooropener.h"
#include "store/workspacestore.h"

#include <memory>

namespace latchkey {

namespace api::accessgrants {
struct List;
}
class PersonAccess;
class SeamClient;

/// Reads who can open one door, source by source: the grants on it and on the spaces it is in, the credentials of an
/// entrance, the PINs on a lock. Follows what is known of people; for all else call load() again.
class DoorOpenersReader : public QObject {
    Q_OBJECT

  public:
    DoorOpenersReader(SeamClient &client, WorkspaceStore &store, PersonAccess &personAccess, QObject *parent = nullptr);
    ~DoorOpenersReader() override;

    /// Turns to \a door and reads; the answer for another door is dropped.
    void load(const DoorId &door);
    /// While no answer comes: tells what the grants that are here say, until one does.
    void answerByGrants();
    const std::optional<DoorId> &door() const { return m_door; }
    const DoorOpeners &openers() const { return m_openers; }
    bool isReading() const { return m_reading != nullptr; }

  Q_SIGNALS:
    void changed();

  private:
    using Source = DoorOpeners::Source;
    /// What has come in so far; shown once it is whole.
    struct Reading {
        QObject context;
        std::vector<std::unique_ptr<Pager<AccessGrant>>> grants;
        std::vector<std::unique_ptr<Pager<AccessCode>>> codes;
        int pending = 0;
        bool isAnswered = false; ///< by at least one source
        QList<std::pair<Source, ApiError>> failures;
        QList<DoorOpener> rows;
        QSet<AccessGrantId> grantIds;  ///< of the rows
        QList<AccessCode> unexplained; ///< PINs of which it is not known whether a grant made them
    };
    void readGrants(Source source, const api::accessgrants::List &parameters);
    void readSpaceGrants(const DoorId &door);
    void takeGrants(const QList<AccessGrant> &grants);
    QSet<AccessGrantId> grantsHere() const;
    DoorOpener openerBy(const AccessGrant &grant) const;
    void readCredentials(AcsEntranceId entrance);
    void addCredential(const AcsCredential &credential);
    void readCodes(DeviceId device);
    void readCodePages(Source source, const Pager<AccessCode>::Fetch &fetch);
    void takeCodes(const QList<AccessCode> &codes);
    void explainCodes();
    void explainCode(const AccessCode &code);
    QSet<QString> pinsOfGrants() const;
    void addCode(const AccessCode &code);
    QList<DoorOpener> directAccess() const;
    void takeDirectAccess();
    void finishOne(Source source, const std::optional<ApiError> &error = std::nullopt);
    void finish();

    SeamClient &m_client;
    WorkspaceStore &m_store;
    PersonAccess &m_personAccess;
    std::optional<DoorId> m_door;
    DoorOpeners m_openers;
    std::unique_ptr<Reading> m_reading;
};

} // namespace latchkey
