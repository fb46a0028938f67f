// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/latchkeystyle.h"

#include "support/testmain.h"
#include "widgets/buttons.h"
#include "widgets/inks.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

bool shows(QWidget &widget, InkRole role, bool dark = false)
{
    return test::showsColour(widget.grab().toImage().convertToFormat(QImage::Format_RGB32), Ink::inColumn(dark, role));
}

} // namespace

class LatchkeyStyleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }

    void heights_controls_areThoseOfTheDesign()
    {
        QFont small = qApp->font();
        small.setPixelSize(13);
        const QList<QWidget *> controls{new QPushButton(u"Save"_s), new QLineEdit, new QComboBox, new QSpinBox};
        for (QWidget *control : controls) {
            control->setFont(small);
            QVERIFY2(control->sizeHint().height() >= 28, control->metaObject()->className());
            QVERIFY2(control->sizeHint().height() <= 32, control->metaObject()->className());
            QFont large = small;
            large.setPixelSize(40);
            control->setFont(large);
            QVERIFY2(control->sizeHint().height() >= QFontMetrics(large).height(), control->metaObject()->className());
        }
        qDeleteAll(controls);
    }
    void button_primary_isFilledAndPlainIsNot()
    {
        for (const bool dark : {false, true}) {
            theme::apply(*qApp, dark ? ColorScheme::Dark : ColorScheme::Light);
            QPushButton button(u"Save"_s);
            QVERIFY(!shows(button, InkRole::Fill, dark));
            setButtonKind(&button, ButtonKind::Primary);
            QVERIFY(shows(button, InkRole::Fill, dark));
            setButtonKind(&button, ButtonKind::DestructivePrimary);
            QVERIFY(shows(button, InkRole::BadFill, dark));
            button.setEnabled(false);
            QVERIFY(!shows(button, InkRole::BadFill, dark));
        }
    }
    void focus_onAnotherButton_doesNotMoveTheFill()
    {
        QDialog dialog;
        auto *layout = new QVBoxLayout(&dialog);
        auto *primary = new QPushButton(u"Done"_s);
        auto *other = new QPushButton(u"Hide PIN"_s);
        layout->addWidget(primary);
        layout->addWidget(other);
        setButtonKind(primary, ButtonKind::Primary);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        other->setFocus(Qt::TabFocusReason);
        QVERIFY(other->isDefault());
        QVERIFY(!shows(*other, InkRole::Fill));
        QVERIFY(shows(*other, InkRole::Accent));
        QVERIFY(shows(*primary, InkRole::Fill));
    }
    void focus_everyControl_hasTheRing()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        const QList<QWidget *> controls{
            new QPushButton(u"Save"_s), new QLineEdit,           new QComboBox, new QSpinBox,
            new QCheckBox(u"A"_s),      new QRadioButton(u"B"_s)};
        for (QWidget *control : controls) {
            layout->addWidget(control);
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget *control : controls) {
            window.setFocus();
            control->setFocus(Qt::TabFocusReason);
            QVERIFY2(shows(*control, InkRole::Accent), control->metaObject()->className());
        }
    }
    void checkBox_threeStates_lookDifferent()
    {
        QCheckBox box(u"PIN"_s);
        box.setTristate(true);
        QList<QImage> looks;
        for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            box.setCheckState(state);
            looks.append(box.grab().toImage());
        }
        QVERIFY(looks[0] != looks[1] && looks[1] != looks[2] && looks[0] != looks[2]);
    }
    void header_sortMark_standsAfterTheWords()
    {
        test::Rows rows(1);
        QTableView table;
        table.setModel(&rows);
        table.resize(400, 100);
        table.setSortingEnabled(true);
        table.sortByColumn(0, Qt::AscendingOrder);
        const QImage up = table.horizontalHeader()->grab().toImage();
        table.sortByColumn(0, Qt::DescendingOrder);
        const QImage down = table.horizontalHeader()->grab().toImage();
        QVERIFY(up != down);
        table.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        const QImage none = table.horizontalHeader()->grab().toImage();
        // What differs lies beside the words, not above them.
        QRect changed;
        for (int y = 0; y < none.height(); ++y) {
            for (int x = 0; x < none.width(); ++x) {
                if (none.pixel(x, y) != up.pixel(x, y)) {
                    changed |= QRect(x, y, 1, 1);
                }
            }
        }
        QVERIFY(!changed.isEmpty());
        QVERIFY(changed.left() > 16 + table.horizontalHeader()->fontMetrics().horizontalAdvance(u"Name"_s));
        QVERIFY(changed.top() > 4);
    }
    void scrollBar_parts_coverItsLength()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 900);
        bar.setPageStep(100);
        bar.setValue(450);
        bar.resize(12, 400);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.maximum = 900;
        option.pageStep = 100;
        option.sliderPosition = 450;
        option.subControls = QStyle::SC_All;
        const auto part = [&](QStyle::SubControl sub) {
            return qApp->style()->subControlRect(QStyle::CC_ScrollBar, &option, sub, &bar);
        };
        const QRect slider = part(QStyle::SC_ScrollBarSlider);
        QCOMPARE(slider.height(), 40);
        QCOMPARE(part(QStyle::SC_ScrollBarSubPage).height() + slider.height() +
                     part(QStyle::SC_ScrollBarAddPage).height(),
                 400);
        QCOMPARE(qApp->style()->hitTestComplexControl(QStyle::CC_ScrollBar, &option, slider.center(), &bar),
                 QStyle::SC_ScrollBarSlider);
        QVERIFY(!bar.grab().isNull());
    }
    void scrollBar_standsOnTheGroundOfItsView()
    {
        QScrollArea view;
        view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        view.resize(100, 100);
        for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
            view.setBackgroundRole(ground);
            const QImage image = view.verticalScrollBar()->grab().toImage();
            QCOMPARE(image.pixelColor(image.rect().center()), view.palette().color(ground));
        }
    }
    void progress_share_isInAccent()
    {
        QProgressBar bar;
        bar.resize(200, 20);
        bar.setTextVisible(false);
        bar.setRange(0, 10);
        bar.setValue(0);
        QVERIFY(!shows(bar, InkRole::Accent));
        bar.setValue(5);
        QVERIFY(shows(bar, InkRole::Accent));
        bar.setRange(0, 0);
        QVERIFY(shows(bar, InkRole::Accent));
    }
    void tabs_chosenTab_isUnderlined()
    {
        QTabBar tabs;
        tabs.addTab(u"Access 7"_s);
        tabs.addTab(u"Grants 2"_s);
        tabs.resize(tabs.sizeHint());
        QVERIFY(shows(tabs, InkRole::Accent));
        QVERIFY(tabs.sizeHint().height() >= 32);
    }
    void menuBar_itsGround_isTheSideColour()
    {
        QMenuBar bar;
        bar.addMenu(u"&File"_s);
        bar.resize(300, bar.sizeHint().height());
        QVERIFY(shows(bar, InkRole::Side));
    }
};

LATCHKEY_TEST(LatchkeyStyleTest, "latchkeystyle")
#include "latchkeystyle_test.moc"
