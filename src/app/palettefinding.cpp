// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/palettemodel.h"

#include "app/paneregistry.h"
#include "core/celltext.h"
#include "core/oneline.h"
#include "models/panemodel.h"
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

bool isAny(PaneId) { return true; }
bool isOfDoors(PaneId pane) { return pane == PaneId::Devices || pane == PaneId::Entrances; }

/// Whether \a row is a door that was found, or more of them.
bool isDoor(const PaletteModel::Row &row) { return row.kind != PaletteModel::Row::Kind::Title && isOfDoors(row.pane); }

QString whoCanOpen(const QString &door) { return Text::tr("Who can open %1").arg(door); }

PaletteModel::Row openersOf(PaneId pane, const QUuid &id, const QString &name)
{
    return {.kind = PaletteModel::Row::Kind::Openers,
            .text = whoCanOpen(isolated(name)),
            .icon = u"people"_s,
            .pane = pane,
            .id = id};
}

/// What stands for those of \a found that are not listed.
QList<PaletteModel::Row> moreOf(PaneId pane, const Finder::Found &found, const QString &search)
{
    const int more = found.count - int(found.rows.size());
    if (more == 0) {
        return {};
    }
    return {{.kind = PaletteModel::Row::Kind::More,
             .text = Text::tr("and %n more in %1", nullptr, more).arg(paneTitle(pane)),
             .pane = pane,
             .search = search}};
}

} // namespace

void PaletteModel::find(const QString &text)
{
    const SearchQuery query(text);
    beginResetModel();
    m_rows.clear();
    const char *group = nullptr;
    for (const Looked &looked : query.isEmpty() ? QList<Looked>() : lookedThrough(query, &isAny)) {
        if (std::exchange(group, looked.source->group) != looked.source->group) {
            m_rows.append({.text = QCoreApplication::translate(context, group)});
        }
        m_rows += rowsOf(*looked.source, looked.found, text);
    }
    insertOpeners();
    const QList<Row> commands = commandsFor(query);
    if (std::ranges::none_of(m_rows, &isDoor)) {
        m_rows += openersAskedFor(text, m_rows.isEmpty() && commands.isEmpty());
    }
    if (!commands.isEmpty()) {
        m_rows.append({.text = Text::tr("Commands")});
        m_rows += commands;
    }
    endResetModel();
}

/// What has something, the group with the best of all first: who types the number of a room wants the room, and not
/// the people whose phone number has it.
QList<PaletteModel::Looked> PaletteModel::lookedThrough(const SearchQuery &query, bool (*isAmong)(PaneId pane))
{
    QList<Looked> all;
    QHash<const char *, SearchQuery::Closeness> groups;
    for (Source &source : m_sources) {
        const Finder::Found found = isAmong(source.pane) ? source.finder->find(query, mostOfOne) : Finder::Found();
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

QList<PaletteModel::Row> PaletteModel::rowsOf(const Source &source, const Finder::Found &found, const QString &search)
{
    const SearchQuery query(search);
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
    return rows + moreOf(source.pane, found, search);
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
        if (!isDoor(row)) {
            continue;
        }
        end = at + 1;
        if (row.kind == Row::Kind::Thing && openers.size() < mostOpeners) {
            openers.append(openersOf(row.pane, row.id, row.text));
        }
    }
    m_rows = m_rows.first(end) + openers + m_rows.sliced(end);
}

/// The same for whoever types what those rows say, or some words of it, and which door: "who can open 401", "401 who".
/// With \a ofAny, some doors where none is named, which shows how one is asked about.
QList<PaletteModel::Row> PaletteModel::openersAskedFor(const QString &text, bool ofAny)
{
    const QByteArray question = searchKey({whoCanOpen(QString())});
    QStringList others = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const qsizetype asking = others.removeIf([&question](const QString &word) {
        const SearchQuery query(word);
        return query.matches(question) && query.closeness(question) <= SearchQuery::Closeness::WordStart;
    });
    if (asking == 0 || (others.isEmpty() && !ofAny)) {
        return {};
    }
    const QString search = others.join(u' ');
    QList<Row> rows;
    for (const Looked &looked : lookedThrough(SearchQuery(search), &isOfDoors)) {
        rows += openersIn(*looked.source, looked.found, search);
    }
    if (!rows.isEmpty()) {
        rows.prepend({.text = Text::tr("Doors")});
    }
    return rows;
}

QList<PaletteModel::Row> PaletteModel::openersIn(const Source &source, const Finder::Found &found,
                                                 const QString &search)
{
    const SearchQuery query(search);
    QList<Row> rows;
    const PaneModel &model = source.finder->model();
    for (const int at : found.rows) {
        const QString name = model.index(at, 0).data().toString();
        rows.append(openersOf(source.pane, model.idAt(at), name));
        rows.last().sub = reasonFor(source, at, {name}, query);
    }
    return rows + moreOf(source.pane, found, search);
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

} // namespace latchkey
