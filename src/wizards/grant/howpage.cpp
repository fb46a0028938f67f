// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/howpage.h"

#include "core/methodstate.h"
#include "core/namelist.h"
#include "models/cells.h"
#include "ui_howpage.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/theme.h"
#include "wizards/grant/grantcontroller.h"

namespace latchkey {

HowPage::HowPage(GrantController &controller, QWidget *parent)
    : StepPage(parent)
    , m_controller(controller)
    , m_ui(std::make_unique<Ui::HowPage>())
{
    m_ui->setupUi(this);
    m_modes = {Mode{AccessMode::Code, m_ui->codeBox, m_ui->codeReason},
               Mode{AccessMode::Card, m_ui->cardBox, m_ui->cardReason},
               Mode{AccessMode::MobileKey, m_ui->mobileKeyBox, m_ui->mobileKeyReason},
               Mode{AccessMode::CloudKey, m_ui->cloudKeyBox, m_ui->cloudKeyReason}};
    m_ui->codeMessage->setField(m_ui->codeEdit);
    m_ui->maxUseMessage->setField(m_ui->maxUseSpin);
    m_ui->nameMessage->setField(m_ui->nameEdit);
    m_ui->reservationMessage->setField(m_ui->reservationEdit);
    for (const Mode &mode : m_modes) {
        mode.reason->setForegroundRole(QPalette::PlaceholderText);
        mode.reason->setFont(theme::scaled(font(), theme::secondarySize));
        mode.box->setIcon(icons::icon(modeIcon(mode.mode), InkRole::Text));
    }
    connectFields();
}

HowPage::~HowPage() = default;

void HowPage::connectFields()
{
    for (const Mode &mode : m_modes) {
        connect(mode.box, &QCheckBox::toggled, this, &HowPage::fieldChanged);
    }
    for (QRadioButton *button : {m_ui->randomCodeButton, m_ui->chosenCodeButton}) {
        connect(button, &QRadioButton::toggled, this, &HowPage::fieldChanged);
    }
    chooseWhenPressed(m_ui->chosenCodeButton);
    connect(m_ui->chosenCodeButton, &QAbstractButton::pressed, m_ui->codeEdit,
            [this] { m_ui->codeEdit->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->codeEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->chosenCodeButton->setChecked(true);
        fieldChanged();
    });
    connect(m_ui->maxUseSpin, &CountField::countChanged, this, &HowPage::fieldChanged);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &HowPage::fieldChanged);
    connect(m_ui->reservationEdit, &QLineEdit::textChanged, this, &HowPage::fieldChanged);
}

QString HowPage::title() const { return tr("How"); }

QString HowPage::explanation() const { return tr("Choose everything that the person should open the doors with."); }

QString HowPage::value() const
{
    QStringList names;
    for (const MethodDraft &method : m_controller.draft().methods) {
        names.append(accessModeText(method.mode));
    }
    return nameList(names);
}

bool HowPage::isComplete() const
{
    return !lacksCode() && !hasErrors(m_controller.draft().howProblems(m_controller.context()));
}

bool HowPage::lacksCode() const
{
    return m_ui->codeBox->isChecked() && m_ui->chosenCodeButton->isChecked() &&
           m_ui->codeEdit->text().trimmed().isEmpty();
}

void HowPage::enter()
{
    showSupport();
    chooseFirstTime();
    fieldChanged();
}

void HowPage::showSupport()
{
    for (const Mode &mode : m_modes) {
        const ModeSupport support = modeSupport(m_controller.doors(), mode.mode);
        // Places without doors yet may get some of any kind, so nothing is ruled out for them.
        const bool isOff = support.isOff() && support.total > 0;
        mode.box->setEnabled(!isOff);
        if (isOff) {
            mode.box->setChecked(false);
        }
        if (mode.mode == AccessMode::Code) {
            m_ui->codeMessage->setHelp(codeLengthsHelp(support));
        }
        mode.reason->setText(modeSupportReason(support));
        mode.reason->setVisible(!mode.reason->text().isEmpty());
    }
}

void HowPage::chooseFirstTime()
{
    if (m_wasEntered) {
        return;
    }
    m_wasEntered = true;
    for (const Mode &mode : m_modes) {
        mode.box->setChecked(mode.box->isEnabled() && mode.mode != AccessMode::CloudKey);
    }
}

void HowPage::fieldChanged()
{
    m_ui->codeOptions->setEnabled(m_ui->codeBox->isChecked());
    m_ui->codeOptions->setVisible(m_ui->codeBox->isEnabled());
    m_ui->mobileKeyOptions->setEnabled(m_ui->mobileKeyBox->isChecked());
    m_ui->mobileKeyOptions->setVisible(m_ui->mobileKeyBox->isEnabled());
    edit();
    showMessages();
    Q_EMIT changed();
}

void HowPage::edit()
{
    GrantDraft draft = m_controller.draft();
    draft.methods.clear();
    for (const Mode &mode : m_modes) {
        if (!mode.box->isChecked()) {
            continue;
        }
        MethodDraft method{.mode = mode.mode, .code = {}, .instantKeyMaxUseCount = {}};
        if (mode.mode == AccessMode::Code && m_ui->chosenCodeButton->isChecked()) {
            method.code = m_ui->codeEdit->text().trimmed();
        }
        if (mode.mode == AccessMode::MobileKey) {
            method.instantKeyMaxUseCount = m_ui->maxUseSpin->count();
        }
        draft.methods.append(method);
    }
    draft.name = m_ui->nameEdit->text().trimmed();
    draft.reservationKey = m_ui->reservationEdit->text().trimmed();
    m_controller.setDraft(draft);
}

void HowPage::showMessages()
{
    DraftProblems problems = m_controller.draft().howProblems(m_controller.context()) + m_controller.refusals();
    if (lacksCode()) {
        problems.append({.field = DraftField::Code, .message = tr("Type the PIN, or choose a random one.")});
    }
    // Why a method is off or partial is said beside it already.
    problems.removeIf([](const DraftProblem &problem) {
        return problem.field == DraftField::Methods && problem.severity == DraftProblem::Severity::Warning;
    });
    m_ui->methodsMessage->setProblems(m_wasTold || !m_controller.draft().methods.isEmpty() ? problems : DraftProblems(),
                                      DraftField::Methods);
    m_ui->codeMessage->setProblems(problems, DraftField::Code);
    m_ui->maxUseMessage->setProblems(problems, DraftField::MaxUseCount);
    m_ui->maxUseUnit->setText(m_ui->maxUseSpin->count() == 1 ? tr("time") : tr("times"));
    m_ui->nameMessage->setProblems(problems, DraftField::Name);
    m_ui->reservationMessage->setProblems(problems, DraftField::ReservationKey);
}

void HowPage::showProblems()
{
    m_wasTold = true;
    fieldChanged();
}

} // namespace latchkey
