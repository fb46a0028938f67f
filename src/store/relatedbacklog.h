// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/relatedqueue.h"

#include <optional>
#include <utility>

namespace latchkey {

class WorkspaceStore;

/// One question about what belongs to grants.
struct RelatedQuestion {
    /// How grants are asked about.
    enum class Manner {
        Together, ///< methods and doors of several that name spaces
        Methods,  ///< the methods of several
        Alone,    ///< methods and doors of one
        ByDoors,  ///< the same of one, unless so many wait that all doors are asked about sooner
    };

    QList<AccessGrantId> grants;
    RelatedNeed need;
    Manner manner;
    bool isFilledUp = false; ///< with grants that are near

    bool isRest() const { return need == RelatedNeed::Background; }
    bool isAlone() const { return manner == Manner::Alone || manner == Manner::ByDoors; }
    /// Whether it brings methods of grants that are near.
    bool isAboutNear() const { return !isAlone() && (need == RelatedNeed::Near || isFilledUp); }
};

/// What RelatedLoader has still to ask, and what of it comes next.
class RelatedBacklog {
  public:
    explicit RelatedBacklog(const WorkspaceStore &store)
        : m_store(store)
    {
    }

    /// False where it waits already, and as urgently.
    bool add(AccessGrantId grant, RelatedNeed need);
    /// The only ones that nobody waits for, but those that are put back.
    void setRest(QList<AccessGrantId> grants) { m_rest = std::move(grants); }
    /// The methods of \a grant, and of its doors what is not told by a question about it alone that was answered.
    bool addAgain(AccessGrantId grant, RelatedNeed need);
    bool addAlone(AccessGrantId grant, RelatedNeed need);
    /// Asks \a question again, after all that waits.
    void putBack(const RelatedQuestion &question);
    /// Asks \a question again in two parts; false if it is about one grant only.
    bool halve(const RelatedQuestion &question);
    /// Asks \a question again about \a grant only.
    void askAlone(const RelatedQuestion &question, AccessGrantId grant);
    void clear();
    /// While grants are still coming in, those that are near wait until a question about them is full; those on the
    /// screen do so the first time.
    void setComplete(bool isComplete);

    bool isComplete() const { return m_isComplete; }

    /// How many wait that can be told by asking about the doors.
    qsizetype countOfDoors(RelatedNeed need) const { return queue(Manner::ByDoors).count(need); }
    /// Whether those that are near, and those that nobody waits for, are not to be asked about one by one.
    void leaveToDoors(bool near, bool rest);
    bool isLeftToDoors() const { return m_isNearLeft || m_isRestLeft; }
    /// Takes these, which are told in another way.
    QSet<AccessGrantId> takeOfDoors();
    /// How many wait at most whose doors are to be told apart.
    qsizetype countToTellApart() const;

    /// The next question, or none for now, that somebody waits for.
    std::optional<RelatedQuestion> takeAwaited();
    /// The next one that nobody waits for.
    std::optional<RelatedQuestion> takeRest();
    bool isAwaited() const;
    /// Whether methods of grants that are near are still to be asked for.
    bool hasNear() const;

  private:
    using Manner = RelatedQuestion::Manner;

    RelatedQueue &queue(Manner manner) { return m_queues[size_t(manner)]; }
    const RelatedQueue &queue(Manner manner) const { return m_queues[size_t(manner)]; }
    bool isToldBySpaces(AccessGrantId grant) const;
    bool isToldByDoors(AccessGrantId grant) const;
    bool isPlain(SpaceId space) const;
    bool isLeftToDoors(RelatedNeed need, Manner manner) const;
    bool waitsForMore(RelatedNeed need, Manner manner) const;
    void sortRest();
    std::optional<RelatedQuestion> takeHalf(bool isRest);
    std::optional<RelatedQuestion> take(RelatedNeed need, Manner manner);
    void dropNeedless(QList<AccessGrantId> &grants, RelatedNeed need, Manner manner) const;

    const WorkspaceStore &m_store;
    std::array<RelatedQueue, 4> m_queues; ///< by manner
    QList<AccessGrantId> m_rest;          ///< all grants, mostly: a queue would take too much memory
    QList<RelatedQuestion> m_halves;      ///< or less of questions whose answer was of no use
    bool m_isComplete = true;
    bool m_wasComplete = false; ///< once, after grants were coming in
    bool m_isNearLeft = false;
    bool m_isRestLeft = false;
};

} // namespace latchkey
