// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/spacedoorssheet.h"

#include "core/namelist.h"
#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "store/workspacestore.h"
#include "ui_spacedoorssheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

SpaceDoorsSheet::SpaceDoorsSheet(const Space &space, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Add doors to %1").arg(isolated(shownName(space))), tr("Add doors"), runner, parent)
    , m_space(space)
    , m_store(store)
    , m_ui(std::make_unique<Ui::SpaceDoorsSheet>())
{
    setObjectName(u"spaceDoorsSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->door, m_ui->doorMessage, DraftField::Places);
    QList<Choice> choices = doorChoices(store);
    choices.removeIf([&](const Choice &choice) {
        const Device *device = store.devices.find(choice.id);
        const AcsEntrance *entrance = store.entrances.find(choice.id);
        return (device && device->spaceIds.contains(space.id)) || (entrance && entrance->spaceIds.contains(space.id));
    });
    m_ui->door->setChoices(choices);
    connect(m_ui->door, &ChoiceList::chosenChanged, this, &SpaceDoorsSheet::choiceChanged);
    choiceChanged();
}

SpaceDoorsSheet::~SpaceDoorsSheet() = default;

SpaceDoors SpaceDoorsSheet::doors() const
{
    SpaceDoors doors;
    for (const QUuid &id : m_ui->door->chosen()) {
        if (m_store.devices.find(id)) {
            doors.deviceIds.append(DeviceId(id));
        } else {
            doors.acsEntranceIds.append(AcsEntranceId(id));
        }
    }
    return doors;
}

QString SpaceDoorsSheet::doorNames() const
{
    QStringList names;
    for (const QUuid &id : m_ui->door->chosen()) {
        if (const Device *device = m_store.devices.find(id)) {
            names.append(shownName(*device));
        } else if (const AcsEntrance *entrance = m_store.entrances.find(id)) {
            names.append(shownName(*entrance));
        }
    }
    return nameList(names);
}

void SpaceDoorsSheet::choiceChanged()
{
    const QString names = doorNames().toHtmlEscaped();
    const QString space = isolated(shownName(m_space)).toHtmlEscaped();
    const auto grants = static_cast<int>(m_store.grantsBySpace.find(m_space.id.uuid()).size());
    QString sentence;
    if (!names.isEmpty()) {
        sentence = tr("Add <b>%1</b> to <b>%2</b>.").arg(names, space);
        if (grants > 0) {
            sentence += u' ' + tr("%n grant(s) to the space open them then.", nullptr, grants);
        }
    }
    setSentence(sentence);
    refreshProblems();
}

DraftProblems SpaceDoorsSheet::problems() const
{
    if (m_ui->door->chosen().isEmpty()) {
        return {{.field = DraftField::Places, .message = tr("Choose at least one door.")}};
    }
    return {};
}

std::unique_ptr<Operation> SpaceDoorsSheet::operation() const { return addSpaceDoors(m_space.id, doors()); }

QString SpaceDoorsSheet::busyText() const { return tr("Adding…"); }

QString SpaceDoorsSheet::receipt() const
{
    const auto count = static_cast<int>(m_ui->door->chosen().size());
    const QString space = isolated(shownName(m_space));
    return count == 1 ? tr("%1 is in %2 now.").arg(doorNames(), space)
                      : tr("%n doors are in %1 now.", nullptr, count).arg(space);
}

} // namespace latchkey
