// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/schemekeeper.h"

#include "widgets/desktoptheme.h"

#include <QApplication>

namespace latchkey {

SchemeKeeper::SchemeKeeper(QApplication &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_nativeStyle(theme::nativeStyle(app))
{
    m_refresh.setInterval(0);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SchemeKeeper::apply);
    connect(&m_desktop, &DesktopColours::changed, this, [this] {
        if (m_scheme == ColorScheme::System) {
            m_refresh.start();
        }
    });
    app.installEventFilter(this);
}

void SchemeKeeper::choose(ColorScheme scheme)
{
    m_scheme = scheme;
    apply();
}

/// Desktops without a portal tell by their platform theme, of which each window hears.
bool SchemeKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_scheme == ColorScheme::System) {
        m_refresh.start();
    }
    return QObject::eventFilter(watched, event);
}

void SchemeKeeper::apply()
{
    theme::apply(m_app, m_scheme, {.nativeStyle = m_nativeStyle, .isDark = m_desktop.isDark()});
}

} // namespace latchkey
