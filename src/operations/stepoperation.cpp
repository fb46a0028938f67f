// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/stepoperation.h"

namespace latchkey {

void StepOperation::runStep(int step, OperationContext &context, Done done)
{
    const auto index = static_cast<std::size_t>(step);
    m_onlyLooks = context.onlyLooks;
    m_steps.at(index).run(context, [this, done = std::move(done)](std::expected<void, ApiError> outcome) {
        // A failure after an unknown outcome leaves the first one unknown.
        m_outcomeUnknown = !outcome && (m_outcomeUnknown || outcome.error().kind == ApiError::Kind::OutcomeUnknown);
        done(std::move(outcome));
    });
}

QList<RequestPreview> StepOperation::previews() const
{
    QList<RequestPreview> all;
    for (const Entry &entry : m_steps) {
        if (entry.preview) {
            all.append(entry.preview());
        }
    }
    return all;
}

void StepOperation::addWrite(Preview preview, Step step)
{
    m_steps.push_back({std::move(preview), std::move(step)});
    m_writeStepCount = stepCount();
}

void StepOperation::addCheckedWrite(Preview preview, Step step)
{
    addWrite(std::move(preview), std::move(step));
    m_steps.back().isChecked = true;
}

void StepOperation::addOutcome(Step step)
{
    m_steps.push_back({{}, std::move(step)});
    m_writeStepCount = stepCount();
}

void StepOperation::addRead(Step step) { m_steps.push_back({{}, std::move(step)}); }

} // namespace latchkey
