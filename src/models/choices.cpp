// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/choices.h"

#include "core/searchkey.h"
#include "core/shownname.h"
#include "models/collation.h"
#include "models/spacenames.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

QString join(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<Choice> sorted(QList<Choice> choices)
{
    sortByText(choices);
    return choices;
}

Choice deviceChoice(const WorkspaceStore &store, const Device &device)
{
    const QString sub = join({spaceNames(store, device.spaceIds, device.displayName), device.modelName});
    return {.id = device.id.uuid(),
            .text = shownName(device),
            .sub = sub,
            .icon = u"devices"_s,
            .searchKey = searchKey({device.displayName, sub}, device.id.uuid())};
}

Choice entranceChoice(const WorkspaceStore &store, const AcsEntrance &entrance)
{
    const AcsSystem *system = store.systems.find(entrance.acsSystemId);
    const QString sub =
        join({spaceNames(store, entrance.spaceIds, entrance.displayName), system ? shownName(*system) : QString()});
    return {.id = entrance.id.uuid(),
            .text = shownName(entrance),
            .sub = sub,
            .icon = u"entrances"_s,
            .searchKey = searchKey({entrance.displayName, sub}, entrance.id.uuid())};
}

Choice acsUserChoice(const WorkspaceStore &store, const AcsUser &user)
{
    const AcsSystem *system = store.systems.find(user.acsSystemId);
    const UserIdentity *person = store.identities.find(user.userIdentityId);
    const QString link = person
                             ? QCoreApplication::translate("latchkey::Choices", "linked to %1").arg(shownName(*person))
                             : QCoreApplication::translate("latchkey::Choices", "not linked");
    const QString sub = join({system ? shownName(*system) : QString(), link, user.emailAddress});
    return {.id = user.id.uuid(),
            .text = shownName(user),
            .sub = sub,
            .icon = u"person"_s,
            .searchKey = searchKey({user.displayName, sub, user.phoneNumber}, user.id.uuid())};
}

} // namespace

void sortByText(QList<Choice> &choices)
{
    const QStringList unnamed = unnamedWords();
    sortCollated(
        choices, [](const Choice &choice) { return choice.text; },
        [&unnamed](const Choice &choice) { return unnamed.contains(choice.text) ? 1 : 0; });
}

QList<Choice> personChoices(const WorkspaceStore &store)
{
    QList<Choice> choices;
    for (const UserIdentity &person : store.identities.rows()) {
        choices.append({.id = person.id.uuid(),
                        .text = shownName(person),
                        .sub = person.emailAddress.isEmpty() ? person.phoneNumber : person.emailAddress,
                        .icon = u"person"_s,
                        .searchKey = searchKey(
                            {person.displayName, person.emailAddress, person.phoneNumber, person.userIdentityKey},
                            person.id.uuid())});
    }
    return sorted(choices);
}

QList<Choice> deviceChoices(const WorkspaceStore &store)
{
    QList<Choice> choices;
    for (const Device &device : store.devices.rows()) {
        choices.append(deviceChoice(store, device));
    }
    return sorted(choices);
}

QList<Choice> entranceChoices(const WorkspaceStore &store)
{
    QList<Choice> choices;
    for (const AcsEntrance &entrance : store.entrances.rows()) {
        choices.append(entranceChoice(store, entrance));
    }
    return sorted(choices);
}

QList<Choice> doorChoices(const WorkspaceStore &store) { return sorted(deviceChoices(store) + entranceChoices(store)); }

QList<Choice> systemChoices(const WorkspaceStore &store)
{
    QList<Choice> choices;
    for (const AcsSystem &system : store.systems.rows()) {
        choices.append({.id = system.id.uuid(),
                        .text = shownName(system),
                        .sub = system.externalTypeDisplayName,
                        .icon = {},
                        .searchKey = searchKey({system.name, system.externalTypeDisplayName})});
    }
    return sorted(choices);
}

QList<Choice> acsUserChoices(const WorkspaceStore &store, AcsSystemId system, UserIdentityId first)
{
    QList<Choice> own;
    QList<Choice> others;
    for (const AcsUser &user : store.acsUsers.rows()) {
        if (system.isNull() || user.acsSystemId == system) {
            const bool isOwn = !first.isNull() && user.userIdentityId == first;
            (isOwn ? own : others).append(acsUserChoice(store, user));
        }
    }
    return sorted(own) + sorted(others);
}

QList<Choice> encoderChoices(const WorkspaceStore &store, const QList<AcsSystemId> &systems)
{
    QList<Choice> working;
    QList<Choice> faulty; // may have been mended since, so they are offered too, but last
    for (const AcsEncoder &encoder : store.encoders.rows()) {
        if (!systems.isEmpty() && !systems.contains(encoder.acsSystemId)) {
            continue;
        }
        const AcsSystem *its = store.systems.find(encoder.acsSystemId);
        const QString fault =
            encoder.errors.isEmpty() ? QString() : QCoreApplication::translate("latchkey::Choices", "reports a fault");
        (fault.isEmpty() ? working : faulty)
            .append({.id = encoder.id.uuid(),
                     .text = shownName(encoder),
                     .sub = join({its ? shownName(*its) : QString(), fault}),
                     .icon = u"encoder"_s,
                     .searchKey = searchKey({encoder.displayName, its ? shownName(*its) : QString()})});
    }
    return sorted(working) + sorted(faulty);
}

} // namespace latchkey
