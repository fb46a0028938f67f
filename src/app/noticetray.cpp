// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/noticetray.h"

#include "widgets/iconset.h"

#include <QSystemTrayIcon>

namespace latchkey {

SystemTray::SystemTray(QObject *parent)
    : NoticeTray(parent)
    , m_icon(new QSystemTrayIcon(icons::application(), this))
{
    m_icon->setToolTip(tr("Latchkey"));
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &NoticeTray::noticeClicked);
    connect(m_icon, &QSystemTrayIcon::activated, this, &NoticeTray::iconClicked);
}

bool SystemTray::isAvailable() const { return QSystemTrayIcon::isSystemTrayAvailable(); }

void SystemTray::setShown(bool isShown) { m_icon->setVisible(isShown); }

void SystemTray::tell(const QString &title, const QString &text) { m_icon->showMessage(title, text); }

} // namespace latchkey
