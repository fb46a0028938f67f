// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/reservation.h"

#include "sandbox/rules/doors.h"
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
    for (const Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (grant->text("reservation_key"_L1) != key) {
            continue;
        }
        const QStringList established = reservable(doorsOf(workspace, *grant).entrances);
        if (!std::ranges::all_of(asked, [&](const QString &id) { return established.contains(id); })) {
            return std::unexpected(conflict(u"This reservation has been made for other doors"_s));
        }
        if (!windowOf(parameters, workspace.now()).overlaps(windowOf(grant->json(), workspace.now()))) {
            return std::unexpected(conflict(u"The times of one reservation must overlap"_s));
        }
    }
    return {};
}

} // namespace latchkey::sandbox
