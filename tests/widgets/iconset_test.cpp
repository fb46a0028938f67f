// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/iconset.h"

#include "support/testmain.h"
#include "widgets/inks.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class IconSetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }
    void cleanup() { theme::apply(*qApp, ColorScheme::Light); }

    void pixmap_everyIcon_isTintedAndNotEmpty()
    {
        QVERIFY(icons::exists(u"check"_s));
        const QStringList files = QDir(u":/latchkey/icons"_s).entryList();
        QVERIFY(files.size() >= 58);
        const QColor ink(10, 120, 30);
        for (const QString &file : files) {
            const QImage image = icons::pixmap(file.chopped(4), ink, 32, 1).toImage();
            QVERIFY2(test::showsColour(image.convertToFormat(QImage::Format_ARGB32), ink), qPrintable(file));
        }
    }
    void pixmap_ratioTwo_hasTwiceThePixels()
    {
        const QPixmap pixmap = icons::pixmap(u"check"_s, Qt::red, 16, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    }
    void icon_newPalette_followsIt()
    {
        const QIcon icon = icons::icon(u"state-failed"_s, InkRole::Bad);
        const auto shows = [&icon](const QColor &ink) {
            return test::showsColour(icon.pixmap(32).toImage().convertToFormat(QImage::Format_ARGB32), ink);
        };
        QVERIFY(shows(Ink::inColumn(false, InkRole::Bad)));
        theme::apply(*qApp, ColorScheme::Dark);
        QVERIFY(shows(Ink::inColumn(true, InkRole::Bad)));
    }
    void icon_modes_haveTheirInk()
    {
        const QIcon icon = icons::icon(u"state-failed"_s, InkRole::Bad);
        const auto image = [&icon](QIcon::Mode mode) {
            return icon.pixmap(QSize(32, 32), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
        };
        QVERIFY(test::showsColour(image(QIcon::Selected), Qt::white));
        QVERIFY(!test::showsColour(image(QIcon::Disabled), Ink::inColumn(false, InkRole::Bad)));
    }
    void icon_unknownName_isNull()
    {
        QVERIFY(icons::icon(u"no-such-icon"_s).isNull());
        QVERIFY(icons::icon(QString()).isNull());
        QVERIFY(!icons::exists(u"no-such-icon"_s));
    }
    void application_allSizes_areThere() { QCOMPARE(icons::application().availableSizes().size(), 7); }
};

LATCHKEY_TEST(IconSetTest, "iconset")
#include "iconset_test.moc"
