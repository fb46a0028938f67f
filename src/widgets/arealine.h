// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace latchkey {

/// The 1 px line between two areas.
class AreaLine final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(Qt::Orientation orientation READ orientation WRITE setOrientation)

  public:
    explicit AreaLine(QWidget *parent = nullptr);
    Qt::Orientation orientation() const { return m_orientation; }
    void setOrientation(Qt::Orientation orientation);

    QSize sizeHint() const override { return {1, 1}; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Qt::Orientation m_orientation = Qt::Horizontal;
};

} // namespace latchkey
