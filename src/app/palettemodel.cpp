// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/palettemodel.h"

#include "app/paneregistry.h"
#include "core/celltext.h"
#include "core/oneline.h"
#include "core/rowroles.h"
#include "models/workspacemodels.h"
#include "widgets/buttons.h"

#include <QCoreApplication>
#include <QHash>

#include <tuple>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::Palette";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Palette)
};

/// Devices and entrances are one group to people.
constexpr char doors[] = QT_TRANSLATE_NOOP("latchkey::Palette", "Doors");

/// Of one table: more would push the other groups out of sight.
constexpr int mostOfOne = 5;
/// Of the doors that were found, the first ones: whoever means another can go there first.
constexpr int mostOpeners = 3;

QString paneTitle(PaneId pane)
{
    const QList<PaneEntry> panes = paneRegistry();
    const auto entry = std::ranges::find(panes, pane, &PaneEntry::id);
    return entry == panes.end() ? QString() : entry->plainTitle();
}

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

void PaletteModel::find(const QString &text)
{
    const SearchQuery query(text);
    beginResetModel();
    m_rows.clear();
    const char *group = nullptr;
    for (const Looked &looked : lookedThrough(query)) {
        if (std::exchange(group, looked.source->group) != looked.source->group) {
            m_rows.append({.text = QCoreApplication::translate(context, group)});
        }
        m_rows += rowsOf(*looked.source, looked.found, query);
    }
    insertOpeners();
    const QList<Row> commands = commandsFor(query);
    if (!commands.isEmpty()) {
        m_rows.append({.text = Text::tr("Commands")});
        m_rows += commands;
    }
    endResetModel();
}

/// What has something, the group with the best of all first: who types the number of a room wants the room, and not
/// the people whose phone number has it.
QList<PaletteModel::Looked> PaletteModel::lookedThrough(const SearchQuery &query)
{
    QList<Looked> all;
    QHash<const char *, SearchQuery::Closeness> groups;
    for (Source &source : m_sources) {
        const Finder::Found found = query.isEmpty() ? Finder::Found() : source.finder->find(query, mostOfOne);
        if (found.count > 0) {
            all.append({&source, found});
            groups[source.group] = std::min(groups.value(source.group, found.closeness), found.closeness);
        }
    }
    std::ranges::sort(all, {}, [&groups](const Looked &looked) {
        return std::tuple(groups.value(looked.source->group), looked.source->order, looked.found.closeness,
                          looked.source);
    });
    return all;
}

QList<PaletteModel::Row> PaletteModel::rowsOf(const Source &source, const Finder::Found &found,
                                              const SearchQuery &query)
{
    QList<Row> rows;
    const PaneModel &model = source.finder->model();
    for (const int at : found.rows) {
        QStringList sub;
        for (const int column : source.subColumns) {
            sub.append(model.index(at, column).data().toString());
        }
        sub.removeAll(QString());
        const QString name = model.index(at, 0).data().toString();
        if (const QString reason = reasonFor(source, at, QStringList{name} + sub, query); !reason.isEmpty()) {
            sub.prepend(reason); // what is cut is at the end
        }
        rows.append({.kind = Row::Kind::Thing,
                     .text = name,
                     .sub = sub.join(u" · "_s),
                     .icon = QString::fromLatin1(source.icon),
                     .pane = source.pane,
                     .id = model.idAt(at)});
    }
    if (found.count > rows.size()) {
        rows.append(
            {.kind = Row::Kind::More,
             .text = Text::tr("and %n more in %1", nullptr, found.count - int(rows.size())).arg(paneTitle(source.pane)),
             .pane = source.pane});
    }
    return rows;
}

/// What the row says elsewhere that makes it match, if what is \a shown does not: a phone number for "101".
QString PaletteModel::reasonFor(const Source &source, int at, const QStringList &shown, const SearchQuery &query)
{
    if (query.matches(searchKey(shown))) {
        return {};
    }
    const PaneModel &model = source.finder->model();
    QStringList others = source.words(at);
    for (int column = 1; column < model.columnCount(); ++column) {
        others.append(cellText(model.index(at, column)));
    }
    others.append(model.idAt(at).toString(QUuid::WithoutBraces));
    const auto explains = [&](const QString &text) { return query.matches(searchKey(QStringList(shown) << text)); };
    const auto reason = std::ranges::find_if(others, explains);
    return reason == others.end() ? QString() : *reason;
}

/// Who can open the doors that were found, below them: among the commands it would be out of sight where much matches.
void PaletteModel::insertOpeners()
{
    QList<Row> openers;
    qsizetype end = 0;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const Row &row = m_rows.at(at);
        if (row.kind == Row::Kind::Title || (row.pane != PaneId::Devices && row.pane != PaneId::Entrances)) {
            continue;
        }
        end = at + 1;
        if (row.kind == Row::Kind::Thing && openers.size() < mostOpeners) {
            openers.append({.kind = Row::Kind::Openers,
                            .text = Text::tr("Who can open %1").arg(isolated(row.text)),
                            .icon = u"people"_s,
                            .pane = row.pane,
                            .id = row.id});
        }
    }
    m_rows = m_rows.first(end) + openers + m_rows.sliced(end);
}

QList<PaletteModel::Row> PaletteModel::commandsFor(const SearchQuery &query) const
{
    QList<Row> rows;
    for (const CommandKey &command : m_commands) {
        if (command.action && query.matches(command.key)) {
            rows.append({.kind = Row::Kind::Command,
                         .text = plainText(command.action->text()),
                         .sub = command.action->shortcut().toString(QKeySequence::NativeText),
                         .action = command.action});
        }
    }
    return rows;
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
