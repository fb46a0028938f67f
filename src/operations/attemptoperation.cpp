// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/attemptoperation.h"

#include "operations/attemptwatcher.h"

#include <utility>

namespace latchkey {

int AttemptOperation::retryStep(int step) const { return m_attempt.status == ActionAttempt::Status::Error ? 0 : step; }

void AttemptOperation::addAttempt(Preview preview, std::function<Call<ActionAttempt>(SeamClient &)> send,
                                  const AttemptWatch &watch)
{
    const auto limit = watch.limit;
    addWrite(std::move(preview), [this, limit, send = std::move(send)](OperationContext &context, const Done &done) {
        m_attempt = {};
        send(context.client).then(context.guard, [this, limit, &context, done](Result<ActionAttempt> answer) {
            if (!answer) {
                done(std::unexpected(std::move(answer.error())));
                return;
            }
            m_attempt = *answer;
            m_isTold = true;
            context.report.attemptChanged(m_attempt, limit);
            done({});
        });
    });
    addOutcome([this, watch](OperationContext &context, const Done &done) {
        if (m_attempt.id.isNull()) {
            done(std::unexpected(ApiError{.kind = ApiError::Kind::OutcomeUnknown}));
            return;
        }
        if (!std::exchange(m_isTold, true)) {
            context.report.attemptChanged(m_attempt, watch.limit);
        }
        AttemptWatcher::start(context.client, context.guard, m_attempt, watch,
                              {.changed =
                                   [this, &context, watch](const ActionAttempt &now) {
                                       m_attempt = now;
                                       context.report.attemptChanged(now, watch.limit);
                                   },
                               .over = [this, done](const ActionAttempt &) { done(outcome()); }});
    });
}

void AttemptOperation::restoreAttempt(const QJsonObject &data)
{
    m_attempt.id = idIn<ActionAttemptId>(data, attemptField);
    m_attempt.status = ActionAttempt::Status::Pending;
}

std::expected<void, ApiError> AttemptOperation::outcome() const
{
    if (m_attempt.status != ActionAttempt::Status::Error) {
        return {};
    }
    ApiError error;
    error.kind = ApiError::Kind::ActionFailed;
    error.type = m_attempt.errorType;
    error.message = refusal(m_attempt);
    return std::unexpected(error);
}

} // namespace latchkey
