// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/viewrows.h"

#include "bench/lab.h"
#include "bench/shown.h"
#include "core/rowroles.h"
#include "models/grantsmodel.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

/// Three letters typed and deleted again.
const QStringList &keys()
{
    static const QStringList typed{u"g"_s, u"ga"_s, u"gar"_s, u"ga"_s, u"g"_s, QString()};
    return typed;
}

/// The whole view, even where the rows in it are the same as before.
double timeUntilPainted(const RowTable &table, const std::function<void()> &act)
{
    return timeUntilShown(table, [&] {
        act();
        table.viewport()->update();
    });
}

/// The same rows with their texts at hand. Ours are made when they are looked at: a proxy that looks at all of them
/// again and again would be waiting for that.
class Copy final : public QAbstractTableModel {
  public:
    explicit Copy(const PaneModel &model)
        : m_columns(model.columnCount())
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < m_columns; ++column) {
                m_texts.append(model.index(row, column).data().toString());
            }
            m_keys.append(QString::fromUtf8(model.searchKeyOf(row)));
        }
    }

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_keys.size()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
            return m_texts.at(qsizetype(index.row()) * m_columns + index.column());
        case RowRole::SearchKey:
            return m_keys.at(index.row());
        default:
            return {};
        }
    }

  private:
    int m_columns;
    QStringList m_texts;
    QStringList m_keys;
};

/// The usual way to search and sort, in a table like ours.
class Usual {
  public:
    Usual(Workbench &bench, int sortColumn)
        : m_copy(bench.grants())
        , m_table(m_clock)
    {
        m_proxy.setSourceModel(&m_copy);
        m_proxy.setFilterRole(RowRole::SearchKey);
        m_proxy.sort(sortColumn);
        m_table.setModel(&m_proxy);
        m_table.resize(bench.table().size());
        m_table.show();
    }

    double typingTime()
    {
        double sum = 0;
        for (const QString &key : keys()) {
            sum += timeUntilPainted(m_table, [this, &key] { m_proxy.setFilterFixedString(key); });
        }
        return sum;
    }
    double sortTime(int column)
    {
        return timeUntilPainted(m_table, [this, column] { m_proxy.sort(column); });
    }

  private:
    SystemClock m_clock;
    Copy m_copy;
    QSortFilterProxyModel m_proxy;
    RowTable m_table;
};

double containsTime(const QStringList &all)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype found = 0;
    for (const QString &key : keys()) {
        found += std::ranges::count_if(all, [&key](const QString &text) { return text.contains(key); });
    }
    // What nobody reads need not be counted.
    return found > 0 ? double(timer.nsecsElapsed()) / 1e6 : 0;
}

QStringList searchKeys(const PaneModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all.append(QString::fromUtf8(model.searchKeyOf(row)));
    }
    return all;
}

/// Pairs at the large workspace; the first round of each warms up.
Measured pairs(Lab &lab, const std::function<double(Workbench &)> &ours,
               const std::function<double(Workbench &)> &theirs)
{
    const auto bench = lab.bench(lab.plan().large);
    if (!bench) {
        return std::unexpected(bench.error());
    }
    Figures figures;
    for (int run = 0; run <= lab.plan().runs; ++run) {
        const double our = ours(**bench);
        const double their = theirs(**bench);
        if (run > 0) {
            figures.ours.append(our);
            figures.theirs.append(their);
        }
    }
    return figures;
}

double sortTime(Workbench &bench, int column)
{
    return timeUntilPainted(bench.table(), [&] { bench.shown().sort(column); });
}

Measured typingInOrderOf(Lab &lab, int column)
{
    std::optional<Usual> usual;
    return pairs(
        lab,
        [column](Workbench &bench) {
            bench.shown().sort(column);
            return typingTime(bench);
        },
        [&usual, column](Workbench &bench) {
            if (!usual) {
                usual.emplace(bench, column);
            }
            return usual->typingTime();
        });
}

QString heading(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

} // namespace

double typingTime(Workbench &bench)
{
    const RowTable &table = bench.table();
    SearchField &search = bench.search();
    double sum = 0;
    for (const QString &key : keys()) {
        sum += timeUntilPainted(table, [&] { search.setText(key); });
    }
    return sum;
}

double sortTime(Workbench &bench)
{
    double sum = 0;
    for (int column = 0; column < bench.shown().columnCount(); ++column) {
        sum += sortTime(bench, column);
    }
    return sum;
}

/// One that is in view, so that there is something to paint: it is of another reservation each time.
double changeTime(Workbench &bench)
{
    EntityStore<AccessGrant> &grants = bench.workspace().store.grants;
    const int row = bench.table().rowAt(bench.table().viewport()->height() / 2);
    const QUuid id = bench.shown().index(row, 0).data(RowRole::Id).toUuid();
    AccessGrant grant = *grants.find(id);
    grant.reservationKey = u"HH-%1"_s.arg(QRandomGenerator::global()->bounded(1000, 9999));
    return timeUntilShown(bench.table(), [&] { grants.upsert(grant); });
}

/// In the order of the names that are searched, and in that of arrivals, in which the rows found stand apart: the worse
/// one counts.
Measured typingBesideProxy(Lab &lab)
{
    const auto byPerson = typingInOrderOf(lab, GrantsModel::PersonColumn);
    const auto byFrom = typingInOrderOf(lab, GrantsModel::FromColumn);
    if (!byPerson || !byFrom) {
        return byPerson ? byFrom : byPerson;
    }
    Figures worse = byPerson->ratio() > byFrom->ratio() ? *byPerson : *byFrom;
    worse.note = u"the worse order; by Person %1, by From %2"_s.arg(byPerson->ratio(), 0, 'g', 3)
                     .arg(byFrom->ratio(), 0, 'g', 3);
    return worse;
}

Measured typingBesideContains(Lab &lab)
{
    return pairs(
        lab, [](Workbench &bench) { return typingTime(bench); },
        [](Workbench &bench) { return containsTime(searchKeys(bench.grants())); });
}

Measured sortBesideProxy(Lab &lab)
{
    const auto bench = lab.bench(lab.plan().large);
    if (!bench) {
        return std::unexpected(bench.error());
    }
    Usual usual(**bench, 0);
    Figures worst;
    QStringList each;
    for (int column = 0; column < (*bench)->shown().columnCount(); ++column) {
        const int other = column == 0 ? 1 : 0;
        const auto figures = pairs(
            lab,
            [column, other](Workbench &own) {
                own.shown().sort(other);
                return sortTime(own, column);
            },
            [&usual, column, other](Workbench &) {
                usual.sortTime(other);
                return usual.sortTime(column);
            });
        each.append(u"%1 %2"_s.arg(heading((*bench)->shown(), column)).arg(figures->ratio(), 0, 'f', 2));
        if (worst.ours.isEmpty() || figures->ratio() > worst.ratio()) {
            worst = *figures;
        }
    }
    worst.note = u"the worst column; each: %1"_s.arg(each.join(u", "_s));
    return worst;
}

Measured changeBesideSmall(Lab &lab)
{
    Figures figures;
    for (const auto &[grants, times] :
         {std::pair(lab.plan().large, &figures.ours), {lab.plan().small, &figures.theirs}}) {
        const auto bench = lab.bench(grants);
        if (!bench) {
            return std::unexpected(bench.error());
        }
        (*bench)->shown().sort(GrantsModel::PersonColumn); // which does not change
        for (int run = 0; run < 10 * lab.plan().runs; ++run) {
            times->append(changeTime(**bench));
        }
    }
    return figures;
}

} // namespace latchkey::bench
