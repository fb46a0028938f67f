// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/operationsheet.h"

#include "core/apierrortext.h"
#include "widgets/fieldform.h"
#include "widgets/noticestrip.h"

#include <QAction>

namespace latchkey {

OperationSheet::OperationSheet(const QString &title, const QString &verb, OperationRunner &runner, QWidget *parent)
    : Sheet(title, verb, parent)
    , m_runner(runner)
    , m_lookAgain(new QAction(tr("Look again"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &Sheet::submitted, this, &OperationSheet::submitOperation);
    connect(m_lookAgain, &QAction::triggered, this, [this] {
        m_runner.retry(m_unknown);
        follow(m_unknown);
    });
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
    m_wasSubmitted = true;
    const DraftProblems found = problems();
    showProblems(found);
    if (hasErrors(found)) {
        if (QWidget *field = form()->fieldToFocus()) {
            field->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    follow(m_runner.submit(operation()));
}

void OperationSheet::follow(OperationId id)
{
    setBusy(true, busyText());
    m_runner.whenOver(id, this, [this](const OperationStatus &status) { showOutcome(status); });
}

void OperationSheet::showOutcome(const OperationStatus &status)
{
    setBusy(false);
    // Where only reading back failed, the next pass over the workspace brings what this did.
    if (status.state == OperationStatus::State::Succeeded || status.tookEffect) {
        Q_EMIT succeeded(status);
        accept();
        return;
    }
    const ErrorText text = explain(status.error);
    if (status.state == OperationStatus::State::OutcomeUnknown) {
        m_unknown = status.id;
        notice()->showNotice(
            {.kind = NoticeStrip::Kind::Warn, .icon = {}, .fact = text.title, .consequence = text.sentence},
            {m_lookAgain});
        return;
    }
    const DraftProblems found = problemsOf(status.error);
    if (!found.isEmpty()) {
        showProblems(found);
        return;
    }
    notice()->showNotice(
        {.kind = NoticeStrip::Kind::Bad, .icon = {}, .fact = text.title, .consequence = text.sentence});
}

} // namespace latchkey
