// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/event.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace latchkey {

class WorkspaceStore;
struct OperationContext;

using OperationId = Id<struct Operation>;

/// One request for people who want to see it, secrets hidden.
struct RequestPreview {
    QString path; ///< "/access_grants/create"
    QString json; ///< indented
};

/// One write as people know it, in explicit steps: each step sends at most one write to the service, and reads only
/// to learn what came of it. It is journaled before the first step and after each; so what a step needs must be in
/// the operation's record, not in memory only. A chosen PIN is the exception: see record().
struct Operation {
    /// Called once when the step is over; an error ends the operation.
    using Done = std::function<void(std::expected<void, ApiError>)>;

    virtual ~Operation() = default;
    /// Called once when it is taken over, before anything else is asked: it takes the names for its title, and the
    /// ids of what the write drags along, from what is known.
    virtual void prepare(const WorkspaceStore &store) = 0;
    /// The stable word for the journal, as "create_grant".
    virtual QString kind() const = 0;
    /// For people: "Grant access to Jane Doe".
    virtual QString title() const = 0;
    /// What is needed to go on after a restart, without secrets: of a PIN only that there was one ("has_code"). A
    /// write with a chosen PIN that was not sent before the restart can therefore not be sent without asking again.
    virtual QJsonObject record() const = 0;
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
    enum class State { Waiting, Running, Succeeded, Failed, OutcomeUnknown };

    OperationId id;
    QString kind;
    QString title;
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
    ApiError error;                           ///< of Failed and OutcomeUnknown
    Instant startedAt{};
    std::optional<Instant> endedAt;

    bool isOver() const { return state != State::Waiting && state != State::Running; }
};

} // namespace latchkey
