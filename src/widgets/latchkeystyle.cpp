// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/latchkeystyle.h"

#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/styleshapes.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>

namespace latchkey {
namespace {

constexpr int controlHeight = 28;
constexpr int headerHeight = 24;
constexpr int tabHeight = 32;

QColor ink(const QStyleOption *option, InkRole role) { return Ink::of(option->palette, role); }
bool isOn(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

bool isFilled(const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    return kind == ButtonKind::Primary || kind == ButtonKind::DestructivePrimary;
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorArrowLeft    ? Qt::LeftArrow
           : element == QStyle::PE_IndicatorArrowRight ? Qt::RightArrow
                                                       : Qt::DownArrow;
}

/// Boxes, dots and arrows; false for anything else.
bool drawIndicator(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        shapes::drawCheckBox(option, painter);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        shapes::drawRadioButton(option, painter);
        return true;
    case QStyle::PE_IndicatorBranch:
        shapes::drawBranch(option, painter);
        return true;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorArrowRight:
    case QStyle::PE_IndicatorArrowLeft:
        strokes::chevron(painter, option->rect, ink(option, InkRole::Text2), arrowOf(element));
        return true;
    default:
        return false;
    }
}

} // namespace

LatchkeyStyle::LatchkeyStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void LatchkeyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // A line edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            shapes::drawField(option, painter);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_PanelButtonTool:
        if (isOn(option, State_MouseOver) || isOn(option, State_Sunken) || isOn(option, State_On)) {
            strokes::panel(painter, option->rect, shapes::surface(option, option->palette.color(QPalette::Window)), {},
                           strokes::controlRadius);
        }
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QTabBar *>(widget) &&
            !qobject_cast<const QComboBox *>(widget)) {
            strokes::focusRing(painter, option->rect, option->palette, strokes::controlRadius);
        }
        return;
    case PE_Frame:
        strokes::panel(painter, option->rect, {}, ink(option, InkRole::Control), 2);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          ink(option, InkRole::Line));
        return;
    case PE_PanelItemViewRow:
        // Of every cell, and Fusion works out colours before it finds that there is nothing to paint.
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            row && !isOn(option, State_Selected) && !row->features.testFlag(QStyleOptionViewItem::Alternate)) {
            return;
        }
        [[fallthrough]];
    default:
        if (!drawIndicator(element, option, painter)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
}

void LatchkeyStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    // The base style asks itself, not its proxy, for the places of the words and of the mark.
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    QStyleOptionHeader part = *header;
    drawControl(CE_HeaderSection, header, painter, widget);
    part.rect = shapes::headerTextRect(header);
    drawControl(CE_HeaderLabel, &part, painter, widget);
    if (header->sortIndicator != QStyleOptionHeader::None) {
        strokes::chevron(painter, shapes::sortMarkRect(header), ink(option, InkRole::Text2),
                         header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow);
    }
}

void LatchkeyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_PushButtonBevel && button) {
        shapes::drawButtonPanel(button, painter, isFilled(widget));
    } else if (element == CE_PushButtonLabel && button && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
        shapes::drawButtonLabel(button, painter, isFilled(widget));
    } else if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
               element == CE_HeaderLabel && header) {
        shapes::drawHeaderLabel(header, painter);
    } else if (element == CE_Header && qstyleoption_cast<const QStyleOptionHeader *>(option)) {
        drawHeader(option, painter, widget);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        shapes::drawHeaderSection(option, painter);
    } else if (element == CE_TabBarTabShape) {
        shapes::drawTabShape(option, painter);
    } else if (element == CE_TabBarTabLabel && tab) {
        shapes::drawTabLabel(tab, painter, widget ? widget->font() : painter->font());
    } else if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
               element == CE_ProgressBar && bar) {
        shapes::drawProgress(bar, painter);
    } else if (element == CE_Splitter) {
        painter->fillRect(option->rect, ink(option, InkRole::Line));
    } else if (element == CE_MenuBarEmptyArea) {
        shapes::drawMenuBar(option, painter);
    } else if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
               element == CE_MenuBarItem && item) {
        shapes::drawMenuBar(option, painter);
        drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->palette,
                     isOn(option, State_Enabled), item->text, QPalette::WindowText);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LatchkeyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    const auto arrow = [&](SubControl sub, Qt::ArrowType direction, bool enabled) {
        const QRect rect = proxy()->subControlRect(control, option, sub, widget);
        strokes::chevron(painter, rect, ink(option, enabled ? InkRole::Text2 : InkRole::ButtonEdge), direction);
    };
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_ComboBox) {
        shapes::drawField(option, painter);
        arrow(SC_ComboBoxArrow, Qt::DownArrow, isOn(option, State_Enabled));
    } else if (control == CC_SpinBox && spin) {
        shapes::drawField(option, painter);
        arrow(SC_SpinBoxUp, Qt::UpArrow, spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
        arrow(SC_SpinBoxDown, Qt::DownArrow, spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
    } else if (control == CC_ScrollBar && slider) {
        const QRect thumb = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        shapes::drawScrollBar(slider, painter, thumb, widget);
    } else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
               control == CC_ToolButton && tool) {
        QStyleOptionToolButton button = *tool;
        // "More" is a picture that says so itself.
        button.features.setFlag(QStyleOptionToolButton::HasMenu,
                                tool->features.testFlag(QStyleOptionToolButton::HasMenu) && tool->icon.isNull());
        QProxyStyle::drawComplexControl(control, &button, painter, widget);
        if (isOn(option, State_HasFocus)) {
            strokes::focusRing(painter, option->rect, option->palette, strokes::controlRadius);
        }
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int LatchkeyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return shapes::shortestThumb;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_HeaderMarkSize:
        return shapes::sortMark;
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize LatchkeyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int letters = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        result = QSize(qMax(size.width() + 24, result.width() - 2), qMax(controlHeight, letters + 10));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.rwidth() += 2 * shapes::fieldPadding;
        result.setHeight(qMax(controlHeight, letters + 10));
        break;
    case CT_HeaderSection:
        result = QSize(result.width() + 2 * shapes::cellPadding, qMax(headerHeight, letters + 8));
        break;
    case CT_TabBarTab:
        // The chosen tab is written in a heavier weight.
        result = QSize(result.width() + result.width() / 16, qMax(tabHeight, letters + 14));
        break;
    default:
        break;
    }
    return result;
}

QRect LatchkeyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool inset = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return inset ? rect.adjusted(shapes::fieldPadding, 0, -shapes::fieldPadding, 0) : rect;
}

QRect LatchkeyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, sub, widget);
        const bool words = (control == CC_ComboBox && sub == SC_ComboBoxEditField) ||
                           (control == CC_SpinBox && sub == SC_SpinBoxEditField);
        const bool mirrored = option->direction == Qt::RightToLeft;
        return words ? rect.adjusted(mirrored ? 0 : shapes::fieldPadding, 0, mirrored ? -shapes::fieldPadding : 0, 0)
                     : rect;
    }
    return shapes::scrollBarPart(bar, sub);
}

int LatchkeyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    if (hint == SH_TabBar_ElideMode) {
        return Qt::ElideNone;
    }
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) {
        return 0;
    }
    if (hint == SH_Menu_SpaceActivatesItem) {
        return 1; // as what can be checked is everywhere else
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon LatchkeyStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? icons::icon(QStringLiteral("close"))
                                          : QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace latchkey
