// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/oneline.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class OneLineTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void text_anything_isFitForOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"Zoé Ångström"_s << u"Zoé Ångström"_s;
        QTest::newRow("line breaks") << u"Line\nBreak\r\nTwo\u2028Three"_s << u"Line Break Two Three"_s;
        QTest::newRow("tab before") << u"\tTab"_s << u"Tab"_s;
        QTest::newRow("controls") << u"Nul\u0001\u0007\u001bBell\u0090"_s << u"NulBell"_s;
        QTest::newRow("override") << u"RTL \u202elive\u202c"_s << u"RTL live"_s;
        QTest::newRow("isolate that is never closed") << u"A\u2067B"_s << u"AB"_s;
        QTest::newRow("end of no isolate") << u"A\u2069B"_s << u"AB"_s;
        QTest::newRow("isolated already") << u"Revoke \u2068נועה\u2069 now"_s << u"Revoke \u2068נועה\u2069 now"_s;
        QTest::newRow("joiner of a script") << u"می\u200cخواهم"_s << u"می\u200cخواهم"_s;
        QTest::newRow("joiner of a sign") << u"👩\u200d🔧"_s << u"👩\u200d🔧"_s;
    }
    void text_anything_isFitForOneLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, line);
        QCOMPARE(oneLine(text), line);
        QCOMPARE(oneLine(line), line);
    }
    void isolated_nameFromRightToLeft_leavesTheSentenceAlone()
    {
        QCOMPARE(isolated(u"Maya"_s), u"Maya"_s);
        QCOMPARE(isolated(u"נועה\n"_s), u"\u2068נועה\u2069"_s);
        QCOMPARE(isolated(u"\u202eMaya"_s), u"Maya"_s);
        QCOMPARE(oneLine(u"%1 ends"_s.arg(isolated(u"سارة"_s))), u"\u2068سارة\u2069 ends"_s);
    }
    void isolatedStart_longText_isItsBeginning()
    {
        QCOMPARE(isolatedStart(u"Room 101"_s), u"Room 101"_s);
        QCOMPARE(isolatedStart(QString(10'000, u'a')), QString(80, u'a') + u'\u2026');
        const QString keys = QString::fromUtf8("\xF0\x9F\x94\x91").repeated(100); // of two units each
        QCOMPARE(isolatedStart(u'a' + keys), u'a' + keys.first(78) + u'\u2026');
    }
};

LATCHKEY_TEST(OneLineTest, "oneline")
#include "oneline_test.moc"
