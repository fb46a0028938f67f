// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/cutlabels.h"
#include "support/testmain.h"
#include "widgets/clipboard.h"
#include "widgets/factlist.h"
#include "widgets/livelabel.h"
#include "widgets/noticestrip.h"
#include "widgets/rows.h"
#include "widgets/wraplabel.h"

#include <QLabel>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 300;

/// The last letter of which is red.
QString longWord() { return u'D' + QString(150, u'x') + u"<span style=\"color:#ff0000\">█</span>"_s; }

} // namespace

class WrapLabelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void longWord_wantsNoMoreThanALine()
    {
        WrapLabel label;
        label.setText(longWord());
        QCOMPARE_LT(label.minimumSizeHint().width(), narrow);
        QCOMPARE_LT(label.sizeHint().width(), 800);
        label.setTextFormat(Qt::PlainText);
        label.setText(QString(150, u'x'));
        QCOMPARE_LT(label.minimumSizeHint().width(), narrow);
    }
    void longWord_inANarrowLabel_isSeenToItsEnd()
    {
        WrapLabel label;
        label.setText(longWord());
        label.resize(narrow, label.heightForWidth(narrow));
        QCOMPARE_GT(label.height(), 3 * label.fontMetrics().height());
        QVERIFY(test::showsColour(label.grab().toImage().convertToFormat(QImage::Format_RGB32), Qt::red));
    }
    void selectedText_ofALongWord_isMarked()
    {
        WrapLabel label;
        label.setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
        label.setText(longWord());
        label.resize(narrow, label.heightForWidth(narrow));
        const QColor marked = label.palette().color(QPalette::Highlight);
        const auto picture = [&label] { return label.grab().toImage().convertToFormat(QImage::Format_RGB32); };
        QVERIFY(!test::showsColour(picture(), marked));
        label.setSelection(0, 20);
        QVERIFY(test::showsColour(picture(), marked));
    }
    void words_thatFit_areLaidOutAsInAnyLabel()
    {
        const QString words = u"What you see may be old. "_s.repeated(4);
        WrapLabel label;
        QLabel usual;
        usual.setWordWrap(true);
        for (QLabel *either : {static_cast<QLabel *>(&label), &usual}) {
            either->setText(words);
            either->resize(narrow, either->heightForWidth(narrow));
        }
        QCOMPARE(label.sizeHint(), usual.sizeHint());
        QCOMPARE(label.minimumSizeHint(), usual.minimumSizeHint());
        QCOMPARE(label.grab().toImage(), usual.grab().toImage());
    }
    void longWord_indented_beginsWhereShortOnesDo()
    {
        WrapLabel label;
        label.setTextFormat(Qt::PlainText);
        label.setIndent(28);
        label.setText(QString(150, u'x'));
        label.resize(narrow, label.heightForWidth(narrow));
        const QImage image = label.grab().toImage();
        const QRect indent(0, 0, 28, image.height());
        label.setText({});
        QCOMPARE(image.copy(indent), label.grab().toImage().copy(indent));
    }
    void facts_ofLongWords_areSeenToTheirEnd()
    {
        Clipboard clipboard;
        FactList facts(clipboard);
        for (const QString &key : {u"name"_s, u"person"_s}) {
            facts.addFact(key, u"Name"_s);
            facts.setValue(key, QString(150, u'n'));
        }
        for (const int height : {800, 80}) {
            facts.resize(narrow, height);
            facts.show();
            QVERIFY(QTest::qWaitForWindowExposed(&facts));
            QCOMPARE(test::cutLabels(facts), QStringList());
        }
    }
    void noticeStrip_ofALongName_isNoWider()
    {
        NoticeStrip strip;
        strip.showNotice({NoticeStrip::Kind::Good, {}, u"Renamed."_s, u"Door-"_s + QString(155, u'x')});
        QCOMPARE_LT(strip.minimumSizeHint().width(), 400);
    }
};

LATCHKEY_TEST(WrapLabelTest, "wraplabel")
#include "wraplabel_test.moc"
