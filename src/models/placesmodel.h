// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/workspacestore.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>

namespace latchkey {

struct PlaceNode;

/// Spaces as a tree with their doors below them; doors in no space are under "Other doors". A check on a space takes
/// the space itself, so every door in it, also ones added later; doors checked one by one leave it checked in part.
/// A door in several spaces is in the tree several times and is checked everywhere at once.
class PlacesModel final : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Columns { PlaceColumn, OpensWithColumn, StateColumn };
    /// Beside the roles of RowRole.
    enum Roles {
        ModesRole = 0x0300, ///< AccessModes of a door, in any column
    };
    /// What is checked, in the form a grant asks for: spaces, else doors. A checked space brings the spaces below it
    /// along, since the service does not say that it opens those.
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
    QModelIndex indexOf(const PlaceNode &node, int column) const;
    const PlaceNode &nodeOf(const QModelIndex &index) const;
    static QVariant modesData(const PlaceNode &node, int role);
    QVariant placeData(const PlaceNode &node, int role) const;
    void update();
    void merge(PlaceNode &node, PlaceNode &wanted);
    void removeMissing(PlaceNode &node, const PlaceNode &wanted);
    void place(PlaceNode &node, int row, std::unique_ptr<PlaceNode> &wanted);
    void indexNodes(PlaceNode &node);
    void check(PlaceNode &node);
    void uncheck(PlaceNode &node);
    void uncheckDoor(const QUuid &door);
    void exclude(PlaceNode &node);
    void chooseSpace(SpaceId space);
    void dropBelow(const PlaceNode &node);
    void chosenHasChanged();
    void refreshStates();
    Qt::CheckState refreshState(PlaceNode &node, bool isInside);
    void collect(const PlaceNode &node, bool isInside, Chosen &chosen) const;

    WorkspaceStore &m_store;
    std::unique_ptr<PlaceNode> m_root;
    QMultiHash<QUuid, PlaceNode *> m_nodes;
    QSet<QUuid> m_spaces; ///< chosen themselves; none is below another
    QSet<QUuid> m_doors;  ///< chosen one by one; some may be in chosen spaces too
    QSet<QUuid> m_inside; ///< the doors of the chosen spaces
    QTimer m_update;
};

} // namespace latchkey
