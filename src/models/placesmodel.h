// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/workspacestore.h"

#include <QAbstractItemModel>

#include <memory>

namespace latchkey {

/// Spaces as a tree with their doors below them; doors in no space are under "Other doors". A check on a space takes
/// every door in it, also ones added later. A door in several spaces is in the tree several times and is checked
/// everywhere at once.
class PlacesModel final : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Columns { PlaceColumn, OpensWithColumn, StateColumn };
    /// Beside the roles of RowRole.
    enum Roles {
        ModesRole = 0x0300, ///< AccessModes of a door, in any column
        IsSpaceRole,        ///< bool
    };
    /// What is checked, in the form a grant asks for: a space that was checked itself, else doors.
    struct Chosen {
        QList<SpaceId> spaceIds;
        QList<DeviceId> deviceIds;
        QList<AcsEntranceId> acsEntranceIds;
        bool isEmpty() const { return spaceIds.isEmpty() && deviceIds.isEmpty() && acsEntranceIds.isEmpty(); }
        bool operator==(const Chosen &) const = default;
    };

    PlacesModel(WorkspaceStore &store, QObject *parent = nullptr);
    ~PlacesModel() override;

    Chosen chosen() const;
    /// Every door that what is chosen stands for, each once, by name.
    QList<Door> chosenDoors() const;
    void setChosen(const Chosen &chosen);
    /// The first row of a space or door, invalid if there is none.
    QModelIndex indexOf(const QUuid &id, int column = PlaceColumn) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void chosenChanged();

  private:
    struct Node;
    WorkspaceStore &m_store;
    std::unique_ptr<Node> m_root;
};

} // namespace latchkey
