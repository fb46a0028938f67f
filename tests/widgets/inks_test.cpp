// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/inks.h"

#include "support/testmain.h"
#include "widgets/theme.h"

#include <QTest>

using namespace latchkey;

class InksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void contrast_blackOnWhite_is21() { QCOMPARE(qRound(Ink::contrast(Qt::black, Qt::white)), 21); }

    void pair_ofTheTable_hasItsRatio_data()
    {
        QTest::addColumn<InkRole>("ink");
        QTest::addColumn<InkRole>("surface");
        QTest::addColumn<qreal>("least");
        const auto rows = [](const char *name, InkRole ink, std::initializer_list<InkRole> surfaces, qreal least) {
            for (const InkRole surface : surfaces) {
                QTest::addRow("%s on %d", name, static_cast<int>(surface)) << ink << surface << least;
            }
        };
        using enum InkRole;
        const auto soft = {SoftGood, SoftWarn, SoftBad, SoftInfo};
        rows("text", Text, {Window, Side, Base, Selection}, 4.5);
        rows("text on soft", Text, soft, 5.5);
        rows("text2", Text2, {Window, Side, Base, Selection}, 4.5);
        rows("accent", Accent, {Window, Side, Base, Selection}, 4.5);
        rows("good", Good, {Window, Base, Selection, SoftGood}, 4.5);
        rows("warn", Warn, {Window, Side, Base, Selection, SoftWarn}, 4.5);
        rows("bad", Bad, {Window, Side, Base, Selection, SoftBad}, 4.5);
        rows("sandbox", Sandbox, {Side}, 4.5);
        rows("production", Side, {Text}, 4.5);
        rows("fill", OnFill, {Fill, BadFill}, 4.5);
        rows("good on soft", Good, {SoftGood}, 5.5);
        rows("warn on soft", Warn, {SoftWarn}, 5.5);
        rows("bad on soft", Bad, {SoftBad}, 5.5);
        rows("accent on soft", Accent, {SoftInfo}, 5.5);
        rows("edge of a field", Control, {Base, Window}, 3.0);
        rows("focus ring", Accent, {Base, Window, Side}, 3.0);
    }
    void pair_ofTheTable_hasItsRatio()
    {
        QFETCH(InkRole, ink);
        QFETCH(InkRole, surface);
        QFETCH(qreal, least);
        for (const bool dark : {false, true}) {
            const qreal ratio = Ink::contrast(Ink::inColumn(dark, ink), Ink::inColumn(dark, surface));
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("dark %1: %2").arg(dark).arg(ratio)));
        }
    }

    void of_ourPalettes_givesTheColumn()
    {
        for (const bool dark : {false, true}) {
            const QPalette palette = theme::palette(dark);
            QCOMPARE(Ink::isDark(palette), dark);
            for (int role = 0; role <= static_cast<int>(InkRole::ButtonEdge); ++role) {
                QCOMPARE(Ink::of(palette, static_cast<InkRole>(role)), Ink::inColumn(dark, static_cast<InkRole>(role)));
            }
        }
    }

    void of_foreignPalette_takesItsNeutralColours()
    {
        QPalette palette(Qt::gray);
        palette.setColor(QPalette::Base, QColor(250, 240, 230));
        palette.setColor(QPalette::Text, QColor(10, 20, 30));
        QCOMPARE(Ink::of(palette, InkRole::Text), QColor(10, 20, 30));
        QCOMPARE(Ink::of(palette, InkRole::Good), Ink::inColumn(false, InkRole::Good));
        QVERIFY(Ink::contrast(Ink::of(palette, InkRole::Control), QColor(250, 240, 230)) >= 3.0);
    }

    void surface_selected_isTheMixOfTheTable()
    {
        for (const bool dark : {false, true}) {
            const RowSurface surface = RowSurface::of(theme::palette(dark), true, true);
            QVERIFY(!surface.plainHighlight);
            QCOMPARE(surface.fill, Ink::inColumn(dark, InkRole::Selection));
        }
    }

    void surface_highContrastTheme_isPlainHighlight()
    {
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Text, Qt::yellow);
        palette.setColor(QPalette::Highlight, QColor(0x18, 0x18, 0x30));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        const RowSurface surface = RowSurface::of(palette, true, true);
        QVERIFY(surface.plainHighlight);
        QCOMPARE(surface.fill, QColor(0x18, 0x18, 0x30));
        QCOMPARE(surface.ink(palette, InkRole::Bad), QColor(Qt::white));
    }
};

LATCHKEY_TEST(InksTest, "inks")
#include "inks_test.moc"
