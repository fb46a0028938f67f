// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

namespace latchkey {

/// The controls as LatchkeyStyle draws them; each takes its place and palette from the option.
namespace shapes {

inline constexpr int edgePadding = 16; ///< at the ends of a row
inline constexpr int cellPadding = 8;
inline constexpr int fieldPadding = 4;
inline constexpr int iconGap = 6;
inline constexpr int sortMark = 8;
inline constexpr int shortestThumb = 32;

/// \a rest under the pointer a little darker, and more so when pressed.
QColor surface(const QStyleOption *option, const QColor &rest);
/// \a filled: a primary button.
void drawButtonPanel(const QStyleOptionButton *option, QPainter *painter, bool filled);
void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, bool filled);
void drawTabLabel(const QStyleOptionTab *option, QPainter *painter, const QFont &font);
void drawField(const QStyleOption *option, QPainter *painter);
void drawCheckBox(const QStyleOption *option, QPainter *painter);
/// The mark of a branch that can be opened; the lines of the tree are left out.
void drawBranch(const QStyleOption *option, QPainter *painter);
void drawRadioButton(const QStyleOption *option, QPainter *painter);
/// The bar, and the ground of an item in it.
void drawMenuBar(const QStyleOption *option, QPainter *painter);
void drawHeaderSection(const QStyleOption *option, QPainter *painter);
void drawHeaderLabel(const QStyleOptionHeader *option, QPainter *painter);
void drawTabShape(const QStyleOption *option, QPainter *painter);
void drawProgress(const QStyleOptionProgressBar *option, QPainter *painter);
/// On the ground of the view that \a bar belongs to.
void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QRect &slider, const QWidget *bar);

/// The words of a header section, without the paddings that its cells have too.
QRect headerTextRect(const QStyleOptionHeader *option);
QRect sortMarkRect(const QStyleOptionHeader *option);
QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl sub);

} // namespace shapes
} // namespace latchkey
