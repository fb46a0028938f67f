// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace latchkey {

class ElidedLabel;

/// The bar below a table for what is chosen in it: what that is, the acts, and Clear at the end.
class ActionBar final : public QWidget {
    Q_OBJECT

  public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// "3 grants selected", "all leave today".
    void setSummary(const QString &what, const QString &more = {});
    /// A button for each; the actions stay the caller's.
    void setActions(const QList<QAction *> &actions);
    bool hasActions() const { return !m_actions.isEmpty(); }

  Q_SIGNALS:
    void clearRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QList<QAction *> m_actions;
    QLabel *m_what;
    ElidedLabel *m_more;
    QHBoxLayout *m_buttons;
    QPushButton *m_clear;
};

} // namespace latchkey
