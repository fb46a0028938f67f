// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/scanning.h"

#include "sandbox/random.h"
#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/encoders.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/visionline.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto scanningTakes = 2000ms;
constexpr auto nothingThere = "no_credential_on_encoder"_L1;

/// What lies on the encoder.
struct Card {
    QJsonObject told{};        ///< empty: a card that holds nothing
    Row *credential = nullptr; ///< none: nobody has registered the card
    bool isOutdated = false;
};
using Found = std::expected<Card, QLatin1StringView>;

QJsonObject told(const QJsonValue &number, const QJsonValue &createdAt, const QJsonValue &startsAt,
                 const QJsonValue &endsAt, bool isIssued)
{
    const auto orNull = [](const QJsonValue &value) { return value.isString() ? value : QJsonValue(); };
    return {{u"card_number"_s, orNull(number)},
            {u"created_at"_s, orNull(createdAt)},
            {u"starts_at"_s, orNull(startsAt)},
            {u"ends_at"_s, orNull(endsAt)},
            {u"is_issued"_s, isIssued}};
}

/// The card that \a credential was written on; \a isBehind: with an end that has been changed since.
Card cardOf(const Workspace &workspace, Row &credential, bool isBehind)
{
    const QJsonObject written = credential.hidden.value("on_card"_L1).toObject();
    const QJsonValue start =
        written.contains("starts_at"_L1) ? written.value("starts_at"_L1) : credential.value("starts_at"_L1);
    QJsonValue end = written.contains("ends_at"_L1) ? written.value("ends_at"_L1) : credential.value("ends_at"_L1);
    if (isBehind) {
        end = wireTime(workspace.now());
    }
    const QJsonValue number = credential.value("card_number"_L1);
    const QJsonValue createdAt =
        written.contains("created_at"_L1) ? written.value("created_at"_L1) : credential.value("created_at"_L1);
    Card card{told(number, createdAt, start, end, !written.isEmpty()), &credential};
    card.isOutdated = start.toString() != credential.text("starts_at"_L1) ||
                      end.toString() != credential.text("ends_at"_L1) || isInvalidated(credential);
    tellVisionlineCard(workspace, credential, card.told, card.isOutdated);
    return card;
}

/// The credential that a planned card matches: the planned one, else the last one that was written in the system.
Row *plannedCredential(const Workspace &workspace, const Row &encoder, const QJsonObject &plan)
{
    if (Row *planned = workspace.find(Kind::AcsCredential, plan.value("acs_credential_id"_L1))) {
        return planned;
    }
    Row *last = nullptr;
    for (Row *credential : workspace.rows(Kind::AcsCredential)) {
        if (credential->text("access_method"_L1) == "card"_L1 && credential->value("card_number"_L1).isString() &&
            credential->value("acs_system_id"_L1) == encoder.value("acs_system_id"_L1)) {
            last = credential;
        }
    }
    return last;
}

Card strangeCard(Workspace &workspace)
{
    constexpr int digits = 10;
    return {told(workspace.random().digits(digits), wireTime(workspace.now()), {}, {}, false)};
}

Found cardOn(Workspace &workspace, const Row &encoder, const QJsonObject &plan, bool isDetectingNew)
{
    const QString scenario = plan.value("scenario"_L1).toString();
    if (scenario == "credential_on_encoder_is_empty"_L1) {
        return Card{};
    }
    if (scenario == "credential_does_not_exist_on_seam"_L1) {
        const Row *system = workspace.find(Kind::AcsSystem, encoder.value("acs_system_id"_L1));
        const bool isSeen =
            isDetectingNew || system == nullptr || system->text("external_type"_L1) != "salto_ks_site"_L1;
        return isSeen ? Found(strangeCard(workspace)) : std::unexpected(nothingThere);
    }
    Row *credential = scenario.isEmpty()
                          ? workspace.find(Kind::AcsCredential, encoder.hidden.value("acs_credential_id"_L1))
                          : plannedCredential(workspace, encoder, plan);
    if (credential == nullptr) {
        return std::unexpected(nothingThere);
    }
    return cardOf(workspace, *credential, scenario == "credential_on_encoder_needs_update"_L1);
}

/// The card, or why none can be read.
Found read(Workspace &workspace, const QString &encoderId, const QJsonObject &plan, bool isDetectingNew)
{
    const Row *encoder = workspace.find(Kind::AcsEncoder, encoderId);
    const QLatin1StringView hindrance = hindranceOf(workspace, encoder, plan);
    return hindrance.isEmpty() ? cardOn(workspace, *encoder, plan, isDetectingNew) : std::unexpected(hindrance);
}

QJsonObject warning(const QString &code, const QString &message)
{
    return {{u"warning_code"_s, code}, {u"warning_message"_s, message}};
}

QJsonObject resultOf(const Card &card)
{
    QJsonArray warnings;
    if (card.isOutdated) {
        warnings.append(
            warning(u"acs_credential_on_encoder_out_of_sync"_s, u"The card holds what no longer applies."_s));
    }
    if (!card.told.isEmpty() && card.credential == nullptr) {
        warnings.append(warning(u"acs_credential_on_seam_not_found"_s, u"No credential is known for this card."_s));
    }
    return {
        {u"acs_credential_on_encoder"_s, card.told.isEmpty() ? QJsonValue() : QJsonValue(card.told)},
        {u"acs_credential_on_seam"_s, card.credential == nullptr ? QJsonValue() : QJsonValue(card.credential->json())},
        {u"warnings"_s, warnings}};
}

/// The credential of a card that nobody had registered, in the hands of \a user.
Row &enrol(Workspace &workspace, const QJsonValue &number, const Row &user)
{
    const QString mode = u"card"_s;
    Row &credential = addCredential(workspace, user, {},
                                    {{u"access_method"_s, mode},
                                     {u"display_name"_s, methodName(mode)},
                                     {u"starts_at"_s, wireTime(workspace.now())},
                                     {u"card_number"_s, number}});
    issueCredential(workspace, credential);
    return credential;
}

void hand(Workspace &workspace, Row &credential, Row &user)
{
    Row *holder = workspace.find(Kind::AcsUser, credential.value("acs_user_id"_L1));
    if (holder != nullptr && holder != &user) {
        unassignCredential(workspace, credential, *holder);
    }
    assignCredential(workspace, credential, user);
}

void endAssigning(Workspace &workspace, Row &attempt, const Found &found, const QString &userId)
{
    Row *user = workspace.find(Kind::AcsUser, userId);
    if (!found || user == nullptr || found->told.isEmpty()) {
        // This kind of attempt knows three errors only.
        const bool isNamed = !found && (found.error() == nothingThere || found.error() == "action_attempt_expired"_L1);
        failAtEncoder(attempt, found && user != nullptr ? nothingThere
                               : isNamed                ? found.error()
                                                        : "uncategorized_error"_L1);
        return;
    }
    if (found->credential == nullptr) {
        succeed(attempt, enrol(workspace, found->told.value("card_number"_L1), *user).json());
    } else {
        hand(workspace, *found->credential, *user);
        succeed(attempt, found->credential->json());
    }
}

} // namespace

Row &scanCredential(Workspace &workspace, Row &encoder, bool isDetectingNew)
{
    Row &attempt = startAttempt(workspace, "SCAN_CREDENTIAL"_L1);
    endLater(workspace, attempt, scanningTakes,
             [&workspace, encoderId = encoder.idText(), plan = takePlan(encoder, CardWork::Scan),
              isDetectingNew](Row &started) {
                 const Found found = read(workspace, encoderId, plan, isDetectingNew);
                 if (found) {
                     succeed(started, resultOf(*found));
                 } else {
                     failAtEncoder(started, found.error());
                 }
             });
    return attempt;
}

Row &scanToAssign(Workspace &workspace, Row &encoder, const Row &user, bool isDetectingNew)
{
    Row &attempt = startAttempt(workspace, "SCAN_TO_ASSIGN_CREDENTIAL"_L1);
    endLater(workspace, attempt, scanningTakes,
             [&workspace, encoderId = encoder.idText(), userId = user.idText(),
              plan = takePlan(encoder, CardWork::Scan), isDetectingNew](Row &started) {
                 endAssigning(workspace, started, read(workspace, encoderId, plan, isDetectingNew), userId);
             });
    return attempt;
}

} // namespace latchkey::sandbox
