// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pager.h"
#include "api/seamclient.h"
#include "core/clock.h"
#include "core/revokepreview.h"
#include "store/askedat.h"

#include <functional>
#include <memory>
#include <vector>

namespace latchkey {

struct AcsAccessGroup;
struct RelatedBatch;
class WorkspaceStore;

/// Reads, when asked, what a revoke will really do: the grants of the people concerned and where they open, what these
/// people can open, their ACS users and access groups, and the credentials of the entrances that would close. What one
/// source does not answer is told by the facts; the rest is there. Sends no change.
class RevokeReader : public QObject {
    Q_OBJECT

  public:
    RevokeReader(SeamClient &client, WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);
    /// What is still being read is broken off.
    ~RevokeReader() override;

    /// Reads everything anew; what the last reading told stays until this one is over.
    void load(const RevokeTarget &target);
    bool isReading() const { return m_reading != nullptr; }
    /// None until the first reading is over.
    const std::optional<RevokeFacts> &facts() const { return m_facts; }
    /// By what is here without a question: who is concerned.
    QList<UserIdentityId> peopleOf(const RevokeTarget &target) const;

    static constexpr qsizetype mostPeople = 20;    ///< of whom more than their grants is read
    static constexpr qsizetype mostEntrances = 30; ///< whose credentials are read

  Q_SIGNALS:
    /// A reading is over.
    void finished();

  private:
    struct Reading {
        QObject context;
        RevokeTarget target;
        RevokeFacts facts;
        std::vector<std::function<void()>> cancels;
        std::vector<std::unique_ptr<Pager<AccessGrant>>> pagers;
        int pending = 0;
        bool isLong = false;         ///< of many people: gives way to all else
        bool hasCredentials = false; ///< the entrances that would close were asked about
    };
    using Holder = RevokeFacts::Holder;
    using HoldersOf = Result<QList<Holder>> RevokeFacts::Person::*;

    template <typename T, typename Take> void ask(const Call<T> &call, Take take);
    template <typename Parameters, typename Take> void askGrants(const Parameters &parameters, Take take);
    void addPeople();
    void addTargetDoors();
    void readPerson(qsizetype at);
    void readAccessible(qsizetype at);
    void readHolders(qsizetype at);
    void takeGrants(qsizetype at, const Result<QList<AccessGrant>> &grants);
    QList<AccessGrant> targetGrantsOf(UserIdentityId person) const;
    void readStay(const QString &reservationKey);
    void readGrant(const AccessGrant &grant);
    void takeRelated(AccessGrantId id, const RelatedBatch &batch, AskedAt asked);
    void readMethods(const RevokeFacts::Grant &grant);
    template <typename CallOf> void readEntrances(qsizetype person, HoldersOf holders, CallOf callOf);
    void readCredentials();
    std::unique_ptr<SeamClient::Background> quietly() const;
    RevokeFacts::Grant &grantFacts(AccessGrantId id);
    void done();
    void stop();

    SeamClient &m_client;
    WorkspaceStore &m_store;
    const Clock &m_clock;
    std::optional<RevokeFacts> m_facts;
    std::unique_ptr<Reading> m_reading;
};

} // namespace latchkey
