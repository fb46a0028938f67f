// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/keyprogress.h"

#include "ui_mobilekeyprogress.h"
#include "widgets/copyfield.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// A key is handed out; no lock says that it has it.
QString keyStateText(const MethodStatus &status)
{
    return status.state == MethodState::Set ? MethodProgress::tr("Issued") : methodStateText(status.state);
}

} // namespace

MobileKeyProgress::MobileKeyProgress(Clipboard &clipboard, const QString &validity, const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::MobileKey, clock, parent)
    , m_content(new QWidget)
    , m_link(new CopyField(tr("link"), clipboard))
    , m_ui(std::make_unique<Ui::MobileKeyProgress>())
{
    m_ui->setupUi(m_content);
    m_link->setObjectName(u"mobileKeyLink"_s);
    m_link->setSecret(true);
    m_ui->linkLayout->addWidget(m_link);
    m_ui->validityLabel->setText(validity);
    m_ui->validityLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->validityLabel->setFont(theme::scaled(font(), theme::secondarySize));
    setContent(m_content);
    m_content->hide();
}

MobileKeyProgress::~MobileKeyProgress() = default;

void MobileKeyProgress::showMethod(const AccessMethod &method)
{
    if (m_link->text() != method.instantKeyUrl) {
        m_ui->qrView->setText(method.instantKeyUrl);
        m_link->setText(method.instantKeyUrl);
    }
    m_content->setVisible(!method.instantKeyUrl.isEmpty());
}

QString MobileKeyProgress::stateText(const MethodStatus &status) const { return keyStateText(status); }

CloudKeyProgress::CloudKeyProgress(const Clock &clock, QWidget *parent)
    : MethodProgress(AccessMode::CloudKey, clock, parent)
{
    auto *note = new WrapLabel;
    note->setText(tr("Nothing to hand out: the desk unlocks for the person from the Entrances pane."));
    note->setForegroundRole(QPalette::PlaceholderText);
    setContent(note);
}

QString CloudKeyProgress::stateText(const MethodStatus &status) const { return keyStateText(status); }

} // namespace latchkey
