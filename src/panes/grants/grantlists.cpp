// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantlists.h"

#include "core/methodstate.h"
#include "core/shownname.h"
#include "models/cells.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::GrantLists)
};

} // namespace

QString methodLine(const AccessGrant &grant, const AccessMethod &method, Instant now)
{
    const MethodStatus status = methodStatus(grant, {method}, method.mode, now);
    const QString state = methodStateText(status.state);
    return status.cause.isEmpty() ? state : Text::tr("%1: %2").arg(state, status.cause);
}

QList<Choice> methodItems(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now)
{
    QList<Choice> items;
    for (const AccessMethod &method : methods) {
        items.append({.id = method.id.uuid(),
                      .text = method.mode == AccessMode::Unknown ? method.displayName : accessModeText(method.mode),
                      .sub = methodLine(grant, method, now),
                      .icon = modeIcon(method.mode),
                      .searchKey = {}});
    }
    return items;
}

QList<Choice> placeItems(const WorkspaceStore &store, std::span<const SpaceId> spaces, const GrantPlaces::Places &doors)
{
    QList<Choice> items;
    for (const SpaceId id : store.outermost(spaces)) {
        if (const Space *space = store.spaces.find(id)) {
            items.append({.id = id.uuid(),
                          .text = shownName(*space),
                          .sub = Text::tr("%n door(s)", nullptr, static_cast<int>(store.doorsIn(id).size())),
                          .icon = u"spaces"_s,
                          .searchKey = {}});
        }
    }
    for (const AcsEntranceId id : doors.acsEntranceIds) {
        if (const AcsEntrance *entrance = store.entrances.find(id)) {
            items.append(
                {.id = id.uuid(), .text = shownName(*entrance), .sub = {}, .icon = u"entrances"_s, .searchKey = {}});
        }
    }
    for (const DeviceId id : doors.deviceIds) {
        if (const Device *device = store.devices.find(id)) {
            items.append(
                {.id = id.uuid(), .text = shownName(*device), .sub = {}, .icon = u"devices"_s, .searchKey = {}});
        }
    }
    return items;
}

void showRequests(FactList &facts, const AccessGrant &grant, const PropertyZone &zone, Instant now)
{
    facts.clear();
    for (qsizetype at = 0; at < grant.requestedAccessMethods.size(); ++at) {
        const RequestedAccessMethod &requested = grant.requestedAccessMethods.at(at);
        const QString number = QString::number(at);
        const QString mode = accessModeText(requested.mode);
        const auto add = [&](const QString &key, const QString &label, const QString &value) {
            facts.addFact(QString(key + number), label);
            facts.setValue(QString(key + number), value);
        };
        facts.addHeading(requested.displayName.isEmpty() ? mode : requested.displayName);
        add(u"mode"_s, Text::tr("Method"), mode);
        add(u"asked"_s, Text::tr("Asked for"), zone.longText(requested.createdAt, now));
        if (requested.instantKeyMaxUseCount > 0) {
            add(u"uses"_s, Text::tr("Opens"), Text::tr("%n time(s)", nullptr, requested.instantKeyMaxUseCount));
        }
        const qsizetype made = requested.createdAccessMethodIds.size();
        add(u"made"_s, Text::tr("Made"),
            made == 0 ? Text::tr("Nothing yet") : Text::tr("%n method(s)", nullptr, static_cast<int>(made)));
        for (qsizetype which = 0; which < made; ++which) {
            const QString key = u"methodId%1-%2"_s.arg(at).arg(which);
            facts.addCopyFact(key, Text::tr("Method id"));
            facts.setValue(key, requested.createdAccessMethodIds.at(which).toString());
        }
    }
}

} // namespace latchkey
