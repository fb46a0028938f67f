// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/idtable.h"
#include "models/breather.h"
#include "models/chipinfo.h"
#include "models/minutes.h"
#include "models/sortkeys.h"
#include "store/entitystore.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace latchkey {

/// The table of one pane: one row for each resource, in a stable order. Rows are found by id, never by number; new
/// ones come at the end. Rows of the resource itself come and go at once; what other resources say about them follows
/// in later turns of the event loop, so that a batch costs each row one update and none takes long.
class PaneModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    PaneModel(const Clock &clock, QObject *parent);

    /// The row of \a id, or -1.
    int rowOf(const QUuid &id) const;
    QUuid idAt(int row) const { return m_ids.at(row); }
    QModelIndex indexOf(const QUuid &id, int column = 0) const;

    /// The first is "all".
    virtual QList<ChipInfo> chips() const = 0;
    /// Which of chips() \a row belongs to: bit n for the n-th.
    virtual quint32 chipBits(int row) const = 0;
    /// How many rows belong to each of chips().
    virtual QList<int> chipCounts() const = 0;
    /// What search looks in, see core/searchkey.h. Valid until the next change.
    virtual QByteArrayView searchKeyOf(int row) const = 0;
    /// What the rows are sorted by in \a column: numbers, or texts that are put where the user's language has them.
    /// Kept up to date from now on; lives as long as this.
    virtual const SortKeys &sortKeys(int column) const = 0;
    /// They take less memory from now on, until rows are sorted again.
    virtual void shrinkSortKeys() = 0;

    /// Whether rows that have been in the store all along are still to come.
    bool isFilling() const { return !m_unfilled.isEmpty(); }
    /// How many rows there are, also those still to come.
    int rowsInAll() const { return rowCount() + int(m_unfilled.size()); }
    /// Whether rows are still to come or to be worked out anew.
    bool hasWork() const { return hasTouched() || isFilling(); }
    /// Works out anew what depends on the time of day, with every minute. Ages are counted by the view.
    virtual void refreshTimes() { touchAll(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Finds RowRole::Id without looking at every row.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

  Q_SIGNALS:
    /// These rows of one batch alone may be different, the lowest first; dataChanged() follows with the range around.
    void rowsUpdated(const QList<int> &rows);
    /// These rows are gone, the lowest first: too many to be told of run by run. Within a reset, which need not concern
    /// whoever takes this in.
    void scatteredRowsRemoved(const QList<int> &rows);

  protected:
    const Clock &clock() const { return m_clock; }
    /// Follows \a collection: its rows are this model's rows.
    void follow(EntityCollection &collection);
    /// Takes the rows that are in \a store already, many of them little by little; at the end of a constructor.
    template <typename T> void fill(const EntityStore<T> &store)
    {
        QList<QUuid> ids;
        for (const T &row : store.rows()) {
            ids.append(row.id.uuid());
        }
        fillWith(ids);
    }
    void insertIds(const QList<QUuid> &ids);
    void removeIds(const QList<QUuid> &ids);
    /// Updates these rows soon; ids that have no row are ignored.
    void touch(const QList<QUuid> &ids);
    void touchAll();
    /// Nothing else is to be expected that touches them again: they are updated at once.
    void hurry();

    virtual void appendRows(const QList<QUuid> &ids) = 0;
    /// The lowest is the first.
    virtual void dropRows(const QList<int> &rows) = 0;
    /// Works these rows out anew; those that may not be as before.
    virtual QList<int> updateRows(const QList<int> &rows) = 0;
    /// They have been told of.
    virtual void updatesTold() = 0;

  private:
    void fillWith(const QList<QUuid> &ids);
    QList<int> rowsOf(const QList<QUuid> &ids) const;
    void forget(const QList<int> &rows);
    void updateNow(const QList<QUuid> &ids);
    void tellUpdated(QList<int> rows);
    bool hasTouched() const { return !m_touched.isEmpty() || m_touchedBelow > 0; }
    void scheduleFlush();
    void flush();
    QList<int> takeTouched(qsizetype most);
    void indexRows() const;

    const Clock &m_clock;
    QList<QUuid> m_ids;
    mutable IdTable m_rowOf;
    mutable int m_indexedRows = 0; ///< rows from here on are not in m_rowOf
    QList<QUuid> m_unfilled;
    QSet<QUuid> m_touched;
    int m_touchedBelow = 0; ///< all rows before this one are touched
    QTimer m_flush;
    Breather m_breather; ///< while a workspace is read each batch touches the same rows again
    Minutes m_minutes;
};

} // namespace latchkey
