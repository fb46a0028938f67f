// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace latchkey {

using OperationId = Id<struct Operation>;

/// The text of one request for people who want to see it: secrets hidden, the key as $SEAM_API_KEY.
struct RequestPreview {
    QString path; ///< "/access_grants/create"
    QString json; ///< indented
    QString curl;
};

struct OperationContext;

/// One write as people know it, in explicit steps: each step is at most one request to the service. It is journaled
/// before the first step and after each; so what a step needs must be in the operation's record, not in memory only.
struct Operation {
    /// Called once when the step is over; an error ends the operation.
    using Done = std::function<void(std::expected<void, ApiError>)>;

    virtual ~Operation() = default;
    /// The stable word for the journal, as "create_grant".
    virtual QString kind() const = 0;
    /// For people: "Grant access to Jane Doe".
    virtual QString title() const = 0;
    /// Everything needed to go on after a restart.
    virtual QJsonObject record() const = 0;
    virtual int stepCount() const = 0;
    virtual void runStep(int step, OperationContext &context, Done done) = 0;
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
    ApiError error; ///< of Failed and OutcomeUnknown
    Instant startedAt{};
    std::optional<Instant> endedAt;

    bool isOver() const { return state != State::Waiting && state != State::Running; }
};

} // namespace latchkey
