// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/palettemodel.h"

#include "core/rowroles.h"
#include "models/workspacemodels.h"
#include "widgets/buttons.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// Devices and entrances are one group to people.
constexpr char doors[] = QT_TRANSLATE_NOOP("latchkey::Palette", "Doors");

InkRole inkOf(PaletteModel::Row::Kind kind)
{
    switch (kind) {
    case PaletteModel::Row::Kind::Title:
        return InkRole::Text2;
    case PaletteModel::Row::Kind::More:
        return InkRole::Accent;
    case PaletteModel::Row::Kind::Thing:
    case PaletteModel::Row::Kind::Openers:
    case PaletteModel::Row::Kind::Command:
        break;
    }
    return InkRole::Text;
}

} // namespace

PaletteModel::PaletteModel(WorkspaceModels &models, const QList<PaneId> &panes, const QList<QAction *> &commands,
                           QObject *parent)
    : QAbstractListModel(parent)
{
    if (panes.contains(PaneId::People)) {
        addSource(PaneId::People, QT_TRANSLATE_NOOP("latchkey::Palette", "People"), "person",
                  {PeopleModel::ContactColumn}, models.people());
    }
    if (panes.contains(PaneId::Devices)) {
        addSource(PaneId::Devices, doors, "devices", {DevicesModel::SpaceColumn, DevicesModel::ModelColumn},
                  models.devices());
    }
    if (panes.contains(PaneId::Entrances)) {
        addSource(PaneId::Entrances, doors, "entrances", {EntrancesModel::SpacesColumn, EntrancesModel::SystemColumn},
                  models.entrances());
    }
    if (panes.contains(PaneId::Spaces)) {
        addSource(PaneId::Spaces, QT_TRANSLATE_NOOP("latchkey::Palette", "Spaces"), "spaces",
                  {SpacesModel::ParentColumn}, models.spaces());
    }
    if (panes.contains(PaneId::Grants)) {
        addSource(PaneId::Grants, QT_TRANSLATE_NOOP("latchkey::Palette", "Grants"), "grants",
                  {GrantsModel::WhereColumn, GrantsModel::UntilColumn}, models.grants());
        m_sources.back().finder->setLast([&grants = models.grants()](int row) { return grants.hasEnded(row); });
    }
    for (QAction *action : commands) {
        if (action->isEnabled()) {
            m_commands.append({action, searchKey({plainText(action->text())})});
        }
    }
}

template <typename Model> void PaletteModel::addSource(PaneId pane, const char *group, const char *icon,
                                                       const QList<int> &subColumns, const Model &model)
{
    const bool isSameGroup = !m_sources.empty() && m_sources.back().group == group;
    const int order = m_sources.empty() ? 0 : m_sources.back().order + (isSameGroup ? 0 : 1);
    m_sources.push_back({pane, group, order, icon, subColumns,
                         [&model](int at) {
                             const auto row = model.row(at);
                             return QStringList(row.words.begin(), row.words.end());
                         },
                         std::make_unique<Finder>(model)});
    connect(m_sources.back().finder.get(), &Finder::changed, this, &PaletteModel::changed);
}

bool PaletteModel::isFilling() const
{
    return std::ranges::any_of(m_sources, [](const Source &source) { return source.finder->model().isFilling(); });
}

int PaletteModel::rowOf(const Row &row) const
{
    const auto same = std::ranges::find_if(m_rows, [&row](const Row &other) { return other.isSame(row); });
    return same == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), same));
}

int PaletteModel::nextChoice(int row, int step) const
{
    for (row += step; row >= 0 && row < m_rows.size(); row += step) {
        if (m_rows.at(row).kind != Row::Kind::Title) {
            return row;
        }
    }
    return -1;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.sub.isEmpty() ? row.text : QString(row.text + u", " + row.sub);
    case RowRole::Icon:
        return row.icon.isEmpty() ? QVariant() : QVariant(row.icon);
    case RowRole::Sub:
        return row.sub.isEmpty() ? QVariant() : QVariant(row.sub);
    case RowRole::Bold:
        return row.kind == Row::Kind::Title;
    case RowRole::TextInk:
        return QVariant::fromValue(inkOf(row.kind));
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const bool isChoice = index.isValid() && m_rows.at(index.row()).kind != Row::Kind::Title;
    return isChoice ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

} // namespace latchkey
