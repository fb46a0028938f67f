// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/personsheet.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "models/choices.h"
#include "operations/saveperson.h"
#include "store/workspacestore.h"
#include "ui_personsheet.h"

using namespace Qt::StringLiterals;

namespace latchkey {

PersonSheet::PersonSheet(WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("New person"), tr("Create person"), runner, parent)
    , m_store(store)
    , m_ui(std::make_unique<Ui::PersonSheet>())
{
    setUpForm();
    m_ui->systems->setChoices(systemChoices(store));
    setSystemsVisible(store.systems.size() > 0);
    draftChanged();
}

PersonSheet::PersonSheet(const UserIdentity &person, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Edit %1").arg(isolated(shownName(person))), tr("Save changes"), runner, parent)
    , m_store(store)
    , m_person(person.id)
    , m_before(PersonDraft::of(person))
    , m_ui(std::make_unique<Ui::PersonSheet>())
{
    setUpForm();
    setSystemsVisible(false); // somebody who is there gets into a system by a link
    fill(m_before);
    draftChanged();
}

PersonSheet::~PersonSheet() = default;

void PersonSheet::setUpForm()
{
    setObjectName(u"personSheet"_s);
    m_ui->setupUi(formArea());
    form().add(m_ui->fullNameEdit, m_ui->fullNameEditMessage, DraftField::FullName);
    form().add(m_ui->emailEdit, m_ui->emailEditMessage, DraftField::EmailAddress);
    form().add(m_ui->phoneEdit, m_ui->phoneEditMessage, DraftField::PhoneNumber);
    form().add(m_ui->keyEdit, m_ui->keyEditMessage, DraftField::UserIdentityKey);
    form().add(m_ui->systems, m_ui->systemsMessage);
    for (const QLineEdit *edit : {m_ui->fullNameEdit, m_ui->emailEdit, m_ui->phoneEdit, m_ui->keyEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &PersonSheet::draftChanged);
    }
}

void PersonSheet::setSystemsVisible(bool visible)
{
    m_ui->systemsLabel->setVisible(visible);
    m_ui->systemsCell->setVisible(visible);
}

void PersonSheet::fill(const PersonDraft &draft)
{
    m_ui->fullNameEdit->setText(draft.fullName);
    m_ui->emailEdit->setText(draft.emailAddress);
    m_ui->phoneEdit->setText(draft.phoneNumber);
    m_ui->keyEdit->setText(draft.userIdentityKey);
}

PersonDraft PersonSheet::draft() const
{
    return {.fullName = m_ui->fullNameEdit->text(),
            .emailAddress = m_ui->emailEdit->text(),
            .phoneNumber = m_ui->phoneEdit->text(),
            .userIdentityKey = m_ui->keyEdit->text()};
}

void PersonSheet::draftChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString PersonSheet::sentence() const
{
    const QString name = draft().shownName();
    if (name.isEmpty()) {
        return {};
    }
    if (!m_person.isNull()) {
        return tr("Save <b>%1</b>.").arg(name.toHtmlEscaped());
    }
    return tr("Create <b>%1</b>. Access is granted in a second step.").arg(name.toHtmlEscaped());
}

DraftProblems PersonSheet::problems() const
{
    const PersonDraft typed = draft().normalized();
    return typed.problems() + typed.duplicates(m_store.identities.values(), m_person);
}

std::unique_ptr<Operation> PersonSheet::operation() const
{
    const PersonDraft typed = draft().normalized();
    if (!m_person.isNull()) {
        return updatePerson(m_person, m_before, typed);
    }
    return createPerson(typed, idsOf<AcsSystem>(m_ui->systems->chosen()));
}

QString PersonSheet::busyText() const { return m_person.isNull() ? tr("Creating…") : tr("Saving…"); }

DraftProblems PersonSheet::problemsOf(const ApiError &error) const
{
    if (error.type == "user_identity_key_conflict"_L1) {
        return {{.field = DraftField::UserIdentityKey,
                 .message = tr("Somebody else has this key already. Use another one.")}};
    }
    return OperationSheet::problemsOf(error);
}

std::optional<DraftField> PersonSheet::fieldOf(const QString &parameter) const
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
    if (parameter == "user_identity_key"_L1) {
        return DraftField::UserIdentityKey;
    }
    return {};
}

QString PersonSheet::receipt() const
{
    return m_person.isNull() ? tr("%1 is created.").arg(draft().shownName())
                             : tr("%1 is saved.").arg(draft().shownName());
}

} // namespace latchkey
