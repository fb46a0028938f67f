// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/methodprogress.h"

#include "core/problemtext.h"
#include "models/cells.h"
#include "models/methodcell.h"
#include "ui_methodprogress.h"
#include "widgets/iconset.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;

namespace latchkey {

MethodProgress::MethodProgress(AccessMode mode, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_mode(mode)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::MethodProgress>())
{
    m_ui->setupUi(this);
    setObjectName(QString(accessModeKey(mode) + "Progress"_L1));
    m_ui->modeIcon->setPixmap(icons::icon(modeIcon(mode), InkRole::Text).pixmap(20, 20));
    m_ui->modeLabel->setText(accessModeText(mode));
    m_ui->modeLabel->setFont(theme::scaled(font(), theme::sectionSize, QFont::Medium));
    m_ui->stateLabel->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    m_ui->ageLabel->setForegroundRole(QPalette::PlaceholderText);
}

MethodProgress::~MethodProgress() = default;

void MethodProgress::setContent(QWidget *content) { m_ui->contentLayout->addWidget(content); }

void MethodProgress::setState(const MethodStatus &status, const AccessMethod *method, const PropertyZone &zone)
{
    m_status = status;
    m_zone = zone;
    refreshState();
    showHelp(method);
    if (method) {
        showMethod(*method);
    }
}

QString MethodProgress::stateText(const MethodStatus &status) const { return methodStateText(status.state); }

void MethodProgress::refreshState()
{
    m_ui->stateIcon->setPixmap(
        icons::icon(methodStateIcon(m_status.state), methodStateInk(m_status.state)).pixmap(16, 16));
    const QString state = stateText(m_status);
    m_ui->stateLabel->setText(m_status.cause.isEmpty() ? state : tr("%1: %2").arg(state, m_status.cause));
    setAccessibleName(tr("%1, %2").arg(accessModeText(m_mode), m_ui->stateLabel->text()));
    refreshAge();
}

void MethodProgress::showHelp(const AccessMethod *method)
{
    QStringList sentences;
    if (method) {
        for (const Problem &problem : method->errors.value() + method->warnings.value()) {
            sentences.append(problemText(problem));
        }
    }
    m_ui->helpLabel->setText(sentences.join(u"\n"_s));
    m_ui->helpLabel->setVisible(!sentences.isEmpty());
}

void MethodProgress::refreshAge()
{
    const bool isRunning = m_status.state == MethodState::Asked || m_status.state == MethodState::BeingSet ||
                           m_status.state == MethodState::ToEncode;
    const Instant since = stateSince(m_status);
    if (since == Instant{}) {
        m_ui->ageLabel->clear();
    } else {
        m_ui->ageLabel->setText(isRunning ? ageText(m_clock.now() - since) : m_zone.timeText(since));
    }
}

} // namespace latchkey
