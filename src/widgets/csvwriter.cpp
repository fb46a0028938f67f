// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/csvwriter.h"

#include "core/celltext.h"
#include "core/csv.h"
#include "core/rowroles.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr std::chrono::milliseconds slice = 8ms;

/// Where a cell will say something else tomorrow, what stays true.
QString readText(const QModelIndex &cell)
{
    const QVariant exported = cell.data(RowRole::Exported);
    return exported.isValid() ? exported.toString() : cellText(cell);
}

} // namespace

CsvWriter::CsvWriter(QAbstractItemModel &model, const QList<int> &columns, const QString &path, QObject *parent)
    : QObject(parent)
    , m_model(&model)
    , m_columns(columns)
    , m_file(path)
{
    m_ids.reserve(model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        m_ids.append(model.index(row, 0).data(RowRole::Id).toUuid());
    }
    connect(&m_turn, &QTimer::timeout, this, &CsvWriter::writeSome);
}

void CsvWriter::start()
{
    if (m_file.open(QIODevice::WriteOnly)) {
        m_file.write(csvStart + csvLine(titles()));
    }
    m_turn.start(0ms);
}

void CsvWriter::writeSome()
{
    QElapsedTimer timer;
    timer.start();
    while (m_model && m_next < m_ids.size() && m_file.error() == QFileDevice::NoError &&
           !timer.hasExpired(slice.count())) {
        const QUuid &id = m_ids.at(m_next++);
        const QModelIndexList found = m_model->match(m_model->index(0, 0), RowRole::Id, id, 1, Qt::MatchExactly);
        if (!found.isEmpty()) {
            m_file.write(csvLine(textsOf(found.first(), id)));
            ++m_written;
        }
    }
    if (!m_model || m_next == m_ids.size() || m_file.error() != QFileDevice::NoError) {
        finish();
    }
}

/// Without its model the table has been closed: nothing is left behind then, and nobody is there to be told.
void CsvWriter::finish()
{
    m_turn.stop();
    if (m_model) {
        const bool isSaved = m_file.error() == QFileDevice::NoError && m_file.commit();
        Q_EMIT finished(m_file.fileName(), m_written, isSaved ? QString() : m_file.errorString());
    }
    deleteLater();
}

QStringList CsvWriter::titles() const
{
    QStringList titles;
    for (const int column : m_columns) {
        const QVariant exported = m_model->headerData(column, Qt::Horizontal, RowRole::Exported);
        titles.append((exported.isValid() ? exported : m_model->headerData(column, Qt::Horizontal)).toString());
    }
    return titles << QStringLiteral("id");
}

QStringList CsvWriter::textsOf(const QModelIndex &row, const QUuid &id) const
{
    QStringList texts;
    for (const int column : m_columns) {
        texts.append(readText(row.siblingAtColumn(column)));
    }
    return texts << id.toString(QUuid::WithoutBraces);
}

} // namespace latchkey
