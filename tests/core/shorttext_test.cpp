// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/shorttext.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

/// A ShortText is the text that it was made from, of whatever length and script.
class ShortTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void text_any_isTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString();
        QTest::newRow("short") << u"Stay 301"_s;
        QTest::newRow("as long as there is room") << u"123456789012345"_s;
        QTest::newRow("one letter longer") << u"1234567890123456"_s;
        QTest::newRow("long") << QString(300, u'x');
        QTest::newRow("short of letters that take two bytes") << u"Zürich Öl"_s;
        QTest::newRow("fifteen letters of more bytes") << u"東京東京東京東京東京東京東京東"_s;
        QTest::newRow("an emoji") << u"\U0001F511"_s;
        QTest::newRow("with a null character") << u"a\0b"_s;
    }
    void text_any_isTheSame()
    {
        QFETCH(const QString, text);
        ShortText made(text);
        QCOMPARE(made.toString(), text);
        QCOMPARE(made.isEmpty(), text.isEmpty());
        const ShortText copy = made;
        QCOMPARE(copy.toString(), text);
        QVERIFY(copy == made);
        QVERIFY(!(copy == ShortText(QString(text + u'1'))));
        const ShortText moved = std::move(made);
        QCOMPARE(moved.toString(), text);
        made = u"Another one, which is long"_s;
        made = copy;
        QCOMPARE(made.toString(), text);
        made = u"1"_s;
        QCOMPARE(made.toString(), u"1"_s);
        QCOMPARE(copy.toString(), text);
    }
};

LATCHKEY_TEST(ShortTextTest, "shorttext")
#include "shorttext_test.moc"
