// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/pinprogress.h"

#include "ui_pinprogress.h"
#include "widgets/clipboard.h"
#include "widgets/iconset.h"
#include "widgets/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

PinProgress::PinProgress(Clipboard &clipboard, const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::Code, clock, parent)
    , m_content(new QWidget)
    , m_ui(std::make_unique<Ui::PinProgress>())
{
    m_ui->setupUi(m_content);
    m_ui->copyPinButton->setIcon(icons::icon(u"copy"_s));
    m_ui->clipboardNote->setForegroundRole(QPalette::PlaceholderText);
    m_ui->clipboardNote->setFont(theme::scaled(font(), theme::secondarySize));
    setContent(m_content);
    m_content->hide();
    showToggle();
    connect(m_ui->showPinButton, &QPushButton::clicked, m_ui->bigPin,
            [this] { m_ui->bigPin->setShown(!m_ui->bigPin->isShown()); });
    connect(m_ui->bigPin, &BigPin::shownChanged, this, &PinProgress::showToggle);
    connect(m_ui->copyPinButton, &QPushButton::clicked, this,
            [this, &clipboard] { clipboard.copySecret(m_ui->bigPin->pin(), m_ui->copyPinButton); });
}

PinProgress::~PinProgress() = default;

void PinProgress::showToggle()
{
    const bool isShown = m_ui->bigPin->isShown();
    m_ui->showPinButton->setText(isShown ? tr("&Hide PIN") : tr("&Show PIN"));
    m_ui->showPinButton->setIcon(icons::icon(isShown ? u"hide"_s : u"reveal"_s));
}

void PinProgress::showMethod(const AccessMethod &method)
{
    m_ui->bigPin->setPin(method.code);
    m_content->setVisible(!method.code.isEmpty());
}

void PinProgress::setDoors(const QList<DoorState> &doors, const QList<AccessMode> &others, const PropertyZone &zone)
{
    m_taking = doors.size() - std::ranges::count(doors, DoorReport::CannotTake, &DoorState::report);
    m_reported = std::ranges::count(doors, DoorReport::Reported, &DoorState::report);
    m_ui->doorLines->setDoors(doors, others, zone);
    refreshState();
}

QString PinProgress::stateText(const MethodStatus &status) const
{
    const bool isPartial = status.state == MethodState::Set && m_reported < m_taking;
    return isPartial ? tr("Set on %1 of %2").arg(m_reported).arg(m_taking) : MethodProgress::stateText(status);
}

} // namespace latchkey
