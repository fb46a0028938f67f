// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/chip.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QMenu;
class QToolButton;

namespace latchkey {

/// One exclusive group of filter chips. Tab comes to the one that is on, Left and Right move, Space turns on; chips
/// that do not fit go into a menu at the end, those of nothing first; the row never wraps.
class ChipRow final : public QWidget {
    Q_OBJECT

  public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// The first one is on at the start and stays enabled: it is "All".
    void setChips(const QList<ChipSpec> &chips);
    void setCount(const QString &id, int count);
    /// The same of several chips, which costs one new arrangement at most.
    void setCounts(const QHash<QString, int> &counts);
    QString current() const;
    /// Whether the first one is on, or there is none.
    bool isAll() const { return m_chips.isEmpty() || m_chips.first()->isChecked(); }
    void setCurrent(const QString &id);
    Chip *chip(const QString &id) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void currentChanged(const QString &id);

  protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void placeTabStop();
    void arrange();
    QList<Chip *> chipsInSight() const;
    void fillMoreMenu();
    void moveFocus(Chip *from, int step);

    QList<Chip *> m_chips;
    Chip *m_tabStop = nullptr;
    QButtonGroup *m_group;
    QToolButton *m_more;
    QMenu *m_moreMenu;
};

} // namespace latchkey
