// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/grantwizard.h"

#include "core/apierrortext.h"
#include "widgets/buttons.h"
#include "widgets/heldnotice.h"
#include "wizards/grant/howpage.h"
#include "wizards/grant/issuingpage.h"
#include "wizards/grant/reviewpage.h"
#include "wizards/grant/whenpage.h"
#include "wizards/grant/wherepage.h"
#include "wizards/grant/whopage.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr int nameLetters = 32; ///< at most, on a button

enum Step { WhoStep, WhereStep, WhenStep, HowStep, ReviewStep, IssuingStep };

/// The page that owns \a field.
Step stepOf(DraftField field)
{
    switch (field) {
    case DraftField::Person:
    case DraftField::FullName:
    case DraftField::EmailAddress:
    case DraftField::PhoneNumber:
    case DraftField::UserIdentityKey:
    case DraftField::AcsUser:
        return WhoStep;
    case DraftField::Places:
    case DraftField::SpaceName:
    case DraftField::SpaceKey:
    case DraftField::AcsEntrance:
    case DraftField::Device:
        return WhereStep;
    case DraftField::StartsAt:
    case DraftField::EndsAt:
        return WhenStep;
    case DraftField::Methods:
    case DraftField::Code:
    case DraftField::MaxUseCount:
    case DraftField::Name:
    case DraftField::ReservationKey:
        return HowStep;
    }
    return ReviewStep;
}

} // namespace

GrantWizard::GrantWizard(WorkspaceStore &store, OperationRunner &runner, Clipboard &clipboard, const Clock &clock,
                         QWidget *parent)
    : SteppedDialog(parent)
    , m_controller(store, runner, clock)
    , m_another(new QPushButton)
{
    setObjectName(u"grantWizard"_s);
    setWindowTitle(tr("New grant"));
    setAttribute(Qt::WA_DeleteOnClose);
    addPages(store, runner, clipboard, clock);
    setCommitStep(ReviewStep);
    m_untouched = m_controller.draft();
    m_another->setObjectName(u"anotherButton"_s);
    addClosingButton(m_another);
    connect(m_another, &QPushButton::clicked, this, &GrantWizard::requestAnother);
    connect(this, &SteppedDialog::stepChanged, this, &GrantWizard::showFooter);
    showFooter(WhoStep);
    connect(this, &SteppedDialog::commitRequested, &m_controller, &GrantController::submit);
    connect(&m_controller, &GrantController::statusChanged, this, &GrantWizard::showStatus);
    connect(&runner, &OperationRunner::readOnlyChanged, this, &GrantWizard::followReadOnly);
    followReadOnly();
    connect(&m_controller, &GrantController::draftChanged, notice(), &QWidget::hide);
    connect(this, &QDialog::rejected, this, [this] {
        if (m_controller.isRunning() && m_controller.grantId().isNull()) {
            Q_EMIT leftRunning(m_controller.operation());
        }
    });
}

QString GrantWizard::receipt() const { return tr("The grant for %1 is created.").arg(m_controller.personName()); }

void GrantWizard::addPages(WorkspaceStore &store, OperationRunner &runner, Clipboard &clipboard, const Clock &clock)
{
    m_who = new WhoPage(m_controller, store);
    m_where = new WherePage(m_controller, store);
    addPage(m_who);
    addPage(m_where);
    addPage(new WhenPage(m_controller));
    addPage(new HowPage(m_controller));
    addPage(new ReviewPage(m_controller, clipboard));
    addPage(new IssuingPage({m_controller, store, runner, clipboard, clock}));
}

void GrantWizard::showFooter(int step)
{
    setFooterNote(step == WhereStep     ? tr("Space chooses · Enter goes on")
                  : step == ReviewStep  ? reviewNote()
                  : step == IssuingStep ? QString()
                                        : tr("Enter goes on"));
    const QString whole = m_controller.personName();
    const QString name =
        fontMetrics().elidedText(whole, Qt::ElideRight, fontMetrics().averageCharWidth() * nameLetters);
    // Cut, a name ends in the dots that say that a dialog follows.
    m_another->setText(name == whole ? tr("&New grant for %1…").arg(literalText(name))
                                     : tr("&New grant for %1").arg(literalText(name)));
    m_another->setToolTip(name == whole ? QString() : Qt::convertFromPlainText(whole));
}

void GrantWizard::followReadOnly()
{
    setHindered(hindrance() != ReadOnly::No);
    showFooter(currentStep());
}

/// Looking what became of a change is none.
ReadOnly GrantWizard::hindrance() const
{
    return m_controller.isOutcomeUnknown() ? ReadOnly::No : m_controller.readOnly();
}

QString GrantWizard::reviewNote() const
{
    if (m_controller.isRunning()) {
        return tr("Closing this does not stop it");
    }
    if (hindrance() != ReadOnly::No) {
        return readOnlyText(hindrance());
    }
    return m_controller.isOutcomeUnknown() ? tr("Enter looks again") : tr("Enter creates the grant");
}

void GrantWizard::requestAnother()
{
    accept();
    Q_EMIT anotherRequested(m_controller.grantedPerson());
}

void GrantWizard::setPerson(UserIdentityId person)
{
    m_who->setPerson(person);
    m_untouched = m_controller.draft();
}

void GrantWizard::setDoor(const DoorId &door)
{
    m_where->setDoor(door);
    m_untouched = m_controller.draft();
}

void GrantWizard::setSpace(SpaceId space)
{
    m_where->setSpace(space);
    m_untouched = m_controller.draft();
}

bool GrantWizard::wouldLose() const
{
    // What is on its way is finished without this window.
    return !(m_controller.draft() == m_untouched) && !m_controller.isRunning();
}

QString GrantWizard::loseQuestion() const
{
    return m_controller.isOutcomeUnknown() ? tr("Close without knowing whether the grant was created?")
                                           : tr("Close without creating the grant?");
}

QString GrantWizard::loseConsequence() const
{
    return m_controller.isOutcomeUnknown()
               ? tr("If it was, it appears under Grants. Look there before you create it again.")
               : SteppedDialog::loseConsequence();
}

void GrantWizard::showStatus()
{
    // The grant is there as soon as its id is known; reading it back goes on behind.
    if (!m_controller.grantId().isNull()) {
        setBusy(false);
        notice()->hide();
        if (currentStep() == ReviewStep) {
            goTo(IssuingStep);
        }
        return;
    }
    const bool isRunning = m_controller.isRunning();
    setBusy(isRunning);
    followReadOnly();
    if (isRunning && m_controller.isHeld()) {
        notice()->showNotice(heldNotice(m_controller.pausedFor()));
    } else if (isRunning) {
        notice()->hide();
    } else if (m_controller.isOutcomeUnknown()) {
        showUnknown(m_controller.error());
    } else {
        showFailure(m_controller.error());
    }
}

void GrantWizard::showUnknown(const ApiError &error)
{
    notice()->showNotice({.kind = NoticeStrip::Kind::Warn,
                          .icon = {},
                          .fact = tr("We do not know yet whether Seam created this grant."),
                          .consequence = explain(error).sentence});
}

void GrantWizard::showFailure(const ApiError &error)
{
    if (!m_controller.refusals().isEmpty()) {
        goTo(stepOf(m_controller.refusals().constFirst().field));
    }
    notice()->showNotice(NoticeStrip::failure(explain(error)));
}

} // namespace latchkey
