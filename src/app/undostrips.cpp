// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/undostrips.h"

#include "core/namelist.h"
#include "widgets/undostrip.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr qsizetype mostStrips = 3;

bool isHeld(const OperationStatus &status) { return status.state == OperationStatus::State::Held; }

/// "Room 107", "Room 107 and 2 more doors".
QString doorsText(const QStringList &doors)
{
    const auto more = static_cast<int>(doors.size()) - 1;
    return more > 0 ? UndoStrips::tr("%1 and %n more door(s)", nullptr, more).arg(doors.constFirst()) : doors.value(0);
}

QString sentenceOf(const OperationStatus &held)
{
    if (held.person.isEmpty() || held.doors.isEmpty()) {
        return UndoStrips::tr("%1 in %2. Nothing has been sent yet.").arg(held.title, UndoStrip::timePlace);
    }
    return UndoStrips::tr("%1 will lose %2 in %3. Nothing has been sent yet.")
        .arg(held.person, doorsText(held.doors), UndoStrip::timePlace);
}

} // namespace

UndoStrips::UndoStrips(OperationRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_rows(new QVBoxLayout(this))
    , m_undo(new QAction(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_undo->setObjectName("undoAction");
    m_undo->setShortcut(QKeySequence::Undo);
    connect(m_undo, &QAction::triggered, this, &UndoStrips::undoLast);
    connect(&runner, &OperationRunner::changed, this, &UndoStrips::follow);
    refresh();
}

void UndoStrips::follow(const OperationStatus &status)
{
    if (isHeld(status) != m_shown.contains(status.id)) {
        refresh();
    }
    refreshAction();
}

/// The list is short and changes seldom, so it is simply made anew.
void UndoStrips::refresh()
{
    qDeleteAll(std::exchange(m_strips, {}));
    QList<OperationStatus> held = m_runner.operations();
    held.removeIf([](const OperationStatus &status) { return !isHeld(status); });
    m_shown.clear();
    std::ranges::transform(held, std::back_inserter(m_shown), &OperationStatus::id);
    if (held.size() > mostStrips) {
        showAll(held);
    } else {
        for (const OperationStatus &status : held) {
            show(status, *addStrip());
        }
    }
    setVisible(!held.isEmpty());
    refreshAction();
}

UndoStrip *UndoStrips::addStrip()
{
    auto *strip = new UndoStrip(this);
    m_rows->addWidget(strip);
    m_strips.append(strip);
    return strip;
}

void UndoStrips::show(const OperationStatus &held, UndoStrip &strip)
{
    strip.count({.sentence = sentenceOf(held), .undo = tr("Undo"), .now = tr("Revoke now")}, m_runner.heldFor(held.id),
                held.holdTime);
    connect(&strip, &UndoStrip::undoRequested, this, [this, id = held.id] { m_runner.withdraw(id); });
    connect(&strip, &UndoStrip::nowRequested, this, [this, id = held.id] { m_runner.endHold(id); });
}

void UndoStrips::showAll(const QList<OperationStatus> &held)
{
    UndoStrip &strip = *addStrip();
    const OperationStatus &first = held.constFirst();
    strip.count({.sentence = tr("%n revokes wait. The first is sent in %1. Nothing has been sent yet.", nullptr,
                                static_cast<int>(held.size()))
                                 .arg(UndoStrip::timePlace),
                 .undo = tr("Undo all"),
                 .now = tr("Revoke all now")},
                m_runner.heldFor(first.id), first.holdTime);
    connect(&strip, &UndoStrip::undoRequested, this, [this, ids = m_shown] {
        for (const OperationId id : ids) {
            m_runner.withdraw(id);
        }
    });
    connect(&strip, &UndoStrip::nowRequested, &m_runner, &OperationRunner::endHolds);
}

void UndoStrips::refreshAction()
{
    const QList<OperationStatus> all = m_runner.operations();
    const auto last = std::ranges::find_if(
        all | std::views::reverse, [](const OperationStatus &status) { return isHeld(status) || status.canUndo; });
    const bool isThere = last != (all | std::views::reverse).end();
    m_undo->setEnabled(isThere);
    m_undo->setText(isThere ? tr("&Undo: %1").arg(last->title) : tr("&Undo"));
}

void UndoStrips::undoLast()
{
    const QList<OperationStatus> all = m_runner.operations();
    for (const OperationStatus &status : all | std::views::reverse) {
        if (isHeld(status)) {
            m_runner.withdraw(status.id);
            return;
        }
        if (status.canUndo) {
            m_runner.undo(status.id);
            return;
        }
    }
}

} // namespace latchkey
