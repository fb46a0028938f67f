// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/bigpin.h"
#include "widgets/clipboard.h"
#include "widgets/copyfield.h"
#include "widgets/qrview.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SecretsTest : public QObject {
    Q_OBJECT

  private:
    static QString held() { return QApplication::clipboard()->text(); }

    QToolButton m_button; ///< beside which the copying is told

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }
    void init() { QApplication::clipboard()->clear(); }

    void copySecret_afterItsTime_isTakenOut()
    {
        Clipboard clipboard(10ms);
        const QSignalSpy cleared(&clipboard, &Clipboard::cleared);
        clipboard.copySecret(u"482107"_s, &m_button);
        QCOMPARE(held(), u"482107"_s);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(held(), QString());
    }
    void copySecret_somethingElseCopiedSince_isLeftAlone()
    {
        Clipboard clipboard(1h);
        const QSignalSpy cleared(&clipboard, &Clipboard::cleared);
        clipboard.copySecret(u"482107"_s, &m_button);
        QApplication::clipboard()->setText(u"shopping list"_s);
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
        QCOMPARE(held(), u"shopping list"_s);
        QCOMPARE(cleared.size(), 0);
    }
    void copySecret_atQuit_isTakenOut()
    {
        Clipboard clipboard(1h);
        clipboard.copySecret(u"482107"_s, &m_button);
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
        QCOMPARE(held(), QString());
    }
    void copy_plainText_stays()
    {
        Clipboard clipboard(10ms);
        clipboard.copy(u"an id"_s, &m_button);
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
        QCOMPARE(held(), u"an id"_s);
    }
    void copy_done_isSaidBesideIt()
    {
        Clipboard clipboard(1h);
        m_button.move(500, 300);
        m_button.show();
        clipboard.copy(u"an id"_s, &m_button);
        QTRY_COMPARE(QToolTip::text(), u"Copied."_s);
        clipboard.copySecret(u"482107"_s, &m_button);
        QTRY_COMPARE(QToolTip::text(), u"Copied. Cleared from the clipboard after 1 min."_s);
        // The button of the next line is often below its end.
        const auto tips = QApplication::topLevelWidgets();
        const auto tip = std::ranges::find_if(
            tips, [](const QWidget *widget) { return widget->inherits("QTipLabel") && widget->isVisible(); });
        QVERIFY(tip != tips.end());
        QCOMPARE_LE((*tip)->geometry().right(), m_button.mapToGlobal(m_button.rect().bottomRight()).x() + 4);
        m_button.hide();
    }
    void copyField_button_copiesAndIsNamed()
    {
        Clipboard clipboard(1h);
        CopyField field(u"grant id"_s, clipboard);
        field.setText(u"8f2c61d0"_s);
        auto *button = field.findChild<QToolButton *>(u"copyButton"_s);
        QCOMPARE(button->accessibleName(), u"Copy grant id"_s);
        QCOMPARE(field.field()->accessibleName(), u"grant id"_s);
        QVERIFY(field.field()->isReadOnly());
        button->click();
        QCOMPARE(held(), u"8f2c61d0"_s);
        field.setSecret(true);
        button->click();
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
        QCOMPARE(held(), QString());
    }
    void copyField_secretCopiedByKey_isTakenOutAsWell()
    {
        Clipboard clipboard(1h);
        CopyField field(u"link"_s, clipboard);
        field.setText(u"https://ik.seam.co/ABX7QD2M9K"_s);
        field.setSecret(true);
        field.field()->selectAll();
        QTest::keySequence(field.field(), QKeySequence::Copy);
        QCOMPARE(held(), field.text());
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QMetaObject::invokeMethod(qApp, "aboutToQuit");
        QCOMPARE(held(), QString());
    }
    void bigPin_groups_followTheDesign()
    {
        QCOMPARE(BigPin::groups(4), (QList<int>{2, 2}));
        QCOMPARE(BigPin::groups(5), (QList<int>{3, 2}));
        QCOMPARE(BigPin::groups(6), (QList<int>{3, 3}));
        QCOMPARE(BigPin::groups(7), (QList<int>{4, 3}));
        QCOMPARE(BigPin::groups(8), (QList<int>{4, 4}));
        QCOMPARE(BigPin::groups(9), (QList<int>{3, 3, 3}));
        QCOMPARE(BigPin::groups(0), QList<int>());
    }
    void bigPin_hidden_saysNothingAndKeepsItsPlace()
    {
        BigPin pin;
        pin.setPin(u"482107"_s);
        QVERIFY(!pin.isShown());
        QCOMPARE(pin.accessibleName(), u"PIN, hidden"_s);
        const QSize size = pin.sizeHint();
        const QImage hidden = pin.grab().toImage();
        BigPin other;
        other.setPin(u"999999"_s);
        QCOMPARE(other.grab().toImage(), hidden);
        pin.setShown(true);
        QCOMPARE(pin.accessibleName(), u"PIN, 4 8 2, 1 0 7"_s);
        QCOMPARE(pin.sizeHint(), size);
        QVERIFY(pin.grab().toImage() != hidden);
    }
    void bigPin_windowWithoutFocus_hidesAgain()
    {
        QWidget window;
        auto *pin = new BigPin(&window);
        pin->setPin(u"4821"_s);
        pin->setHideDelay(10ms);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        pin->setShown(true);
        const QSignalSpy changed(pin, &BigPin::shownChanged);
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_VERIFY(!pin->isShown());
        QCOMPARE(changed.size(), 1);
    }
    void qr_link_isBlackOnWhiteWithQuietZone()
    {
        const QImage code = QrView::encode(u"https://ik.seam.co/ABX7QD2M9K"_s);
        QVERIFY(code.width() >= 21 + 8);
        QCOMPARE(code.width(), code.height());
        for (int at = 0; at < code.width(); ++at) {
            for (int edge = 0; edge < 4; ++edge) {
                QCOMPARE(code.pixelColor(at, edge), QColor(Qt::white));
                QCOMPARE(code.pixelColor(code.width() - 1 - edge, at), QColor(Qt::white));
            }
        }
        // The corner of a finder pattern: seven black modules, then the white separator.
        for (int x = 4; x < 11; ++x) {
            QCOMPARE(code.pixelColor(x, 4), QColor(Qt::black));
        }
        QCOMPARE(code.pixelColor(11, 4), QColor(Qt::white));
    }
    void qr_darkTheme_staysBlackOnWhite()
    {
        theme::apply(*qApp, ColorScheme::Dark);
        QrView view;
        view.setText(u"https://ik.seam.co/ABX7QD2M9K"_s);
        view.resize(view.sizeHint());
        const QImage image = view.grab().toImage();
        theme::apply(*qApp, ColorScheme::Light);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(image.pixelColor(4 * 4, 4 * 4), QColor(Qt::black));
    }
    void qr_tooLongOrEmpty_isNull()
    {
        QVERIFY(QrView::encode(QString()).isNull());
        QVERIFY(QrView::encode(QString(8000, u'x')).isNull());
    }
};

LATCHKEY_TEST(SecretsTest, "secrets")
#include "secrets_test.moc"
