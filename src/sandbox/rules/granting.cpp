// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/granting.h"

#include "sandbox/random.h"
#include "sandbox/rules/assigning.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/grantcodes.h"
#include "sandbox/rules/instantkeys.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

/// The deprecated `location` as a new space: with the doors it lists, else with those listed beside it.
QJsonObject locationOf(const QJsonObject &parameters)
{
    const QJsonObject location = parameters.value("location"_L1).toObject();
    const bool isListing = location.contains("device_ids"_L1) || location.contains("acs_entrance_ids"_L1);
    const QJsonObject &doors = isListing ? location : parameters;
    return {{u"name"_s, location.value("name"_L1).toString(u"Location"_s)},
            {u"device_ids"_s, doors.value("device_ids"_L1)},
            {u"acs_entrance_ids"_s, doors.value("acs_entrance_ids"_L1)}};
}

QJsonArray spacesOf(Workspace &workspace, const QJsonObject &parameters)
{
    QJsonArray spaces;
    for (const auto key : {"space_ids"_L1, "location_ids"_L1}) {
        for (const QJsonValue id : parameters.value(key).toArray()) {
            spaces = including(spaces, id);
        }
    }
    for (const QJsonValue key : parameters.value("space_keys"_L1).toArray()) {
        spaces = including(spaces, workspace.findBy(Kind::Space, "space_key"_L1, key.toString())->idText());
    }
    if (parameters.contains("location"_L1)) {
        spaces.append(createSpace(workspace, locationOf(parameters)).idText());
    }
    return spaces;
}

/// "Jane Doe: Room 101", where the caller gave no name.
QString grantName(const Workspace &workspace, const Row &grant, const Row &identity)
{
    const Doors doors = doorsOf(workspace, grant);
    const Row *first = !doors.entrances.empty() ? doors.entrances.front()
                       : !doors.devices.empty() ? doors.devices.front()
                                                : nullptr;
    const QString person = identity.text("display_name"_L1);
    return first == nullptr ? person : QString(person + u": " + first->text("display_name"_L1));
}

Row &createMethod(Workspace &workspace, Row &grant, const QJsonObject &request, int place)
{
    const QString mode = request.value("mode"_L1).toString();
    QJsonObject json{{u"mode"_s, mode},
                     {u"display_name"_s, methodName(mode)},
                     {u"is_issued"_s, false},
                     {u"issued_at"_s, QJsonValue()},
                     {u"errors"_s, QJsonArray()},
                     {u"warnings"_s, QJsonArray()},
                     {u"pending_mutations"_s, QJsonArray()}};
    const Doors doors = doorsOf(workspace, grant).taking(mode);
    const bool isAssigned = mode == "card"_L1 && areCardsAssigned(workspace, doors.entrances);
    if (mode == "card"_L1) {
        json.insert("is_encoding_required"_L1, !isAssigned);
        json.insert("is_ready_for_encoding"_L1, false);
        json.insert("is_assignment_required"_L1, isAssigned);
        json.insert("is_ready_for_assignment"_L1, false);
    }
    if (const QJsonValue profile = grant.value("customization_profile_id"_L1);
        mode == "mobile_key"_L1 && profile.isString()) {
        json.insert("customization_profile_id"_L1, profile);
    }
    Row &method = workspace.add(Kind::AccessMethod, json);
    method.hidden = {{u"access_grant_id"_s, grant.idText()}, {u"requested_code"_s, request.value("code"_L1)}};
    if (mode == "mobile_key"_L1) {
        createInstantKeyOf(workspace, grant, method, request.value("instant_key_max_use_count"_L1).toInt(1));
    }
    if (!doors.devices.empty()) {
        mutating(workspace, method, "provisioning_access"_L1, u"Access is being set on the locks."_s,
                 {{u"from"_s, QJsonObject{{u"device_ids"_s, QJsonArray()}}},
                  {u"to"_s, QJsonObject{{u"device_ids"_s, idsOf(doors.devices)}}}});
    }
    createCodes(workspace, grant, method, doors.devices);
    if (!isAssigned) { // its credential is there already and will be found by its number
        createCredentials(workspace, grant, method, doors.entrances);
    }
    workspace.happened("access_method.created"_L1, methodEvent(workspace, method));
    startIssuing(workspace, method, 300ms * place);
    return method;
}

/// No door takes the mode, or some lock does not: said on the grant.
void noteUnable(const Workspace &workspace, Row &grant, const QString &mode, const Doors &doors)
{
    if (!doors.taking(mode).isEmpty() || doors.isEmpty()) {
        return;
    }
    const QJsonArray missing = idsOf(doors.devices);
    fault(workspace, grant, "cannot_create_requested_access_methods"_L1,
          u"None of the doors can be opened with %1."_s.arg(methodName(mode)), {{u"missing_device_ids"_s, missing}});
}

void noteLocksWithoutCodes(const Workspace &workspace, Row &grant, const Doors &doors)
{
    for (const Row *device : doors.devices) {
        if (!deviceTakes(*device, u"code"_s)) {
            warn(workspace, grant, "device_does_not_support_access_codes"_L1,
                 u"%1 cannot take PINs and was skipped."_s.arg(device->text("display_name"_L1)),
                 {{u"device_id"_s, device->idText()}});
        }
    }
}

} // namespace

Row &createGrant(Workspace &workspace, const QJsonObject &parameters, Row &identity)
{
    const QJsonValue startsAt = parameters.value("starts_at"_L1);
    const auto starts = parseWireTime(startsAt.toString()).value_or(workspace.now());
    const auto ends = parseWireTime(parameters.value("ends_at"_L1).toString());
    const QJsonArray spaces = spacesOf(workspace, parameters);
    const QJsonValue name = parameters.value("name"_L1);
    QJsonObject json{{u"user_identity_id"_s, identity.idText()},
                     {u"space_ids"_s, spaces},
                     {u"location_ids"_s, spaces},
                     {u"requested_access_methods"_s, QJsonArray()},
                     {u"access_method_ids"_s, QJsonArray()},
                     {u"name"_s, name.isString() ? name : QJsonValue()},
                     {u"starts_at"_s, wireTime(starts)},
                     {u"ends_at"_s, ends ? QJsonValue(wireTime(*ends)) : QJsonValue()},
                     {u"warnings"_s, QJsonArray()},
                     {u"errors"_s, QJsonArray()},
                     {u"pending_mutations"_s, QJsonArray()}};
    for (const auto key :
         {"access_grant_key"_L1, "reservation_key"_L1, "customization_profile_id"_L1, "created_at"_L1}) {
        if (parameters.contains(key)) {
            json.insert(key, parameters.value(key));
        }
    }
    Row &grant = workspace.add(Kind::AccessGrant, json);
    grant.hidden = {{u"device_ids"_s, parameters.value("device_ids"_L1).toArray()},
                    {u"acs_entrance_ids"_s, parameters.value("acs_entrance_ids"_L1).toArray()}};
    grant.set("display_name"_L1, name.isString() ? name : QJsonValue(grantName(workspace, grant, identity)));
    workspace.happened("access_grant.created"_L1, grantEvent(grant));
    requestMethods(workspace, grant, parameters.value("requested_access_methods"_L1).toArray());
    return grant;
}

void requestMethods(Workspace &workspace, Row &grant, const QJsonArray &requested)
{
    const Doors doors = doorsOf(workspace, grant);
    QJsonArray rows = grant.array("requested_access_methods"_L1);
    bool isSomethingMissing = false;
    int place = 0;
    for (const QJsonValue value : requested) {
        QJsonObject request = value.toObject();
        const QString mode = request.value("mode"_L1).toString();
        QJsonArray created;
        noteUnable(workspace, grant, mode, doors);
        if (doors.isEmpty() || !doors.taking(mode).isEmpty()) {
            created.append(createMethod(workspace, grant, request, place++).idText());
            grant.set("access_method_ids"_L1, including(grant.array("access_method_ids"_L1), created.first()));
        } else {
            isSomethingMissing = true;
        }
        if (mode == "code"_L1 && !created.isEmpty()) {
            noteLocksWithoutCodes(workspace, grant, doors);
        }
        request.insert("display_name"_L1, methodName(mode));
        request.insert("created_at"_L1, wireTime(workspace.now()));
        request.insert("created_access_method_ids"_L1, created);
        rows.append(request);
    }
    grant.set("requested_access_methods"_L1, rows);
    if (isSomethingMissing) {
        QJsonObject event = grantEvent(grant);
        event.insert("error_message"_L1, u"Some of the requested access methods could not be created."_s);
        workspace.happened("access_grant.could_not_create_requested_access_methods"_L1, event);
    }
    refreshInstantKey(workspace, grant);
}

std::vector<Row *> methodsOf(const Workspace &workspace, const Row &grant)
{
    std::vector<Row *> methods;
    for (const QJsonValue id : grant.array("access_method_ids"_L1)) {
        if (Row *method = workspace.find(Kind::AccessMethod, id)) {
            methods.push_back(method);
        }
    }
    return methods;
}

void refreshInstantKey(const Workspace &workspace, Row &grant)
{
    QStringList links;
    for (const Row *method : methodsOf(workspace, grant)) {
        if (method->hidden.contains("instant_key_url"_L1)) {
            links.append(method->hidden.value("instant_key_url"_L1).toString());
        }
    }
    if (links.size() == 1) {
        grant.set("instant_key_url"_L1, links.first());
    } else {
        grant.unset("instant_key_url"_L1);
    }
}

} // namespace latchkey::sandbox
