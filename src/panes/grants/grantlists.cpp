// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantlists.h"

#include "core/methodstate.h"
#include "models/cells.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::GrantLists)
};

} // namespace

QString methodLine(const AccessGrant &grant, const AccessMethod &method)
{
    const MethodStatus status = methodStatus(grant, {method}, method.mode);
    const QString state = methodStateText(status.state);
    return status.cause.isEmpty() ? state : Text::tr("%1: %2").arg(state, status.cause);
}

QList<Choice> methodItems(const AccessGrant &grant, const QList<AccessMethod> &methods)
{
    QList<Choice> items;
    for (const AccessMethod &method : methods) {
        items.append({.id = method.id.uuid(),
                      .text = method.mode == AccessMode::Unknown ? method.displayName : accessModeText(method.mode),
                      .sub = methodLine(grant, method),
                      .icon = modeIcon(method.mode),
                      .searchKey = {}});
    }
    return items;
}

QList<Choice> placeItems(const WorkspaceStore &store, const AccessGrant &grant)
{
    QList<Choice> items;
    for (const SpaceId id : grant.spaceIds) {
        if (const Space *space = store.spaces.find(id)) {
            items.append({.id = id.uuid(),
                          .text = space->displayName,
                          .sub = Text::tr("%n door(s)", nullptr, space->deviceCount + space->acsEntranceCount),
                          .icon = u"spaces"_s,
                          .searchKey = {}});
        }
    }
    const std::optional<GrantPlaces::Places> places = store.places.find(grant.id);
    if (!places) {
        return items;
    }
    for (const AcsEntranceId id : places->acsEntranceIds) {
        if (const AcsEntrance *entrance = store.entrances.find(id)) {
            items.append(
                {.id = id.uuid(), .text = entrance->displayName, .sub = {}, .icon = u"entrances"_s, .searchKey = {}});
        }
    }
    for (const DeviceId id : places->deviceIds) {
        if (const Device *device = store.devices.find(id)) {
            items.append(
                {.id = id.uuid(), .text = device->displayName, .sub = {}, .icon = u"devices"_s, .searchKey = {}});
        }
    }
    return items;
}

QList<Choice> requestItems(const AccessGrant &grant, const PropertyZone &zone)
{
    QList<Choice> items;
    for (const RequestedAccessMethod &requested : grant.requestedAccessMethods) {
        QStringList more{
            zone.longText(requested.createdAt),
            Text::tr("%n method(s) made", nullptr, static_cast<int>(requested.createdAccessMethodIds.size()))};
        if (requested.instantKeyMaxUseCount) {
            more.append(Text::tr("opens %n time(s)", nullptr, *requested.instantKeyMaxUseCount));
        }
        // The rows have no id of their own: the place in the list is as good as one.
        items.append({.id = QUuid::createUuidV5(grant.id.uuid(), QString::number(items.size())),
                      .text = requested.displayName.isEmpty() ? accessModeText(requested.mode) : requested.displayName,
                      .sub = more.join(u" · "_s),
                      .icon = modeIcon(requested.mode),
                      .searchKey = {}});
    }
    return items;
}

} // namespace latchkey
