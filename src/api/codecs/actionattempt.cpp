// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/event.h"

namespace latchkey::api::codec {
namespace {

ActionAttempt::Status statusFromKey(QStringView key)
{
    if (key == u"pending") {
        return ActionAttempt::Status::Pending;
    }
    if (key == u"success") {
        return ActionAttempt::Status::Success;
    }
    return key == u"error" ? ActionAttempt::Status::Error : ActionAttempt::Status::Unknown;
}

} // namespace

template <> ActionAttempt read<ActionAttempt>(const json::Object &object)
{
    ActionAttempt attempt;
    attempt.id = object.id<ActionAttemptId>("action_attempt_id");
    attempt.actionType = object.optionalLabel("action_type");
    attempt.status = statusFromKey(object.text("status"));
    // What a result holds depends on the action, and the set of actions is open.
    object.objectIfAny("result", [&attempt](const json::Object &result) {
        attempt.wasConfirmedByDevice = result.optionalFlag("was_confirmed_by_device");
    });
    object.optionalObject("error", [&attempt](const json::Object &error) {
        attempt.errorType = error.optionalLabel("type");
        attempt.errorMessage = error.optionalLabel("message");
    });
    return attempt;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::ActionAttempt)
