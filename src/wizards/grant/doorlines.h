// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/doorreport.h"
#include "core/propertyzone.h"
#include "core/rowroles.h"

#include <QWidget>

class QGridLayout;

namespace latchkey {

/// What each door is known to make of a method, one line each: sign, door, and who says so. Of many doors the first
/// few are named and the others counted.
class DoorLines final : public QWidget {
    Q_OBJECT

  public:
    explicit DoorLines(QWidget *parent = nullptr);

    /// \a others are the modes of the same grant, for a door that does not take this one.
    void setDoors(const QList<DoorState> &doors, const QList<AccessMode> &others, const PropertyZone &zone);

  protected:
    void changeEvent(QEvent *event) override;

  private:
    struct Line {
        QString icon;
        InkRole ink = InkRole::Text2;
        QString name;
        QString words;
        bool operator==(const Line &) const = default;
    };

    static Line lineOf(const DoorState &state, const QList<AccessMode> &others, const PropertyZone &zone);
    void show(const QList<Line> &lines);
    void addLine(const Line &line);

    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace latchkey
