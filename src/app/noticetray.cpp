// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/noticetray.h"

#include "core/oneline.h"
#include "widgets/iconset.h"

#include <QSystemTrayIcon>

namespace latchkey {

bool SystemTray::isAvailable() const { return QSystemTrayIcon::isSystemTrayAvailable(); }

void SystemTray::setShown(bool isShown)
{
    if (isShown && !m_icon) {
        makeIcon();
    }
    if (m_icon) {
        m_icon->setVisible(isShown);
    }
}

void SystemTray::tell(const QString &title, const QString &text)
{
    if (m_icon) {
        m_icon->showMessage(oneLine(title), oneLine(text));
    }
}

void SystemTray::makeIcon()
{
    m_icon = new QSystemTrayIcon(icons::application(), this);
    m_icon->setToolTip(tr("Latchkey"));
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &NoticeTray::noticeClicked);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT iconClicked();
        }
    });
}

} // namespace latchkey
