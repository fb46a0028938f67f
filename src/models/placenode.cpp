// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/placenode.h"

#include "core/searchkey.h"
#include "core/shownname.h"
#include "models/collation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::PlacesModel)
};

/// The tree is walked by recursion; no building is as deep as this.
constexpr int mostLevels = 40;

/// Doors stand before spaces, and the doors of no space after these.
int placeOf(PlaceNode::Kind kind)
{
    switch (kind) {
    case PlaceNode::Kind::Root:
    case PlaceNode::Kind::Door:
        return 0;
    case PlaceNode::Kind::Space:
        return 1;
    case PlaceNode::Kind::OtherDoors:
        break;
    }
    return 2;
}

class Builder {
  public:
    explicit Builder(const WorkspaceStore &store)
        : m_store(store)
    {
    }

    std::unique_ptr<PlaceNode> build()
    {
        auto root = std::make_unique<PlaceNode>();
        for (const Space &space : m_store.spaces.rows()) {
            // One whose parent is not here is at the top, so that no door is lost.
            if (space.parentSpaceId.isNull() || !m_store.spaces.find(space.parentSpaceId)) {
                addSpace(*root, space, 1);
            }
        }
        for (const Space &space : m_store.spaces.rows()) {
            if (!m_spaces.contains(space.id)) { // spaces that are each other's parent, or too deep
                addSpace(*root, space, 1);
            }
        }
        addOtherDoors(*root);
        sort(*root);
        return root;
    }

  private:
    void addSpace(PlaceNode &parent, const Space &space, int level)
    {
        m_spaces.insert(space.id);
        auto node = std::make_unique<PlaceNode>();
        node->kind = PlaceNode::Kind::Space;
        node->id = space.id.uuid();
        node->facts.name = shownName(space);
        node->facts.icon = u"spaces"_s;
        node->facts.search = searchKey({space.displayName, space.name, space.spaceKey});
        PlaceNode &added = parent.add(std::move(node));
        for (const QUuid &child : m_store.spacesByParent.find(added.id)) {
            if (level < mostLevels && !m_spaces.contains(SpaceId(child))) {
                addSpace(added, *m_store.spaces.find(child), level + 1);
            }
        }
        addDoorsOf(added);
        if (isRoom(parent, added)) {
            std::unique_ptr<PlaceNode> door = std::move(added.children.front());
            door->facts.room = added.id;
            parent.children.pop_back();
            parent.add(std::move(door));
        }
    }

    void addDoorsOf(PlaceNode &space)
    {
        QSet<QUuid> doors;
        for (const auto &child : space.children) {
            collectDoors(*child, doors);
        }
        for (const QUuid &device : m_store.devicesBySpace.find(space.id)) {
            if (!doors.contains(device)) {
                addDevice(space, DeviceId(device));
                doors.insert(device);
            }
        }
        for (const QUuid &entrance : m_store.entrancesBySpace.find(space.id)) {
            if (!doors.contains(entrance)) {
                addEntrance(space, AcsEntranceId(entrance));
                doors.insert(entrance);
            }
        }
        space.facts.sub = Text::tr("%n door(s)", nullptr, int(doors.size()));
    }

    static bool isRoom(const PlaceNode &parent, const PlaceNode &space)
    {
        return parent.kind == PlaceNode::Kind::Space && space.children.size() == 1 &&
               space.children.front()->kind == PlaceNode::Kind::Door &&
               space.children.front()->facts.name == space.facts.name;
    }

    static void collectDoors(const PlaceNode &node, QSet<QUuid> &doors)
    {
        if (node.kind == PlaceNode::Kind::Door) {
            doors.insert(node.id);
        }
        for (const auto &child : node.children) {
            collectDoors(*child, doors);
        }
    }

    void addOtherDoors(PlaceNode &root)
    {
        auto node = std::make_unique<PlaceNode>();
        node->kind = PlaceNode::Kind::OtherDoors;
        node->facts.name = Text::tr("Other doors");
        node->facts.icon = u"entrances"_s;
        node->facts.search = searchKey({node->facts.name});
        for (const Device &device : m_store.devices.rows()) {
            if (!isPlaced(device.spaceIds)) {
                addDevice(*node, device.id);
            }
        }
        for (const AcsEntrance &entrance : m_store.entrances.rows()) {
            if (!isPlaced(entrance.spaceIds)) {
                addEntrance(*node, entrance.id);
            }
        }
        if (!node->children.empty()) {
            node->facts.sub = Text::tr("in no space");
            root.add(std::move(node));
        }
    }

    bool isPlaced(const QList<SpaceId> &spaces) const
    {
        return std::ranges::any_of(spaces, [this](SpaceId space) { return m_store.spaces.find(space) != nullptr; });
    }

    void addDevice(PlaceNode &parent, DeviceId id)
    {
        if (const Device *device = m_store.devices.find(id)) {
            addDoor(parent, id, shownName(*device), u"devices"_s, device->opensWith()).issue = issueOf(*device);
        }
    }

    void addEntrance(PlaceNode &parent, AcsEntranceId id)
    {
        if (const AcsEntrance *entrance = m_store.entrances.find(id)) {
            addDoor(parent, id, shownName(*entrance), u"entrances"_s, entrance->opensWith).issue = issueOf(*entrance);
        }
    }

    static PlaceNode::Facts &addDoor(PlaceNode &parent, const DoorId &id, const QString &name, const QString &icon,
                                     const AccessModes &opensWith)
    {
        auto node = std::make_unique<PlaceNode>();
        node->kind = PlaceNode::Kind::Door;
        node->id = doorUuid(id);
        node->door = id;
        node->facts.name = name;
        node->facts.icon = icon;
        node->facts.opensWith = opensWith;
        node->facts.search = searchKey({name});
        return parent.add(std::move(node)).facts;
    }

    static void sort(PlaceNode &node)
    {
        std::ranges::sort(node.children, {}, &PlaceNode::id);
        sortCollated(
            node.children, [](const auto &child) { return child->facts.name; },
            [](const auto &child) { return placeOf(child->kind); });
        for (const auto &child : node.children) {
            sort(*child);
        }
    }

    const WorkspaceStore &m_store;
    QSet<SpaceId> m_spaces;
};

} // namespace

int PlaceNode::row() const
{
    const auto found =
        std::ranges::find_if(parent->children, [this](const auto &child) { return child.get() == this; });
    return int(std::distance(parent->children.begin(), found));
}

int PlaceNode::rowOf(const PlaceNode &other) const
{
    const auto found = std::ranges::find_if(children, [&other](const auto &child) { return child->isSame(other); });
    return found == children.end() ? -1 : int(std::distance(children.begin(), found));
}

PlaceNode &PlaceNode::add(std::unique_ptr<PlaceNode> child)
{
    child->parent = this;
    children.push_back(std::move(child));
    return *children.back();
}

std::unique_ptr<PlaceNode> buildPlaces(const WorkspaceStore &store) { return Builder(store).build(); }

} // namespace latchkey
