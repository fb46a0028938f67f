// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/detailitems.h"

#include "core/departure.h"
#include "core/eventtext.h"
#include "core/problemtext.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "models/eventsubject.h"
#include "models/grantwhere.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::DetailItems)
};

constexpr qsizetype maxEvents = 100;

struct GrantState {
    QString text;
    QString icon;
};

GrantState stateOf(const WorkspaceStore &store, const AccessGrant &grant, Instant now)
{
    if (grant.isBeingDeleted()) {
        return {Text::tr("being removed"), u"state-removing"_s};
    }
    if (isDepartureOverdue(grant, store.methodsOf(grant), now)) {
        return {Text::tr("departure overdue"), u"clock"_s};
    }
    return {windowText(grant.window, store.zoneOf(grant), now), u"grants"_s};
}

} // namespace

QList<Choice> grantItems(const WorkspaceStore &store, QList<AccessGrant> grants, Instant now)
{
    std::ranges::sort(grants, [](const AccessGrant &a, const AccessGrant &b) {
        return a.window.startsAt == b.window.startsAt ? a.id < b.id : a.window.startsAt < b.window.startsAt;
    });
    QList<Choice> items;
    for (const AccessGrant &grant : grants) {
        const GrantState state = stateOf(store, grant, now);
        items.append({.id = grant.id.uuid(),
                      .text = visibleName(grant.displayName).isEmpty() ? grantWhere(store, grant).text
                                                                       : QString(grant.displayName),
                      .sub = state.text,
                      .icon = state.icon,
                      .searchKey = {}});
    }
    return items;
}

QList<Choice> acsUserItems(const WorkspaceStore &store, const QList<AcsUser> &users)
{
    QList<Choice> items;
    for (const AcsUser &user : users) {
        const AcsSystem *system = store.systems.find(user.acsSystemId);
        QStringList more{system ? shownName(*system) : QString(), user.isSuspended ? Text::tr("suspended") : QString(),
                         user.emailAddress};
        more.removeAll(QString());
        items.append({.id = user.id.uuid(),
                      .text = shownName(user),
                      .sub = more.join(u" · "_s),
                      .icon = u"person"_s,
                      .searchKey = {}});
    }
    return items;
}

QList<Choice> eventItems(const WorkspaceStore &store, Instant now, const std::function<bool(const Event &)> &has)
{
    QList<const Event *> events;
    for (const Event &event : store.events.rows()) {
        if (has(event)) {
            events.append(&event);
        }
    }
    std::ranges::sort(events, [](const Event *a, const Event *b) { return a->occurredAt > b->occurredAt; });
    QList<Choice> items;
    for (const Event *event : events.first(std::min(events.size(), maxEvents))) {
        const AccessMethod *method = store.methods.find(event->accessMethodId);
        items.append({.id = event->id.uuid(),
                      .text = eventText(*event, method ? method->mode : AccessMode::Unknown),
                      .sub = zoneOf(store, *event).shortText(event->occurredAt, now),
                      .icon = u"activity"_s,
                      .searchKey = {}});
    }
    return items;
}

QList<Choice> contentItems(const WorkspaceStore &store, SpaceId space)
{
    QList<Choice> spaces;
    QList<Choice> doors;
    for (const Space &other : store.spaces.rows()) {
        if (other.parentSpaceId == space) {
            spaces.append(
                {.id = other.id.uuid(), .text = shownName(other), .sub = {}, .icon = u"spaces"_s, .searchKey = {}});
        }
    }
    for (const Door &door : store.doors()) {
        if (door.spaceIds.contains(space)) {
            doors.append({.id = doorUuid(door.id),
                          .text = door.name,
                          .sub = door.isOnline ? QString() : Text::tr("offline"),
                          .icon = door.isDevice() ? u"devices"_s : u"entrances"_s,
                          .searchKey = {}});
        }
    }
    sortByText(spaces);
    sortByText(doors);
    return spaces + doors;
}

QStringList problemTexts(const QList<Problem> &problems)
{
    QStringList texts;
    std::ranges::transform(problems, std::back_inserter(texts), problemText);
    return texts;
}

QString windowText(const TimeWindow &window, const PropertyZone &zone, Instant now)
{
    const QString until = window.endsAt ? zone.shortText(*window.endsAt, now) : Text::tr("no end");
    return Text::tr("%1 – %2").arg(zone.shortText(window.startsAt, now), until);
}

} // namespace latchkey
