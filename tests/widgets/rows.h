// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QStandardItemModel>
#include <QUuid>

namespace latchkey::test {

/// A row id that is the same in every run.
inline QUuid rowId(int number) { return QUuid(static_cast<uint>(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10); }

/// Rows "Row 1" to "Row n" with ids, two columns.
class Rows final : public QStandardItemModel {
  public:
    explicit Rows(int count)
    {
        setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("State")});
        fill(1, count);
    }
    void fill(int from, int to)
    {
        for (int number = from; number <= to; ++number) {
            auto *name = new QStandardItem(QStringLiteral("Row %1").arg(number));
            name->setData(rowId(number), RowRole::Id);
            appendRow({name, new QStandardItem(QStringLiteral("Set"))});
        }
    }
    /// One reset, as a proxy does when its filter changes.
    void resetTo(int from, int to)
    {
        beginResetModel();
        {
            const QSignalBlocker quiet(this);
            removeRows(0, rowCount());
            fill(from, to);
        }
        endResetModel();
    }
};

/// Whether \a image has a pixel of exactly \a colour.
inline bool showsColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == colour.rgb()) {
                return true;
            }
        }
    }
    return false;
}

} // namespace latchkey::test
