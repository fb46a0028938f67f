// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spacesmodel.h"

#include "core/shownname.h"
#include "models/cells.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::SpacesModel";

CellLook secondary(const SpacesRow &, Instant) { return secondaryLook(); }

constexpr std::array columns{
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Name"),
                      [](const SpacesRow &row, Instant) { return shownName(row.name, NameOf::Space); },
                      [](const SpacesRow &row) { return QVariant(row.name); },
                      [](const SpacesRow &, Instant) { return iconLook(u"spaces"_s); }},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Parent"),
                      [](const SpacesRow &row, Instant) { return row.parent; },
                      [](const SpacesRow &row) { return QVariant(row.parent); }, secondary},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Devices"),
                      [](const SpacesRow &row, Instant) { return QString::number(row.devices); },
                      [](const SpacesRow &row) { return QVariant(row.devices); }, nullptr, nullptr, rightAligned},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Entrances"),
                      [](const SpacesRow &row, Instant) { return QString::number(row.entrances); },
                      [](const SpacesRow &row) { return QVariant(row.entrances); }, nullptr, nullptr, rightAligned},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Time zone"),
                      [](const SpacesRow &row, Instant) { return row.timeZone; },
                      [](const SpacesRow &row) { return QVariant(row.timeZone); }, secondary},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Check-in"),
                      [](const SpacesRow &row, Instant) { return row.checkIn; },
                      [](const SpacesRow &row) { return QVariant(row.checkIn); }, secondary},
    Column<SpacesRow>{QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Check-out"),
                      [](const SpacesRow &row, Instant) { return row.checkOut; },
                      [](const SpacesRow &row) { return QVariant(row.checkOut); }, secondary},
};

constexpr std::array chipTable{
    ChipRule<SpacesRow>{"all", QT_TRANSLATE_NOOP("latchkey::SpacesModel", "All"), "", InkRole::Text2,
                        [](const SpacesRow &) { return true; }},
    ChipRule<SpacesRow>{"top_level", QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Top level"), "", InkRole::Text2,
                        [](const SpacesRow &row) { return row.parent.isEmpty(); }},
    ChipRule<SpacesRow>{"empty", QT_TRANSLATE_NOOP("latchkey::SpacesModel", "Without doors"), "", InkRole::Text2,
                        [](const SpacesRow &row) { return row.devices == 0 && row.entrances == 0; }},
};

/// "15:00" of "15:00" or "15:00:00".
QString hoursAndMinutes(const QString &time) { return time.left(5); }

} // namespace

SpacesModel::SpacesModel(WorkspaceStore &store, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
{
    follow(store.spaces);
    connect(&store.spacesByParent, &EntityIndex::touched, this, &SpacesModel::touch);
    connect(&store.spaces, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &parentId : change.added + change.changed) {
            touch(m_store.spacesByParent.find(parentId));
        }
    });
    connect(&store.devicesBySpace, &EntityIndex::touched, this, &SpacesModel::touch);
    connect(&store.entrancesBySpace, &EntityIndex::touched, this, &SpacesModel::touch);
    fill(store.spaces);
}

SpacesRow SpacesModel::makeRow(const QUuid &id) const
{
    const Space *space = m_store.spaces.find(id);
    if (!space) {
        return {};
    }
    SpacesRow row;
    row.name = visibleName(space->displayName);
    const Space *above = m_store.spaces.find(space->parentSpaceId);
    row.parent = above ? shownName(*above) : QString();
    row.devices = int(m_store.devicesBySpace.find(id).size());
    row.entrances = int(m_store.entrancesBySpace.find(id).size());
    row.timeZone = space->timeZone;
    row.checkIn = hoursAndMinutes(space->defaultCheckinTime);
    row.checkOut = hoursAndMinutes(space->defaultCheckoutTime);
    row.words = {space->name, space->spaceKey, space->address};
    return row;
}

} // namespace latchkey
