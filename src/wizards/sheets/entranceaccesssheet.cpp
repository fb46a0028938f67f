// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/entranceaccesssheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "models/nochoice.h"
#include "operations/entranceaccess.h"
#include "store/workspacestore.h"
#include "ui_entranceaccesssheet.h"
#include "widgets/buttons.h"

using namespace Qt::StringLiterals;

namespace latchkey {

EntranceAccessSheet::EntranceAccessSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person,
                                         AcsEntranceId entrance, QWidget *parent)
    : OperationSheet(tr("Grant access to an entrance"), tr("Grant access"), runner, parent)
    , m_store(store)
    , m_person(person)
    , m_ui(std::make_unique<Ui::EntranceAccessSheet>())
{
    setObjectName(u"entranceAccessSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->entrance, m_ui->entranceMessage, DraftField::AcsEntrance);
    form().add(m_ui->person, m_ui->personMessage, DraftField::Person);
    form().add(m_ui->acsUser, m_ui->acsUserMessage, DraftField::AcsUser);
    m_ui->entrance->setEmptyText(whyNoEntrance(store));
    m_ui->entrance->setChoices(entranceChoices(store));
    m_ui->person->setEmptyText(whyNobody(store));
    m_ui->person->setChoices(personChoices(store));
    if (!entrance.isNull()) {
        m_ui->entrance->setChosen({entrance.uuid()});
    }
    if (!person.isNull()) {
        m_ui->person->setChosen({person.uuid()});
    }
    connectFields();
    entranceChanged();
    receiverKindChanged();
}

EntranceAccessSheet::~EntranceAccessSheet() = default;

void EntranceAccessSheet::connectFields()
{
    chooseWhenPressed(m_ui->toPersonButton);
    chooseWhenPressed(m_ui->toAcsUserButton);
    connect(m_ui->toAcsUserButton, &QRadioButton::toggled, this, &EntranceAccessSheet::receiverKindChanged);
    connect(m_ui->entrance, &ChoiceList::chosenChanged, this, &EntranceAccessSheet::entranceChanged);
    connect(m_ui->person, &ChoiceList::chosenChanged, this, &EntranceAccessSheet::choiceChanged);
    connect(m_ui->acsUser, &ChoiceList::chosenChanged, this, &EntranceAccessSheet::choiceChanged);
}

bool EntranceAccessSheet::isToAcsUser() const { return m_ui->toAcsUserButton->isChecked(); }

AcsEntranceId EntranceAccessSheet::entrance() const { return AcsEntranceId(m_ui->entrance->chosenOne()); }

void EntranceAccessSheet::receiverKindChanged()
{
    m_ui->personLabel->setVisible(!isToAcsUser());
    m_ui->personCell->setVisible(!isToAcsUser());
    m_ui->acsUserLabel->setVisible(isToAcsUser());
    m_ui->acsUserCell->setVisible(isToAcsUser());
    choiceChanged();
}

void EntranceAccessSheet::entranceChanged()
{
    const AcsEntrance *chosen = m_store.entrances.find(entrance());
    m_ui->acsUser->setChoices(chosen ? acsUserChoices(m_store, chosen->acsSystemId, m_person) : QList<Choice>());
    m_ui->acsUser->setEmptyText(chosen ? tr("The access system of this entrance has no ACS users.")
                                       : tr("Choose the entrance first."));
    choiceChanged();
}

void EntranceAccessSheet::choiceChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString EntranceAccessSheet::sentence() const
{
    const AcsEntrance *where = m_store.entrances.find(entrance());
    if (!where) {
        return {};
    }
    const QString door = isolated(shownName(*where)).toHtmlEscaped();
    if (isToAcsUser()) {
        const AcsUser *user = m_store.acsUsers.find(m_ui->acsUser->chosenOne());
        return user ? tr("Give the ACS user <b>%1</b> access to <b>%2</b>.")
                          .arg(isolated(shownName(*user)).toHtmlEscaped(), door)
                    : QString();
    }
    const UserIdentity *person = m_store.identities.find(m_ui->person->chosenOne());
    return person ? tr("Give <b>%1</b> access to <b>%2</b>.").arg(isolated(shownName(*person)).toHtmlEscaped(), door)
                  : QString();
}

DraftProblems EntranceAccessSheet::problems() const
{
    DraftProblems found;
    if (entrance().isNull()) {
        found.append({.field = DraftField::AcsEntrance, .message = tr("Choose the entrance.")});
    }
    if (isToAcsUser() && m_ui->acsUser->chosenOne().isNull()) {
        found.append({.field = DraftField::AcsUser, .message = tr("Choose the ACS user who gets access.")});
    }
    if (!isToAcsUser() && m_ui->person->chosenOne().isNull()) {
        found.append({.field = DraftField::Person, .message = tr("Choose the person who gets access.")});
    }
    return found;
}

std::unique_ptr<Operation> EntranceAccessSheet::operation() const
{
    if (isToAcsUser()) {
        return grantEntranceAccess(entrance(), AcsUserId(m_ui->acsUser->chosenOne()));
    }
    return grantEntranceAccess(entrance(), UserIdentityId(m_ui->person->chosenOne()));
}

QString EntranceAccessSheet::busyText() const { return tr("Granting…"); }

DraftProblems EntranceAccessSheet::problemsOf(const ApiError &error) const
{
    if (error.type == "not_supported"_L1) {
        return {{.field = DraftField::AcsEntrance,
                 .message = tr("This access system gives no access to single entrances. Use one of its access groups, "
                               "or choose an entrance of another system.")}};
    }
    return OperationSheet::problemsOf(error);
}

std::optional<DraftField> EntranceAccessSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "acs_entrance_id"_L1) {
        return DraftField::AcsEntrance;
    }
    if (parameter == "acs_user_id"_L1) {
        return DraftField::AcsUser;
    }
    if (parameter == "user_identity_id"_L1) {
        return DraftField::Person;
    }
    return {};
}

QString EntranceAccessSheet::receipt() const
{
    const AcsEntrance *where = m_store.entrances.find(entrance());
    const UserIdentity *person = m_store.identities.find(m_ui->person->chosenOne());
    const AcsUser *user = m_store.acsUsers.find(m_ui->acsUser->chosenOne());
    const QString door = where ? isolated(shownName(*where)) : QString();
    if (isToAcsUser()) {
        return user ? tr("The ACS user %1 has access to %2.").arg(isolated(shownName(*user)), door) : QString();
    }
    return person ? tr("%1 has access to %2.").arg(isolated(shownName(*person)), door) : QString();
}

} // namespace latchkey
