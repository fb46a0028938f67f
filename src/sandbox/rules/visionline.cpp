// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/visionline.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto metadata = "visionline_metadata"_L1;

/// The credential's doors by category.
void insertDoors(const Workspace &workspace, const Row &credential, QJsonObject &told)
{
    QJsonArray guest;
    QJsonArray common;
    for (const QJsonValue id : credential.hidden.value("acs_entrance_ids"_L1).toArray()) {
        if (const Row *entrance = workspace.find(Kind::AcsEntrance, id)) {
            const QString category = entrance->value(metadata).toObject().value("door_category"_L1).toString();
            (category == "guest"_L1 ? guest : common).append(id);
        }
    }
    told.insert("guest_acs_entrance_ids"_L1, guest);
    told.insert("common_acs_entrance_ids"_L1, common);
}

} // namespace

void tellVisionline(const Workspace &workspace, Row &credential, const QJsonObject &options)
{
    const Row &system = *workspace.find(Kind::AcsSystem, credential.value("acs_system_id"_L1));
    if (system.text("external_type"_L1) != "visionline_system"_L1) {
        return;
    }
    QJsonObject told{{u"auto_join"_s, options.value("auto_join"_L1).toBool()},
                     {u"card_function_type"_s, options.value("card_function_type"_L1).toString(u"guest"_s)},
                     {u"joiner_acs_credential_ids"_s, options.value("joiner_acs_credential_ids"_L1).toArray()},
                     {u"is_valid"_s, false}};
    insertDoors(workspace, credential, told);
    credential.set(metadata, told);
}

void retellDoors(const Workspace &workspace, Row &credential)
{
    QJsonObject told = credential.value(metadata).toObject();
    if (!told.isEmpty()) {
        insertDoors(workspace, credential, told);
        credential.set(metadata, told);
    }
}

void tellVisionlineCard(const Workspace &workspace, const Row &credential, QJsonObject &card, bool isOutdated)
{
    const QJsonObject told = credential.value(metadata).toObject();
    if (told.isEmpty()) {
        return;
    }
    const Row *user = workspace.find(Kind::AcsUser, credential.value("acs_user_id"_L1));
    const auto endsAt = parseWireTime(card.value("ends_at"_L1).toString());
    card.insert(metadata,
                QJsonObject{{u"card_format"_s, credential.hidden.value("card_format"_L1).toString(u"rfid48"_s)},
                            {u"card_holder"_s, user == nullptr ? QString() : user->text("display_name"_L1)},
                            {u"card_id"_s, credential.text("card_number"_L1)},
                            {u"cancelled"_s, false},
                            {u"discarded"_s, false},
                            {u"expired"_s, endsAt && *endsAt <= workspace.now()},
                            {u"overridden"_s, isInvalidated(credential)},
                            {u"overwritten"_s, false},
                            {u"pending_auto_update"_s, isOutdated},
                            {u"number_of_issued_cards"_s, 1},
                            {u"guest_acs_entrance_ids"_s, told.value("guest_acs_entrance_ids"_L1)},
                            {u"common_acs_entrance_ids"_s, told.value("common_acs_entrance_ids"_L1)}});
}

void noteValidity(Row &credential, bool isValid)
{
    QJsonObject told = credential.value(metadata).toObject();
    if (!told.isEmpty()) {
        told.insert("is_valid"_L1, isValid);
        credential.set(metadata, told);
    }
}

} // namespace latchkey::sandbox
