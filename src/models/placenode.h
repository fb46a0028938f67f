// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "models/issue.h"

#include <memory>
#include <vector>

namespace latchkey {

class WorkspaceStore;

/// One row of the tree of places.
struct PlaceNode {
    enum class Kind { Root, Space, OtherDoors, Door };

    /// What the row shows.
    struct Facts {
        QString name;
        QString sub; ///< "12 doors"
        QString icon;
        AccessModes opensWith;
        Issue issue;
        QByteArray search;
        QUuid room; ///< the space that a door stands for; null for most
        bool operator==(const Facts &) const = default;
    };

    Kind kind = Kind::Root;
    QUuid id; ///< of the space or door
    std::optional<DoorId> door;
    Facts facts;
    PlaceNode *parent = nullptr;
    std::vector<std::unique_ptr<PlaceNode>> children;
    Qt::CheckState state = Qt::Unchecked;

    int row() const;
    bool isSame(const PlaceNode &other) const { return kind == other.kind && id == other.id; }
    int rowOf(const PlaceNode &other) const; ///< of the same child, or -1
    PlaceNode &add(std::unique_ptr<PlaceNode> child);
};

/// The whole tree as the store has it, children in order: doors first, then spaces, by name. A door that is
/// in a space and in one below it stands in the lower one only. A room, that is a space below another that is one door
/// of the same name, stands as that door.
std::unique_ptr<PlaceNode> buildPlaces(const WorkspaceStore &store);

} // namespace latchkey
