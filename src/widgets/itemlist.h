// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/choice.h"
#include "core/clock.h"

#include <QListView>

namespace latchkey {

class ChoiceModel;

/// A short list inside a detail panel: sign, name, smaller words. Says what is so when there is nothing in it.
class ItemList final : public QListView {
    Q_OBJECT

  public:
    explicit ItemList(QWidget *parent = nullptr);

    void setItems(const QList<Choice> &items);
    void setEmptyText(const QString &text);
    /// As high as its items, up to \a rows of them, instead of taking all the room there is.
    void setVisibleRows(int rows);
    /// Of the chosen one, null if there is none: Tab makes the first one current and chooses nothing.
    QUuid chosenId() const;

    QSize sizeHint() const override;

  Q_SIGNALS:
    /// Enter or a double click.
    void itemActivated(const QUuid &id);
    /// Null when nothing is chosen.
    void chosenItemChanged(const QUuid &id);

  protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

  private:
    SystemClock m_clock; // the delegate's; items show no ages
    ChoiceModel *m_model;
    QString m_emptyText;
    int m_visibleRows = 0;
};

} // namespace latchkey
