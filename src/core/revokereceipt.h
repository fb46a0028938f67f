// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/methodstate.h"
#include "core/propertyzone.h"

#include <QStringList>

namespace latchkey {

/// All that is known of one revoke and of what came of it.
struct ReceiptFacts {
    enum class Answer {
        Held,      ///< not sent yet: it can be undone
        Waiting,   ///< nothing was answered so far
        Accepted,  ///<
        Refused,   ///< by the service
        NotDone,   ///< nothing took effect, and no answer is known
        Unknown,   ///< sent, and nobody knows what came of it
        Undecided, ///< not sent before the program ended
        Withdrawn, ///< by people, before anything was sent
    };
    /// One door of a method.
    struct Lock {
        Door door;
        bool takesCardsOffline = false; ///< see takesCardsOffline()
    };
    /// One method that was to go.
    struct Method {
        AccessMode mode = AccessMode::Unknown;
        bool isGone = false;              ///< the service has it no longer
        std::optional<Instant> goneAt;    ///< as the service told; none: it did not
        MethodStatus status{};            ///< of one that is not gone, or as it was last
        bool isShared = false;            ///< another grant has it too
        bool wasEncoded = false;          ///< of a card: it was written at some time
        bool isEndKnown = true;           ///< of a card: false where it was to be written anew
        std::optional<Instant> endsAt;    ///< of what is on the card; none: it has no end
        std::optional<QList<Lock>> locks; ///< none: which doors it opens was never read
    };

    QString title;
    QString person;       ///< empty: nobody's, or not known
    QString operatorName; ///< empty: none was set
    QString computerUser;
    std::optional<Instant> askedAt; ///< none: it is not on record
    QStringList doors;              ///< by name, as they were recorded
    Answer answer = Answer::Waiting;
    std::optional<Instant> answeredAt;
    QString reason; ///< of what was not done
    QStringList requestIds;
    QList<Method> methods;
    bool isReadBack = true;    ///< false: accepted, and what it did was not read since
    bool hasMethods = true;    ///< false: it is about none, or the record does not say which
    bool isFromRecord = false; ///< of an earlier start: the record has names only
    PropertyZone zone;
};

/// One part of a receipt: a heading, and lines of a name and what is known of it.
struct ReceiptSection {
    enum class Part { Asked, Answered, Reported, Unconfirmed };
    struct Line {
        QString name;
        QString text;

        bool operator==(const Line &) const = default;
    };

    Part part = Part::Asked;
    QString title;
    QList<Line> lines;

    bool operator==(const ReceiptSection &) const = default;
};

/// What was asked, what the service answered, what is reported of each method and door, and what could not be
/// confirmed; the last two only where there is something to say. Nothing is guessed.
QList<ReceiptSection> revokeReceipt(const ReceiptFacts &facts, Instant now);

} // namespace latchkey
