// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/csv.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class CsvTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void line_anyTexts_areQuotedAndKeptApart()
    {
        QCOMPARE(csvLine({u"Maya"_s, u"a, b"_s, u"said \"no\""_s, u"two\nlines"_s, QString()}),
                 QByteArray("\"Maya\",\"a, b\",\"said \"\"no\"\"\",\"two\nlines\",\"\"\r\n"));
        QCOMPARE(csvLine({u"Ångström"_s}), QByteArray("\"Ångström\"\r\n"));
        QCOMPARE(csvLine({QString(), u"b"_s}), QByteArray("\"\",\"b\"\r\n"));
    }
    void line_whatWouldBeAFormula_isText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("equals") << u"=HYPERLINK(\"http://example.com\")"_s << true;
        QTest::newRow("plus") << u"+1+cmd|' /C calc'!A0"_s << true;
        QTest::newRow("minus") << u"-2+3"_s << true;
        QTest::newRow("at") << u"@SUM(A1)"_s << true;
        QTest::newRow("full-width equals") << u"\uFF1D1"_s << true;
        QTest::newRow("full-width plus") << u"\uFF0B1"_s << true;
        QTest::newRow("full-width minus") << u"\uFF0D1"_s << true;
        QTest::newRow("full-width at") << u"\uFF20A"_s << true;
        QTest::newRow("sum that looks like a phone number") << u"+1555123-4567"_s << true;
        QTest::newRow("plus alone") << u"+"_s << true;
        QTest::newRow("phone number") << u"+15551234567"_s << false;
        QTest::newRow("equals within") << u"a=b"_s << false;
        QTest::newRow("name") << u"Maya"_s << false;
    }
    void line_formulaWhereACellMayStart_isText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("semicolon") << u"x;=cmd|'/C calc'!A0;y"_s << u"x;'=cmd|'/C calc'!A0;y"_s;
        QTest::newRow("each of several") << u"a;=1;@b;c-d"_s << u"a;'=1;'@b;c-d"_s;
        QTest::newRow("line end") << u"x\n=1"_s << u"x\n'=1"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"\t'=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"\r'=1"_s;
        QTest::newRow("blanks") << u" \u00A0=1"_s << u" \u00A0'=1"_s;
        QTest::newRow("zero width") << u"\u200B=1"_s << u"\u200B'=1"_s;
        QTest::newRow("blanks after a separator") << u"x; \uFEFF=1"_s << u"x; \uFEFF'=1"_s;
        QTest::newRow("empty quotes after a separator") << u"x;\"\"=1"_s << u"x;\"\"\"\"'=1"_s;
        QTest::newRow("number after a separator") << u"x;+15551234567"_s << u"x;'+15551234567"_s;
        QTest::newRow("phone numbers with blanks") << u"+1 555 123"_s << u"'+1 555 123"_s;
        QTest::newRow("hyphens") << u"Anne-Marie Bell-Dunn"_s << u"Anne-Marie Bell-Dunn"_s;
    }
    void line_formulaWhereACellMayStart_isText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        QCOMPARE(QString::fromUtf8(csvLine({text})), QString(u'"' + written + u"\"\r\n"));
    }
    void line_whatWouldBeAFormula_isText()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGuarded);
        QCOMPARE(csvLine({text}).startsWith("\"'"), isGuarded);
    }
};

LATCHKEY_TEST(CsvTest, "csv")
#include "csv_test.moc"
