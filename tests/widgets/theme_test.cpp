// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include "support/testmain.h"
#include "widgets/desktoptheme.h"
#include "widgets/inks.h"
#include "widgets/latchkeystyle.h"

#include <QApplication>
#include <QTest>

using namespace latchkey;

class ThemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { theme::apply(*qApp, ColorScheme::Light); }

    void apply_onFusion_setsPaletteAndStyle()
    {
        theme::apply(*qApp, ColorScheme::Dark);
        QVERIFY(qobject_cast<LatchkeyStyle *>(qApp->style()));
        QVERIFY(Ink::isDark(qApp->palette()));
        theme::apply(*qApp, ColorScheme::Light);
        QVERIFY(!Ink::isDark(qApp->palette()));
    }
    void apply_again_keepsTheStyle()
    {
        theme::apply(*qApp, ColorScheme::Light);
        const QStyle *style = qApp->style();
        theme::apply(*qApp, ColorScheme::Dark);
        QCOMPARE(qApp->style(), style);
    }
    void apply_system_takesAColumnOfOurs()
    {
        theme::apply(*qApp, ColorScheme::System);
        const bool dark = Ink::isDark(qApp->palette());
        QCOMPARE(qApp->palette().color(QPalette::Base), Ink::inColumn(dark, InkRole::Base));
    }
    void apply_system_takesTheWishOfTheDesktop()
    {
        theme::apply(*qApp, ColorScheme::System, {.nativeStyle = {}, .isDark = true});
        QVERIFY(Ink::isDark(qApp->palette()));
        theme::apply(*qApp, ColorScheme::System, {.nativeStyle = {}, .isDark = false});
        QVERIFY(!Ink::isDark(qApp->palette()));
    }
    void apply_nativeStyle_isLeftAloneForSystemOnly()
    {
        const theme::Desktop desktop{.nativeStyle = QStringLiteral("windows"), .isDark = true};
        theme::apply(*qApp, ColorScheme::System, desktop);
        QCOMPARE(qApp->style()->name(), QStringLiteral("windows"));
        QVERIFY(qApp->palette().color(QPalette::Base) != Ink::inColumn(true, InkRole::Base));
        theme::apply(*qApp, ColorScheme::Dark, desktop);
        QVERIFY(qobject_cast<LatchkeyStyle *>(qApp->style()));
        QVERIFY(Ink::isDark(qApp->palette()));
        theme::apply(*qApp, ColorScheme::System, desktop);
        QCOMPARE(qApp->style()->name(), QStringLiteral("windows"));
        QVERIFY(qApp->palette().color(QPalette::Base) != Ink::inColumn(true, InkRole::Base));
    }
    void palette_disabledText_differsAndStaysReadable()
    {
        for (const bool dark : {false, true}) {
            const QPalette palette = theme::palette(dark);
            const QColor off = palette.color(QPalette::Disabled, QPalette::Text);
            QVERIFY(off != palette.color(QPalette::Active, QPalette::Text));
            QVERIFY(Ink::contrast(off, palette.color(QPalette::Window)) >= 2.5);
        }
    }
    void scaled_pointsAndPixels_bothGrow()
    {
        QFont points;
        points.setPointSizeF(10);
        QCOMPARE(theme::scaled(points, 1.4).pointSizeF(), 14.0);
        QFont pixels;
        pixels.setPixelSize(10);
        QCOMPARE(theme::scaled(pixels, 1.4, QFont::DemiBold).pixelSize(), 14);
        QCOMPARE(theme::scaled(pixels, 1.4, QFont::DemiBold).weight(), QFont::DemiBold);
    }
    void rowHeight_largeFont_growsWithIt()
    {
        QFont small;
        small.setPixelSize(9);
        QCOMPARE(theme::rowHeight(small), 24);
        QCOMPARE(theme::rowHeight(small, true), 20);
        QFont large;
        large.setPixelSize(26);
        QCOMPARE(theme::rowHeight(large), QFontMetrics(large).height() + 8);
        QVERIFY(theme::rowHeight(large, true) >= QFontMetrics(large).height());
    }
};

LATCHKEY_TEST(ThemeTest, "theme")
#include "theme_test.moc"
