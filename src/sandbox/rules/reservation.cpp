// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/reservation.h"

#include "sandbox/rules/doors.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Ids of the doors that take part in reservations; the others do not count.
QStringList reservable(const std::vector<Row *> &entrances)
{
    QStringList ids;
    for (const Row *entrance : entrances) {
        if (entrance->flag("can_belong_to_reservation"_L1)) {
            ids.append(entrance->idText());
        }
    }
    return ids;
}

TimeWindow windowOf(const QJsonObject &json, Instant now)
{
    return {parseWireTime(json.value("starts_at"_L1).toString()).value_or(now),
            parseWireTime(json.value("ends_at"_L1).toString())};
}

/// The doors that a grant with \a parameters would have.
QStringList doorsAsked(const Workspace &workspace, const QJsonObject &parameters)
{
    QJsonArray spaces = parameters.value("space_ids"_L1).toArray();
    for (const QJsonValue id : parameters.value("location_ids"_L1).toArray()) {
        spaces.append(id);
    }
    for (const QJsonValue key : parameters.value("space_keys"_L1).toArray()) {
        spaces.append(workspace.findBy(Kind::Space, "space_key"_L1, key.toString())->idText());
    }
    QJsonArray entrances = parameters.value("acs_entrance_ids"_L1).toArray();
    for (const QJsonValue id : parameters.value("location"_L1).toObject().value("acs_entrance_ids"_L1).toArray()) {
        entrances.append(id);
    }
    Row draft(QUuid(), {}, 0, QJsonObject{{u"space_ids"_s, spaces}});
    draft.hidden.insert("acs_entrance_ids"_L1, entrances);
    return reservable(doorsOf(workspace, draft).entrances);
}

Failure conflict(const QString &message) { return Failure{409, u"reservation_conflict"_s, message}; }

/// The grants of the reservation \a key, without those that are going.
std::vector<const Row *> grantsOf(const Workspace &workspace, const QString &key)
{
    std::vector<const Row *> grants;
    for (const Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (grant->text("reservation_key"_L1) == key && !isBeingDeleted(*grant)) {
            grants.push_back(grant);
        }
    }
    return grants;
}

Result<void> checkOverlap(const Workspace &workspace, const std::vector<const Row *> &grants, const QJsonObject &window)
{
    const bool isOneStay = std::ranges::all_of(grants, [&](const Row *grant) {
        return windowOf(window, workspace.now()).overlaps(windowOf(grant->json(), workspace.now()));
    });
    return isOneStay ? Result<void>() : std::unexpected(conflict(u"The times of one reservation must overlap"_s));
}

} // namespace

Result<void> checkReservation(const Workspace &workspace, const QJsonObject &parameters)
{
    const QString key = parameters.value("reservation_key"_L1).toString();
    if (key.isEmpty()) {
        return {};
    }
    const QStringList asked = doorsAsked(workspace, parameters);
    if (asked.isEmpty()) {
        return std::unexpected(
            invalidField(u"reservation_key"_s, u"None of the entrances can belong to a reservation"_s));
    }
    const auto others = grantsOf(workspace, key);
    // Whoever joins may name fewer doors, so that the reservation's own are those of all its grants together.
    QStringList established;
    for (const Row *grant : others) {
        established += reservable(doorsOf(workspace, *grant).entrances);
    }
    if (!others.empty() && !std::ranges::all_of(asked, [&](const QString &id) { return established.contains(id); })) {
        return std::unexpected(conflict(u"This reservation has been made for other doors"_s));
    }
    return checkOverlap(workspace, others, parameters);
}

Result<void> checkNewTimes(const Workspace &workspace, const Row &grant, const QJsonObject &window)
{
    const QString key = grant.text("reservation_key"_L1);
    if (key.isEmpty()) {
        return {};
    }
    auto others = grantsOf(workspace, key);
    std::erase(others, &grant);
    return checkOverlap(workspace, others, window);
}

} // namespace latchkey::sandbox
