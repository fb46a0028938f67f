// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace latchkey {

class ActionButton;

/// Push buttons side by side. Those that do not fit leave, the last first, so that a panel never has to be wider for
/// them; whoever owns the row offers them in a menu.
class ActionRow final : public QWidget {
    Q_OBJECT

  public:
    explicit ActionRow(QWidget *parent = nullptr);

    void setActions(const QList<QAction *> &actions);
    QList<QAction *> actionsLeftOut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent *event) override;

  private:
    void arrange();
    int tallest() const;

    QList<ActionButton *> m_buttons;
};

} // namespace latchkey
