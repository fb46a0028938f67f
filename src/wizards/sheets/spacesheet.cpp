// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/spacesheet.h"

#include "models/choices.h"
#include "operations/createspace.h"
#include "store/workspacestore.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace latchkey {

SpaceSheet::SpaceSheet(WorkspaceStore &store, OperationRunner &runner, const QList<DoorId> &doors, QWidget *parent)
    : OperationSheet(tr("New space"), tr("Create space"), runner, parent)
    , m_store(store)
    , m_name(new QLineEdit)
    , m_key(new QLineEdit)
    , m_doors(new ChoiceList(u"door"_s, ChoiceList::Mode::Several))
{
    setObjectName(u"spaceSheet"_s);
    m_name->setObjectName(u"spaceNameEdit"_s);
    m_key->setObjectName(u"spaceKeyEdit"_s);
    m_doors->setPlaceholder(tr("Door or place"));
    m_doors->setAccessibleTexts(tr("Search doors"), tr("Doors"));
    m_doors->setChoices(doorChoices(store));
    form()->addField(tr("&Name"), m_name, DraftField::SpaceName);
    form()->addField(tr("&Key"), m_key, DraftField::SpaceKey, tr("Your own number for this space, if any."));
    form()->addField(tr("&Doors"), m_doors, DraftField::Places, tr("Doors can also be added later."));
    QList<QUuid> chosen;
    for (const DoorId &door : doors) {
        chosen.append(doorUuid(door));
    }
    m_doors->setChosen(chosen);
    connect(m_name, &QLineEdit::textChanged, this, &SpaceSheet::draftChanged);
    connect(m_key, &QLineEdit::textChanged, this, &SpaceSheet::draftChanged);
    connect(m_doors, &ChoiceList::chosenChanged, this, &SpaceSheet::draftChanged);
    draftChanged();
}

SpaceDraft SpaceSheet::draft() const
{
    SpaceDraft draft;
    draft.name = m_name->text().trimmed();
    draft.spaceKey = m_key->text().trimmed();
    for (const QUuid &id : m_doors->chosen()) {
        if (m_store.devices.find(id)) {
            draft.deviceIds.append(DeviceId(id));
        } else {
            draft.acsEntranceIds.append(AcsEntranceId(id));
        }
    }
    return draft;
}

void SpaceSheet::draftChanged()
{
    const SpaceDraft typed = draft();
    const int doors = static_cast<int>(m_doors->chosen().size());
    setSentence(
        typed.name.isEmpty()
            ? QString()
            : tr("Create the space <b>%1</b> with %n door(s).", nullptr, doors).arg(typed.name.toHtmlEscaped()));
    refreshProblems();
}

DraftProblems SpaceSheet::problems() const { return draft().problems(); }

std::unique_ptr<Operation> SpaceSheet::operation() const { return createSpace(draft()); }

QString SpaceSheet::busyText() const { return tr("Creating…"); }

std::optional<DraftField> SpaceSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "name"_L1) {
        return DraftField::SpaceName;
    }
    if (parameter == "space_key"_L1) {
        return DraftField::SpaceKey;
    }
    return {};
}

} // namespace latchkey
