// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/encoders.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto encodingTakes = 2000ms;

QLatin1StringView planKey(CardWork work) { return work == CardWork::Encode ? "next_encode"_L1 : "next_scan"_L1; }

struct Words {
    QLatin1StringView type;
    const char16_t *message = nullptr;
};
constexpr std::array<Words, 10> words{{
    {"uncategorized_error"_L1, u"The encoder reported an error it has no name for."},
    {"action_attempt_expired"_L1, u"No card was presented in time."},
    {"no_credential_on_encoder"_L1, u"No card lies on the encoder."},
    {"incompatible_card_format"_L1, u"The encoder does not write cards of this format."},
    {"credential_cannot_be_reissued"_L1, u"The credential is dead and cannot be written again."},
    {"encoder_not_online"_L1, u"The encoder does not answer."},
    {"encoder_communication_timeout"_L1, u"The encoder took too long to answer."},
    {"bridge_disconnected"_L1, u"The bridge to the access system is not connected."},
    {"encoding_interrupted"_L1, u"The card was taken away too early."},
    {"credential_deleted"_L1, u"The credential was deleted meanwhile."},
}};

/// What an error on a system or its account means for the system's encoders.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 6> consequences{{
    {"bridge_disconnected"_L1, "bridge_disconnected"_L1},
    {"seam_bridge_disconnected"_L1, "bridge_disconnected"_L1},
    {"visionline_instance_unreachable"_L1, "encoder_communication_timeout"_L1},
    {"provider_service_unavailable"_L1, "encoder_communication_timeout"_L1},
    {"acs_system_disconnected"_L1, "encoder_not_online"_L1},
    {"account_disconnected"_L1, "encoder_not_online"_L1},
}};

QLatin1StringView consequenceOf(const Row *owner)
{
    if (owner != nullptr) {
        for (const QJsonValue error : owner->array("errors"_L1)) {
            const QString code = error.toObject().value("error_code"_L1).toString();
            const auto *const known =
                std::ranges::find(consequences, code, [](const auto &pair) { return pair.first; });
            if (known != consequences.end()) {
                return known->second;
            }
        }
    }
    return {};
}

bool hasOtherFormat(const Row &credential, const Row &encoder)
{
    const QJsonValue wanted = credential.hidden.value("card_format"_L1);
    const QJsonValue written = encoder.hidden.value("card_format"_L1);
    return wanted.isString() && written.isString() && wanted != written;
}

/// Why \a credential cannot be written, whatever the encoder's state; empty where it can.
QLatin1StringView flawOf(const Workspace &workspace, const Row *credential)
{
    const Row *method = credential == nullptr
                            ? nullptr
                            : workspace.find(Kind::AccessMethod, credential->hidden.value("access_method_id"_L1));
    if (credential == nullptr || isBeingDeleted(*credential) || (method != nullptr && isBeingDeleted(*method))) {
        return "credential_deleted"_L1;
    }
    return isInvalidated(*credential) ? "credential_cannot_be_reissued"_L1 : QLatin1StringView();
}

void write(Workspace &workspace, Row &attempt, Row &credential, Row &encoder)
{
    if (Row *method = workspace.find(Kind::AccessMethod, credential.hidden.value("access_method_id"_L1))) {
        issue(workspace, *method);
    } else {
        issueCredential(workspace, credential);
    }
    encoder.hidden.insert("acs_credential_id"_L1, credential.idText());
    succeed(attempt, credential.json());
}

void endEncoding(Workspace &workspace, Row &attempt, const QString &credentialId, const QString &encoderId,
                 const QJsonObject &plan)
{
    Row *credential = workspace.find(Kind::AcsCredential, credentialId);
    Row *encoder = workspace.find(Kind::AcsEncoder, encoderId);
    QLatin1StringView problem = flawOf(workspace, credential);
    if (problem.isEmpty()) {
        problem = hindranceOf(workspace, encoder, plan);
    }
    if (problem.isEmpty() && hasOtherFormat(*credential, *encoder)) {
        problem = "incompatible_card_format"_L1;
    }
    if (problem.isEmpty()) {
        write(workspace, attempt, *credential, *encoder);
    } else {
        failAtEncoder(attempt, problem);
    }
}

} // namespace

void planNext(Row &encoder, CardWork work, const QJsonObject &plan) { encoder.hidden.insert(planKey(work), plan); }

QJsonObject takePlan(Row &encoder, CardWork work, const QString &credentialId)
{
    const QJsonObject plan = encoder.hidden.value(planKey(work)).toObject();
    const QJsonValue wanted = plan.value("acs_credential_id"_L1);
    if (!credentialId.isEmpty() && wanted.isString() && wanted != credentialId) {
        return {};
    }
    encoder.hidden.remove(planKey(work));
    return plan;
}

QLatin1StringView hindranceOf(const Workspace &workspace, const Row *encoder, const QJsonObject &plan)
{
    if (encoder == nullptr) {
        return "encoder_not_online"_L1;
    }
    if (const QString planned = plan.value("error_code"_L1).toString(); !planned.isEmpty()) {
        return std::ranges::find(words, planned, &Words::type)->type;
    }
    if (plan.contains("scenario"_L1)) {
        return {};
    }
    if (!encoder->array("errors"_L1).isEmpty()) {
        return "encoder_not_online"_L1;
    }
    const auto bySystem = consequenceOf(workspace.find(Kind::AcsSystem, encoder->value("acs_system_id"_L1)));
    return bySystem.isEmpty()
               ? consequenceOf(workspace.find(Kind::ConnectedAccount, encoder->value("connected_account_id"_L1)))
               : bySystem;
}

void failAtEncoder(Row &attempt, QLatin1StringView type)
{
    fail(attempt, type, QStringView(std::ranges::find(words, type, &Words::type)->message).toString());
}

Row &encodeCredential(Workspace &workspace, const Row &credential, Row &encoder)
{
    Row &attempt = startAttempt(workspace, "ENCODE_CREDENTIAL"_L1);
    endLater(workspace, attempt, encodingTakes,
             [&workspace, credentialId = credential.idText(), encoderId = encoder.idText(),
              plan = takePlan(encoder, CardWork::Encode, credential.idText())](Row &started) {
                 endEncoding(workspace, started, credentialId, encoderId, plan);
             });
    return attempt;
}

Row &encodeCard(Workspace &workspace, const Row &method, Row &encoder)
{
    return encodeCredential(workspace, *credentialIn(workspace, method, encoder.text("acs_system_id"_L1)), encoder);
}

} // namespace latchkey::sandbox
