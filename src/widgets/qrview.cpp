// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/qrview.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace latchkey {
namespace {

constexpr int quietZone = 4;
constexpr int moduleSize = 4;

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("qrView"));
    setAccessibleName(tr("QR code of the link"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QImage QrView::encode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, FreeCode> code(
        bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(static_cast<int>(bytes.size()),
                                reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M));
    if (!code) {
        return {};
    }
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1) {
                image.setPixelColor(x + quietZone, y + quietZone, Qt::black);
            }
        }
    }
    return image;
}

void QrView::setText(const QString &text)
{
    m_code = encode(text);
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const { return m_code.size() * moduleSize; }

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull()) {
        return;
    }
    // Whole device pixels for each module: a blurred edge is what a camera stumbles over.
    QPainter painter(this);
    const int side = qMin(width(), height());
    painter.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_code);
}

} // namespace latchkey
