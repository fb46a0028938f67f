// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/unknownoutcome.h"

#include <QCoreApplication>

namespace latchkey {

ApiError keyTaken(const QString &parameter)
{
    ApiError error;
    error.kind = ApiError::Kind::Conflict;
    error.message = QCoreApplication::translate("Operation", "Another has this key already. Choose a different one.");
    error.fieldErrors = {{parameter, error.message}};
    return error;
}

void writeOnce(const std::function<void(const Operation::Done &done)> &send, const Look &look, Sending sending,
               const Operation::Done &done)
{
    const auto sendNow = [send, look, done] {
        send([look, done](std::expected<void, ApiError> outcome) {
            if (outcome || outcome.error().kind != ApiError::Kind::OutcomeUnknown) {
                done(std::move(outcome));
                return;
            }
            look([outcome, done](const Result<Trace> &trace) {
                done(trace.value_or(Trace::None) == Trace::Done ? std::expected<void, ApiError>() : outcome);
            });
        });
    };
    if (sending == Sending::AtOnce) {
        sendNow();
        return;
    }
    look([sendNow, sending, done](Result<Trace> trace) {
        if (!trace) {
            trace.error().kind = ApiError::Kind::OutcomeUnknown;
            done(std::unexpected(std::move(trace.error())));
        } else if (*trace == Trace::Done) {
            done({});
        } else if (sending == Sending::IfNotDone || (sending == Sending::IfUntouched && *trace == Trace::AsBefore)) {
            sendNow();
        } else {
            done(std::unexpected(ApiError{.kind = ApiError::Kind::OutcomeUnknown}));
        }
    });
}

} // namespace latchkey
