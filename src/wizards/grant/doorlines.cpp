// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/doorlines.h"

#include "core/namelist.h"
#include "models/cells.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr int iconSize = 14;
constexpr qsizetype mostLines = 5;

QString whyNot(const DoorState &state, const QList<AccessMode> &others)
{
    QStringList instead;
    for (const AccessMode mode : others) {
        if (state.door.opensWith.has(mode)) {
            instead.append(accessModeText(mode));
        }
    }
    return instead.isEmpty() ? DoorLines::tr("no keypad")
                             : DoorLines::tr("no keypad: %1 instead").arg(nameList(instead));
}

} // namespace

DoorLines::DoorLines(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
}

DoorLines::Line DoorLines::lineOf(const DoorState &state, const QList<AccessMode> &others, const PropertyZone &zone)
{
    const QString &name = state.door.name;
    switch (state.report) {
    case DoorReport::CannotTake:
        return {u"close"_s, InkRole::Text2, name, whyNot(state, others)};
    case DoorReport::Waiting:
        return {u"state-setting"_s, InkRole::Accent, name, tr("being set")};
    case DoorReport::Reported: {
        const QString time = zone.timeText(state.since);
        return {u"state-set"_s, InkRole::Good, name,
                state.door.isDevice() ? tr("lock reports it, %1").arg(time)
                                      : tr("access system reports it, %1").arg(time)};
    }
    case DoorReport::NotConfirmed:
        break;
    }
    return {u"state-unconfirmed"_s, InkRole::Text2, name,
            state.door.isOnline ? tr("lock cannot tell us. Try it once.") : tr("lock is offline and cannot tell us.")};
}

void DoorLines::setDoors(const QList<DoorState> &doors, const QList<AccessMode> &others, const PropertyZone &zone)
{
    QList<Line> lines;
    const qsizetype shown = doors.size() <= mostLines + 1 ? doors.size() : mostLines;
    for (const DoorState &state : doors.first(shown)) {
        lines.append(lineOf(state, others, zone));
    }
    if (shown < doors.size()) {
        const int more = static_cast<int>(doors.size() - shown);
        const auto reported = std::ranges::count(doors.sliced(shown), DoorReport::Reported, &DoorState::report);
        lines.append({{}, InkRole::Text2, tr("%n more door(s)", nullptr, more), tr("%1 reported").arg(reported)});
    }
    if (lines != m_lines) {
        m_lines = lines;
        show(lines);
    }
}

void DoorLines::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        show(m_lines);
    }
}

void DoorLines::show(const QList<Line> &lines)
{
    qDeleteAll(findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    for (const Line &line : lines) {
        addLine(line);
    }
}

void DoorLines::addLine(const Line &line)
{
    const int row = m_grid->rowCount();
    auto *icon = new QLabel;
    if (!line.icon.isEmpty()) {
        icon->setPixmap(icons::pixmap(line.icon, Ink::of(palette(), line.ink), iconSize, devicePixelRatioF()));
    }
    auto *name = new ElidedLabel;
    name->setFullText(line.name);
    auto *words = new QLabel(line.words);
    words->setObjectName(u"doorWords"_s);
    words->setForegroundRole(QPalette::PlaceholderText);
    const QFont small = theme::scaled(font(), theme::secondarySize);
    for (QLabel *label : {static_cast<QLabel *>(name), words}) {
        label->setFont(small);
        label->setTextFormat(Qt::PlainText);
    }
    m_grid->addWidget(icon, row, 0);
    m_grid->addWidget(name, row, 1);
    m_grid->addWidget(words, row, 2);
}

} // namespace latchkey
