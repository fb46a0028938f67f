// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/rowroles.h"
#include "widgets/shapedtexts.h"

#include <QStyledItemDelegate>

namespace latchkey {

/// The one delegate of all tables and trees: icon, text, smaller second text or age, slots of icons. It reads the
/// roles of core/rowroles.h. The view draws the focus ring around the whole row (see RowTable, RowTree).
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit RowDelegate(const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How wide a cell would like to be.
    struct Widths {
        int whole = 0;
        int words = 0; ///< without a second text that is dropped where there is no room
    };
    Widths widthsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void setClock(const Clock &clock) { m_clock = &clock; }
    void setCompact(bool compact) { m_compact = compact; }
    /// Shows the tool tip of a cell, or what it says where there is no room for all of it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// For lists, whose rows are as wide as the view: what does not fit ends in "…".
    void setCutsToFit(bool cuts) { m_cutsToFit = cuts; }

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

  private:
    struct Cell;
    class Said;
    void fill(QStyleOptionViewItem &option, const QModelIndex &index, const Said &said) const;
    /// Fills \a option as well.
    Cell cellOf(QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintIcons(QPainter *painter, const QStyleOptionViewItem &option, const Cell &cell,
                    const QRect &content) const;
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const Cell &cell,
                      const QRect &content) const;
    int wordsWidth(const QStyleOptionViewItem &option, const Cell &cell) const;
    static int widthOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Cell &cell, int wordsWidth);
    int keptFor(const Cell &cell) const;
    bool isSubShown(const Cell &cell, int room) const;
    const QFont &subFontOf(const QFont &font) const;

    const Clock *m_clock;
    mutable ShapedTexts m_texts;
    mutable QFont m_font;    ///< of rows
    mutable QFont m_subFont; ///< what that is for second texts
    bool m_compact = false;
    bool m_cutsToFit = false;
};

} // namespace latchkey
