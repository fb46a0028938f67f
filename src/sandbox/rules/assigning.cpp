// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/assigning.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto assigningTakes = 1000ms;

bool assignsCards(const Workspace &workspace, const QJsonValue &systemId)
{
    const Row *system = workspace.find(Kind::AcsSystem, systemId);
    return system != nullptr && system->hidden.value("assigns_cards"_L1).toBool();
}

/// The card \a number in the system of one of \a entrances.
Row *registered(const Workspace &workspace, const std::vector<Row *> &entrances, const QString &number)
{
    const auto &all = workspace.rows(Kind::AcsCredential);
    const auto card = std::ranges::find_if(all, [&](const Row *each) {
        return each->text("card_number"_L1) == number && assignsCards(workspace, each->value("acs_system_id"_L1)) &&
               !isBeingDeleted(*each) && std::ranges::any_of(entrances, [&](const Row *entrance) {
                   return entrance->value("acs_system_id"_L1) == each->value("acs_system_id"_L1);
               });
    });
    return card == all.end() ? nullptr : *card;
}

void give(Workspace &workspace, Row &card, Row &user, Row &method, const Row &grant)
{
    assignCredential(workspace, card, user);
    card.set("starts_at"_L1, grant.value("starts_at"_L1));
    if (grant.value("ends_at"_L1).isString()) {
        card.set("ends_at"_L1, grant.value("ends_at"_L1));
    }
    std::vector<Row *> doors = doorsOf(workspace, grant).taking(u"card"_s).entrances;
    std::erase_if(doors,
                  [&](const Row *door) { return door->value("acs_system_id"_L1) != card.value("acs_system_id"_L1); });
    card.hidden.insert("acs_entrance_ids"_L1, idsOf(doors));
    card.hidden.insert("access_method_id"_L1, method.idText());
    card.hidden.insert("is_registered"_L1, true);
    method.hidden.insert("acs_credential_ids"_L1, QJsonArray{card.idText()});
    issue(workspace, method);
}

void endAssigning(Workspace &workspace, Row &attempt, const QString &methodId, const QString &number)
{
    Row *method = workspace.find(Kind::AccessMethod, methodId);
    const Row *grant = method == nullptr ? nullptr : grantOf(workspace, *method);
    if (grant == nullptr || isBeingDeleted(*method)) {
        fail(attempt, "uncategorized_error"_L1, u"The access method was deleted meanwhile."_s);
        return;
    }
    Row *card = registered(workspace, doorsOf(workspace, *grant).taking(u"card"_s).entrances, number);
    if (card == nullptr) {
        fail(attempt, "credential_not_found"_L1, u"No card with this number is registered."_s);
        return;
    }
    Row &user = acsUserFor(workspace, *workspace.find(Kind::UserIdentity, grant->value("user_identity_id"_L1)),
                           *workspace.find(Kind::AcsSystem, card->value("acs_system_id"_L1)));
    const QString holder = card->text("acs_user_id"_L1);
    if (card->hidden.contains("access_method_id"_L1) || (!holder.isEmpty() && holder != user.idText())) {
        fail(attempt, "uncategorized_error"_L1, u"The card is in use already."_s);
        return;
    }
    give(workspace, *card, user, *method, *grant);
    succeed(attempt, method->json());
}

} // namespace

bool areCardsAssigned(const Workspace &workspace, const std::vector<Row *> &entrances)
{
    return !entrances.empty() && std::ranges::all_of(entrances, [&](const Row *entrance) {
        return assignsCards(workspace, entrance->value("acs_system_id"_L1));
    });
}

Row &assignCard(Workspace &workspace, const Row &method, const QString &number)
{
    Row &attempt = startAttempt(workspace, "ASSIGN_CREDENTIAL"_L1);
    endLater(workspace, attempt, assigningTakes, [&workspace, methodId = method.idText(), number](Row &started) {
        endAssigning(workspace, started, methodId, number);
    });
    return attempt;
}

bool takeBack(Workspace &workspace, Row &credential)
{
    if (!credential.hidden.value("is_registered"_L1).toBool()) {
        return false;
    }
    if (Row *user = workspace.find(Kind::AcsUser, credential.value("acs_user_id"_L1))) {
        unassignCredential(workspace, credential, *user);
    }
    for (const auto key : {"starts_at"_L1, "ends_at"_L1}) {
        credential.unset(key);
    }
    credential.set("is_issued"_L1, false);
    credential.set("issued_at"_L1, QJsonValue());
    credential.set("warnings"_L1, QJsonArray());
    credential.hidden = {};
    return true;
}

} // namespace latchkey::sandbox
