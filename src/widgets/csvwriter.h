// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSaveFile>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <functional>

class QAbstractItemModel;

namespace latchkey {

/// Writes the rows of a table into a CSV file: what people read in \a columns, and the id of each row last. They are
/// the rows, in the order, that the table has now; what goes meanwhile is left out. Done piece by piece, as the window
/// goes on working, and all or nothing. Deletes itself afterwards. The title of a column of times names their zone, so
/// that the cells are dates to a spreadsheet; where rows have several, each time has its offset instead.
class CsvWriter final : public QObject {
    Q_OBJECT

  public:
    CsvWriter(QAbstractItemModel &model, const QList<int> &columns, const QString &path, QObject *parent);

    void start();

  Q_SIGNALS:
    /// \a reason is empty if the file is there now.
    void finished(const QString &path, int rows, const QString &reason);

  private:
    void readZones();
    void writeSome();
    bool takeSome(const std::function<void(const QModelIndex &row, const QUuid &id)> &take);
    void finish();
    QStringList titles() const;
    QString textOf(const QModelIndex &cell) const;
    QStringList textsOf(const QModelIndex &row, const QUuid &id) const;

    QPointer<QAbstractItemModel> m_model;
    QList<int> m_columns;
    QList<QUuid> m_ids;
    QHash<int, QSet<QString>> m_zones; ///< of the times in a column
    qsizetype m_next = 0;
    int m_written = 0;
    QSaveFile m_file;
    QTimer m_turn;
};

} // namespace latchkey
