// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace latchkey {

/// The chip behind which those are that do not fit into their row.
class MoreChip final : public QToolButton {
    Q_OBJECT

  public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QFont word() const;
};

} // namespace latchkey
