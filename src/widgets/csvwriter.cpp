// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/csvwriter.h"

#include "core/celltext.h"
#include "core/csv.h"
#include "core/exportedtime.h"
#include "core/rowroles.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr std::chrono::milliseconds slice = 8ms;

/// Of \a exported, which is RowRole::Exported of a cell: what people wrote may look like one as well.
std::optional<ExportedTime> timeIn(const QVariant &exported)
{
    return exported.isValid() ? ExportedTime::of(exported.toString()) : std::nullopt;
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
    connect(&m_turn, &QTimer::timeout, this, &CsvWriter::readZones);
}

void CsvWriter::start()
{
    m_file.open(QIODevice::WriteOnly);
    m_turn.start(0ms);
}

void CsvWriter::readZones()
{
    const bool isOver = takeSome([this](const QModelIndex &row, const QUuid &) {
        for (const int column : std::as_const(m_columns)) {
            if (const auto time = timeIn(row.siblingAtColumn(column).data(RowRole::Exported))) {
                m_zones[column].insert(time->zone);
            }
        }
    });
    if (isOver) {
        m_next = 0;
        if (m_model && m_file.isOpen()) {
            m_file.write(csvStart + csvLine(titles()));
        }
        m_turn.disconnect(this);
        connect(&m_turn, &QTimer::timeout, this, &CsvWriter::writeSome);
    }
}

void CsvWriter::writeSome()
{
    const bool isOver = takeSome([this](const QModelIndex &row, const QUuid &id) {
        m_file.write(csvLine(textsOf(row, id)));
        ++m_written;
    });
    if (isOver) {
        finish();
    }
}

/// Those of the rows that come next for which there is time now; true when there are no more, or no use in them.
bool CsvWriter::takeSome(const std::function<void(const QModelIndex &row, const QUuid &id)> &take)
{
    QElapsedTimer timer;
    timer.start();
    while (m_model && m_next < m_ids.size() && m_file.error() == QFileDevice::NoError &&
           !timer.hasExpired(slice.count())) {
        const QUuid &id = m_ids.at(m_next++);
        const QModelIndexList found = m_model->match(m_model->index(0, 0), RowRole::Id, id, 1, Qt::MatchExactly);
        if (!found.isEmpty()) {
            take(found.first(), id);
        }
    }
    return !m_model || m_next == m_ids.size() || m_file.error() != QFileDevice::NoError;
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
        const QString title = (exported.isValid() ? exported : m_model->headerData(column, Qt::Horizontal)).toString();
        const QSet<QString> zones = m_zones.value(column);
        titles.append(zones.size() == 1 ? u"%1 (%2)"_s.arg(title, *zones.cbegin()) : title);
    }
    return titles << QStringLiteral("id");
}

/// Where a cell will say something else tomorrow, what stays true.
QString CsvWriter::textOf(const QModelIndex &cell) const
{
    const QVariant exported = cell.data(RowRole::Exported);
    const auto time = timeIn(exported);
    if (!time) {
        return exported.isValid() ? exported.toString() : cellText(cell);
    }
    return m_zones.value(cell.column()) == QSet{time->zone} ? time->time : time->withOffset();
}

QStringList CsvWriter::textsOf(const QModelIndex &row, const QUuid &id) const
{
    QStringList texts;
    for (const int column : m_columns) {
        texts.append(textOf(row.siblingAtColumn(column)));
    }
    return texts << id.toString(QUuid::WithoutBraces);
}

} // namespace latchkey
