// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"
#include "operations/attemptwatch.h"
#include "operations/stepoperation.h"

namespace latchkey {

/// A write that something outside has to carry out: sends it, then watches its action attempt.
class AttemptOperation : public StepOperation {
  public:
    /// A refused attempt is over for good: trying again means sending again.
    int retryStep(int step) const final;

  protected:
    using StepOperation::StepOperation;
    /// Both steps; to be called first.
    void addAttempt(Preview preview, std::function<Call<ActionAttempt>(SeamClient &)> send, const AttemptWatch &watch);
    /// What people are told when the attempt failed.
    virtual QString refusal(const ActionAttempt &attempt) const = 0;
    /// Null before it was sent.
    ActionAttemptId attemptId() const { return m_attempt.id; }

  private:
    void take(OperationContext &context, const Result<ActionAttempt> &answer, const Done &done);
    std::expected<void, ApiError> outcome() const;

    ActionAttempt m_attempt;
};

} // namespace latchkey
