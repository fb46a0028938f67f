// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/iconset.h"

#include "widgets/inks.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of any namespace, as the macro wants it: a static library's resources are not registered by themselves.
static void registerIcons() { Q_INIT_RESOURCE(latchkey); }

namespace latchkey::icons {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(const QString &name)
{
    static const bool registered = (registerIcons(), true);
    Q_UNUSED(registered)
    return u":/latchkey/icons/"_s + name + u".svg"_s;
}

/// Draws \a name in \a ink; \a pixels is the side in device pixels.
QPixmap rendered(const QString &name, const QColor &ink, int pixels)
{
    const QString key = u"latchkey/"_s + name + u'/' + QString::number(ink.rgba(), 16) + u'/' + QString::number(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QSvgRenderer renderer(pathOf(name));
    if (!renderer.isValid()) {
        return {};
    }
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), ink);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Renders on demand, so that one icon serves every palette and screen.
class TintedEngine final : public QIconEngine {
  public:
    TintedEngine(QString name, InkRole ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        icons::paint(painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, colour(mode), qMin(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new TintedEngine(*this); }
    QString key() const override { return u"latchkey-icon"_s; }
    bool isNull() override { return false; }

  private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        }
        return Ink::of(palette, mode == QIcon::Selected ? InkRole::OnFill : m_ink);
    }

    QString m_name;
    InkRole m_ink;
};

} // namespace

QIcon icon(const QString &name, InkRole ink) { return exists(name) ? QIcon(new TintedEngine(name, ink)) : QIcon(); }

QPixmap pixmap(const QString &name, const QColor &ink, int size, qreal devicePixelRatio)
{
    QPixmap result = rendered(name, ink, qRound(size * devicePixelRatio));
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &ink)
{
    const int side = qMin(rect.width(), rect.height());
    const QPixmap drawn = pixmap(name, ink, side, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, drawn);
}

bool exists(const QString &name) { return !name.isEmpty() && QFile::exists(pathOf(name)); }

QIcon application()
{
    // Not through the file name: that would need the plug-in for SVG icons at run time.
    QSvgRenderer renderer(pathOf(u"latchkey"_s));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace latchkey::icons
