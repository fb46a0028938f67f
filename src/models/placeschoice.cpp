// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of PlacesModel: what is checked, and how the tree follows the store.
#include "models/collation.h"
#include "models/placenode.h"
#include "models/placesmodel.h"

namespace latchkey {

using Kind = PlaceNode::Kind;

void PlacesModel::check(PlaceNode &node)
{
    switch (node.kind) {
    case Kind::Space:
        if (node.state != Qt::Checked) {
            dropBelow(node);
            m_spaces.insert(node.id);
        }
        break;
    case Kind::Door:
        if (node.state != Qt::Checked) {
            m_doors.insert(node.id);
        }
        break;
    case Kind::Root:
    case Kind::OtherDoors:
        for (const auto &child : node.children) {
            check(*child);
        }
        break;
    }
}

void PlacesModel::uncheck(PlaceNode &node)
{
    switch (node.kind) {
    case Kind::Space:
        exclude(node);
        dropBelow(node);
        break;
    case Kind::Door:
        uncheckDoor(node.id);
        break;
    case Kind::Root:
    case Kind::OtherDoors:
        for (const auto &child : node.children) {
            uncheck(*child);
        }
        break;
    }
}

void PlacesModel::uncheckDoor(const QUuid &door)
{
    for (PlaceNode *node : m_nodes.values(door)) {
        exclude(*node);
    }
    m_doors.remove(door);
}

/// Takes \a node out of the chosen space that it is in, whose other children are then chosen one by one.
void PlacesModel::exclude(PlaceNode &node)
{
    QList<PlaceNode *> path;
    PlaceNode *top = &node;
    while (top && !m_spaces.contains(top->id)) {
        path.prepend(top);
        top = top->parent;
    }
    if (!top) {
        return;
    }
    m_spaces.remove(top->id);
    for (PlaceNode *step : std::as_const(path)) {
        for (const auto &sibling : step->parent->children) {
            if (sibling.get() != step) {
                (sibling->kind == Kind::Space ? m_spaces : m_doors).insert(sibling->id);
            }
        }
    }
}

/// Forgets what was chosen in \a node one by one.
void PlacesModel::dropBelow(const PlaceNode &node)
{
    for (const auto &child : node.children) {
        (child->kind == Kind::Space ? m_spaces : m_doors).remove(child->id);
        dropBelow(*child);
    }
}

void PlacesModel::chosenHasChanged()
{
    refreshStates();
    Q_EMIT chosenChanged();
}

void PlacesModel::refreshStates()
{
    // Doors of chosen spaces are checked wherever else they are.
    m_inside.clear();
    for (const QUuid &space : std::as_const(m_spaces)) {
        for (const Door &door : m_store.doorsIn(SpaceId(space))) {
            m_inside.insert(doorUuid(door.id));
        }
    }
    refreshState(*m_root, false);
}

Qt::CheckState PlacesModel::refreshState(PlaceNode &node, bool isInside)
{
    const bool isChosen = isInside || (node.kind == Kind::Space && m_spaces.contains(node.id));
    qsizetype checked = 0;
    bool hasAny = false;
    for (const auto &child : node.children) {
        const Qt::CheckState state = refreshState(*child, isChosen);
        checked += state == Qt::Checked ? 1 : 0;
        hasAny = hasAny || state != Qt::Unchecked;
    }
    const bool isTaken = node.kind == Kind::Door && (m_doors.contains(node.id) || m_inside.contains(node.id));
    const bool isFull = node.kind == Kind::OtherDoors && checked == qsizetype(node.children.size());
    const Qt::CheckState state = isChosen || isTaken || isFull ? Qt::Checked
                                 : hasAny                      ? Qt::PartiallyChecked
                                                               : Qt::Unchecked;
    if (node.state != state) {
        node.state = state;
        if (node.parent) {
            const QModelIndex index = indexOf(node, PlaceColumn);
            Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        }
    }
    return state;
}

PlacesModel::Chosen PlacesModel::chosen() const
{
    Chosen chosen;
    collect(*m_root, false, chosen);
    return chosen;
}

void PlacesModel::collect(const PlaceNode &node, bool isInside, Chosen &chosen) const
{
    const bool isChosen = isInside || (node.kind == Kind::Space && m_spaces.contains(node.id));
    if (node.kind == Kind::Space && isChosen) {
        chosen.spaceIds.append(SpaceId(node.id));
    }
    if (isInside && !node.facts.room.isNull()) {
        chosen.spaceIds.append(SpaceId(node.facts.room));
    }
    // A door that a chosen space brings along is not asked for twice, and one in several spaces once.
    if (node.door && m_doors.contains(node.id) && !m_inside.contains(node.id)) {
        if (const DeviceId *device = std::get_if<DeviceId>(&*node.door)) {
            if (!chosen.deviceIds.contains(*device)) {
                chosen.deviceIds.append(*device);
            }
        } else if (const AcsEntranceId entrance = std::get<AcsEntranceId>(*node.door);
                   !chosen.acsEntranceIds.contains(entrance)) {
            chosen.acsEntranceIds.append(entrance);
        }
    }
    for (const auto &child : node.children) {
        collect(*child, isChosen, chosen);
    }
}

QList<Door> PlacesModel::chosenDoors() const
{
    QList<Door> doors;
    const QSet<QUuid> ids = m_doors + m_inside;
    for (const QUuid &id : ids) {
        const PlaceNode *node = m_nodes.value(id);
        if (const auto door = node && node->door ? m_store.door(*node->door) : std::nullopt) {
            doors.append(*door);
        }
    }
    std::ranges::sort(doors, {}, [](const Door &door) { return doorUuid(door.id); });
    sortCollated(doors, [](const Door &door) { return door.name; });
    return doors;
}

void PlacesModel::chooseSpace(SpaceId space)
{
    if (m_nodes.contains(space.uuid())) {
        m_spaces.insert(space.uuid());
        return;
    }
    // A room, which stands as its door.
    for (const Door &door : m_store.doorsIn(space)) {
        m_doors.insert(doorUuid(door.id));
    }
}

void PlacesModel::setChosen(const Chosen &chosen)
{
    m_spaces.clear();
    m_doors.clear();
    for (const SpaceId space : m_store.outermost(chosen.spaceIds)) {
        chooseSpace(space);
    }
    for (const DeviceId device : chosen.deviceIds) {
        m_doors.insert(device.uuid());
    }
    for (const AcsEntranceId entrance : chosen.acsEntranceIds) {
        m_doors.insert(entrance.uuid());
    }
    chosenHasChanged();
}

void PlacesModel::update()
{
    const Chosen before = chosen();
    const std::unique_ptr<PlaceNode> wanted = buildPlaces(m_store);
    merge(*m_root, *wanted);
    m_nodes.clear();
    indexNodes(*m_root);
    refreshStates();
    if (!(chosen() == before)) {
        Q_EMIT chosenChanged();
    }
}

void PlacesModel::merge(PlaceNode &node, PlaceNode &wanted)
{
    removeMissing(node, wanted);
    for (size_t row = 0; row < wanted.children.size(); ++row) {
        place(node, int(row), wanted.children[row]);
    }
}

void PlacesModel::removeMissing(PlaceNode &node, const PlaceNode &wanted)
{
    QSet<QUuid> kept; // "Other doors", of which there is at most one, has a null id
    for (const auto &child : wanted.children) {
        kept.insert(child->id);
    }
    for (int row = int(node.children.size()) - 1; row >= 0; --row) {
        if (!kept.contains(node.children[size_t(row)]->id)) {
            beginRemoveRows(indexOf(node, PlaceColumn), row, row);
            node.children.erase(node.children.begin() + row);
            endRemoveRows();
        }
    }
}

/// Brings the child \a wanted to \a row of \a node: a new one, or the one that is there further down.
void PlacesModel::place(PlaceNode &node, int row, std::unique_ptr<PlaceNode> &wanted)
{
    const QModelIndex parent = indexOf(node, PlaceColumn);
    const bool isThere = size_t(row) < node.children.size() && node.children[size_t(row)]->isSame(*wanted);
    const int from = isThere ? row : node.rowOf(*wanted);
    if (from < 0) {
        beginInsertRows(parent, row, row);
        wanted->parent = &node;
        node.children.insert(node.children.begin() + row, std::move(wanted));
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows(parent, from, from, parent, row);
        std::rotate(node.children.begin() + row, node.children.begin() + from, node.children.begin() + from + 1);
        endMoveRows();
    }
    PlaceNode &child = *node.children[size_t(row)];
    if (!(child.facts == wanted->facts)) {
        child.facts = wanted->facts;
        Q_EMIT dataChanged(indexOf(child, PlaceColumn), indexOf(child, StateColumn));
    }
    merge(child, *wanted);
}

} // namespace latchkey
