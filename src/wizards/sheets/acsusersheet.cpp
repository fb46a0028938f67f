// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/acsusersheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "operations/acsuser.h"
#include "store/workspacestore.h"
#include "ui_acsusersheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

AcsUserSheet::AcsUserSheet(UserIdentityId person, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("New ACS user"), tr("Create user"), runner, parent)
    , m_store(store)
    , m_person(person)
    , m_ui(std::make_unique<Ui::AcsUserSheet>())
{
    setUpForm();
    showSystems();
    if (const UserIdentity *known = store.identities.find(person)) {
        fill(PersonDraft::of(*known));
    }
    draftChanged();
}

AcsUserSheet::AcsUserSheet(const AcsUser &acsUser, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Edit the ACS user %1").arg(isolated(shownName(acsUser))), tr("Save changes"), runner, parent)
    , m_store(store)
    , m_acsUser(acsUser.id)
    , m_before(draftOf(acsUser))
    , m_ui(std::make_unique<Ui::AcsUserSheet>())
{
    setUpForm();
    m_ui->systemLabel->hide();
    m_ui->systemCell->hide();
    fill(m_before);
    draftChanged();
}

AcsUserSheet::~AcsUserSheet() = default;

void AcsUserSheet::setUpForm()
{
    setObjectName(u"acsUserSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->system, m_ui->systemMessage, DraftField::Places);
    form().add(m_ui->fullNameEdit, m_ui->fullNameEditMessage, DraftField::FullName);
    form().add(m_ui->emailEdit, m_ui->emailEditMessage, DraftField::EmailAddress);
    form().add(m_ui->phoneEdit, m_ui->phoneEditMessage, DraftField::PhoneNumber);
    connect(m_ui->system, &ChoiceList::chosenChanged, this, &AcsUserSheet::draftChanged);
    for (const QLineEdit *edit : {m_ui->fullNameEdit, m_ui->emailEdit, m_ui->phoneEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &AcsUserSheet::draftChanged);
    }
}

/// A person has one ACS user at most in each system.
void AcsUserSheet::showSystems()
{
    QList<Choice> systems = systemChoices(m_store);
    for (const AcsUser &linked : m_store.acsUsersOf(m_person)) {
        systems.removeIf([&linked](const Choice &choice) { return choice.id == linked.acsSystemId.uuid(); });
    }
    if (systems.isEmpty() && m_store.systems.size() > 0) {
        m_ui->system->setEmptyText(tr("This person has an ACS user in every access system."));
    }
    m_ui->system->setChoices(systems);
    if (systems.size() == 1) {
        m_ui->system->setChosen({systems.constFirst().id});
    }
}

void AcsUserSheet::fill(const PersonDraft &draft)
{
    m_ui->fullNameEdit->setText(draft.fullName);
    m_ui->emailEdit->setText(draft.emailAddress);
    m_ui->phoneEdit->setText(draft.phoneNumber);
}

PersonDraft AcsUserSheet::draft() const
{
    return PersonDraft{.fullName = m_ui->fullNameEdit->text(),
                       .emailAddress = m_ui->emailEdit->text(),
                       .phoneNumber = m_ui->phoneEdit->text()}
        .normalized();
}

void AcsUserSheet::draftChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString AcsUserSheet::sentence() const
{
    const QString name = draft().fullName.toHtmlEscaped();
    const AcsSystem *system = m_store.systems.find(m_ui->system->chosenOne());
    if (name.isEmpty() || (m_acsUser.isNull() && !system)) {
        return {};
    }
    return m_acsUser.isNull() ? tr("Create <b>%1</b> in <b>%2</b>. It opens nothing yet.")
                                    .arg(name, isolated(shownName(*system)).toHtmlEscaped())
                              : tr("Save <b>%1</b>.").arg(name);
}

DraftProblems AcsUserSheet::problems() const
{
    DraftProblems found;
    if (m_acsUser.isNull() && m_ui->system->chosenOne().isNull()) {
        found.append({.field = DraftField::Places, .message = tr("Choose the access system.")});
    }
    if (draft().fullName.isEmpty()) {
        found.append({.field = DraftField::FullName, .message = tr("Enter a name.")});
    } else {
        found += draft().problems();
    }
    return found + emptied();
}

/// The service can set these, not clear them.
DraftProblems AcsUserSheet::emptied() const
{
    DraftProblems found;
    if (!m_before.emailAddress.isEmpty() && draft().emailAddress.isEmpty()) {
        found.append(
            {.field = DraftField::EmailAddress,
             .message = tr("An access system cannot be told to forget an e-mail address. Enter another one.")});
    }
    if (!m_before.phoneNumber.isEmpty() && draft().phoneNumber.isEmpty()) {
        found.append({.field = DraftField::PhoneNumber,
                      .message = tr("An access system cannot be told to forget a phone number. Enter another one.")});
    }
    return found;
}

std::unique_ptr<Operation> AcsUserSheet::operation() const
{
    return m_acsUser.isNull() ? createAcsUser(AcsSystemId(m_ui->system->chosenOne()), draft(), m_person)
                              : updateAcsUser(m_acsUser, m_before, draft());
}

QString AcsUserSheet::busyText() const { return m_acsUser.isNull() ? tr("Creating…") : tr("Saving…"); }

std::optional<DraftField> AcsUserSheet::fieldOf(const QString &parameter) const
{
    if (parameter == "full_name"_L1) {
        return DraftField::FullName;
    }
    if (parameter == "email_address"_L1) {
        return DraftField::EmailAddress;
    }
    if (parameter == "phone_number"_L1) {
        return DraftField::PhoneNumber;
    }
    return parameter == "acs_system_id"_L1 ? std::optional(DraftField::Places) : std::nullopt;
}

QString AcsUserSheet::receipt() const
{
    const QString name = isolated(draft().fullName);
    return m_acsUser.isNull() ? tr("The ACS user %1 is created.").arg(name) : tr("The ACS user %1 is saved.").arg(name);
}

} // namespace latchkey
