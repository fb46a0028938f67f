// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/acsuserlinksheet.h"

#include "models/choices.h"
#include "operations/acsuserlink.h"
#include "store/workspacestore.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

const UserIdentity *personWithKey(const WorkspaceStore &store, const QString &key)
{
    for (const UserIdentity &person : store.identities.rows()) {
        if (!key.isEmpty() && person.userIdentityKey == key) {
            return &person;
        }
    }
    return nullptr;
}

} // namespace

AcsUserLinkSheet::AcsUserLinkSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person,
                                   QWidget *parent)
    : OperationSheet(tr("Link an ACS user"), tr("Link"), runner, parent)
    , m_store(store)
    , m_acsUsers(new ChoiceList(u"acsUser"_s, ChoiceList::Mode::One))
    , m_byPerson(new QRadioButton(tr("A &person")))
    , m_byKey(new QRadioButton(tr("A &key, of a person who is there or a new one")))
    , m_people(new ChoiceList(u"person"_s, ChoiceList::Mode::One))
    , m_key(new QLineEdit)
{
    setObjectName(u"acsUserLinkSheet"_s);
    m_acsUsers->setPlaceholder(tr("Name, e-mail or access system"));
    m_acsUsers->setAccessibleTexts(tr("Search ACS users"), tr("ACS users"));
    m_acsUsers->setChoices(acsUserChoices(store));
    form()->addField(tr("&ACS user"), m_acsUsers, DraftField::AcsUser);
    buildPerson();
    if (!person.isNull()) {
        m_people->setChosen({person.uuid()});
    }
    connect(m_acsUsers, &ChoiceList::chosenChanged, this, &AcsUserLinkSheet::choiceChanged);
    connect(m_people, &ChoiceList::chosenChanged, this, &AcsUserLinkSheet::choiceChanged);
    connect(m_key, &QLineEdit::textChanged, this, &AcsUserLinkSheet::choiceChanged);
    kindChanged();
}

void AcsUserLinkSheet::buildPerson()
{
    m_byPerson->setObjectName(u"byPersonButton"_s);
    m_byKey->setObjectName(u"byKeyButton"_s);
    m_key->setObjectName(u"personKeyEdit"_s);
    auto *kinds = new QWidget;
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins({});
    row->addWidget(m_byPerson);
    row->addWidget(m_byKey);
    row->addStretch();
    form()->addRow(tr("To"), kinds, m_byPerson);
    m_people->setPlaceholder(tr("Name, phone, e-mail"));
    m_people->setAccessibleTexts(tr("Search people"), tr("People"));
    m_people->setChoices(personChoices(m_store));
    form()->addField(tr("&Who"), m_people, DraftField::Person, tr("One ACS user for each access system."));
    form()->addField(tr("Perso&n key"), m_key, DraftField::UserIdentityKey,
                     tr("If nobody has this key, a new person is made from the ACS user."));
    m_byPerson->setChecked(true);
    connect(m_byPerson, &QRadioButton::toggled, this, &AcsUserLinkSheet::kindChanged);
}

bool AcsUserLinkSheet::isByKey() const { return m_byKey->isChecked(); }

void AcsUserLinkSheet::kindChanged()
{
    form()->setFieldVisible(m_people, !isByKey());
    form()->setFieldVisible(m_key, isByKey());
    choiceChanged();
}

void AcsUserLinkSheet::choiceChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString AcsUserLinkSheet::sentence() const
{
    const AcsUser *user = m_store.acsUsers.find(m_acsUsers->chosenOne());
    if (!user) {
        return {};
    }
    const QString name = user->displayName.toHtmlEscaped();
    const QString key = m_key->text().trimmed();
    const UserIdentity *person =
        isByKey() ? personWithKey(m_store, key) : m_store.identities.find(m_people->chosenOne());
    if (person) {
        return tr("Link the ACS user <b>%1</b> to <b>%2</b>.").arg(name, person->displayName.toHtmlEscaped());
    }
    return isByKey() && !key.isEmpty()
               ? tr("Make a new person with the key <b>%2</b> from the ACS user <b>%1</b> and link them.")
                     .arg(name, key.toHtmlEscaped())
               : QString();
}

DraftProblems AcsUserLinkSheet::problems() const
{
    DraftProblems found;
    const AcsUser *user = m_store.acsUsers.find(m_acsUsers->chosenOne());
    if (!user) {
        found.append({.field = DraftField::AcsUser, .message = tr("Choose the ACS user to link.")});
    }
    if (isByKey()) {
        if (m_key->text().trimmed().isEmpty()) {
            found.append({.field = DraftField::UserIdentityKey, .message = tr("Type the person’s key.")});
        }
        return found;
    }
    const UserIdentity *person = m_store.identities.find(m_people->chosenOne());
    if (!person) {
        found.append({.field = DraftField::Person, .message = tr("Choose the person to link to.")});
        return found;
    }
    const QList<AcsUser> linked = m_store.acsUsersOf(person->id);
    const auto same = std::ranges::find_if(linked, [user](const AcsUser &other) {
        return user && other.acsSystemId == user->acsSystemId && other.id != user->id;
    });
    if (same != linked.end()) {
        found.append({.field = DraftField::Person,
                      .message = tr("%1 already has the ACS user %2 in this access system. Unlink that one first.")
                                     .arg(person->displayName, same->displayName)});
    }
    return found;
}

std::unique_ptr<Operation> AcsUserLinkSheet::operation() const
{
    const AcsUserId user(m_acsUsers->chosenOne());
    if (isByKey()) {
        return linkAcsUser(user, m_key->text().trimmed());
    }
    return linkAcsUser(user, UserIdentityId(m_people->chosenOne()));
}

QString AcsUserLinkSheet::busyText() const { return tr("Linking…"); }

DraftProblems AcsUserLinkSheet::problemsOf(const ApiError &error) const
{
    if (error.type == "acs_user_already_linked"_L1) {
        return {{.field = DraftField::AcsUser,
                 .message = tr("This ACS user belongs to somebody else. Unlink it there first.")}};
    }
    if (error.type == "user_identity_already_has_acs_user"_L1) {
        return {{.field = isByKey() ? DraftField::UserIdentityKey : DraftField::Person,
                 .message = tr("This person already has an ACS user in this access system. Unlink that one first.")}};
    }
    if (error.type == "user_identity_email_or_phone_conflict"_L1) {
        return {{.field = DraftField::UserIdentityKey,
                 .message = tr("A person with the ACS user’s e-mail or phone is there already. Link to that person.")}};
    }
    return OperationSheet::problemsOf(error);
}

std::optional<DraftField> AcsUserLinkSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "acs_user_id"_L1) {
        return DraftField::AcsUser;
    }
    if (parameter == "user_identity_id"_L1) {
        return DraftField::Person;
    }
    if (parameter == "user_identity_key"_L1) {
        return DraftField::UserIdentityKey;
    }
    return {};
}

} // namespace latchkey
