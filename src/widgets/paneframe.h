// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "widgets/chip.h"
#include "widgets/columnfold.h"
#include "widgets/noticestrip.h"
#include "widgets/stateview.h"

#include <QUuid>
#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QAction;

namespace Ui {
class PaneFrame;
}

namespace latchkey {

class ActionBar;
class ChipRow;
class ColumnMemory;
class DetailPanel;
class RowTable;
class SearchField;

/// What all panes have in common: title and count, search, one primary button, chips, notice, table or state, the
/// detail of the one row that is selected, the action bar for several.
class PaneFrame final : public QWidget {
    Q_OBJECT

  public:
    /// \a name names the parts for tests and tells the tables apart in \a memory; both references outlive this.
    PaneFrame(const QString &name, const Clock &clock, ColumnMemory &memory, QWidget *parent = nullptr);
    ~PaneFrame() override;

    void setTitle(const QString &title);
    /// Beside the title: "118", "5 of about 60".
    void setCountText(const QString &count);
    void setSearchPlaceholder(const QString &text);
    void setPrimaryAction(QAction *action);
    void setChips(const QList<ChipSpec> &chips);
    void setChipCounts(const QHash<QString, int> &counts);
    /// The table's model, usually a proxy. Its columns are restored from the memory.
    void setModel(QAbstractItemModel *model);
    /// Takes columns away by \a steps where words would be cut, and the first \a besideDetail of them always while the
    /// detail is shown. After setModel().
    void foldColumns(const QList<FoldStep> &steps, int besideDetail = 0);
    void setDetail(DetailPanel *detail); ///< shown while exactly one row is selected
    /// What the context menu of a row offers; null stands for a line between groups.
    void setRowActions(const QList<QAction *> &actions);
    ActionBar *actionBar() const; ///< the acts for several selected rows, and the words for them
    NoticeStrip *notice() const;
    ChipRow *chips() const;
    RowTable *table() const;
    SearchField *searchField() const;
    StateView *stateView() const;
    /// Puts \a action, with its icon, at the end of the chips. After setModel().
    void addTableAction(QAction *action);
    /// "Columns…", "Sort by…" and the table's actions, for a menu.
    const QList<QAction *> &viewActions() const { return m_viewActions; }
    DetailPanel *detail() const;
    bool isDetailVisible() const;

    void showTable();
    /// The table with grey bars below the rows that are already there.
    void showLoading();
    void showState(const StateView::State &state, const QList<QAction *> &actions = {});

    QUuid currentId() const;
    QList<QUuid> selectedIds() const;
    /// Selects the row alone, scrolls to it and shows its detail; false when it is not there.
    bool selectId(const QUuid &id);

    bool focusNextArea(bool forward);
    void focusSearch();
    void focusContent(); ///< the table, or the detail that has its place
    void showList();     ///< back from such a detail

  Q_SIGNALS:
    void searchChanged(const QString &text);
    void chipChanged(const QString &id);
    void retryRequested();
    /// The one selected row, or a null id when none or several are.
    void currentRowChanged(const QUuid &id);
    void selectionChanged(const QList<QUuid> &ids);
    void activated(const QUuid &id); ///< by Enter or a double click
    void detailVisibleChanged(bool visible);

  protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

  private:
    void connectParts();
    void enterList();
    void addColumnsButton();
    void showBody(QWidget *page);
    void orderAreas();
    bool stepBack();
    void keepKeyboardFrom(const QWidget *going);
    void applyFonts();
    void followSelection();
    void openRow(const QModelIndex &index);

    std::unique_ptr<Ui::PaneFrame> m_ui;
    QString m_name;
    ColumnMemory &m_memory;
    QList<QAction *> m_viewActions;
    QUuid m_shown;
    QList<QUuid> m_selected; ///< as last told
};

} // namespace latchkey
