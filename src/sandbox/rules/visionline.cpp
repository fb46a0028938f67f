// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/visionline.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto metadata = "visionline_metadata"_L1;

} // namespace

void tellVisionline(const Workspace &workspace, Row &credential, const QJsonObject &options)
{
    const Row &system = *workspace.find(Kind::AcsSystem, credential.value("acs_system_id"_L1));
    if (system.text("external_type"_L1) != "visionline_system"_L1) {
        return;
    }
    QJsonArray guest;
    QJsonArray common;
    for (const QJsonValue id : credential.hidden.value("acs_entrance_ids"_L1).toArray()) {
        const Row &entrance = *workspace.find(Kind::AcsEntrance, id);
        const QString category = entrance.value(metadata).toObject().value("door_category"_L1).toString();
        (category == "guest"_L1 ? guest : common).append(id);
    }
    credential.set(
        metadata, QJsonObject{{u"auto_join"_s, options.value("auto_join"_L1).toBool()},
                              {u"card_function_type"_s, options.value("card_function_type"_L1).toString(u"guest"_s)},
                              {u"guest_acs_entrance_ids"_s, guest},
                              {u"common_acs_entrance_ids"_s, common},
                              {u"joiner_acs_credential_ids"_s, options.value("joiner_acs_credential_ids"_L1).toArray()},
                              {u"is_valid"_s, false}});
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
