// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/entrancesmodel.h"

#include "core/shownname.h"
#include "models/cells.h"
#include "models/spacenames.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::EntrancesModel";

constexpr std::array columns{
    Column<EntrancesRow>{QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Name"),
                         [](const EntrancesRow &row, Instant) { return shownName(row.name, NameOf::Entrance); },
                         [](const EntrancesRow &row) { return QVariant(row.name); },
                         [](const EntrancesRow &, Instant) { return iconLook(u"entrances"_s); }},
    Column<EntrancesRow>{QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Access system"),
                         [](const EntrancesRow &row, Instant) { return row.system; },
                         [](const EntrancesRow &row) { return QVariant(row.system); },
                         [](const EntrancesRow &, Instant) { return secondaryLook(); }},
    Column<EntrancesRow>{QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Opens with"),
                         [](const EntrancesRow &, Instant) { return QString(); },
                         [](const EntrancesRow &row) { return QVariant(modesSortKey(row.opensWith)); },
                         [](const EntrancesRow &row, Instant) { return modesLook(row.opensWith); },
                         [](const EntrancesRow &row, Instant) { return modesText(row.opensWith); }},
    Column<EntrancesRow>{QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Spaces"),
                         [](const EntrancesRow &row, Instant) { return row.spaces; },
                         [](const EntrancesRow &row) { return QVariant(row.spaces); },
                         [](const EntrancesRow &, Instant) { return secondaryLook(); }},
    Column<EntrancesRow>{QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Issues"),
                         [](const EntrancesRow &row, Instant) { return row.issue.text; },
                         [](const EntrancesRow &row) { return QVariant(-row.issue.rank); },
                         [](const EntrancesRow &row, Instant) { return lookOf(row.issue); }},
};

constexpr std::array chipTable{
    ChipRule<EntrancesRow>{"all", QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "All"), "", InkRole::Text2,
                           [](const EntrancesRow &) { return true; }},
    ChipRule<EntrancesRow>{"issues", QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "Issues"), "warning", InkRole::Warn,
                           [](const EntrancesRow &row) { return row.issue.rank > Issue::None; }},
    ChipRule<EntrancesRow>{"no_space", QT_TRANSLATE_NOOP("latchkey::EntrancesModel", "In no space"), "", InkRole::Text2,
                           [](const EntrancesRow &row) { return !row.isPlaced; }},
};

} // namespace

EntrancesModel::EntrancesModel(WorkspaceStore &store, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
{
    follow(store.entrances);
    connect(&store.spaces, &EntityCollection::changed, this, &EntrancesModel::touchAll);
    connect(&store.spaces, &EntityCollection::loadStateChanged, this, &EntrancesModel::touchAll);
    connect(&store.systems, &EntityCollection::changed, this, &EntrancesModel::touchAll);
    fill(store.entrances);
}

EntrancesRow EntrancesModel::makeRow(const QUuid &id) const
{
    const AcsEntrance *entrance = m_store.entrances.find(id);
    if (!entrance) {
        return {};
    }
    EntrancesRow row;
    row.name = visibleName(entrance->displayName);
    const AcsSystem *system = m_store.systems.find(entrance->acsSystemId);
    row.system = system ? shownName(*system) : QString();
    row.opensWith = entrance->opensWith;
    row.spaces = spaceNames(m_store, entrance->spaceIds, row.name);
    row.isPlaced = !entrance->spaceIds.isEmpty();
    row.issue = issueOf(*entrance);
    return row;
}

} // namespace latchkey
