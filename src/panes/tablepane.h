// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filtermodel.h"
#include "panes/panecontext.h"
#include "store/entitycollection.h"
#include "widgets/pane.h"
#include "widgets/stateview.h"

#include <QTimer>

#include <functional>

namespace latchkey {

class PaneFrame;
class PaneModel;

/// What a pane of one table says.
struct TablePaneTexts {
    QString name;                             ///< for objects and settings: "people"
    QString title;                            ///< "People"
    QString searchPlaceholder;                ///< "Search all columns"
    QString failedTitle;                      ///< "The people could not be loaded"
    QString notOffered;                       ///< "people", as in "This server does not offer people"
    QString noMatch;                          ///< "No person matches “%1”"
    QString noMatchReason;                    ///< "Search looks in name, phone and e-mail."
    StateView::State empty;                   ///< when there is nothing at all
    bool isFilledHere = true;                 ///< whether the primary action makes the first row
    Qt::SortOrder order = Qt::AscendingOrder; ///< of the first column, until the user chooses another
};

/// A pane that is one table over one collection: search, chips with counts, the designed states, selection by id.
/// Subclasses give it their detail panel and say what is selected.
class TablePane : public Pane {
    Q_OBJECT

  public:
    /// \a collection is what the load states are told of. \a model outlives this; \a primary may be null.
    TablePane(const PaneContext &context, const TablePaneTexts &texts, EntityCollection &collection, PaneModel &model,
              QAction *primary, QWidget *parent);

    void showResource(const QUuid &id) override;
    void search(const QString &text) override;
    void focusSearch() override;
    void focusContent() override;
    bool focusNextArea(bool forward) override;
    PaneActions paneActions() const override;

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    const PaneContext &context() const { return m_context; }
    PaneFrame *frame() const { return m_frame; }
    FilterModel *filter() const { return m_filter; }
    QList<QUuid> selectedIds() const;
    /// Has \a look called for the rows that are in view, now and whenever others come into view.
    void watchRowsInView(std::function<void(const QUuid &id)> look);
    /// Reads where \a grant opens and by what, unless that is known.
    void wantRelated(const AccessGrant &grant) const;
    void lookAtRowsInView();
    /// What \a chips count is told by another collection as well: there is no count before \a telling is whole.
    void countOnceKnown(const QStringList &chips, const EntityCollection &telling);
    /// The same where parts of the rows tell it, read one by one: not before the model has no row of the unreadChip.
    void countOnceRead(const QStringList &chips);

  private:
    void addChips();
    void connectFrame();
    void showChipCounts();
    void showState();
    void showNoMatch();
    void showFailure();
    void showWanted();
    void forgetWanted();
    void collectionRead();
    void selected(const QList<QUuid> &ids);
    void rowsChanged();
    bool isWantedGone() const;
    bool isCounted() const;
    bool isChipKnown(const QString &chip, bool isSomeUnread) const;
    QString countText() const;
    QString chipTitle() const;

    PaneContext m_context;
    TablePaneTexts m_texts;
    EntityCollection &m_collection;
    PaneModel &m_model;
    FilterModel *m_filter;
    PaneFrame *m_frame;
    QAction *m_primary;
    QAction *m_clearSearch;
    QAction *m_showAll;
    QAction *m_retry;
    QAction *m_dismiss;
    std::function<void(const QUuid &id)> m_look;
    QTimer m_lookDue;                                        ///< one for all that moves rows in a turn
    QMultiHash<QString, const EntityCollection *> m_telling; ///< of chips, beside what the pane lists
    QStringList m_toldByParts;                               ///< chips that count what is read row by row
    QUuid m_wanted;                                          ///< asked for before it was there
    QList<QUuid> m_selectedBefore{};                         ///< when it was asked for
    bool m_isGoneSaid = false;                               ///< that it is not in the workspace
};

} // namespace latchkey
