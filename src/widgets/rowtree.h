// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QTreeView>

namespace latchkey {

/// A tree with the rows, selection and ring of RowTable. When the chosen row disappears nothing is chosen, as there.
class RowTree final : public QTreeView {
    Q_OBJECT

  public:
    /// For .ui files: shows ages by the computer's clock.
    explicit RowTree(QWidget *parent = nullptr);
    explicit RowTree(const Clock &clock, QWidget *parent = nullptr);

    /// What is said while there are no rows.
    void setEmptyText(const QString &text);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

  protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

  private:
    void applyMeasures();

    QString m_emptyText;
};

} // namespace latchkey
