// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/panemodel.h"

#include "core/rowruns.h"

#include <numeric>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// For so long at a time rows are made and updated that nobody waits for: half of what it takes to draw one picture.
constexpr std::chrono::nanoseconds slice = 8ms;

/// So many rows of a store there are at once in a new table. More of them would hold up the window.
constexpr qsizetype atOnce = 2000;
constexpr qsizetype chunk = 256;
constexpr qsizetype largestChunk = 2048;

/// A slice of time from now on, and how many rows are likely to be worked out in what is left of it.
class Slice {
  public:
    Slice() { m_begin.start(); }
    bool isOver() const { return worked() >= slice; }
    qsizetype fits() const
    {
        return m_rows == 0 ? chunk : std::clamp(m_rows * (slice - worked()) / worked(), chunk, largestChunk);
    }
    void did(qsizetype rows) { m_rows += rows; }
    const QElapsedTimer &begin() const { return m_begin; }

  private:
    std::chrono::nanoseconds worked() const { return std::chrono::nanoseconds(m_begin.nsecsElapsed() + 1); }

    QElapsedTimer m_begin;
    qsizetype m_rows = 0;
};

/// For an IdTable of rows.
auto idAtPlace(const PaneModel &model)
{
    return [&model](IdTable::Place row) { return model.idAt(int(row)); };
}

} // namespace

PaneModel::PaneModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_minutes(clock)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    connect(&m_flush, &QTimer::timeout, this, &PaneModel::flush);
    connect(&m_minutes, &Minutes::began, this, &PaneModel::refreshTimes);
}

int PaneModel::rowOf(const QUuid &id) const
{
    indexRows();
    const IdTable::Place row = m_rowOf.find(id, idAtPlace(*this));
    return row == IdTable::none ? -1 : int(row);
}

QModelIndex PaneModel::indexOf(const QUuid &id, int column) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

int PaneModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QModelIndexList PaneModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                 Qt::MatchFlags flags) const
{
    if (role != RowRole::Id) {
        return QAbstractTableModel::match(start, role, value, hits, flags);
    }
    const QModelIndex found = indexOf(value.toUuid(), start.column());
    return found.isValid() ? QModelIndexList{found} : QModelIndexList();
}

void PaneModel::follow(EntityCollection &collection)
{
    connect(&collection, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        removeIds(change.removed);
        updateNow(change.changed);
        insertIds(change.added);
    });
}

void PaneModel::fillWith(const QList<QUuid> &ids)
{
    const qsizetype first = std::min(atOnce, ids.size());
    m_unfilled = ids.sliced(first);
    insertIds(ids.first(first));
    scheduleFlush();
}

void PaneModel::insertIds(const QList<QUuid> &ids)
{
    QList<QUuid> fresh;
    fresh.reserve(ids.size());
    std::ranges::copy_if(ids, std::back_inserter(fresh), [this](const QUuid &id) { return rowOf(id) < 0; });
    if (fresh.isEmpty()) {
        return;
    }
    const int first = int(m_ids.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_ids.append(fresh);
    indexRows(); // while the processor still has the places that were looked at
    appendRows(fresh);
    endInsertRows();
}

void PaneModel::removeIds(const QList<QUuid> &ids)
{
    if (isFilling()) {
        const QSet<QUuid> gone(ids.begin(), ids.end());
        m_unfilled.removeIf([&gone](const QUuid &id) { return gone.contains(id); });
    }
    QList<int> rows = rowsOf(ids);
    std::ranges::sort(rows);
    const QList<RowRun> runs = rowRunsFromEnd(rows);
    if (runs.size() > manyRuns) {
        beginResetModel();
        forget(rows);
        Q_EMIT scatteredRowsRemoved(rows);
        endResetModel();
        return;
    }
    for (const auto [first, last] : runs) {
        QList<int> run(last - first + 1);
        std::iota(run.begin(), run.end(), first);
        beginRemoveRows({}, first, last);
        forget(run);
        endRemoveRows();
    }
}

void PaneModel::forget(const QList<int> &rows)
{
    eraseRows(m_ids, rows);
    m_rowOf.clear();
    m_indexedRows = 0;
    dropRows(rows);
}

QList<int> PaneModel::rowsOf(const QList<QUuid> &ids) const
{
    QList<int> rows;
    for (const QUuid &id : ids) {
        if (const int row = rowOf(id); row >= 0) {
            rows.append(row);
        }
    }
    return rows;
}

void PaneModel::touch(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        m_touched.insert(id);
    }
    scheduleFlush();
}

void PaneModel::touchAll()
{
    m_touchedBelow = rowCount();
    hurry();
}

void PaneModel::hurry()
{
    if (hasTouched()) {
        m_flush.start(0);
    }
}

void PaneModel::scheduleFlush()
{
    if (hasWork() && !m_flush.isActive()) {
        m_flush.start(isFilling() ? 0ms : m_breather.left());
    }
}

void PaneModel::flush()
{
    Slice time;
    QList<int> changed;
    while (hasTouched() && !time.isOver()) {
        const QList<int> rows = takeTouched(time.fits());
        changed += updateRows(rows);
        time.did(rows.size());
    }
    tellUpdated(changed);
    m_breather.worked(time.begin());
    while (isFilling() && !time.isOver()) {
        const qsizetype left = std::max(qsizetype(0), m_unfilled.size() - time.fits());
        const QList<QUuid> ids = m_unfilled.sliced(left);
        m_unfilled.resize(left);
        insertIds(ids);
        time.did(ids.size());
    }
    if (hasTouched()) {
        m_flush.start(0);
    } else {
        m_breather.rest();
        scheduleFlush();
    }
}

/// The next rows to be looked at. All of them are taken from the end on: those that move up because others go are still
/// before the mark then.
QList<int> PaneModel::takeTouched(qsizetype most)
{
    QList<int> rows;
    for (auto id = m_touched.cbegin(); id != m_touched.cend() && rows.size() < most; id = m_touched.erase(id)) {
        if (const int row = rowOf(*id); row >= 0) {
            rows.append(row);
        }
    }
    m_touchedBelow = std::min(m_touchedBelow, rowCount());
    while (m_touchedBelow > 0 && rows.size() < most) {
        rows.append(--m_touchedBelow);
    }
    return rows;
}

void PaneModel::updateNow(const QList<QUuid> &ids) { tellUpdated(updateRows(rowsOf(ids))); }

/// A row may be among them twice: touched for two reasons, or twice in one batch.
void PaneModel::tellUpdated(QList<int> rows)
{
    if (rows.isEmpty()) {
        return;
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    Q_EMIT rowsUpdated(rows);
    Q_EMIT dataChanged(index(rows.first(), 0), index(rows.last(), columnCount() - 1));
    updatesTold();
}

void PaneModel::indexRows() const
{
    for (; m_indexedRows < m_ids.size(); ++m_indexedRows) {
        m_rowOf.insert(m_ids.at(m_indexedRows), IdTable::Place(m_indexedRows), idAtPlace(*this));
    }
}

} // namespace latchkey
