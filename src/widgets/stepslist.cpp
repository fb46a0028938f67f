// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/stepslist.h"

#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace latchkey {
namespace {

constexpr int listWidth = 188;
constexpr int margin = 16;
constexpr int signWidth = 16;
constexpr int textLeft = margin + signWidth + 10;

enum Role : int { Value = Qt::UserRole + 1, Done, Current };

class StepDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = index.data(Current).toBool();
        const bool done = index.data(Done).toBool();
        const auto ink = [&option](InkRole role) { return Ink::of(option.palette, role); };
        const auto placed = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QFont title = theme::scaled(option.font, 1, current ? QFont::DemiBold : QFont::Normal);
        const int line = QFontMetrics(title).height();
        const QRect top(option.rect.left(), option.rect.top() + 4, option.rect.width(), line);
        const QRect sign(top.left() + margin, top.top(), signWidth, line);
        if (done) {
            icons::paint(painter, placed(QRect(sign.left(), sign.center().y() - 7, signWidth, 16)),
                         QStringLiteral("state-set"), ink(InkRole::Good));
        } else {
            painter->setFont(title);
            painter->setPen(ink(current ? InkRole::Accent : InkRole::Text2));
            painter->drawText(placed(sign), Qt::AlignCenter, QLocale().toString(index.row() + 1));
        }
        painter->setFont(title);
        painter->setPen(ink(current || done ? InkRole::Text : InkRole::Text2));
        drawLine(painter, option, placed(top.adjusted(textLeft, 0, -8, 0)), index.data().toString());
        if (const QString value = index.data(Value).toString(); !value.isEmpty()) {
            const QFont small = theme::scaled(option.font, theme::secondarySize);
            painter->setFont(small);
            painter->setPen(ink(InkRole::Text2));
            const QRect below(top.left(), top.bottom() + 1, top.width(), QFontMetrics(small).height());
            drawLine(painter, option, placed(below.adjusted(textLeft, 0, -8, 0)), value);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = QFontMetrics(option.font).height();
        const int value = index.data(Value).toString().isEmpty()
                              ? 0
                              : QFontMetrics(theme::scaled(option.font, theme::secondarySize)).height();
        return {listWidth, line + value + 10};
    }

  private:
    static void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text)
    {
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
        painter->drawText(
            rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), shown);
    }
};

} // namespace

StepsList::StepsList(QWidget *parent)
    : QListView(parent)
    , m_steps(new QStandardItemModel(this))
{
    setModel(m_steps);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("Steps"));
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, 10, 0, 0);
    setFixedWidth(listWidth);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(Done).toBool()) {
            Q_EMIT stepWanted(index.row());
        }
    });
}

QSize StepsList::sizeHint() const { return {listWidth, QListView::sizeHint().height()}; }

void StepsList::setSteps(const QStringList &titles)
{
    m_steps->clear();
    for (const QString &title : titles) {
        m_steps->appendRow(new QStandardItem(title));
    }
    refresh();
}

void StepsList::setValue(int step, const QString &value)
{
    if (QStandardItem *item = m_steps->item(step)) {
        item->setData(value, Value);
        refresh();
    }
}

void StepsList::setCurrentStep(int step)
{
    m_current = step;
    refresh();
}

void StepsList::refresh()
{
    for (int step = 0; step < m_steps->rowCount(); ++step) {
        QStandardItem *item = m_steps->item(step);
        item->setData(step < m_current, Done);
        item->setData(step == m_current, Current);
        QStringList spoken{tr("Step %1 of %2").arg(step + 1).arg(m_steps->rowCount()), item->text()};
        if (const QString value = item->data(Value).toString(); !value.isEmpty()) {
            spoken.append(value);
        }
        if (step <= m_current) {
            spoken.append(step == m_current ? tr("current") : tr("done"));
        }
        item->setData(spoken.join(QLatin1String(", ")), Qt::AccessibleTextRole);
    }
}

} // namespace latchkey
