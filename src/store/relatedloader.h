// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/relatedbatch.h"
#include "store/askedat.h"
#include "store/relatedqueue.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace latchkey {

class SeamClient;
class WorkspaceStore;

/// Reads what belongs to grants and is not in their list: access methods, devices and entrances, by
/// /access_grants/get_related. An answer does not say which door is of which of the grants that were asked about
/// together. Those that name nothing but spaces are told apart by the spaces of the doors; all others, and one that
/// somebody opens, are read one by one.
class RelatedLoader : public QObject {
    Q_OBJECT

  public:
    RelatedLoader(SeamClient &client, WorkspaceStore &store, QObject *parent = nullptr);

    /// Reads \a grant in its turn, also if it was read before; in the background only if it was not.
    void want(AccessGrantId grant, RelatedNeed need);
    /// Reads in the background what is not known yet: grants that have not ended at \a now first.
    void wantRest(Instant now);
    /// While grants are still coming in, those that are near wait until a question about them is full.
    void setComplete(bool isComplete);
    /// How long the background waits between two questions.
    void setPace(std::chrono::milliseconds pace) { m_rest.setInterval(pace); }
    /// Goes on after a failure that may have passed: what waited then still does.
    void resume();

    /// Whether something is under way or about to be that somebody waits for.
    bool isBusy() const;
    /// Whether methods of grants that are near are still to come.
    bool isReadingNear() const;
    /// What was met last since the last resume(), if anything.
    const std::optional<ApiError> &error() const { return m_error; }

  Q_SIGNALS:
    /// An answer was taken, or there is none to come.
    void progressed();
    /// Nothing is under way any more that somebody waits for, nor about to be.
    void idle();

  private:
    /// How grants are asked about.
    enum class Manner {
        Together, ///< methods and doors of several that name spaces
        Methods,  ///< the methods of several
        Alone,    ///< methods and doors of one
    };
    struct Step {
        RelatedNeed need;
        Manner manner;

        bool isRest() const { return need == RelatedNeed::Background; }
        /// Whether it may bring methods of grants that are near: what is on the screen is filled up with them.
        bool isNearBatch() const
        {
            return manner != Manner::Alone && (need == RelatedNeed::Near || need == RelatedNeed::InView);
        }
    };
    struct Question {
        QList<AccessGrantId> grants;
        Step step;
    };

    RelatedQueue &queue(Manner manner) { return m_queues[size_t(manner)]; }
    const RelatedQueue &queue(Manner manner) const { return m_queues[size_t(manner)]; }
    bool isToldBySpaces(AccessGrantId grant) const;
    void nextSoon();
    void next();
    bool askHalf(bool isRest);
    bool takeStep(const Step &step);
    void nextInBackground();
    void request(const Question &question);
    void answered(const Question &question, const Result<RelatedBatch> &batch, AskedAt asked);
    void take(const Question &question, const RelatedBatch &batch, AskedAt asked);
    void takePlaces(const Question &question, const RelatedBatch &batch, AskedAt asked);
    void failed(const Question &question, const ApiError &error);
    void halve(const Question &question);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    std::array<RelatedQueue, 3> m_queues; ///< by manner
    QList<Question> m_halves;             ///< of questions whose answer was of no use
    QTimer m_soon;
    QTimer m_rest;          ///< until the background has its next turn
    int m_inFlight = 0;     ///< but for the background
    int m_nearInFlight = 0; ///< of these, those that bring methods of near grants
    bool m_isRestInFlight = false;
    bool m_isComplete = true;
    bool m_isOffered = true;
    bool m_isHeld = false; ///< after a failure, until somebody asks again
    std::optional<ApiError> m_error;
};

} // namespace latchkey
