// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/finder.h"
#include "panes/navigator.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <functional>
#include <vector>

namespace latchkey {

class WorkspaceModels;

/// What the palette lists: what was found in each of the tables, and commands that can be given now.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    struct Row {
        enum class Kind { Title, Thing, More, Openers, Command };

        Kind kind = Kind::Title;
        QString text;
        QString sub; ///< where, until when, or the shortcut
        QString icon;
        PaneId pane{}; ///< of things, more of them, and doors
        QUuid id;
        QString search; ///< that finds more of them in their pane
        QPointer<QAction> action;

        /// Whether both stand for the same thing, whatever is said of it.
        bool isSame(const Row &other) const
        {
            return kind == other.kind && pane == other.pane && id == other.id && action == other.action;
        }
    };

    /// \a panes are those that can be opened. What is not there now is not offered among \a commands: a row that does
    /// nothing would leave one guessing, and the menus say what it needs.
    PaletteModel(WorkspaceModels &models, const QList<PaneId> &panes, const QList<QAction *> &commands,
                 QObject *parent);

    /// Lists what matches; all commands when there is nothing to look for.
    void find(const QString &text);
    const Row &row(int row) const { return m_rows.at(row); }
    /// Whether there are things that are not looked at yet, as in a large workspace that was opened just now.
    bool isFilling() const;
    /// The row that stands for the same as \a row, -1 for none.
    int rowOf(const Row &row) const;
    /// The next row from \a row on that can be chosen, in steps of \a step; -1 for none.
    int nextChoice(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

  Q_SIGNALS:
    /// Looking once more may find something else.
    void changed();

  private:
    /// A table that is looked in.
    struct Source {
        PaneId pane{};
        const char *group = "";
        int order = 0; ///< of the group
        const char *icon = "";
        QList<int> subColumns;
        std::function<QStringList(int row)> words; ///< that are found and not shown
        std::unique_ptr<Finder> finder;
    };
    struct Looked {
        const Source *source = nullptr;
        Finder::Found found;
    };
    struct CommandKey {
        QPointer<QAction> action;
        QByteArray key;
    };

    template <typename Model>
    void addSource(PaneId pane, const char *group, const char *icon, const QList<int> &subColumns, const Model &model);
    QList<Looked> lookedThrough(const SearchQuery &query, bool (*isAmong)(PaneId pane));
    static QList<Row> rowsOf(const Source &source, const Finder::Found &found, const QString &search);
    static QList<Row> openersIn(const Source &source, const Finder::Found &found, const QString &search);
    static QString reasonFor(const Source &source, int at, const QStringList &shown, const SearchQuery &query);
    void insertOpeners();
    QList<Row> openersAskedFor(const QString &text, bool ofAny);
    QList<Row> commandsFor(const SearchQuery &query) const;

    std::vector<Source> m_sources;
    QList<CommandKey> m_commands;
    QList<Row> m_rows;
};

} // namespace latchkey
