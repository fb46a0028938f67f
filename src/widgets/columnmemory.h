// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

class QHeaderView;

namespace latchkey {

class ColumnFit;

/// Where the columns of tables are remembered; app keeps them in the settings.
class ColumnMemory {
  public:
    virtual ~ColumnMemory() = default;
    virtual QByteArray columns(const QString &table) const = 0;
    virtual void setColumns(const QString &table, const QByteArray &state) = 0;
};

/// Restores the columns of \a header now and remembers order, sorting, hidden columns and dragged widths from then on;
/// \a fit finds the others. What was saved for another number of columns is not used.
/// \a memory and \a fit have to outlive \a header.
void rememberColumns(QHeaderView *header, ColumnFit &fit, ColumnMemory &memory, const QString &table);

} // namespace latchkey
