// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/chiprow.h"

#include "widgets/iconset.h"
#include "widgets/morechip.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace latchkey {
namespace {

constexpr int gap = 6;

} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_more(new MoreChip(this))
    , m_moreMenu(new QMenu(this))
{
    m_more->setObjectName(QStringLiteral("moreChips"));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More filters"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    connect(m_moreMenu, &QMenu::aboutToShow, this, &ChipRow::fillMoreMenu);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on) {
            placeTabStop();
            arrange();
            Q_EMIT currentChanged(static_cast<Chip *>(button)->id());
        }
    });
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ChipRow::setChips(const QList<ChipSpec> &chips)
{
    for (Chip *chip : std::exchange(m_chips, {})) {
        chip->removeEventFilter(this); // it loses the keyboard when it goes
        delete chip;
    }
    m_tabStop = nullptr;
    for (const ChipSpec &spec : chips) {
        auto *chip = new Chip(spec, this);
        m_chips.append(chip);
        m_group->addButton(chip);
        chip->installEventFilter(this);
    }
    if (!m_chips.isEmpty()) {
        m_chips.first()->setAlwaysEnabled(true);
        const QSignalBlocker quiet(m_group);
        m_chips.first()->setChecked(true);
        placeTabStop();
        setTabOrder(m_tabStop, m_more);
    }
    updateGeometry();
    arrange();
}

/// Tab stops at one chip of the row: the one with the keyboard, else the one that is on. It takes its predecessor's
/// place in the window's order, where the others, which take no focus of themselves, cannot be put.
void ChipRow::placeTabStop()
{
    const auto focused = std::ranges::find_if(m_chips, &QWidget::hasFocus);
    auto *const stop = focused == m_chips.cend() ? static_cast<Chip *>(m_group->checkedButton()) : *focused;
    if (stop == m_tabStop) {
        return;
    }
    stop->setFocusPolicy(Qt::TabFocus);
    setTabOrder(m_tabStop ? static_cast<QWidget *>(m_tabStop) : m_more, stop);
    if (m_tabStop) {
        m_tabStop->setFocusPolicy(Qt::NoFocus);
    }
    m_tabStop = stop;
}

void ChipRow::setCount(const QString &id, int count) { setCounts({{id, count}}); }

void ChipRow::setCounts(const QHash<QString, int> &counts)
{
    bool isNews = false;
    for (Chip *chip : std::as_const(m_chips)) {
        const int count = counts.value(chip->id(), chip->count());
        isNews = isNews || count != chip->count();
        chip->setCount(count);
    }
    if (isNews) {
        arrange();
    }
}

QString ChipRow::current() const
{
    const auto *checked = static_cast<const Chip *>(m_group->checkedButton());
    return checked ? checked->id() : QString();
}

void ChipRow::setCurrent(const QString &id)
{
    if (Chip *found = chip(id)) {
        found->setChecked(true);
    }
}

Chip *ChipRow::chip(const QString &id) const
{
    const auto found = std::ranges::find(m_chips, id, &Chip::id);
    return found == m_chips.cend() ? nullptr : *found;
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    int height = m_more->sizeHint().height();
    for (const Chip *chip : m_chips) {
        width += chip->sizeHint().width() + gap;
        height = qMax(height, chip->sizeHint().height());
    }
    return {width, height};
}

QSize ChipRow::minimumSizeHint() const
{
    const int first = m_chips.isEmpty() ? 0 : m_chips.first()->sizeHint().width() + gap;
    return {first + m_more->sizeHint().width(), sizeHint().height()};
}

/// While the row is a window of its own, as before it is put into a layout, each of the two follows the other and Qt
/// leaves them as they are.
void ChipRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_tabStop) {
        setTabOrder(m_tabStop, m_more);
    }
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
}

void ChipRow::arrange()
{
    const QList<Chip *> seen = chipsInSight();
    int left = 0;
    const auto place = [this, &left](QWidget *widget, bool isSeen) {
        if (!isSeen) {
            widget->hide();
            return;
        }
        const QSize size = widget->sizeHint();
        const QRect rect(QPoint(left, (height() - size.height()) / 2), size);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
        widget->show();
        left += size.width() + gap;
    };
    for (Chip *chip : std::as_const(m_chips)) {
        place(chip, seen.contains(chip));
    }
    place(m_more, seen.size() < m_chips.size());
}

/// As many as there is room for. What is chosen and what has the keyboard always stay, those that show nothing go
/// first.
QList<Chip *> ChipRow::chipsInSight() const
{
    const auto widthOf = [](const QWidget *widget) { return widget->sizeHint().width() + gap; };
    int room = width() + gap;
    for (const Chip *chip : m_chips) {
        room -= widthOf(chip);
    }
    if (room >= 0) {
        return m_chips;
    }
    const auto rank = [this](const Chip *chip) {
        return chip->isChecked() || chip == m_tabStop ? 0 : chip == m_chips.first() ? 1 : chip->count() != 0 ? 2 : 3;
    };
    QList<Chip *> chips;
    for (const int next : {0, 1, 2, 3}) {
        std::ranges::copy_if(m_chips, std::back_inserter(chips),
                             [&rank, next](const Chip *chip) { return rank(chip) == next; });
    }
    room = width() - m_more->sizeHint().width();
    const auto tooMuch = std::ranges::find_if(chips, [&](const Chip *chip) {
        room -= widthOf(chip);
        return room < 0 && rank(chip) > 0;
    });
    chips.erase(tooMuch, chips.end());
    return chips;
}

void ChipRow::fillMoreMenu()
{
    m_moreMenu->clear();
    for (Chip *chip : std::as_const(m_chips)) {
        if (!chip->isHidden()) {
            continue;
        }
        const ChipSpec &spec = chip->spec();
        const QString text = chip->count() < 0 ? spec.text : tr("%1 (%2)").arg(spec.text).arg(chip->count());
        QAction *action = m_moreMenu->addAction(icons::icon(spec.icon, spec.ink), text);
        action->setEnabled(chip->isEnabled());
        connect(action, &QAction::triggered, chip, [this, chip] {
            // It comes out of the menu into the row, and the keyboard with it.
            const bool hadKeyboard = m_more->hasFocus();
            chip->setChecked(true);
            if (hadKeyboard) {
                chip->setFocus(Qt::OtherFocusReason);
            }
        });
    }
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        placeTabStop();
        return false;
    }
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right) {
        return false;
    }
    const bool forward = (key == Qt::Key_Right) != isRightToLeft();
    moveFocus(static_cast<Chip *>(watched), forward ? 1 : -1);
    return true;
}

void ChipRow::moveFocus(Chip *from, int step)
{
    for (qsizetype at = m_chips.indexOf(from) + step; at >= 0 && at < m_chips.size(); at += step) {
        if (Chip *chip = m_chips.at(at); chip->isEnabled() && !chip->isHidden()) {
            chip->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (step > 0 && !m_more->isHidden()) {
        m_more->setFocus(Qt::TabFocusReason);
    }
}

} // namespace latchkey
