// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "panes/navigator.h"

#include <QDialog>
#include <QTimer>

class QAction;

namespace latchkey {

class PaletteModel;
class SearchField;
class WorkspaceModels;

/// Finds people, doors, spaces, grants and commands together: one field, one list. The keyboard stays in the field; the
/// arrows move in the list, Enter opens what is chosen there. It goes as soon as the keyboard is elsewhere.
class Palette final : public QDialog {
    Q_OBJECT

  public:
    Palette(WorkspaceModels &models, const QList<PaneId> &panes, const QList<QAction *> &commands, QWidget *window);

    /// Shows it at the top of its window.
    void showAtTop();

  Q_SIGNALS:
    void thingChosen(latchkey::PaneId pane, const QUuid &id);
    void openersChosen(latchkey::PaneId pane, const QUuid &door);
    void moreChosen(latchkey::PaneId pane, const QString &text);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    class List;

    void find();
    void findAgain();
    void list();
    bool moveBy(int key);
    void choose(int row);
    void openRow(int row);
    void leave(DialogCode code);

    SystemClock m_clock; // the delegate's; the rows show no ages
    SearchField *m_search;
    List *m_list;
    PaletteModel *m_model;
    QTimer m_again; ///< rows come in batches
};

} // namespace latchkey
