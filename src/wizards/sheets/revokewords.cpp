// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/revokewords.h"

#include "core/apierrortext.h"
#include "core/namelist.h"
#include "core/oneline.h"
#include "store/workspacestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString doorIcon(const Door &door) { return door.isDevice() ? u"devices"_s : u"entrances"_s; }

int modeCount(const AccessModes &modes)
{
    return static_cast<int>(
        std::ranges::count_if(allAccessModes, [&modes](AccessMode mode) { return modes.has(mode); }));
}

int doorCount(const QList<DoorOutcome> &outcomes)
{
    QSet<QUuid> doors;
    for (const DoorOutcome &outcome : outcomes) {
        doors.insert(doorUuid(outcome.door.id));
    }
    return static_cast<int>(doors.size());
}

QStringList namesOf(const QList<Door> &doors)
{
    QStringList names;
    std::ranges::transform(doors, std::back_inserter(names), &Door::name);
    return names;
}

} // namespace

RevokeWords::RevokeWords(const WorkspaceStore &store, const RevokeFacts &facts, const RevokePreview &preview,
                         Instant now)
    : m_store(store)
    , m_facts(facts)
    , m_preview(preview)
    , m_now(now)
{
}

QList<RevokeSection> RevokeWords::sections() const
{
    QList<RevokeSection> all{closing()};
    for (const RevokeSection &section : {stillOpen(), cards(), companions(), unread()}) {
        if (!section.lines.isEmpty()) {
            all.append(section);
        }
    }
    std::ranges::for_each(all, cut);
    return all;
}

void RevokeWords::cut(RevokeSection &section)
{
    if (const qsizetype more = section.lines.size() - mostLines; more > 1) {
        section.lines.resize(mostLines);
        section.lines.append({.icon = {}, .name = tr("and %n more", nullptr, static_cast<int>(more)), .text = {}});
    }
}

/// Of several people each line says whose it is.
QString RevokeWords::ofPerson(UserIdentityId person, const QString &text) const
{
    const auto found = std::ranges::find(m_facts.people, person, &RevokeFacts::Person::id);
    return m_facts.people.size() < 2 || found == m_facts.people.end() ? text
                                                                      : tr("%1: %2").arg(isolated(found->name), text);
}

RevokeSection RevokeWords::closing() const
{
    const bool isWhole = m_preview.unread.isEmpty();
    RevokeSection section{.name = u"closing"_s, .icon = u"state-removing"_s, .title = {}, .sub = {}};
    section.title = !isWhole                     ? tr("Closes, as far as could be read")
                    : m_facts.people.size() == 1 ? tr("Closes for %1").arg(isolated(m_facts.people.front().name))
                                                 : tr("Closes");
    section.sub = m_preview.closing.isEmpty() ? tr("no door") : tr("%n door(s)", nullptr, doorCount(m_preview.closing));
    for (const DoorOutcome &outcome : m_preview.closing) {
        section.lines.append({doorIcon(outcome.door), outcome.door.name, ofPerson(outcome.person, goingText(outcome))});
    }
    const bool isNothing = m_preview.closing.isEmpty() && m_preview.stillOpen.isEmpty() && isWhole;
    section.note = isNothing ? tr("By what was reported, this opens no door now.") : untold();
    return section;
}

QString RevokeWords::modesText(const AccessModes &modes)
{
    QStringList names;
    for (const AccessMode mode : allAccessModes) {
        if (!modes.has(mode)) {
            continue;
        }
        switch (mode) {
        case AccessMode::Code:
            names.append(tr("PIN"));
            break;
        case AccessMode::Card:
            names.append(tr("card"));
            break;
        case AccessMode::MobileKey:
            names.append(tr("mobile key"));
            break;
        case AccessMode::CloudKey:
            names.append(tr("cloud key"));
            break;
        case AccessMode::Unknown:
            break;
        }
    }
    return nameList(names);
}

QString RevokeWords::goingText(const DoorOutcome &outcome) const
{
    switch (modeCount(outcome.going)) {
    case 0:
        return outcome.door.isDevice() ? tr("access without a grant goes") : tr("access goes");
    case 1:
        return tr("%1 goes").arg(modesText(outcome.going));
    default:
        return tr("%1 go").arg(modesText(outcome.going));
    }
}

/// Of which closing doors nobody can say whether they are open directly as well.
QString RevokeWords::untold() const
{
    QStringList names;
    for (const DoorOutcome &outcome : m_preview.closing) {
        if (outcome.mayBeDirect && !names.contains(outcome.door.name)) {
            names.append(outcome.door.name);
        }
    }
    if (names.size() == doorCount(m_preview.closing) && names.size() > 1) {
        return tr("Seam does not say whether these doors open without a grant as well.");
    }
    return names.isEmpty()
               ? QString()
               : tr("Seam does not say whether there is access to %1 without a grant as well.").arg(nameList(names));
}

RevokeSection RevokeWords::stillOpen() const
{
    RevokeSection section{.name = u"stillOpen"_s,
                          .icon = u"entrances"_s,
                          .ink = InkRole::Accent,
                          .isSoft = true,
                          .title = tr("Still opens afterwards"),
                          .sub = tr("%n door(s)", nullptr, doorCount(m_preview.stillOpen))};
    for (const DoorOutcome &outcome : m_preview.stillOpen) {
        section.lines.append({doorIcon(outcome.door), outcome.door.name, ofPerson(outcome.person, waysText(outcome))});
    }
    return section;
}

QString RevokeWords::waysText(const DoorOutcome &outcome) const
{
    QStringList ways;
    for (const RemainingWay &way : outcome.ways) {
        ways.append(wayText(way, outcome.door));
    }
    return ways.join(tr("; "));
}

QString RevokeWords::wayText(const RemainingWay &way, const Door &door) const
{
    const QString until = way.window ? windowText(*way.window, door) : tr("no end");
    switch (way.kind) {
    case RemainingWay::Kind::Grant:
        return tr("through the grant “%1”, %2").arg(isolated(way.name), until);
    case RemainingWay::Kind::RestOfGrant:
        return tr("by %1 of the same grant, %2").arg(modesText(way.modes), until);
    case RemainingWay::Kind::AccessGroup:
        return tr("through the group “%1”, %2").arg(isolated(way.name), until);
    case RemainingWay::Kind::AcsUser:
        return tr("as the ACS user “%1”, %2").arg(isolated(way.name), until);
    case RemainingWay::Kind::Credential:
        return tr("by the %1 “%2” of the access system, %3").arg(modesText(way.modes), isolated(way.name), until);
    case RemainingWay::Kind::Direct:
        return tr("by access without a grant, no end");
    }
    return {};
}

QString RevokeWords::windowText(const TimeWindow &window, const Door &door) const
{
    const PropertyZone zone = m_store.zoneOf(door);
    const auto text = [&](Instant when) { return zone.shortText(when, m_now); };
    if (window.startsAt > m_now) {
        return window.endsAt ? tr("from %1 until %2").arg(text(window.startsAt), text(*window.endsAt))
                             : tr("from %1, no end").arg(text(window.startsAt));
    }
    return window.endsAt ? tr("until %1").arg(text(*window.endsAt)) : tr("no end");
}

RevokeSection RevokeWords::cards() const
{
    RevokeSection section{.name = u"cards"_s, .icon = u"warning"_s, .ink = InkRole::Warn, .title = {}, .sub = {}};
    section.title = tr("%n card(s) may keep working", nullptr, static_cast<int>(m_preview.cards.size()));
    QStringList systems;
    for (const LastingCard &card : m_preview.cards) {
        systems.append(card.systemName);
        section.lines.append({u"method-card"_s, cardName(card), ofPerson(card.person, cardText(card))});
    }
    systems.removeDuplicates();
    systems.removeAll(QString());
    section.sub = nameList(systems);
    section.note = tr("Locks for hotels need no connection: nothing tells them that a card is revoked.");
    return section;
}

QString RevokeWords::cardName(const LastingCard &card) const
{
    const QString name = card.number.isEmpty() ? tr("Card") : tr("Card %1").arg(isolated(card.number));
    const QList<Door> doors = card.overridable + card.others;
    return card.encodedAt
               ? tr("%1, encoded %2").arg(name, m_store.zoneOf(doors.front()).shortText(*card.encodedAt, m_now))
               : name;
}

QString RevokeWords::cardText(const LastingCard &card) const
{
    QStringList parts;
    if (!card.overridable.isEmpty()) {
        parts.append(lastsText(card, card.overridable, true));
    }
    if (!card.others.isEmpty()) {
        parts.append(lastsText(card, card.others, false));
    }
    return parts.join(u' ');
}

QString RevokeWords::lastsText(const LastingCard &card, const QList<Door> &doors, bool isOverridable) const
{
    const QString names = nameList(namesOf(doors));
    if (!card.isEndKnown) {
        return isOverridable
                   ? tr("%1: until the end that is written on it, or until a newer card is used there.").arg(names)
                   : tr("%1: until the end that is written on it.").arg(names);
    }
    if (!card.until) {
        return isOverridable ? tr("%1: until a newer card is used there.").arg(names)
                             : tr("%1: without an end.").arg(names);
    }
    const QString until = m_store.zoneOf(doors.front()).mediumText(*card.until, m_now);
    return isOverridable ? tr("%1: until %2, or until a newer card is used there.").arg(names, until)
                         : tr("%1: until %2.").arg(names, until);
}

RevokeSection RevokeWords::companions() const
{
    RevokeSection section{.name = u"companions"_s,
                          .icon = u"reservation"_s,
                          .title = tr("Others in the reservation"),
                          .sub = tr("keep their access")};
    for (const Companion &companion : m_preview.companions) {
        const PropertyZone &zone = m_store.defaultZone();
        const QString until = companion.window.endsAt
                                  ? tr("until %1").arg(zone.shortText(*companion.window.endsAt, m_now))
                                  : tr("no end");
        section.lines.append({u"person"_s, companion.name, until});
    }
    return section;
}

} // namespace latchkey
