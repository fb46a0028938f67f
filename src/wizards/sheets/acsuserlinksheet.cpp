// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/acsuserlinksheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "models/nochoice.h"
#include "operations/acsuserlink.h"
#include "store/workspacestore.h"
#include "ui_acsuserlinksheet.h"
#include "widgets/buttons.h"

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
    , m_ui(std::make_unique<Ui::AcsUserLinkSheet>())
{
    setObjectName(u"acsUserLinkSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->acsUser, m_ui->acsUserMessage, DraftField::AcsUser);
    form().add(m_ui->person, m_ui->personMessage, DraftField::Person);
    form().add(m_ui->personKeyEdit, m_ui->personKeyEditMessage, DraftField::UserIdentityKey);
    m_ui->acsUser->setChoices(acsUserChoices(store));
    if (store.acsUsers.size() == 0) {
        m_ui->acsUser->setEmptyText(whyNoAcsUser(store));
    }
    m_ui->person->setEmptyText(whyNobody(store));
    m_ui->person->setChoices(personChoices(store));
    if (!person.isNull()) {
        m_ui->person->setChosen({person.uuid()});
    }
    chooseWhenPressed(m_ui->byPersonButton);
    chooseWhenPressed(m_ui->byKeyButton);
    connect(m_ui->byKeyButton, &QRadioButton::toggled, this, &AcsUserLinkSheet::kindChanged);
    connect(m_ui->acsUser, &ChoiceList::chosenChanged, this, &AcsUserLinkSheet::choiceChanged);
    connect(m_ui->person, &ChoiceList::chosenChanged, this, &AcsUserLinkSheet::choiceChanged);
    connect(m_ui->personKeyEdit, &QLineEdit::textChanged, this, &AcsUserLinkSheet::choiceChanged);
    kindChanged();
}

AcsUserLinkSheet::~AcsUserLinkSheet() = default;

bool AcsUserLinkSheet::isByKey() const { return m_ui->byKeyButton->isChecked(); }

void AcsUserLinkSheet::kindChanged()
{
    m_ui->personLabel->setVisible(!isByKey());
    m_ui->personCell->setVisible(!isByKey());
    m_ui->personKeyLabel->setVisible(isByKey());
    m_ui->personKeyCell->setVisible(isByKey());
    choiceChanged();
}

void AcsUserLinkSheet::choiceChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString AcsUserLinkSheet::personKey() const { return m_ui->personKeyEdit->text().trimmed(); }

const UserIdentity *AcsUserLinkSheet::receiver() const
{
    return isByKey() ? personWithKey(m_store, personKey()) : m_store.identities.find(m_ui->person->chosenOne());
}

QString AcsUserLinkSheet::sentence() const
{
    const AcsUser *user = m_store.acsUsers.find(m_ui->acsUser->chosenOne());
    if (!user) {
        return {};
    }
    const QString name = isolated(shownName(*user)).toHtmlEscaped();
    const QString key = personKey();
    if (const UserIdentity *person = receiver()) {
        return tr("Link the ACS user <b>%1</b> to <b>%2</b>.").arg(name, isolated(shownName(*person)).toHtmlEscaped());
    }
    return isByKey() && !key.isEmpty()
               ? tr("Make a new person with the key <b>%2</b> from the ACS user <b>%1</b> and link them.")
                     .arg(name, key.toHtmlEscaped())
               : QString();
}

DraftProblems AcsUserLinkSheet::problems() const
{
    DraftProblems found;
    const AcsUser *user = m_store.acsUsers.find(m_ui->acsUser->chosenOne());
    if (!user) {
        found.append({.field = DraftField::AcsUser, .message = tr("Choose the ACS user to link.")});
    }
    if (isByKey()) {
        if (m_ui->personKeyEdit->text().trimmed().isEmpty()) {
            found.append({.field = DraftField::UserIdentityKey, .message = tr("Type the person’s key.")});
        }
        return found;
    }
    const UserIdentity *person = m_store.identities.find(m_ui->person->chosenOne());
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
                                     .arg(isolated(shownName(*person)), isolated(shownName(*same)))});
    }
    return found;
}

std::unique_ptr<Operation> AcsUserLinkSheet::operation() const
{
    const AcsUserId user(m_ui->acsUser->chosenOne());
    if (isByKey()) {
        return linkAcsUser(user, m_ui->personKeyEdit->text().trimmed());
    }
    return linkAcsUser(user, UserIdentityId(m_ui->person->chosenOne()));
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

QString AcsUserLinkSheet::receipt() const
{
    const AcsUser *user = m_store.acsUsers.find(m_ui->acsUser->chosenOne());
    const UserIdentity *person = receiver();
    return user && person
               ? tr("The ACS user %1 is linked to %2.").arg(isolated(shownName(*user)), isolated(shownName(*person)))
               : QString();
}

} // namespace latchkey
