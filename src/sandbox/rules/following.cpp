// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/following.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/assigning.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/grantcodes.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/pins.h"
#include "sandbox/rules/visionline.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto followingTakes = 2000ms;
constexpr auto betweenTries = 1min;
constexpr auto underprovisioned = "underprovisioned_access"_L1;
constexpr auto overprovisioned = "overprovisioned_access"_L1;
constexpr auto updatingSpaces = "updating_spaces"_L1;
constexpr auto toldDoors = "told_entrance_ids"_L1;

bool hasMoreThan(const QJsonArray &ids, const QJsonArray &others)
{
    return std::ranges::any_of(ids, [&](const QJsonValue &id) { return !others.contains(id); });
}

std::vector<Row *> inSystem(const std::vector<Row *> &entrances, const QJsonValue &systemId)
{
    std::vector<Row *> here;
    std::ranges::copy_if(entrances, std::back_inserter(here),
                         [&](const Row *entrance) { return entrance->value("acs_system_id"_L1) == systemId; });
    return here;
}

/// The doors of a written card are those that it was written for.
void changeDoors(Workspace &workspace, Row &credential, const std::vector<Row *> &entrances, Row &method)
{
    const QJsonArray ids = idsOf(entrances);
    if (credential.hidden.value("acs_entrance_ids"_L1).toArray() == ids) {
        return;
    }
    credential.hidden.insert("acs_entrance_ids"_L1, ids);
    retellDoors(workspace, credential);
    const bool isWritten = method.text("mode"_L1) == "card"_L1 && !credential.hidden.contains("is_registered"_L1);
    if (isWritten && credential.flag("is_issued"_L1)) {
        warn(workspace, credential, "needs_to_be_reissued"_L1, u"The card does not know all of its doors."_s);
        askForEncoding(workspace, method);
    }
}

/// The method's credentials open exactly \a entrances.
void followEntrances(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &entrances)
{
    std::vector<Row *> rest = entrances;
    for (Row *credential : credentialsOf(workspace, method)) {
        const QJsonValue systemId = credential->value("acs_system_id"_L1);
        const std::vector<Row *> here = inSystem(entrances, systemId);
        std::erase_if(rest, [&](const Row *entrance) { return entrance->value("acs_system_id"_L1) == systemId; });
        if (here.empty()) {
            dropCredential(workspace, *credential);
        } else {
            changeDoors(workspace, *credential, here, method);
        }
    }
    const bool isCard = method.text("mode"_L1) == "card"_L1;
    if (rest.empty() || (isCard && areCardsAssigned(workspace, rest))) {
        return;
    }
    createCredentials(workspace, grant, method, rest);
    if (isCard && method.flag("is_issued"_L1)) {
        askForEncoding(workspace, method);
    } else if (method.flag("is_issued"_L1)) {
        issueCredentials(workspace, method, rest);
    }
}

/// The PIN is on exactly those of \a devices that answer; false where one does not.
bool followDevices(Workspace &workspace, Row &grant, Row &method, const std::vector<Row *> &devices)
{
    std::vector<Row *> online;
    std::ranges::copy_if(devices, std::back_inserter(online), [](const Row *device) { return isOnline(*device); });
    if (!method.flag("is_issued"_L1)) {
        return true; // it gets its PIN when it is issued, on the doors of then
    }
    if (method.hidden.value("device_ids"_L1).toArray() != idsOf(online)) {
        followCodes(workspace, grant, method, online);
        setPin(workspace, grant, method, online);
    }
    return online.size() == devices.size();
}

void tellLostDoors(Workspace &workspace, Row &grant)
{
    const QJsonArray present = idsOf(doorsOf(workspace, grant).entrances);
    QJsonArray kept;
    for (const QJsonValue id : grant.hidden.value(toldDoors).toArray()) {
        if (present.contains(id)) {
            kept.append(id);
        } else {
            QJsonObject event = grantEvent(grant);
            event.insert("acs_entrance_id"_L1, id);
            workspace.happened("access_grant.access_to_door_lost"_L1, event);
        }
    }
    grant.hidden.insert(toldDoors, kept);
    grant.hidden.insert("told_all"_L1, false);
}

void followLater(Workspace &workspace, const Row &grant, std::chrono::milliseconds delay);

void follow(Workspace &workspace, Row &grant)
{
    for (const auto code : {underprovisioned, overprovisioned, updatingSpaces}) {
        clearNotice(grant, code);
    }
    tellLostDoors(workspace, grant);
    bool isEveryLock = true;
    for (Row *method : methodsOf(workspace, grant)) {
        const QString mode = method->text("mode"_L1);
        const Doors doors = doorsOf(workspace, grant).taking(mode);
        followEntrances(workspace, grant, *method, doors.entrances);
        if (mode == "code"_L1) {
            isEveryLock = followDevices(workspace, grant, *method, doors.devices) && isEveryLock;
        }
        if (method->flag("is_issued"_L1)) {
            tellDoors(workspace, grant, mode);
        }
    }
    if (!isEveryLock) {
        warn(workspace, grant, underprovisioned, u"A lock does not answer and has no PIN yet."_s);
        followLater(workspace, grant, betweenTries);
    }
}

void followLater(Workspace &workspace, const Row &grant, std::chrono::milliseconds delay)
{
    workspace.timeline().after(delay, [&workspace, id = grant.idText()] {
        Row *later = workspace.find(Kind::AccessGrant, id);
        if (later != nullptr && !isBeingDeleted(*later)) {
            follow(workspace, *later);
        }
    });
}

} // namespace

void letGrantsFollow(Workspace &workspace, const QString &spaceId, const FormerDoors &former, const FormerDoors &now)
{
    const QString message = u"The doors of a space have changed."_s;
    for (Row *grant : workspace.rows(Kind::AccessGrant)) {
        const auto end = parseWireTime(grant->text("ends_at"_L1));
        const bool isOver = isBeingDeleted(*grant) || (end && *end <= workspace.now());
        if (isOver || !grant->array("space_ids"_L1).contains(spaceId)) {
            continue;
        }
        if (hasMoreThan(now.devices, former.devices) || hasMoreThan(now.entrances, former.entrances)) {
            warn(workspace, *grant, underprovisioned, message);
        }
        if (hasMoreThan(former.devices, now.devices) || hasMoreThan(former.entrances, now.entrances)) {
            warn(workspace, *grant, overprovisioned, message);
        }
        mutating(workspace, *grant, updatingSpaces, message,
                 {{u"from"_s, QJsonObject{{u"device_ids"_s, former.devices}}},
                  {u"to"_s, QJsonObject{{u"device_ids"_s, now.devices}}}});
        followLater(workspace, *grant, followingTakes);
    }
}

void tellDoors(Workspace &workspace, Row &grant, const QString &mode)
{
    const Doors doors = doorsOf(workspace, grant);
    QJsonArray told = grant.hidden.value(toldDoors).toArray();
    for (const Row *entrance : doors.taking(mode).entrances) {
        if (!told.contains(entrance->idText())) {
            told.append(entrance->idText());
            QJsonObject event = grantEvent(grant);
            event.insert("acs_entrance_id"_L1, entrance->idText());
            workspace.happened("access_grant.access_granted_to_door"_L1, event);
        }
    }
    grant.hidden.insert(toldDoors, told);
    const bool isEveryDoor = told.size() >= static_cast<qsizetype>(doors.entrances.size());
    if (isEveryDoor && !grant.hidden.value("told_all"_L1).toBool()) {
        grant.hidden.insert("told_all"_L1, true);
        workspace.happened("access_grant.access_granted_to_all_doors"_L1, grantEvent(grant));
    }
}

} // namespace latchkey::sandbox
