// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/personsheet.h"

#include "models/choices.h"
#include "operations/saveperson.h"
#include "store/workspacestore.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace latchkey {

PersonSheet::PersonSheet(WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("New person"), tr("Create person"), runner, parent)
    , m_store(store)
{
    addFields();
    addSystems();
    draftChanged();
}

PersonSheet::PersonSheet(const UserIdentity &person, WorkspaceStore &store, OperationRunner &runner, QWidget *parent)
    : OperationSheet(tr("Edit %1").arg(person.displayName), tr("Save changes"), runner, parent)
    , m_store(store)
    , m_person(person.id)
    , m_before(PersonDraft::of(person))
{
    addFields();
    fill(m_before);
    draftChanged();
}

void PersonSheet::addFields()
{
    setObjectName(u"personSheet"_s);
    const auto add = [this](const QString &name, const QString &label, DraftField field, const QString &help) {
        auto *edit = new QLineEdit;
        edit->setObjectName(name);
        form()->addField(label, edit, field, help);
        connect(edit, &QLineEdit::textChanged, this, &PersonSheet::draftChanged);
        return edit;
    };
    m_fullName = add(u"fullNameEdit"_s, tr("&Name"), DraftField::FullName, {});
    m_email = add(u"emailEdit"_s, tr("E-&mail"), DraftField::EmailAddress, {});
    m_phone = add(u"phoneEdit"_s, tr("&Phone"), DraftField::PhoneNumber, tr("With country code: +351 912 345 678."));
    m_key = add(u"keyEdit"_s, tr("&Key"), DraftField::UserIdentityKey,
                tr("Your own number or name for this person, if you have one."));
}

void PersonSheet::addSystems()
{
    if (m_store.systems.size() == 0) {
        return;
    }
    m_systems = new ChoiceList(u"systems"_s, ChoiceList::Mode::Several);
    m_systems->setPlaceholder(tr("Access system"));
    m_systems->setAccessibleTexts(tr("Search access systems"), tr("Access systems"));
    m_systems->setChoices(systemChoices(m_store));
    form()->addField(tr("&Access systems"), m_systems, {},
                     tr("An ACS user with the same e-mail or phone is linked, otherwise one is made."));
}

void PersonSheet::fill(const PersonDraft &draft)
{
    m_fullName->setText(draft.fullName);
    m_email->setText(draft.emailAddress);
    m_phone->setText(draft.phoneNumber);
    m_key->setText(draft.userIdentityKey);
}

PersonDraft PersonSheet::draft() const
{
    return {.fullName = m_fullName->text(),
            .emailAddress = m_email->text(),
            .phoneNumber = m_phone->text(),
            .userIdentityKey = m_key->text()};
}

void PersonSheet::draftChanged()
{
    setSentence(sentence());
    refreshProblems();
}

QString PersonSheet::sentence() const
{
    const PersonDraft typed = draft().normalized();
    QStringList contact{typed.emailAddress, typed.phoneNumber};
    contact.removeAll(QString());
    const QString name = typed.fullName.isEmpty() ? contact.value(0) : typed.fullName;
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
    return createPerson(typed, m_systems ? idsOf<AcsSystem>(m_systems->chosen()) : QList<AcsSystemId>());
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

} // namespace latchkey
