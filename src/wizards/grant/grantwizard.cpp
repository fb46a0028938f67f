// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/grantwizard.h"

#include "core/apierrortext.h"
#include "widgets/noticestrip.h"
#include "wizards/grant/howpage.h"
#include "wizards/grant/issuingpage.h"
#include "wizards/grant/reviewpage.h"
#include "wizards/grant/whenpage.h"
#include "wizards/grant/wherepage.h"
#include "wizards/grant/whopage.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {
enum Step { WhoStep, WhereStep, WhenStep, HowStep, ReviewStep, IssuingStep };
} // namespace

GrantWizard::GrantWizard(WorkspaceStore &store, OperationRunner &runner, Clipboard &clipboard, const Clock &clock,
                         QWidget *parent)
    : SteppedDialog(parent)
    , m_controller(store, runner, clock)
    , m_lookAgain(new QAction(tr("Look again"), this))
{
    setObjectName(u"grantWizard"_s);
    setWindowTitle(tr("New grant"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFooterNote(tr("Enter goes on"));
    addPages(store, runner, clipboard, clock);
    setCommitStep(ReviewStep);
    m_untouched = m_controller.draft();
    connect(this, &SteppedDialog::commitRequested, &m_controller, &GrantController::submit);
    connect(&m_controller, &GrantController::statusChanged, this, &GrantWizard::showStatus);
    connect(m_lookAgain, &QAction::triggered, &m_controller, &GrantController::retry);
}

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

bool GrantWizard::wouldLose() const { return !(m_controller.draft() == m_untouched); }

QString GrantWizard::loseQuestion() const { return tr("Close without creating the grant?"); }

void GrantWizard::showStatus()
{
    const OperationStatus status = *m_controller.status();
    // The grant is there as soon as its id is known; reading it back goes on behind.
    if (!m_controller.grantId().isNull()) {
        setBusy(false);
        notice()->hide();
        if (currentStep() == ReviewStep) {
            goTo(IssuingStep);
        }
        return;
    }
    setBusy(!status.isOver());
    if (status.isOver()) {
        showFailure(status);
    }
}

void GrantWizard::showFailure(const OperationStatus &status)
{
    const ErrorText text = explain(status.error);
    const bool isUnknown = status.state == OperationStatus::State::OutcomeUnknown;
    goToPageOf(status.error);
    notice()->showNotice({.kind = isUnknown ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Bad,
                          .icon = {},
                          .fact = text.title,
                          .consequence = text.sentence},
                         isUnknown ? QList<QAction *>{m_lookAgain} : QList<QAction *>());
}

void GrantWizard::goToPageOf(const ApiError &error)
{
    if (error.fieldErrors.isEmpty()) {
        return;
    }
    const QString field = error.fieldErrors.constFirst().field;
    if (field.startsWith("user_identity"_L1) || field == "email_address"_L1 || field == "phone_number"_L1) {
        goTo(WhoStep);
    } else if (field == "starts_at"_L1 || field == "ends_at"_L1) {
        goTo(WhenStep);
    } else if (field.startsWith("requested_access_methods"_L1) || field == "reservation_key"_L1) {
        goTo(HowStep);
    } else if (field.endsWith("_ids"_L1)) {
        goTo(WhereStep);
    }
}

} // namespace latchkey
