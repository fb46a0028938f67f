// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/operationsheet.h"

#include "core/apierrortext.h"
#include "widgets/heldnotice.h"

#include <QPushButton>

namespace latchkey {

OperationSheet::OperationSheet(const QString &title, const QString &verb, OperationRunner &runner, QWidget *parent)
    : Sheet(title, verb, parent)
    , m_runner(runner)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &Sheet::submitted, this, &OperationSheet::submitOperation);
    connect(this, &QDialog::rejected, this, [this] {
        if (!m_running.isNull()) {
            Q_EMIT leftRunning(m_running);
        }
    });
    connect(&runner, &OperationRunner::heldChanged, this, &OperationSheet::refreshHeld);
    connect(&runner, &OperationRunner::readOnlyChanged, this, &OperationSheet::followReadOnly);
    followReadOnly();
}

std::optional<DraftField> OperationSheet::fieldOf(const QString &) const { return {}; }

DraftProblems OperationSheet::problemsOf(const ApiError &error) const
{
    DraftProblems found;
    for (const ApiError::FieldError &fieldError : error.fieldErrors) {
        if (const auto field = fieldOf(fieldError.field)) {
            found.append({.field = *field, .message = fieldError.message});
        }
    }
    return found;
}

void OperationSheet::refreshProblems()
{
    // Nobody wants to be told what is missing before the first try.
    if (m_wasSubmitted) {
        showProblems(problems());
    }
}

void OperationSheet::submitOperation()
{
    if (!m_unknown.isNull()) {
        m_runner.retry(m_unknown);
        follow(m_unknown, tr("Looking…"));
        return;
    }
    m_wasSubmitted = true;
    const DraftProblems found = problems();
    showProblems(found);
    if (hasErrors(found)) {
        focusProblem();
        return;
    }
    follow(m_runner.submit(operation()), busyText());
}

void OperationSheet::focusProblem()
{
    if (QWidget *field = form().fieldToFocus()) {
        field->setFocus(Qt::OtherFocusReason);
    }
}

void OperationSheet::follow(OperationId id, const QString &text)
{
    setBusy(true, text);
    m_running = id;
    refreshHeld();
    m_runner.whenOver(id, this, [this](const OperationStatus &status) { showOutcome(status); });
}

/// Looking what became of a change is none.
void OperationSheet::followReadOnly()
{
    setHindrance(m_unknown.isNull() ? readOnlyText(m_runner.readOnly()) : QString());
}

void OperationSheet::refreshHeld()
{
    const bool isHeld = !m_running.isNull() && m_runner.isHeld();
    if (isHeld) {
        notice()->showNotice(heldNotice(m_runner.pausedFor()));
    } else if (m_isHeld) {
        notice()->hide();
    }
    m_isHeld = isHeld;
}

void OperationSheet::showOutcome(const OperationStatus &status)
{
    setBusy(false);
    m_running = {};
    refreshHeld();
    // Where only reading back failed, the next pass over the workspace brings what this did.
    if (status.state == OperationStatus::State::Succeeded || status.tookEffect) {
        Q_EMIT succeeded(status);
        accept();
        return;
    }
    const bool isUnknown = status.state == OperationStatus::State::OutcomeUnknown;
    m_unknown = isUnknown ? status.id : OperationId();
    followReadOnly();
    // It may have been done: nothing is changed, and nothing asked for anew, before that is known.
    formArea()->setEnabled(!isUnknown);
    if (isUnknown) {
        showUnknown(status.error);
    } else {
        showFailure(status.error);
    }
}

void OperationSheet::showUnknown(const ApiError &error)
{
    defaultButton()->setText(tr("Look again"));
    defaultButton()->setFocus(Qt::OtherFocusReason); // the field that had it is off
    notice()->showNotice({.kind = NoticeStrip::Kind::Warn,
                          .icon = {},
                          .fact = tr("We do not know yet whether this was done."),
                          .consequence = explain(error).sentence});
}

void OperationSheet::showFailure(const ApiError &error)
{
    const DraftProblems found = problemsOf(error);
    if (!found.isEmpty()) {
        showProblems(found);
        focusProblem();
        return;
    }
    notice()->showNotice(NoticeStrip::failure(explain(error)));
}

} // namespace latchkey
