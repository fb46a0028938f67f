// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/spacesheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "operations/createspace.h"
#include "store/workspacestore.h"
#include "ui_spacesheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

SpaceSheet::SpaceSheet(WorkspaceStore &store, OperationRunner &runner, const QList<DoorId> &doors, QWidget *parent)
    : OperationSheet(tr("New space"), tr("Create space"), runner, parent)
    , m_store(store)
    , m_ui(std::make_unique<Ui::SpaceSheet>())
{
    setObjectName(u"spaceSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->spaceNameEdit, m_ui->spaceNameEditMessage, DraftField::SpaceName);
    form().add(m_ui->spaceKeyEdit, m_ui->spaceKeyEditMessage, DraftField::SpaceKey);
    form().add(m_ui->door, m_ui->doorMessage, DraftField::Places);
    m_ui->door->setChoices(doorChoices(store));
    QList<QUuid> chosen;
    for (const DoorId &door : doors) {
        chosen.append(doorUuid(door));
    }
    m_ui->door->setChosen(chosen);
    connect(m_ui->spaceNameEdit, &QLineEdit::textChanged, this, &SpaceSheet::draftChanged);
    connect(m_ui->spaceKeyEdit, &QLineEdit::textChanged, this, &SpaceSheet::draftChanged);
    connect(m_ui->door, &ChoiceList::chosenChanged, this, &SpaceSheet::draftChanged);
    draftChanged();
}

SpaceSheet::~SpaceSheet() = default;

SpaceDraft SpaceSheet::draft() const
{
    SpaceDraft draft;
    draft.name = m_ui->spaceNameEdit->text().trimmed();
    draft.spaceKey = m_ui->spaceKeyEdit->text().trimmed();
    for (const QUuid &id : m_ui->door->chosen()) {
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
    setSentence(sentence());
    refreshProblems();
}

QString SpaceSheet::sentence() const
{
    const QString name = draft().name.toHtmlEscaped();
    const int doors = static_cast<int>(m_ui->door->chosen().size());
    if (name.isEmpty()) {
        return {};
    }
    return doors == 0 ? tr("Create the space <b>%1</b>.").arg(name)
                      : tr("Create the space <b>%1</b> with %n door(s).", nullptr, doors).arg(name);
}

DraftProblems SpaceSheet::problems() const
{
    const SpaceDraft typed = draft();
    DraftProblems found = typed.problems();
    for (const Space &space : m_store.spaces.rows()) {
        if (!typed.spaceKey.isEmpty() && space.spaceKey == typed.spaceKey) {
            found.append(
                {.field = DraftField::SpaceKey,
                 .message = tr("%1 already has this key. Enter another one.").arg(isolated(shownName(space)))});
        }
    }
    return found;
}

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

QString SpaceSheet::receipt() const { return tr("The space “%1” is created.").arg(draft().name); }

} // namespace latchkey
