// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/staying.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto reservationKey = "reservation_key"_L1;
constexpr auto guestsTake = 5min;

/// Whose stay a credential opens doors for.
struct Stay {
    QString key; ///< those with the same stay together
    bool isOverriding = false;
    std::pair<Instant, Instant> begin; ///< its start, then when it was booked
};

/// None for credentials of no guest: of staff, and of systems that do not tell guests from others.
std::optional<Stay> stayOf(const Workspace &workspace, const Row &credential)
{
    const Instant start = parseWireTime(credential.text("starts_at"_L1)).value_or(credential.createdAt());
    const Row *method = workspace.find(Kind::AccessMethod, credential.hidden.value("access_method_id"_L1));
    const Row *grant = method == nullptr ? nullptr : grantOf(workspace, *method);
    if (grant != nullptr) {
        const QString key = grant->text(reservationKey);
        return key.isEmpty() ? std::nullopt : std::optional(Stay{key, true, {start, grant->createdAt()}});
    }
    const QJsonObject told = credential.value("visionline_metadata"_L1).toObject();
    if (told.value("card_function_type"_L1).toString() != "guest"_L1) {
        return std::nullopt;
    }
    return Stay{credential.idText(), credential.hidden.value("overrides"_L1).toBool(), {start, credential.createdAt()}};
}

/// Ids of the doors on which guests follow one another, of those that both credentials open.
QStringList sharedDoors(const Workspace &workspace, const Row &credential, const Row &other)
{
    QStringList shared;
    for (const QJsonValue id : credential.hidden.value("acs_entrance_ids"_L1).toArray()) {
        const Row *entrance = workspace.find(Kind::AcsEntrance, id);
        if (entrance != nullptr && entrance->flag("can_belong_to_reservation"_L1) && opens(other, id.toString())) {
            shared.append(id.toString());
        }
    }
    return shared;
}

bool joins(const Row &credential, const Row &other)
{
    const QJsonObject told = credential.value("visionline_metadata"_L1).toObject();
    return told.value("joiner_acs_credential_ids"_L1).toArray().contains(other.idText());
}

bool isInUse(const Workspace &workspace, const Row &credential)
{
    const auto endsAt = parseWireTime(credential.text("ends_at"_L1));
    return credential.flag("is_issued"_L1) && !isInvalidated(credential) && (!endsAt || *endsAt > workspace.now());
}

/// The doors on which \a credential, used now, puts \a other out; empty where it does not.
QStringList doorsTaken(const Workspace &workspace, const Row &credential, const Row &other)
{
    if (&other == &credential || !isInUse(workspace, other) ||
        other.value("acs_system_id"_L1) != credential.value("acs_system_id"_L1) || joins(credential, other)) {
        return {};
    }
    const auto mine = stayOf(workspace, credential);
    const auto theirs = stayOf(workspace, other);
    const bool isBefore = mine && theirs && mine->key != theirs->key && theirs->begin < mine->begin;
    return isBefore && mine->isOverriding ? sharedDoors(workspace, credential, other) : QStringList();
}

void tellLost(Workspace &workspace, Row &grant, const QStringList &doors)
{
    QJsonArray told = grant.hidden.value("told_entrance_ids"_L1).toArray();
    for (const QString &id : doors) {
        if (told.contains(id)) {
            told = excluding(told, id);
            QJsonObject event = grantEvent(grant);
            event.insert("acs_entrance_id"_L1, id);
            workspace.happened("access_grant.access_to_door_lost"_L1, event);
        }
    }
    grant.hidden.insert("told_entrance_ids"_L1, told);
}

void putOut(Workspace &workspace, Row &credential, const QStringList &doors)
{
    invalidateCredential(workspace, credential);
    Row *method = workspace.find(Kind::AccessMethod, credential.hidden.value("access_method_id"_L1));
    if (method == nullptr) {
        return;
    }
    method->hidden.insert("is_put_out"_L1, true);
    revoke(workspace, *method);
    if (Row *grant = grantOf(workspace, *method)) {
        tellLost(workspace, *grant, doors);
    }
}

/// The use itself, as a lock reports it.
void tellUse(Workspace &workspace, const Row &credential, const QString &entranceId)
{
    const QString mode = credential.text("access_method"_L1);
    workspace.happened("lock.unlocked"_L1, {{u"acs_entrance_id"_s, entranceId},
                                            {u"acs_system_id"_s, credential.text("acs_system_id"_L1)},
                                            {u"connected_account_id"_s, credential.text("connected_account_id"_L1)},
                                            {u"acs_user_id"_s, credential.value("acs_user_id"_L1)},
                                            {u"user_identity_id"_s, credential.value("user_identity_id"_L1)},
                                            {u"method"_s, mode == "card"_L1   ? u"card"_s
                                                          : mode == "code"_L1 ? u"keycode"_s
                                                                              : u"unknown"_s}});
}

void arrive(Workspace &workspace, const Row &method)
{
    for (const Row *credential : credentialsOf(workspace, method)) {
        for (const Row *other : workspace.rows(Kind::AcsCredential)) {
            const QStringList doors = doorsTaken(workspace, *credential, *other);
            if (!doors.isEmpty()) {
                tellUse(workspace, *credential, doors.first());
                noteUse(workspace, *credential);
                break;
            }
        }
    }
}

} // namespace

void noteUse(Workspace &workspace, const Row &credential)
{
    for (Row *other : workspace.rows(Kind::AcsCredential)) {
        const QStringList doors = doorsTaken(workspace, credential, *other);
        if (!doors.isEmpty()) {
            putOut(workspace, *other, doors);
        }
    }
}

void expectGuest(Workspace &workspace, const Row &method, const Row &grant)
{
    // A cloud key is used when somebody opens a door with it, which the API tells.
    if (!grant.value(reservationKey).isString() || method.text("mode"_L1) == "cloud_key"_L1) {
        return;
    }
    const Instant start = parseWireTime(grant.text("starts_at"_L1)).value_or(workspace.now());
    workspace.timeline().at(std::max(start, workspace.now()) + guestsTake, [&workspace, id = method.idText()] {
        const Row *later = workspace.find(Kind::AccessMethod, id);
        if (later != nullptr && later->flag("is_issued"_L1) && !isBeingDeleted(*later)) {
            arrive(workspace, *later);
        }
    });
}

QJsonArray joinedBy(const Workspace &workspace, const Row &grant, const QString &systemId)
{
    QJsonArray ids;
    const QString key = grant.text(reservationKey);
    for (const Row *other : workspace.rows(Kind::AccessGrant)) {
        if (key.isEmpty() || other == &grant || other->text(reservationKey) != key) {
            continue;
        }
        for (const Row *method : methodsOf(workspace, *other)) {
            if (const Row *credential = credentialIn(workspace, *method, systemId)) {
                ids.append(credential->idText());
            }
        }
    }
    return ids;
}

bool isPutOut(const Row &method) { return method.hidden.value("is_put_out"_L1).toBool(); }

} // namespace latchkey::sandbox
