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
            look([outcome, done](const Result<bool> &isDone) {
                done(isDone.value_or(false) ? std::expected<void, ApiError>() : outcome);
            });
        });
    };
    if (sending == Sending::AtOnce) {
        sendNow();
        return;
    }
    look([sendNow, sending, done](Result<bool> isDone) {
        if (!isDone) {
            isDone.error().kind = ApiError::Kind::OutcomeUnknown;
            done(std::unexpected(std::move(isDone.error())));
        } else if (*isDone) {
            done({});
        } else if (sending == Sending::Never) {
            done(std::unexpected(ApiError{.kind = ApiError::Kind::OutcomeUnknown}));
        } else {
            sendNow();
        }
    });
}

} // namespace latchkey
