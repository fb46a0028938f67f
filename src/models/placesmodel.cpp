// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/placesmodel.h"

#include "models/cells.h"
#include "models/placenode.h"

using namespace Qt::StringLiterals;

namespace latchkey {

using Kind = PlaceNode::Kind;

PlacesModel::PlacesModel(WorkspaceStore &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_root(buildPlaces(store))
{
    indexNodes(*m_root);
    m_update.setSingleShot(true);
    m_update.setInterval(0);
    connect(&m_update, &QTimer::timeout, this, &PlacesModel::update);
    for (EntityCollection *collection :
         std::initializer_list<EntityCollection *>{&store.spaces, &store.devices, &store.entrances}) {
        connect(collection, &EntityCollection::changed, &m_update, qOverload<>(&QTimer::start));
    }
}

PlacesModel::~PlacesModel() = default;

const PlaceNode &PlacesModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const PlaceNode *>(index.constInternalPointer()) : *m_root;
}

QModelIndex PlacesModel::indexOf(const PlaceNode &node, int column) const
{
    return node.parent ? createIndex(node.row(), column, &node) : QModelIndex();
}

QModelIndex PlacesModel::indexOf(const QUuid &id, int column) const
{
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.cend() ? QModelIndex() : indexOf(**found, column);
}

void PlacesModel::indexNodes(PlaceNode &node)
{
    if (!node.id.isNull()) {
        m_nodes.insert(node.id, &node);
    }
    for (const auto &child : node.children) {
        indexNodes(*child);
    }
}

QModelIndex PlacesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeOf(parent).children.at(size_t(row)).get());
}

QModelIndex PlacesModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent, PlaceColumn) : QModelIndex();
}

int PlacesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).children.size());
}

int PlacesModel::columnCount(const QModelIndex &) const { return StateColumn + 1; }

Qt::ItemFlags PlacesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() && index.column() == PlaceColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PlaceColumn:
        return tr("Place");
    case OpensWithColumn:
        return tr("Opens with");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

QVariant PlacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PlaceNode &node = nodeOf(index);
    switch (role) {
    case RowRole::Id:
        return node.id;
    case RowRole::SearchKey:
        return node.facts.search;
    case ModesRole:
        return node.kind == Kind::Door ? QVariant::fromValue(node.facts.opensWith) : QVariant();
    default:
        break;
    }
    switch (index.column()) {
    case PlaceColumn:
        return placeData(node, role);
    case OpensWithColumn:
        return modesData(node, role);
    default:
        return cellData(node.facts.issue.text, lookOf(node.facts.issue), role);
    }
}

QVariant PlacesModel::modesData(const PlaceNode &node, int role)
{
    if (node.kind != Kind::Door) {
        return {};
    }
    const bool isSaid = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    return isSaid ? modesText(node.facts.opensWith) : lookData(modesLook(node.facts.opensWith), role);
}

QVariant PlacesModel::placeData(const PlaceNode &node, int role) const
{
    if (role == Qt::CheckStateRole) {
        return node.state;
    }
    CellLook look;
    look.icon = node.facts.icon;
    look.iconInk = InkRole::Text;
    look.sub = node.facts.sub;
    look.bold = node.kind == Kind::Space && node.parent == m_root.get();
    look.accessible = node.facts.sub.isEmpty() ? QString() : tr("%1, %2").arg(node.facts.name, node.facts.sub);
    return cellData(node.facts.name, look, role);
}

bool PlacesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != PlaceColumn) {
        return false;
    }
    PlaceNode &node = *static_cast<PlaceNode *>(index.internalPointer());
    if (value.value<Qt::CheckState>() == Qt::Unchecked) {
        uncheck(node);
    } else {
        check(node);
    }
    chosenHasChanged();
    return true;
}

} // namespace latchkey
