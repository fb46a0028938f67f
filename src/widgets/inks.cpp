// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/inks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latchkey {
namespace {

struct Pair {
    InkRole role;
    QRgb light;
    QRgb dark;
};

/// The colour table of the design; the order is that of InkRole.
constexpr std::array table{
    Pair{InkRole::Text, 0xff1f1e1b, 0xffecebe7},     Pair{InkRole::Text2, 0xff5d5b55, 0xffadaba5},
    Pair{InkRole::Accent, 0xff23539f, 0xff93b9f5},   Pair{InkRole::Good, 0xff1b6b3b, 0xff7ecb98},
    Pair{InkRole::Warn, 0xff855000, 0xffe6b462},     Pair{InkRole::Bad, 0xffb0261d, 0xfff5978c},
    Pair{InkRole::Sandbox, 0xff6a4a9c, 0xffc0a6ec},  Pair{InkRole::OnFill, 0xffffffff, 0xffffffff},
    Pair{InkRole::Fill, 0xff2a5db0, 0xff3a6cc0},     Pair{InkRole::BadFill, 0xffb0261d, 0xffb3362b},
    Pair{InkRole::Window, 0xfff5f4f1, 0xff1f1f21},   Pair{InkRole::Side, 0xffebeae6, 0xff18181a},
    Pair{InkRole::Base, 0xffffffff, 0xff252528},     Pair{InkRole::Selection, 0xffdfe7f3, 0xff2d4062},
    Pair{InkRole::SoftGood, 0xffe3f1e7, 0xff1e3527}, Pair{InkRole::SoftWarn, 0xfffaefd9, 0xff3a2e19},
    Pair{InkRole::SoftBad, 0xfffbe8e5, 0xff452321},  Pair{InkRole::SoftInfo, 0xffe5ecf8, 0xff213049},
    Pair{InkRole::Line, 0xffd9d7d1, 0xff3d3d42},     Pair{InkRole::Hair, 0xffefeeea, 0xff2d2d31},
    Pair{InkRole::Control, 0xff86847d, 0xff85858c},  Pair{InkRole::ButtonEdge, 0xffbdbbb4, 0xff505057},
};

/// Under these the soft selection of a foreign palette is not readable and the plain Highlight takes its place.
constexpr qreal minHighlightContrast = 3.0;
constexpr qreal minTextContrast = 4.5;

QRgb column(bool dark, InkRole role)
{
    const Pair &pair = table.at(static_cast<size_t>(role));
    return dark ? pair.dark : pair.light;
}

bool isOurs(const QPalette &palette, bool dark)
{
    return palette.color(QPalette::Active, QPalette::Base).rgb() == column(dark, InkRole::Base) &&
           palette.color(QPalette::Active, QPalette::Text).rgb() == column(dark, InkRole::Text);
}

/// A neutral colour of a palette that is not ours: \a light or \a dark is the share of Text over Base.
QColor neutral(const QPalette &palette, bool isDark, qreal light, qreal dark)
{
    return Ink::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark ? dark : light);
}

QColor derived(const QPalette &palette, bool dark, InkRole role)
{
    switch (role) {
    case InkRole::Text:
        return palette.color(QPalette::Text);
    case InkRole::Text2:
        return palette.color(QPalette::PlaceholderText);
    case InkRole::Accent:
        return palette.color(QPalette::Link);
    case InkRole::OnFill:
        return palette.color(QPalette::HighlightedText);
    case InkRole::Fill:
        return palette.color(QPalette::Highlight);
    case InkRole::Window:
        return palette.color(QPalette::Window);
    case InkRole::Side:
        return Ink::mixed(palette.color(QPalette::Window), QColor(Qt::black), dark ? 0.2 : 0.04);
    case InkRole::Base:
        return palette.color(QPalette::Base);
    case InkRole::Selection:
        return RowSurface::of(palette, true, true).fill;
    case InkRole::SoftInfo:
        return Ink::mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), dark ? 0.2 : 0.12);
    case InkRole::Line:
        return neutral(palette, dark, 0.17, 0.12);
    case InkRole::Hair:
        return neutral(palette, dark, 0.07, 0.04);
    case InkRole::Control:
        return neutral(palette, dark, 0.54, 0.48);
    case InkRole::ButtonEdge:
        return neutral(palette, dark, 0.295, 0.216);
    case InkRole::Good:
    case InkRole::Warn:
    case InkRole::Bad:
    case InkRole::Sandbox:
    case InkRole::BadFill:
    case InkRole::SoftGood:
    case InkRole::SoftWarn:
    case InkRole::SoftBad:
        break;
    }
    return Ink::inColumn(dark, role);
}

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor Ink::of(const QPalette &palette, InkRole role)
{
    const bool dark = isDark(palette);
    return isOurs(palette, dark) ? inColumn(dark, role) : derived(palette, dark, role);
}

bool Ink::isDark(const QPalette &palette)
{
    // As QColor::lightness(), which makes another colour of it; this is asked for every cell.
    const QRgb base = palette.color(QPalette::Active, QPalette::Base).rgb();
    const auto [least, most] = std::minmax({qRed(base), qGreen(base), qBlue(base)});
    return least + most < 255;
}

QColor Ink::inColumn(bool dark, InkRole role) { return QColor::fromRgb(column(dark, role)); }

QColor Ink::mixed(const QColor &under, const QColor &over, qreal share)
{
    const auto part = [share](qreal a, qreal b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

qreal Ink::contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

RowSurface RowSurface::of(const QPalette &palette, bool selected, bool active)
{
    const QColor base = palette.color(QPalette::Base);
    if (!selected) {
        return {base, false};
    }
    const QColor text = palette.color(QPalette::Text);
    if (!active) {
        return {Ink::mixed(base, text, 0.08), false};
    }
    const bool dark = Ink::isDark(palette);
    if (isOurs(palette, dark)) {
        return {Ink::inColumn(dark, InkRole::Selection), false};
    }
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor soft = Ink::mixed(base, highlight, dark ? 0.38 : 0.15);
    const bool readable =
        Ink::contrast(highlight, base) >= minHighlightContrast && Ink::contrast(text, soft) >= minTextContrast;
    return readable ? RowSurface{soft, false} : RowSurface{highlight, true};
}

QColor RowSurface::ink(const QPalette &palette, InkRole role) const
{
    return plainHighlight ? palette.color(QPalette::HighlightedText) : Ink::of(palette, role);
}

} // namespace latchkey
