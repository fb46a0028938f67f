// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/event.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace latchkey {

class WorkspaceStore;
struct OperationContext;

using OperationId = Id<struct Operation>;

/// One request for people who want to see it, secrets hidden.
struct RequestPreview {
    QString path; ///< "/access_grants/create"
    QString json; ///< indented
};

/// What was asked for longer ago, and never sent, may not be wanted any more.
inline constexpr std::chrono::minutes longestUnasked{10};

/// How an operation goes on where the program ended before it was over.
enum class OperationNature {
    Create, ///< it makes something: by itself while that is still wanted, else people are asked
    Change, ///< it changes what is there: the same, unless somebody else has changed it meanwhile
    Revoke, ///< it takes access away: by itself, before all else
    Act,    ///< it moves a bolt or writes a card: never; it is reported
};

struct Operation;

/// What operations of one kind have in common.
struct OperationKind {
    const char *name; ///< the stable word for the journal, as "create_grant"
    OperationNature nature;
    /// The operation that \a record() describes, as far as its own data go; null where they describe none.
    std::unique_ptr<Operation> (*restore)(const QJsonObject &data);
};

/// One write as people know it, in explicit steps: each step sends at most one write to the service, and reads only
/// to learn what came of it. It is journaled before the first step and after each; so what a step needs must be in
/// the operation's record, not in memory only.
struct Operation {
    /// Called once when the step is over; an error ends the operation.
    using Done = std::function<void(std::expected<void, ApiError>)>;

    virtual ~Operation() = default;
    /// Called once when it is taken over, before anything else is asked: it takes the names for its title, and the
    /// ids of what the write drags along, from what is known.
    virtual void prepare(const WorkspaceStore &store) = 0;
    /// Called instead where the journal brings it back: it takes its names from its \a record. \a wasSent says that the
    /// step it goes on with may have been sent.
    virtual void resume(const QJsonObject &record, bool wasSent) = 0;
    virtual const OperationKind &kind() const = 0;
    /// For people: "Grant access to Jane Doe".
    virtual QString title() const = 0;
    /// Whose access it is about, by name; empty of nobody's.
    virtual QString person() const { return {}; }
    /// The doors it is about, by name, as far as they are known.
    virtual QStringList doors() const = 0;
    /// The grants, people, doors it is about: operations with one in common run in the order they were asked for.
    virtual QList<QUuid> subjects() const = 0;
    /// What is needed to go on after a restart. The journal seals it. A chosen PIN is in it until the step that sends
    /// it has an outcome; what the service issues never is.
    virtual QJsonObject record() const = 0;
    /// Why it should not be sent any more unless people say so again, as a sentence, after the program had ended before
    /// it was sent; empty where nothing speaks against it. \a store was just read.
    virtual QString objection(const WorkspaceStore &, Instant) const { return {}; }
    /// What people would ask for to take it back, once it has succeeded; null where nothing does.
    virtual std::unique_ptr<Operation> inverse() const { return nullptr; }
    virtual int stepCount() const = 0;
    /// The steps from this one on only read back what the writes did.
    virtual int writeStepCount() const = 0;
    /// Whether \a step sends a write; it may also wait for the outcome of one, or read.
    virtual bool isWrite(int step) const = 0;
    /// Whether \a step can ask what became of it, without sending anything: see OperationContext::onlyLooks.
    virtual bool canLook(int) const { return false; }
    virtual void runStep(int step, OperationContext &context, Done done) = 0;
    /// Where to start again after \a step ended in an error.
    virtual int retryStep(int step) const { return step; }
    /// The requests it will send, in order, as far as they are known now.
    virtual QList<RequestPreview> previews() const = 0;
};

/// How an operation stands.
struct OperationStatus {
    enum class State {
        Waiting,        ///< for others about the same thing, or to be noted down
        Held,           ///< until heldUntil, while it can be withdrawn
        Running,        ///< a step of it
        Succeeded,      ///<
        Failed,         ///< see error
        OutcomeUnknown, ///< sent, and nobody knows what came of it
        Asking,         ///< not sent before the program ended, and not by itself since: see error
        Withdrawn,      ///< by people, before anything was sent
    };

    OperationId id;
    const OperationKind *kind = nullptr;
    QString title;
    QString person; ///< see Operation::person()
    QStringList doors;
    QList<QUuid> subjects; ///< see Operation::subjects()
    State state = State::Waiting;
    int stepsDone = 0;
    int stepCount = 0;
    /// Every write was answered with yes: an error after that means only that reading back failed.
    bool tookEffect = false;
    QUuid resultId; ///< what it made (a grant, a person, a space), as soon as that is known; else null
    /// Of a door or an encoder: how far it came. Of an operation that succeeded, one still pending or not confirmed by
    /// the device means "sent, not confirmed".
    std::optional<ActionAttempt> attempt;
    std::chrono::milliseconds attemptLimit{}; ///< how long the attempt is watched at most
    ApiError error;                           ///< of Failed, OutcomeUnknown and Asking
    Instant startedAt{};
    std::optional<Instant> endedAt;

    /// By people, while it is held.
    std::optional<Instant> heldUntil;
    std::chrono::milliseconds holdTime{}; ///< of what is held: all of it
    bool isResumed = false;               ///< from before the program was started
    bool canCancel = false;               ///< something of it is not sent yet
    bool canUndo = false;                 ///< see OperationRunner::undo()

    /// Nothing happens to it by itself any more.
    bool isOver() const { return state != State::Waiting && state != State::Held && state != State::Running; }
};

/// Whether it is from before the program was started, and nothing happens to it unless people say so.
inline bool isLeftOver(const OperationStatus &status)
{
    return status.isResumed &&
           (status.state == OperationStatus::State::Asking || status.state == OperationStatus::State::OutcomeUnknown);
}

} // namespace latchkey
