// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/relatedbatch.h"
#include "store/askedat.h"
#include "store/grantsofdoors.h"
#include "store/relatedbacklog.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace latchkey {

struct ChangeSet;
class SeamClient;
class WorkspaceStore;

/// Reads what belongs to grants and is not in their list: access methods, devices and entrances, by
/// /access_grants/get_related. An answer does not say which door is of which of the grants that were asked about
/// together. Those that name nothing but spaces are told apart by the spaces of the doors; of all others, where they
/// are more than there are doors, by the grants that the service lists for each door. The rest, and one that somebody
/// opens or looks at, are read one by one.
class RelatedLoader : public QObject {
    Q_OBJECT

  public:
    RelatedLoader(SeamClient &client, WorkspaceStore &store, QObject *parent = nullptr);

    /// Reads \a grant in its turn, also if it was read before; in the background only if it was not. One of which the
    /// answer was of no use is asked about again after resume(), when it has changed, or for RelatedNeed::Near.
    void want(AccessGrantId grant, RelatedNeed need);
    /// The same of one that is near and of which nothing is known to have changed: what only a question about it alone
    /// tells is not asked for again.
    void wantAgain(AccessGrantId grant);
    /// Reads in the background what is not known by then: grants that have not ended at \a now first, and of those that
    /// have only what was never read.
    void wantRest(Instant now);
    /// See RelatedBacklog.
    void setComplete(bool isComplete);
    /// How long the background waits between two questions.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }
    /// Goes on after a failure that may have passed: what waited then still does.
    void resume();

    /// Whether something is under way or about to be that somebody waits for.
    bool isBusy() const;
    /// Whether something waits until resume(), after a failure.
    bool isHeld() const { return m_isHeld; }
    /// Whether methods of grants that are near are still to come.
    bool isReadingNear() const;
    /// Why something stays unread since the last resume(), if anything does. What cannot be understood of one grant
    /// says nothing as long as others can.
    const std::optional<ApiError> &error() const { return m_error; }

  Q_SIGNALS:
    /// An answer was taken, or there is none to come.
    void progressed();
    /// Nothing is under way any more that somebody waits for, nor about to be.
    void idle();

  private:
    void wanted(bool isNew, RelatedNeed need);
    void gatherRest(Instant now);
    void nextSoon();
    void next();
    void nextOfRest();
    void request(const RelatedQuestion &question);
    void leaves(const RelatedQuestion &question);
    void comes(const RelatedQuestion &question);
    void answered(const RelatedQuestion &question, const Result<RelatedBatch> &batch, AskedAt asked);
    bool isHollow(const RelatedQuestion &question, const RelatedBatch &batch) const;
    void understood();
    void take(const RelatedQuestion &question, const RelatedBatch &batch, AskedAt asked);
    void takePlaces(const RelatedQuestion &question, const RelatedBatch &batch, AskedAt asked);
    void goOn();
    void tellProgress();
    void leaveToDoors();
    bool startDoors();
    void nextOfDoors();
    void doorAnswered(const Result<Page<AccessGrant>> &page, AskedAt asked);
    void doorFailed(const ApiError &error);
    void giveUpDoors();
    void askApart(const RelatedQuestion &question);
    /// Whether \a kind says something of what was asked about, and nothing of all else.
    static bool isOfTheQuestion(ApiError::Kind kind);
    void askForLacking(const RelatedQuestion &question);
    void readAgain(const RelatedQuestion &question);
    void wasReadAgain(const RelatedQuestion &question, const Result<AccessGrant> &grant, AskedAt asked);
    void failed(const RelatedQuestion &question, const ApiError &error);
    void notUnderstood(const RelatedQuestion &question, const ApiError &error);
    void tellUntold(AccessGrantId id);
    void tellAllUntold();
    void grantsChanged(const ChangeSet &change);
    void hold(const ApiError &error);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    RelatedBacklog m_backlog;
    GrantsOfDoors m_doors;
    std::chrono::milliseconds m_pace; ///< of the background
    QTimer m_soon;
    QTimer m_rest;                       ///< until the background has its next turn
    std::optional<Instant> m_restWanted; ///< as of then, and not gathered yet
    int m_inFlight = 0;                  ///< but for the background
    int m_nearInFlight = 0;              ///< of these, those that bring methods of near grants
    bool m_isRestInFlight = false;
    bool m_isOffered = true;
    AskedAt m_resumed;            ///< last
    bool m_isHeld = false;        ///< after a failure, until somebody asks again
    bool m_wasUnderstood = false; ///< some answer since the last resume()
    int m_notUnderstood = 0;      ///< answers since the last that was
    QSet<AccessGrantId> m_inVain; ///< asked about since the last resume(), each by itself
    std::optional<ApiError> m_error;
};

} // namespace latchkey
