// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace latchkey {

/// The word SANDBOX (outlined) or PRODUCTION (solid).
class TagLabel final : public QWidget {
    Q_OBJECT

  public:
    enum class Kind { Sandbox, Production };

    explicit TagLabel(QWidget *parent = nullptr);
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    static QString text(Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QFont tagFont() const;

    Kind m_kind = Kind::Sandbox;
};

} // namespace latchkey
