// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/whopage.h"

#include "models/choices.h"
#include "ui_whopage.h"
#include "widgets/buttons.h"
#include "widgets/searchfield.h"
#include "wizards/grant/grantcontroller.h"

namespace latchkey {

WhoPage::WhoPage(GrantController &controller, WorkspaceStore &store, QWidget *parent)
    : StepPage(parent)
    , m_controller(controller)
    , m_store(store)
    , m_ui(std::make_unique<Ui::WhoPage>())
{
    m_ui->setupUi(this);
    m_ui->person->setChoices(personChoices(store));
    m_form.add(m_ui->person, m_ui->personMessage, DraftField::Person);
    m_form.add(m_ui->fullNameEdit, m_ui->fullNameMessage, DraftField::FullName);
    m_form.add(m_ui->emailEdit, m_ui->emailMessage, DraftField::EmailAddress);
    m_form.add(m_ui->phoneEdit, m_ui->phoneMessage, DraftField::PhoneNumber);
    m_form.add(m_ui->keyEdit, m_ui->keyMessage, DraftField::UserIdentityKey);
    connectFields();
    kindChanged();
}

WhoPage::~WhoPage() = default;

void WhoPage::connectFields()
{
    connect(m_ui->person, &ChoiceList::chosenChanged, this, &WhoPage::fieldChanged);
    connect(m_ui->existingButton, &QRadioButton::toggled, this, &WhoPage::kindChanged);
    chooseWhenPressed(m_ui->existingButton);
    chooseWhenPressed(m_ui->newButton);
    for (QLineEdit *field : {m_ui->fullNameEdit, m_ui->emailEdit, m_ui->phoneEdit, m_ui->keyEdit}) {
        connect(field, &QLineEdit::textChanged, this, &WhoPage::fieldChanged);
    }
    // New people arrive while the dialog is open; the draft is judged against them.
    connect(&m_store.identities, &EntityCollection::changed, this, [this] {
        m_ui->person->setChoices(personChoices(m_store));
        fieldChanged();
    });
}

void WhoPage::setPerson(UserIdentityId person) { m_ui->person->setChosen({person.uuid()}); }

QString WhoPage::title() const { return tr("Who"); }

QString WhoPage::explanation() const
{
    return tr("Choose the person, or type a new one. Nothing is created before the last step.");
}

QString WhoPage::value() const { return m_controller.personName(); }

bool WhoPage::isComplete() const { return !hasErrors(m_controller.draft().whoProblems(m_controller.context())); }

// The service may have found something wrong since.
void WhoPage::enter() { fieldChanged(); }

QWidget *WhoPage::fieldToFocus() const { return m_form.fieldToFocus(); }

void WhoPage::kindChanged()
{
    const bool isNew = m_ui->newButton->isChecked();
    if (isNew) {
        takeOverSearch();
    }
    m_ui->kindStack->setCurrentWidget(isNew ? m_ui->newPage : m_ui->existingPage);
    m_wasTold = false;
    fieldChanged();
    fieldToFocus()->setFocus(Qt::OtherFocusReason);
}

/// Somebody who was looked for and is not here: what was typed is not typed again.
void WhoPage::takeOverSearch()
{
    const QString typed = m_ui->person->searchField()->text().trimmed();
    const bool isUntouched =
        m_ui->fullNameEdit->text().isEmpty() && m_ui->emailEdit->text().isEmpty() && m_ui->phoneEdit->text().isEmpty();
    if (typed.isEmpty() || !isUntouched || !m_ui->person->chosenOne().isNull()) {
        return;
    }
    QLineEdit *field = typed.contains(u'@') ? m_ui->emailEdit : m_ui->fullNameEdit;
    (typed.startsWith(u'+') ? m_ui->phoneEdit : field)->setText(typed);
}

void WhoPage::fieldChanged()
{
    edit();
    m_wasTold = m_wasTold || !m_controller.draft().newPerson.isEmpty();
    m_form.showProblems(m_wasTold ? problems() + m_controller.refusals() : DraftProblems());
    Q_EMIT changed();
}

/// A draft without anybody asks for a choice; where a new person is typed, that is said beside its fields.
DraftProblems WhoPage::problems() const
{
    const GrantDraft &draft = m_controller.draft();
    return m_ui->newButton->isChecked() && draft.newPerson.isEmpty() ? draft.newPerson.problems()
                                                                     : draft.whoProblems(m_controller.context());
}

void WhoPage::edit()
{
    GrantDraft draft = m_controller.draft();
    const bool isNew = m_ui->newButton->isChecked();
    draft.userIdentityId = isNew ? UserIdentityId() : UserIdentityId(m_ui->person->chosenOne());
    draft.newPerson = {};
    if (isNew) {
        const PersonDraft typed{.fullName = m_ui->fullNameEdit->text(),
                                .emailAddress = m_ui->emailEdit->text(),
                                .phoneNumber = m_ui->phoneEdit->text(),
                                .userIdentityKey = m_ui->keyEdit->text()};
        draft.newPerson = typed.normalized();
    }
    m_controller.setDraft(draft);
}

void WhoPage::showProblems()
{
    m_wasTold = true;
    fieldChanged();
}

} // namespace latchkey
