// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace latchkey {

/// A QR code, black on white with four modules of quiet zone in every theme. The link has to be written beside it too.
class QrView final : public QWidget {
    Q_OBJECT

  public:
    explicit QrView(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// One pixel for each module, quiet zone included; null when \a text does not fit a QR code.
    static QImage encode(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QImage m_code;
};

} // namespace latchkey
