// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnmemory.h"

#include "widgets/columnfit.h"
#include "widgets/columnfold.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QTimer>

namespace latchkey {
namespace {

/// After the last of a row of changes, as a drag of a border makes many.
constexpr int saveDelay = 300;

/// Of what is saved; what another one saved is not used.
constexpr int version = -2;

QByteArray stateOf(const QHeaderView *header, const ChosenWidths &chosen)
{
    ColumnFold *fold = ColumnFold::of(header);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << version << header->count() << chosen.widths << chosen.room
           << (fold ? fold->unfoldedState() : header->saveState());
    return bytes;
}

void restore(QHeaderView *header, ColumnFit &fit, const QByteArray &saved)
{
    QDataStream stream(saved);
    int savedBy = 0;
    int count = 0;
    ChosenWidths chosen;
    QByteArray state;
    stream >> savedBy >> count;
    if (savedBy != version || count != header->count()) {
        return;
    }
    stream >> chosen.widths >> chosen.room >> state;
    if (stream.status() == QDataStream::Ok) {
        header->restoreState(state);
        fit.setChosenWidths(chosen);
    }
}

} // namespace

void rememberColumns(QHeaderView *header, ColumnFit &fit, ColumnMemory &memory, const QString &table)
{
    restore(header, fit, memory.columns(table));
    auto *timer = new QTimer(header);
    timer->setSingleShot(true);
    timer->setInterval(saveDelay);
    const auto later = [timer] { timer->start(); };
    QObject::connect(header, &QHeaderView::sectionResized, timer, [later](int, int before, int after) {
        // Widths that the table found by itself are found again next time, for the window as it is then. A column
        // that is hidden or shown is somebody's choice, also by the keyboard.
        if (before == 0 || after == 0) {
            later();
        }
    });
    QObject::connect(&fit, &ColumnFit::chosenWidthsChanged, timer, later);
    QObject::connect(header, &QHeaderView::sectionMoved, timer, later);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, timer, later);
    QObject::connect(timer, &QTimer::timeout, header,
                     [header, &fit, &memory, table] { memory.setColumns(table, stateOf(header, fit.chosenWidths())); });
}

} // namespace latchkey
