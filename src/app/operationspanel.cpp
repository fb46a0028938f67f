// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/operationspanel.h"

#include "core/propertyzone.h"
#include "operations/operationrunner.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconset.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int mostShown = 3;

} // namespace

OperationsPanel::OperationsPanel(OperationRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(16, 8, 16, 8);
    m_rows->setSpacing(8);
    connect(&runner, &OperationRunner::changed, this, &OperationsPanel::refresh);
    refresh();
}

/// The list is short and changes seldom, so it is simply made anew.
void OperationsPanel::refresh()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int running = 0;
    for (const OperationStatus &status : m_runner.operations()) {
        // What is held has a strip of its own.
        const bool isShown = !status.isOver() && status.state != OperationStatus::State::Held;
        if (isShown && ++running <= mostShown) {
            m_rows->addWidget(makeRow(status));
        }
    }
    if (running > mostShown) {
        m_rows->addWidget(new QLabel(tr("and %n more", nullptr, running - mostShown), this));
    }
    setVisible(running > 0);
}

QWidget *OperationsPanel::makeRow(const OperationStatus &status)
{
    auto *row = new QWidget(this);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins({});
    lines->setSpacing(4);
    const QFont small = theme::scaled(font(), theme::secondarySize);
    auto *words = new QHBoxLayout;
    auto *title = new ElidedLabel(row);
    title->setFont(small);
    title->setFullText(status.title);
    words->addWidget(title, 1);
    if (status.stepCount > 1) {
        auto *steps = new QLabel(tr("%1 of %2").arg(status.stepsDone).arg(status.stepCount), row);
        steps->setFont(small);
        steps->setForegroundRole(QPalette::PlaceholderText);
        words->addWidget(steps);
    }
    if (status.canCancel) {
        words->addWidget(makeCancel(status, row));
    }
    auto *progress = new QProgressBar(row);
    progress->setRange(0, status.stepCount);
    progress->setValue(status.stepsDone);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("%1, %2 of %3").arg(status.title).arg(status.stepsDone).arg(status.stepCount));
    lines->addLayout(words);
    lines->addWidget(progress);
    if (status.attempt && status.attempt->status == ActionAttempt::Status::Pending) {
        auto *wait = new QLabel(tr("Waits for its answer, %1 at most").arg(ageText(status.attemptLimit)), row);
        wait->setObjectName(u"waitLabel"_s);
        wait->setFont(small);
        wait->setForegroundRole(QPalette::PlaceholderText);
        lines->addWidget(wait);
    }
    return row;
}

QToolButton *OperationsPanel::makeCancel(const OperationStatus &status, QWidget *row)
{
    auto *cancel = new QToolButton(row);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoRaise(true);
    cancel->setIcon(icons::icon(u"close"_s));
    cancel->setToolTip(status.stepsDone > 0 ? tr("Stop after this part") : tr("Do not send this"));
    cancel->setAccessibleName(tr("Cancel: %1").arg(status.title));
    // Later, because it goes with the row.
    connect(cancel, &QToolButton::clicked, this, [this, id = status.id] { m_runner.cancel(id); }, Qt::QueuedConnection);
    return cancel;
}

} // namespace latchkey
