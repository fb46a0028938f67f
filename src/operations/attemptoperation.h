// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"
#include "operations/attemptwatch.h"
#include "operations/recordfields.h"
#include "operations/stepoperation.h"

namespace latchkey {

/// A write that something outside has to carry out: sends it, then watches its action attempt.
class AttemptOperation : public StepOperation {
  public:
    /// A refused attempt is over for good: trying again means sending again.
    int retryStep(int step) const final;

  protected:
    using StepOperation::StepOperation;
    static constexpr auto attemptField = QLatin1StringView("action_attempt_id"); ///< of recordedAttempt()

    /// Both steps; to be called first.
    void addAttempt(Preview preview, std::function<Call<ActionAttempt>(SeamClient &)> send, const AttemptWatch &watch);
    /// What people are told when the attempt failed.
    virtual QString refusal(const ActionAttempt &attempt) const = 0;
    /// For data(); null before it was sent.
    QJsonValue recordedAttempt() const { return recorded(m_attempt.id); }
    /// From data(), where the journal brings it back: it can only be watched then.
    void restoreAttempt(const QJsonObject &data);

  private:
    std::expected<void, ApiError> outcome() const;

    ActionAttempt m_attempt;
    bool m_isTold = false; ///< the window knows of it
};

} // namespace latchkey
