// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"

#include <QWidget>

#include <array>

class QLabel;

namespace latchkey {

/// How the chosen doors open: one block for each mode, "PIN 2 of 3", and the reason where some or all cannot. Its
/// icons are the legend of the tree beside it.
class ModeSupportView final : public QWidget {
    Q_OBJECT

  public:
    explicit ModeSupportView(QWidget *parent = nullptr);
    void setDoors(const QList<Door> &doors);

  private:
    struct Block {
        QLabel *icon;
        QLabel *name;
        QLabel *count;
        QLabel *reason;
    };
    std::array<Block, 4> m_blocks{};
};

} // namespace latchkey
