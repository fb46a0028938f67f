// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/clipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMimeData>
#include <QToolTip>
#include <QWidget>

namespace latchkey {
namespace {

/// Below \a shown, and no further than its end: there is often the button that copies the next line.
void sayBelow(QWidget *shown, const QString &text)
{
    constexpr int edges = 24; // of a tool tip, both together
    const int width = QFontMetrics(QToolTip::font()).horizontalAdvance(text) + edges;
    const int left = shown->layoutDirection() == Qt::LeftToRight ? shown->width() - width : 0;
    QToolTip::showText(shown->mapToGlobal(QPoint(left, shown->height())), text, shown);
}

QByteArray hashOf(const QString &text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

} // namespace

Clipboard::Clipboard(std::chrono::milliseconds keep, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keep);
    connect(&m_timer, &QTimer::timeout, this, &Clipboard::clearSecret);
    // While the clipboard of the platform is still there; it is not any more when app destroys this.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Clipboard::clearSecret);
}

Clipboard::~Clipboard() = default;

void Clipboard::copy(const QString &text, QWidget *beside)
{
    m_timer.stop();
    m_secretHash.clear();
    QGuiApplication::clipboard()->setText(text);
    sayBelow(beside, tr("Copied."));
}

void Clipboard::copySecret(const QString &text, QWidget *beside)
{
    auto *data = new QMimeData;
    data->setText(text);
    // What keeps a history of the clipboard is asked to leave this out: Windows, and KDE with those who follow it.
    data->setData(
        QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""), "1");
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_secretHash = hashOf(text);
    m_timer.start();
    sayBelow(beside, tr("Copied. Cleared from the clipboard after 1 min."));
}

void Clipboard::clearSecret()
{
    if (m_secretHash.isEmpty()) {
        return;
    }
    const bool stillThere = hashOf(QGuiApplication::clipboard()->text()) == m_secretHash;
    m_secretHash.clear();
    m_timer.stop();
    if (stillThere) {
        QGuiApplication::clipboard()->clear();
        Q_EMIT cleared();
    }
}

} // namespace latchkey
