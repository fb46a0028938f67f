// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowdelegate.h"

#include "core/oneline.h"
#include "core/propertyzone.h"
#include "widgets/iconset.h"
#include "widgets/rowcell.h"
#include "widgets/styleshapes.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <array>

namespace latchkey {

using namespace rowcell;

namespace {

constexpr int fewestLetters = 6; ///< of a second text that is cut
constexpr auto slowAfter = std::chrono::minutes(10);

int iconTop(const QRect &content) { return content.center().y() - iconSize / 2 + 1; }

} // namespace

/// All that a cell says, asked for at once.
class RowDelegate::Said {
  public:
    explicit Said(const QModelIndex &index) { index.multiData(m_roles); }

    const QVariant &operator[](int role) const
    {
        return std::ranges::find(m_roles, role, &QModelRoleData::role)->data();
    }
    InkRole ink(int role, InkRole fallback) const
    {
        const QVariant &value = (*this)[role];
        return value.isValid() ? value.value<InkRole>() : fallback;
    }

  private:
    std::array<QModelRoleData, 11> m_roles{
        QModelRoleData(Qt::DisplayRole), QModelRoleData(Qt::TextAlignmentRole), QModelRoleData(Qt::CheckStateRole),
        QModelRoleData(RowRole::Bold),   QModelRoleData(RowRole::Icon),         QModelRoleData(RowRole::IconInk),
        QModelRoleData(RowRole::Sub),    QModelRoleData(RowRole::TextInk),      QModelRoleData(RowRole::Since),
        QModelRoleData(RowRole::Slow),   QModelRoleData(RowRole::Icons)};
};

RowDelegate::RowDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(&clock)
{
}

/// The base class asks for fonts, brushes and pictures as well, which no row has, and takes longer than all else here.
void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    fill(*option, index, Said(index));
}

void RowDelegate::fill(QStyleOptionViewItem &option, const QModelIndex &index, const Said &said) const
{
    option.index = index;
    option.features |= QStyleOptionViewItem::HasDisplay;
    option.text = displayText(said[Qt::DisplayRole], option.locale);
    if (const QVariant &alignment = said[Qt::TextAlignmentRole]; alignment.isValid()) {
        option.displayAlignment = Qt::Alignment::fromInt(Qt::Alignment::Int(alignment.toInt()));
    }
    if (const QVariant &check = said[Qt::CheckStateRole]; check.isValid()) {
        option.features |= QStyleOptionViewItem::HasCheckIndicator;
        option.checkState = Qt::CheckState(check.toInt());
    }
    option.styleObject = nullptr; // a style may animate the check boxes of rows through it, all as one
    if (said[RowRole::Bold].toBool()) {
        option.font.setWeight(QFont::DemiBold);
        option.fontMetrics = QFontMetrics(option.font);
    }
}

RowDelegate::Cell RowDelegate::cellOf(QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Said said(index);
    fill(option, index, said);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
    Cell cell;
    cell.surface = RowSurface::of(option.palette, selected, active);
    const auto ink = [&](InkRole role) { return cell.surface.ink(option.palette, role); };
    cell.text = option.text;
    cell.icon = said[RowRole::Icon].toString();
    cell.sub = oneLine(said[RowRole::Sub].toString());
    cell.icons = said[RowRole::Icons].value<QList<RowIcon>>();
    InkRole iconInk = said.ink(RowRole::IconInk, InkRole::Text2);
    if (const QVariant &since = said[RowRole::Since]; since.isValid()) {
        const auto age = m_clock->now() - Instant(std::chrono::milliseconds(since.toLongLong()));
        cell.sub = ageText(age);
        cell.isAge = true;
        if (age > slowAfter && said[RowRole::Slow].toBool()) {
            iconInk = InkRole::Warn;
        }
    }
    if (!cell.sub.isEmpty()) {
        cell.subFont = subFontOf(option.font);
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor off = option.palette.color(QPalette::Disabled, QPalette::Text);
    cell.iconInk = enabled ? ink(iconInk) : off;
    cell.textInk = enabled ? ink(said.ink(RowRole::TextInk, InkRole::Text)) : off;
    cell.subInk = enabled ? ink(InkRole::Text2) : off;
    return cell;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    if (option.widget) {
        option.palette = option.widget->palette();
    }
    const Cell cell = cellOf(option, index);
    if (option.state.testFlag(QStyle::State_Selected)) { // the others are on the view's own ground
        painter->fillRect(option.rect, cell.surface.fill);
    }
    const bool inTree = qobject_cast<const QTreeView *>(option.widget) != nullptr;
    const bool inTable = qobject_cast<const QTableView *>(option.widget) != nullptr;
    if (!inTree && !inTable) { // which draw them themselves
        painter->fillRect(QRect(option.rect.bottomLeft(), option.rect.bottomRight()),
                          Ink::of(option.palette, InkRole::Hair));
    }
    const int start = inTree && index.column() == 0   ? 0
                      : isAtEnd(option, index, false) ? shapes::edgePadding
                                                      : shapes::cellPadding;
    const int end = isAtEnd(option, index, true) ? shapes::edgePadding : shapes::cellPadding;
    QRect content = option.rect.adjusted(start, 0, -end, -1);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        // Exactly where the base class looks for a click on it.
        QStyleOptionViewItem box = option;
        box.rect =
            option.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
        content.setLeft(QStyle::visualRect(option.direction, option.rect, box.rect).right() + 1 + iconGap);
        box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
        box.state |= option.checkState == Qt::Checked            ? QStyle::State_On
                     : option.checkState == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                                 : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    // Words are cut to their room; a clip for each cell would take longer than they do.
    const int signs = cell.icon.isEmpty() ? iconsWidth(cell.icons) : iconSize;
    if (signs > content.width()) {
        painter->save();
        painter->setClipRect(option.rect);
        paintContent(painter, option, cell, content);
        painter->restore();
    } else {
        paintContent(painter, option, cell, content);
    }
}

void RowDelegate::paintIcons(QPainter *painter, const QStyleOptionViewItem &option, const Cell &cell,
                             const QRect &content) const
{
    int left = content.left() - slotWidth;
    for (const RowIcon &icon : cell.icons) {
        left += icon.isJoined ? joinedWidth : slotWidth;
        const QRect slot(left, content.top(), iconSize, content.height());
        const QRect placed = QStyle::visualRect(option.direction, option.rect, slot);
        if (icon.name.isEmpty()) {
            painter->setPen(cell.subInk);
            m_texts.draw(*painter, placed, Qt::AlignHCenter, option.font, QStringLiteral("–"));
        } else {
            icons::paint(painter, QRect(placed.left(), iconTop(content), iconSize, iconSize), icon.name,
                         cell.surface.ink(option.palette, icon.ink));
        }
    }
}

void RowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const Cell &cell,
                               const QRect &content) const
{
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (!cell.icons.isEmpty()) {
        paintIcons(painter, option, cell, content);
        return;
    }
    QRect room = content;
    const Qt::Alignment across = option.displayAlignment & Qt::AlignHorizontal_Mask;
    if (!cell.icon.isEmpty()) {
        const int textWidth = m_texts.width(option.font, cell.text);
        // The sign stands before its words, wherever these are.
        const int indent = across.testFlag(Qt::AlignRight) ? room.width() - textWidth - iconGap - iconSize : 0;
        const QRect rect(room.left() + qMax(0, indent), iconTop(room), iconSize, iconSize);
        icons::paint(painter, placed(rect), cell.icon, cell.iconInk);
        room.setLeft(rect.right() + 1 + iconGap);
    }
    const bool hasSub = !cell.sub.isEmpty() && !across.testFlag(Qt::AlignRight);
    const QRect words = room.adjusted(0, 0, hasSub ? -keptFor(cell) : 0, 0);
    painter->setPen(cell.textInk);
    const int used = m_texts.draw(*painter, placed(words), QStyle::visualAlignment(option.direction, across),
                                  option.font, cell.text);
    if (hasSub) {
        room.setLeft(room.left() + used + (cell.text.isEmpty() ? 0 : iconGap));
        if (isSubShown(cell, room.width())) {
            painter->setPen(cell.subInk);
            m_texts.draw(*painter, placed(room), QStyle::visualAlignment(option.direction, Qt::AlignLeft), cell.subFont,
                         cell.sub);
        }
    }
}

/// The room that the text leaves to Sub however long it is itself: a count, "+2", is worth more than a name's end, but
/// an age is not worth that of a state.
int RowDelegate::keptFor(const Cell &cell) const
{
    return cell.isAge || cell.sub.size() > fewestLetters ? 0 : iconGap + m_texts.width(cell.subFont, cell.sub);
}

/// Sub, which tells things of the same name apart, is cut too, but not to a few letters.
bool RowDelegate::isSubShown(const Cell &cell, int room) const
{
    return m_texts.width(cell.subFont, cell.sub) <= room ||
           room >= fewestLetters * QFontMetrics(cell.subFont).averageCharWidth();
}

/// To make one takes longer than to draw a short text.
const QFont &RowDelegate::subFontOf(const QFont &font) const
{
    if (m_font != font) {
        m_font = font;
        m_subFont = theme::scaled(font, theme::secondarySize);
    }
    return m_subFont;
}

} // namespace latchkey
