// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/methodprogress.h"

#include "core/problemtext.h"
#include "ui_methodprogress.h"
#include "widgets/iconset.h"
#include "widgets/theme.h"
#include "wizards/grant/modesupportview.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QString methodStateIcon(MethodState state)
{
    switch (state) {
    case MethodState::None:
        return {};
    case MethodState::Asked:
        return u"state-asked"_s;
    case MethodState::BeingSet:
        return u"state-setting"_s;
    case MethodState::ToEncode:
        return u"state-encode"_s;
    case MethodState::Set:
        return u"state-set"_s;
    case MethodState::Failed:
        return u"state-failed"_s;
    case MethodState::NotConfirmed:
        return u"state-unconfirmed"_s;
    case MethodState::BeingRemoved:
        return u"state-removing"_s;
    }
    return {};
}

InkRole methodStateInk(MethodState state)
{
    switch (state) {
    case MethodState::BeingSet:
        return InkRole::Accent;
    case MethodState::ToEncode:
        return InkRole::Warn;
    case MethodState::Set:
        return InkRole::Good;
    case MethodState::Failed:
        return InkRole::Bad;
    case MethodState::None:
    case MethodState::Asked:
    case MethodState::NotConfirmed:
    case MethodState::BeingRemoved:
        break;
    }
    return InkRole::Text2;
}

MethodProgress::MethodProgress(AccessMode mode, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_mode(mode)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::MethodProgress>())
{
    m_ui->setupUi(this);
    setObjectName(QString(accessModeKey(mode) + "Progress"_L1));
    m_ui->modeIcon->setPixmap(icons::icon(accessModeIcon(mode), InkRole::Text).pixmap(20, 20));
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
    m_ui->stateIcon->setPixmap(icons::icon(methodStateIcon(status.state), methodStateInk(status.state)).pixmap(16, 16));
    const QString state = methodStateText(status.state);
    m_ui->stateLabel->setText(status.cause.isEmpty() ? state : tr("%1: %2").arg(state, status.cause));
    setAccessibleName(tr("%1, %2").arg(accessModeText(m_mode), m_ui->stateLabel->text()));
    refreshAge();
    showHelp(method);
    if (method) {
        showMethod(*method);
    }
}

void MethodProgress::showHelp(const AccessMethod *method)
{
    QStringList sentences;
    if (method) {
        for (const Problem &problem : method->errors + method->warnings) {
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
    if (m_status.since == Instant{}) {
        m_ui->ageLabel->clear();
    } else {
        m_ui->ageLabel->setText(isRunning ? ageText(m_clock.now() - m_status.since) : m_zone.timeText(m_status.since));
    }
}

} // namespace latchkey
