// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/build.h"

#include "sandbox/random.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonObject placeOf(const Workspace &workspace)
{
    return {{u"location_name"_s, workspace.json().value("name"_L1)},
            {u"time_zone"_s, u"Europe/Lisbon"_s},
            {u"timezone"_s, u"Europe/Lisbon"_s}};
}

QJsonObject lockProperties(Random &random, const LockModel &model, const QString &name)
{
    QJsonArray lengths;
    for (const int length : model.codeLengths) {
        lengths.append(length);
    }
    QJsonArray constraints;
    for (const QString &type : model.codeConstraints) {
        constraints.append(QJsonObject{{u"constraint_type"_s, type}});
    }
    const double level = 0.6 + random.below(40) / 100.0;
    return {{u"name"_s, name},
            {u"appearance"_s, QJsonObject{{u"name"_s, name}}},
            {u"online"_s, true},
            {u"locked"_s, true},
            {u"manufacturer"_s, model.manufacturer},
            {u"serial_number"_s, random.digits(10)},
            {u"battery"_s, QJsonObject{{u"level"_s, level}, {u"status"_s, level > 0.9 ? u"full"_s : u"good"_s}}},
            {u"battery_level"_s, level},
            {u"has_direct_power"_s, false},
            {u"max_active_codes_supported"_s, 250},
            {u"supported_code_lengths"_s, lengths},
            {u"code_constraints"_s, constraints},
            {u"model"_s, QJsonObject{{u"display_name"_s, model.model},
                                     {u"manufacturer_display_name"_s, model.label},
                                     {u"has_built_in_keypad"_s, true},
                                     {u"online_access_codes_supported"_s, true}}}};
}

} // namespace

Row &addAccount(Workspace &workspace, const QString &provider, const QString &label, const QString &name,
                const QString &capability)
{
    return workspace.add(Kind::ConnectedAccount,
                         {{u"account_type"_s, provider},
                          {u"account_type_display_name"_s, label},
                          {u"display_name"_s, name},
                          {u"accepted_capabilities"_s, QJsonArray{capability}},
                          {u"automatically_manage_new_devices"_s, true},
                          {u"custom_metadata"_s, QJsonObject()},
                          {u"time_zone"_s, u"Europe/Lisbon"_s},
                          {u"user_identifier"_s, QJsonObject{{u"email"_s, u"front.desk@example.com"_s}}},
                          {u"errors"_s, QJsonArray()},
                          {u"warnings"_s, QJsonArray()}});
}

Row &addLock(Workspace &workspace, const Row &account, const LockModel &model, const QString &name)
{
    Row &lock = workspace.add(Kind::Device,
                              {{u"device_type"_s, model.deviceType},
                               {u"display_name"_s, name},
                               {u"connected_account_id"_s, account.idText()},
                               {u"capabilities_supported"_s, QJsonArray{u"access_code"_s, u"lock"_s, u"battery"_s}},
                               {u"custom_metadata"_s, QJsonObject()},
                               {u"device_manufacturer"_s,
                                QJsonObject{{u"manufacturer"_s, model.manufacturer}, {u"display_name"_s, model.label}}},
                               {u"device_provider"_s, QJsonObject{{u"device_provider_name"_s, model.manufacturer},
                                                                  {u"display_name"_s, model.label},
                                                                  {u"provider_category"_s, u"stable"_s}}},
                               {u"is_managed"_s, true},
                               {u"location"_s, placeOf(workspace)},
                               {u"space_ids"_s, QJsonArray()},
                               {u"can_program_online_access_codes"_s, true},
                               {u"can_remotely_lock"_s, true},
                               {u"can_remotely_unlock"_s, true},
                               {u"can_unlock_with_code"_s, true},
                               {u"can_simulate_connection"_s, true},
                               {u"can_simulate_disconnection"_s, true},
                               {u"can_simulate_removal"_s, true},
                               {u"errors"_s, QJsonArray()},
                               {u"warnings"_s, QJsonArray()},
                               {u"properties"_s, lockProperties(workspace.random(), model, name)}});
    if (model.hasHub) {
        for (const auto flag : {"can_simulate_hub_connection"_L1, "can_simulate_hub_disconnection"_L1,
                                "can_simulate_paid_subscription"_L1}) {
            lock.set(flag, true);
        }
    }
    return lock;
}

Row &addSystem(Workspace &workspace, const Row &account, const SystemModel &model, const QString &name)
{
    Row &system = workspace.add(Kind::AcsSystem, {{u"name"_s, name},
                                                  {u"external_type"_s, model.type},
                                                  {u"external_type_display_name"_s, model.label},
                                                  {u"system_type"_s, model.type},
                                                  {u"system_type_display_name"_s, model.label},
                                                  {u"connected_account_id"_s, account.idText()},
                                                  {u"connected_account_ids"_s, QJsonArray{account.idText()}},
                                                  {u"is_credential_manager"_s, false},
                                                  {u"image_url"_s, u"https://example.com/access-system.png"_s},
                                                  {u"image_alt_text"_s, QString(model.label + " logo"_L1)},
                                                  {u"location"_s, QJsonObject{{u"time_zone"_s, u"Europe/Lisbon"_s}}},
                                                  {u"errors"_s, QJsonArray()},
                                                  {u"warnings"_s, QJsonArray()}});
    system.hidden = {{u"takes_direct_assignment"_s, model.takesDirectAssignment},
                     {u"assigns_cards"_s, model.assignsCards},
                     {u"user_type"_s, model.userType},
                     {u"user_type_display_name"_s, model.userTypeLabel},
                     {u"credential_type"_s, model.credentialType},
                     {u"credential_type_display_name"_s, model.credentialTypeLabel}};
    return system;
}

Row &addEntrance(Workspace &workspace, const Row &system, const QString &name, const QStringList &modes,
                 const QJsonObject &more)
{
    QJsonObject json = more;
    json.insert("acs_system_id"_L1, system.idText());
    json.insert("connected_account_id"_L1, system.text("connected_account_id"_L1));
    json.insert("display_name"_L1, name);
    json.insert("space_ids"_L1, QJsonArray());
    json.insert("errors"_L1, QJsonArray());
    json.insert("warnings"_L1, QJsonArray());
    for (const auto mode : {"code"_L1, "card"_L1, "mobile_key"_L1, "cloud_key"_L1}) {
        json.insert("can_unlock_with_"_L1 + mode, modes.contains(mode));
    }
    return workspace.add(Kind::AcsEntrance, json);
}

Row &addEncoder(Workspace &workspace, const Row &system, const QString &name)
{
    return workspace.add(Kind::AcsEncoder, {{u"acs_system_id"_s, system.idText()},
                                            {u"connected_account_id"_s, system.text("connected_account_id"_L1)},
                                            {u"display_name"_s, name},
                                            {u"errors"_s, QJsonArray()}});
}

Row &addTag(Workspace &workspace, const Row &system, const QString &number)
{
    return workspace.add(Kind::AcsCredential, {{u"acs_system_id"_s, system.idText()},
                                               {u"connected_account_id"_s, system.text("connected_account_id"_L1)},
                                               {u"access_method"_s, u"card"_s},
                                               {u"display_name"_s, QString("Tag "_L1 + number)},
                                               {u"card_number"_s, number},
                                               {u"external_type"_s, u"salto_ks_tag"_s},
                                               {u"external_type_display_name"_s, u"Salto KS Tag"_s},
                                               {u"is_issued"_s, false},
                                               {u"issued_at"_s, QJsonValue()},
                                               {u"is_managed"_s, true},
                                               {u"errors"_s, QJsonArray()},
                                               {u"warnings"_s, QJsonArray()}});
}

Row &addAccessGroup(Workspace &workspace, const Row &system, const QString &name, const QJsonArray &entranceIds)
{
    Row &group =
        workspace.add(Kind::AcsAccessGroup, {{u"acs_system_id"_s, system.idText()},
                                             {u"connected_account_id"_s, system.text("connected_account_id"_L1)},
                                             {u"name"_s, name},
                                             {u"display_name"_s, name},
                                             {u"access_group_type"_s, u"salto_ks_access_group"_s},
                                             {u"access_group_type_display_name"_s, u"Salto KS Access Group"_s},
                                             {u"external_type"_s, u"salto_ks_access_group"_s},
                                             {u"external_type_display_name"_s, u"Salto KS Access Group"_s},
                                             {u"is_managed"_s, true},
                                             {u"pending_mutations"_s, QJsonArray()},
                                             {u"errors"_s, QJsonArray()},
                                             {u"warnings"_s, QJsonArray()}});
    group.hidden.insert("acs_entrance_ids"_L1, entranceIds);
    return group;
}

} // namespace latchkey::sandbox
