// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include "widgets/desktoptheme.h"
#include "widgets/inks.h"
#include "widgets/latchkeystyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyleFactory>

namespace latchkey::theme {
namespace {

/// Whether the desktop is dark. Qt 6.4 has no word for it, so it is told from the palette that the platform gives.
bool systemIsDark(QApplication &app)
{
    app.setPalette(QPalette());
    return Ink::isDark(app.palette());
}

bool isOurs(const QApplication &app) { return qobject_cast<const LatchkeyStyle *>(app.style()) != nullptr; }

} // namespace

QString nativeStyle([[maybe_unused]] const QApplication &app)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const QString name = isOurs(app) ? QString() : app.style()->name();
    return name.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0 ? QString() : name;
#else
    return {};
#endif
}

void apply(QApplication &app, ColorScheme scheme) { apply(app, scheme, {}); }

void apply(QApplication &app, ColorScheme scheme, const Desktop &desktop)
{
    if (scheme == ColorScheme::System && !desktop.nativeStyle.isEmpty()) {
        if (isOurs(app)) {
            app.setStyle(QStyleFactory::create(desktop.nativeStyle));
            app.setPalette(QPalette());
        }
        return;
    }
    if (!isOurs(app)) {
        app.setStyle(new LatchkeyStyle);
    }
    const bool asksSystem = scheme == ColorScheme::System;
    const bool dark = asksSystem ? (desktop.isDark ? *desktop.isDark : systemIsDark(app)) : scheme == ColorScheme::Dark;
    app.setPalette(palette(dark));
}

QPalette palette(bool dark)
{
    const auto ink = [dark](InkRole role) { return Ink::inColumn(dark, role); };
    QPalette palette;
    palette.setColor(QPalette::Window, ink(InkRole::Window));
    palette.setColor(QPalette::WindowText, ink(InkRole::Text));
    palette.setColor(QPalette::Base, ink(InkRole::Base));
    palette.setColor(QPalette::AlternateBase, ink(InkRole::Window));
    palette.setColor(QPalette::Text, ink(InkRole::Text));
    palette.setColor(QPalette::BrightText, ink(InkRole::Bad));
    palette.setColor(QPalette::PlaceholderText, ink(InkRole::Text2));
    palette.setColor(QPalette::Button, dark ? ink(InkRole::Hair) : ink(InkRole::Base));
    palette.setColor(QPalette::ButtonText, ink(InkRole::Text));
    palette.setColor(QPalette::Highlight, ink(InkRole::Fill));
    palette.setColor(QPalette::HighlightedText, ink(InkRole::OnFill));
    palette.setColor(QPalette::Link, ink(InkRole::Accent));
    palette.setColor(QPalette::LinkVisited, ink(InkRole::Accent));
    palette.setColor(QPalette::ToolTipBase, ink(InkRole::Base));
    palette.setColor(QPalette::ToolTipText, ink(InkRole::Text));
    palette.setColor(QPalette::Light, ink(InkRole::Base));
    palette.setColor(QPalette::Midlight, ink(InkRole::Hair));
    palette.setColor(QPalette::Mid, ink(InkRole::Line));
    palette.setColor(QPalette::Dark, ink(InkRole::Control));
    palette.setColor(QPalette::Shadow, dark ? ink(InkRole::Side) : ink(InkRole::Control));
    // Half way to the surface: a control that is off is seen to be off, and can still be read.
    const QColor disabled = Ink::mixed(ink(InkRole::Window), ink(InkRole::Text), 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::ToolTipText, QPalette::Link}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, ink(InkRole::ButtonEdge));
    palette.setColor(QPalette::Disabled, QPalette::Base, ink(InkRole::Window));
    return palette;
}

QFont scaled(const QFont &font, qreal factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pointSizeF() > 0) {
        result.setPointSizeF(font.pointSizeF() * factor);
    } else {
        result.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    }
    result.setWeight(weight);
    return result;
}

int rowHeight(const QFont &font, bool compact)
{
    return qMax(compact ? 20 : 24, QFontMetrics(font).height() + (compact ? 4 : 8));
}

} // namespace latchkey::theme
