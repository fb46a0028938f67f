// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/finishingdialog.h"

#include "app/operationspanel.h"
#include "widgets/wraplabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int margin = 20;

} // namespace

FinishingDialog::FinishingDialog(OperationRunner &runner)
{
    setObjectName(u"finishingDialog"_s);
    setWindowTitle(tr("Latchkey"));
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *words = new WrapLabel(this);
    words->setText(tr("What was asked for is being sent. Latchkey ends as soon as it is done."));
    auto *panel = new OperationsPanel(runner, this);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4, margin, 4, margin);
    words->setContentsMargins(16, 0, 16, 0);
    lines->addWidget(words);
    lines->addWidget(panel);
    setMinimumWidth(420);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    m_patience.start(std::chrono::milliseconds(300));
}

} // namespace latchkey
