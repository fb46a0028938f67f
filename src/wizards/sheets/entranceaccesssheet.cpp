// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/entranceaccesssheet.h"

#include "models/choices.h"
#include "operations/entranceaccess.h"
#include "store/workspacestore.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"

#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace latchkey {

EntranceAccessSheet::EntranceAccessSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person,
                                         AcsEntranceId entrance, QWidget *parent)
    : OperationSheet(tr("Grant access to an entrance"), tr("Grant access"), runner, parent)
    , m_store(store)
    , m_person(person)
    , m_entrances(new ChoiceList(u"entrance"_s, ChoiceList::Mode::One))
    , m_toPerson(new QRadioButton(tr("A &person")))
    , m_toAcsUser(new QRadioButton(tr("An ACS &user")))
    , m_people(new ChoiceList(u"person"_s, ChoiceList::Mode::One))
    , m_acsUsers(new ChoiceList(u"acsUser"_s, ChoiceList::Mode::One))
{
    setObjectName(u"entranceAccessSheet"_s);
    m_entrances->setPlaceholder(tr("Entrance, place or access system"));
    m_entrances->setAccessibleTexts(tr("Search entrances"), tr("Entrances"));
    m_entrances->setChoices(entranceChoices(store));
    form()->addField(tr("&Entrance"), m_entrances, DraftField::AcsEntrance);
    buildReceiver();
    if (!entrance.isNull()) {
        m_entrances->setChosen({entrance.uuid()});
    }
    entranceChanged();
    if (!person.isNull()) {
        m_people->setChosen({person.uuid()});
    }
    for (ChoiceList *list : {m_people, m_acsUsers}) {
        connect(list, &ChoiceList::chosenChanged, this, &EntranceAccessSheet::choiceChanged);
    }
    connect(m_entrances, &ChoiceList::chosenChanged, this, &EntranceAccessSheet::entranceChanged);
    receiverKindChanged();
}

void EntranceAccessSheet::buildReceiver()
{
    m_toPerson->setObjectName(u"toPersonButton"_s);
    m_toAcsUser->setObjectName(u"toAcsUserButton"_s);
    auto *kinds = new QWidget;
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins({});
    row->addWidget(m_toPerson);
    row->addWidget(m_toAcsUser);
    row->addStretch();
    form()->addRow(tr("To"), kinds, m_toPerson);

    m_people->setPlaceholder(tr("Name, phone, e-mail"));
    m_people->setAccessibleTexts(tr("Search people"), tr("People"));
    m_people->setChoices(personChoices(m_store));
    m_acsUsers->setPlaceholder(tr("Name or e-mail in the access system"));
    m_acsUsers->setAccessibleTexts(tr("Search ACS users"), tr("ACS users"));
    form()->addField(tr("&Who"), m_people, DraftField::Person,
                     tr("Their ACS user is found by e-mail or phone, or made."));
    form()->addField(tr("W&hich ACS user"), m_acsUsers, DraftField::AcsUser,
                     tr("Only those of the entrance’s access system."));
    m_toPerson->setChecked(true);
    connect(m_toPerson, &QRadioButton::toggled, this, &EntranceAccessSheet::receiverKindChanged);
}

bool EntranceAccessSheet::isToAcsUser() const { return m_toAcsUser->isChecked(); }

AcsEntranceId EntranceAccessSheet::entrance() const { return AcsEntranceId(m_entrances->chosenOne()); }

void EntranceAccessSheet::receiverKindChanged()
{
    form()->setFieldVisible(m_people, !isToAcsUser());
    form()->setFieldVisible(m_acsUsers, isToAcsUser());
    choiceChanged();
}

void EntranceAccessSheet::entranceChanged()
{
    const AcsEntrance *chosen = m_store.entrances.find(entrance());
    m_acsUsers->setChoices(chosen ? acsUserChoices(m_store, chosen->acsSystemId, m_person) : QList<Choice>());
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
    const QString door = where->displayName.toHtmlEscaped();
    if (isToAcsUser()) {
        const AcsUser *user = m_store.acsUsers.find(m_acsUsers->chosenOne());
        return user
                   ? tr("Give the ACS user <b>%1</b> access to <b>%2</b>.").arg(user->displayName.toHtmlEscaped(), door)
                   : QString();
    }
    const UserIdentity *person = m_store.identities.find(m_people->chosenOne());
    return person ? tr("Give <b>%1</b> access to <b>%2</b>.").arg(person->displayName.toHtmlEscaped(), door)
                  : QString();
}

DraftProblems EntranceAccessSheet::problems() const
{
    DraftProblems found;
    if (entrance().isNull()) {
        found.append({.field = DraftField::AcsEntrance, .message = tr("Choose the entrance.")});
    }
    if (isToAcsUser() && m_acsUsers->chosenOne().isNull()) {
        found.append({.field = DraftField::AcsUser, .message = tr("Choose the ACS user who gets access.")});
    }
    if (!isToAcsUser() && m_people->chosenOne().isNull()) {
        found.append({.field = DraftField::Person, .message = tr("Choose the person who gets access.")});
    }
    return found;
}

std::unique_ptr<Operation> EntranceAccessSheet::operation() const
{
    if (isToAcsUser()) {
        return grantEntranceAccess(entrance(), AcsUserId(m_acsUsers->chosenOne()));
    }
    return grantEntranceAccess(entrance(), UserIdentityId(m_people->chosenOne()));
}

QString EntranceAccessSheet::busyText() const { return tr("Granting…"); }

DraftProblems EntranceAccessSheet::problemsOf(const ApiError &error) const
{
    if (error.type == "not_supported"_L1) {
        return {{.field = DraftField::AcsEntrance, .message = error.message}};
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

} // namespace latchkey
