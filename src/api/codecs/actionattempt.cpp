// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/event.h"

namespace latchkey::api::codec {

template <> AcsCredential read<AcsCredential>(const json::Object &object);

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

CardOnEncoder readCard(const json::Object &object)
{
    return {.cardNumber = object.optionalText("card_number"),
            .isIssued = object.optionalFlag("is_issued"),
            .createdAt = object.optionalInstant("created_at"),
            .startsAt = object.optionalInstant("starts_at"),
            .endsAt = object.optionalInstant("ends_at")};
}

void readScan(const json::Object &result, ActionAttempt &attempt)
{
    result.optionalObject("acs_credential_on_encoder",
                          [&attempt](const json::Object &card) { attempt.cardOnEncoder = readCard(card); });
    result.optionalObject("acs_credential_on_seam", [&attempt](const json::Object &credential) {
        attempt.acsCredential = read<AcsCredential>(credential);
    });
    result.optionalObjects("warnings", [&attempt](const json::Object &warning) {
        // Here, and nowhere else in the contract, the message has this name.
        attempt.warnings.append(
            {.code = warning.optionalLabel("warning_code"), .message = warning.optionalLabel("warning_message")});
    });
}

/// What a result holds depends on the action, and the set of actions is open.
void readResult(const json::Object &result, ActionAttempt &attempt)
{
    const QString &action = attempt.actionType;
    if (action == u"SCAN_CREDENTIAL") {
        readScan(result, attempt);
    } else if (action == u"ASSIGN_CREDENTIAL") {
        attempt.accessMethodId = result.optionalId<AccessMethodId>("access_method_id");
    } else if (action == u"ENCODE_CREDENTIAL" || action == u"SCAN_TO_ASSIGN_CREDENTIAL") {
        // Some servers promise the credential and answer with an empty object.
        if (!result.optionalId<AcsCredentialId>("acs_credential_id").isNull()) {
            attempt.acsCredential = read<AcsCredential>(result);
        }
    } else {
        attempt.wasConfirmedByDevice = result.optionalFlag("was_confirmed_by_device");
    }
}

} // namespace

template <> ActionAttempt read<ActionAttempt>(const json::Object &object)
{
    ActionAttempt attempt;
    attempt.id = object.id<ActionAttemptId>("action_attempt_id");
    attempt.actionType = object.optionalLabel("action_type");
    attempt.status = statusFromKey(object.text("status"));
    object.objectIfAny("result", [&attempt](const json::Object &result) { readResult(result, attempt); });
    object.optionalObject("error", [&attempt](const json::Object &error) {
        attempt.errorType = error.optionalLabel("type");
        attempt.errorMessage = error.optionalLabel("message");
    });
    return attempt;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::ActionAttempt)
