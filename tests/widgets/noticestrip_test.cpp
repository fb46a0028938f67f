// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/inks.h"
#include "widgets/noticestrip.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

QImage picture(QWidget &widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

} // namespace

class NoticeStripTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void notice_kinds_haveTheirFillInBothThemes()
    {
        using Kind = NoticeStrip::Kind;
        const QList<std::pair<Kind, InkRole>> kinds{{Kind::Info, InkRole::SoftInfo},
                                                    {Kind::Good, InkRole::SoftGood},
                                                    {Kind::Warn, InkRole::SoftWarn},
                                                    {Kind::Bad, InkRole::SoftBad}};
        for (const bool dark : {false, true}) {
            theme::apply(*qApp, dark ? ColorScheme::Dark : ColorScheme::Light);
            for (const auto &[kind, fill] : kinds) {
                NoticeStrip strip;
                strip.showNotice({kind, {}, u"Fact."_s, u"Consequence."_s});
                QVERIFY(test::showsColour(picture(strip), Ink::inColumn(dark, fill)));
                QVERIFY(strip.height() >= 36);
            }
        }
    }
    void notice_narrow_buttonsGoBelowTheWords()
    {
        QWidget window;
        auto *rows = new QVBoxLayout(&window);
        rows->setContentsMargins({});
        auto *strip = new NoticeStrip;
        rows->addWidget(strip);
        rows->addStretch(1);
        QAction actions[] = {QAction(u"Unlock"_s), QAction(u"Retry"_s), QAction(u"Begin anew"_s),
                             QAction(u"Dismiss"_s)};
        strip->showNotice({NoticeStrip::Kind::Neutral,
                           {},
                           u"What is kept of this workspace on this computer is locked."_s,
                           u"The keychain does not show its key, as when it is locked."_s},
                          {&actions[0], &actions[1], &actions[2], &actions[3]});
        window.show();
        const auto *words = strip->findChild<QLabel *>(u"noticeText"_s);
        const QList<QPushButton *> buttons = strip->findChildren<QPushButton *>();
        const auto isBelow = [&](const QWidget *button) { return button->y() > words->geometry().bottom(); };
        window.resize(1200, 400);
        QTRY_VERIFY(!isBelow(buttons.first()));
        for (const int width : {430, 260}) {
            window.resize(width, 400);
            QTRY_VERIFY(isBelow(buttons.first()));
            QCOMPARE(window.width(), width);
            QCOMPARE_GE(words->height(), words->heightForWidth(words->width()));
            for (const QPushButton *button : buttons) {
                QVERIFY(strip->rect().contains(button->geometry()));
                QCOMPARE_GE(button->width(), button->sizeHint().width());
            }
        }
    }
    void notice_shown_isAnAlertToAScreenReader()
    {
        NoticeStrip strip;
        strip.showNotice({NoticeStrip::Kind::Warn, {}, u"Offline."_s, u"Nothing can be changed."_s});
        QAccessibleInterface *const told = QAccessible::queryAccessibleInterface(&strip);
        QCOMPARE(told->role(), QAccessible::AlertMessage);
        QCOMPARE(told->text(QAccessible::Name), u"Offline. Nothing can be changed."_s);
    }
    void notice_hostileName_isShownInOneLine()
    {
        NoticeStrip strip;
        strip.showNotice({NoticeStrip::Kind::Good, {}, u"Eve\u202e\nMallory is added."_s, {}});
        QCOMPARE(strip.findChild<QLabel *>(u"noticeText"_s)->accessibleName(), u"Eve Mallory is added."_s);
    }
    void notice_shown_takesNoFocusAndIsSpoken()
    {
        QWidget window;
        auto *field = new QPushButton(u"Here"_s, &window);
        auto *strip = new NoticeStrip(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QAction retry(u"Try now"_s);
        strip->showNotice({NoticeStrip::Kind::Warn, {}, u"Offline for <23> min."_s, u"One change waits."_s}, {&retry});
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(strip->findChild<QLabel *>(u"noticeText"_s)->accessibleName(),
                 u"Offline for <23> min. One change waits."_s);
        const QSignalSpy triggered(&retry, &QAction::triggered);
        strip->findChild<QPushButton *>()->click();
        QCOMPARE(triggered.size(), 1);
    }
    void notice_buttonsGone_focusIsBackWhereItWas_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("hidden") << true;
        QTest::newRow("another notice") << false;
    }
    void notice_buttonsGone_focusIsBackWhereItWas()
    {
        QFETCH(bool, isHidden);
        QWidget window;
        auto *rows = new QVBoxLayout(&window);
        auto *strip = new NoticeStrip;
        QWidget *parts[] = {new QPushButton(u"Workspace"_s), strip, new QLineEdit(u"Pane"_s)};
        for (QWidget *part : parts) {
            rows->addWidget(part);
        }
        QAction paste(u"Paste a new key…"_s);
        const NoticeStrip::Notice refused{NoticeStrip::Kind::Bad, {}, u"Refused."_s, {}};
        strip->showNotice(refused, {&paste});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        parts[2]->setFocus();
        auto *button = strip->findChild<QPushButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(button->hasFocus());
        // The same actions again are the same buttons.
        strip->showNotice(refused, {&paste});
        QVERIFY(button->hasFocus());
        {
            // What the button opens has the focus meanwhile.
            QDialog dialog(&window);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            if (isHidden) {
                strip->hide();
            } else {
                strip->showNotice({NoticeStrip::Kind::Good, {}, u"Done."_s, {}});
            }
        }
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(parts[2]->hasFocus());
    }
};

LATCHKEY_TEST(NoticeStripTest, "noticestrip")
#include "noticestrip_test.moc"
