// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/people/personaccessview.h"

#include "models/personaccessmodel.h"
#include "panes/commands.h"
#include "panes/people/accessdelegate.h"
#include "store/personaccess.h"
#include "store/workspacesync.h"
#include "widgets/chiprow.h"
#include "widgets/noticestrip.h"
#include "widgets/rowtree.h"

#include <QAction>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

PersonAccessView::PersonAccessView(const PaneContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PersonAccessModel(context.store, context.personAccess, context.clock, this))
    , m_chips(new ChipRow)
    , m_tree(new RowTree(context.clock))
    , m_notice(new NoticeStrip)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    auto *chipRow = new QHBoxLayout;
    chipRow->setContentsMargins(16, 0, 16, 0);
    chipRow->addWidget(m_chips);
    m_chips->setChips({{.id = u"all"_s, .text = tr("All doors"), .icon = {}},
                       {.id = u"several"_s, .text = tr("Several reasons"), .icon = {}},
                       {.id = u"notByGrant"_s, .text = tr("Not by grant"), .icon = {}}});
    makeTree();
    layout->addLayout(chipRow);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_notice);
    connect(m_chips, &ChipRow::currentChanged, m_model, [this](const QString &id) {
        m_model->setFilter(id == "several"_L1      ? PersonAccessModel::Filter::SeveralReasons
                           : id == "notByGrant"_L1 ? PersonAccessModel::Filter::NotByGrant
                                                   : PersonAccessModel::Filter::All);
        m_tree->expandAll();
    });
    connect(m_model, &PersonAccessModel::changed, this, &PersonAccessView::refresh);
    connect(&context.sync, &WorkspaceSync::connectionChanged, this, &PersonAccessView::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PersonAccessView::fitStateColumn);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PersonAccessView::chosenDoorChanged);
}

void PersonAccessView::makeTree()
{
    m_tree->setObjectName(u"accessTree"_s);
    m_tree->setAccessibleName(tr("Doors and why they open"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setItemDelegate(new AccessDelegate(m_context.clock, m_tree));
    // Every reason is always in sight: there is nothing to fold.
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(PersonAccessModel::NameColumn, QHeaderView::Stretch);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addAction(m_context.commands.action(Command::RevokeDevice));
    m_tree->addAction(m_context.commands.action(Command::UnlockDoor));
}

void PersonAccessView::setPerson(UserIdentityId person) { m_model->setPerson(person); }

std::optional<DoorId> PersonAccessView::chosenDoor() const
{
    const QModelIndex chosen = m_tree->selectionModel()->selectedIndexes().value(0);
    return chosen.isValid() ? std::optional(chosen.data(PersonAccessModel::DoorRole).value<Door>().id) : std::nullopt;
}

int PersonAccessView::doorCount() const { return count(PersonAccessModel::Filter::All); }

int PersonAccessView::count(PersonAccessModel::Filter filter) const
{
    const bool isKnown = m_context.personAccess.facts(m_model->person()).has_value();
    return isKnown ? m_model->count(filter) : -1;
}

const QList<DoorAccess> &PersonAccessView::doors() const { return m_model->doors(); }

void PersonAccessView::refresh()
{
    using Filter = PersonAccessModel::Filter;
    for (const auto &[chip, filter] :
         {std::pair(u"all"_s, Filter::All), std::pair(u"several"_s, Filter::SeveralReasons),
          std::pair(u"notByGrant"_s, Filter::NotByGrant)}) {
        m_chips->setCount(chip, count(filter));
    }
    m_tree->expandAll();
    fitStateColumn();
    m_tree->setEmptyText(emptyText());
    showNotice();
    Q_EMIT changed();
}

QString PersonAccessView::emptyText() const
{
    const PersonAccess &access = m_context.personAccess;
    const UserIdentityId person = m_model->person();
    switch (access.state(person).phase) {
    case LoadState::Phase::Unloaded:
    case LoadState::Phase::Loading:
        return m_context.sync.connection().isOnline ? tr("Reading…") : notKnownText();
    case LoadState::Phase::Loaded:
        return access.knowsDevices(person) && access.knowsEntrances(person)
                   ? tr("No door opens. “New grant…” gives access.")
                   : tr("No door that is known opens. “New grant…” gives access.");
    case LoadState::Phase::Failed:
        return m_context.sync.connection().isOnline ? QString() : notKnownText();
    case LoadState::Phase::NotOffered:
        break;
    }
    return {};
}

QString PersonAccessView::notKnownText() { return tr("Which doors open is not known while Seam does not answer."); }

/// What the server lacks, or does not tell now. A failure is told by the panel around this.
void PersonAccessView::showNotice()
{
    const PersonAccess &access = m_context.personAccess;
    const UserIdentityId person = m_model->person();
    const LoadState::Phase phase = access.state(person).phase;
    QString fact;
    QString consequence;
    if (!access.facts(person) && !m_context.sync.connection().isOnline && m_model->rowCount() > 0) {
        fact = tr("By grants only.");
        consequence = tr("All is read as soon as Seam answers again.");
    } else if (phase == LoadState::Phase::NotOffered) {
        fact = tr("This server does not offer which doors a person can open.");
    } else if (phase == LoadState::Phase::Loaded && !access.knowsEntrances(person)) {
        fact = tr("Entrances are not offered by this server.");
    } else if (phase == LoadState::Phase::Loaded && !access.knowsDevices(person)) {
        fact = tr("Devices are not offered by this server.");
    }
    if (fact.isEmpty()) {
        m_notice->hide();
    } else {
        m_notice->showNotice(
            {.kind = NoticeStrip::Kind::Neutral, .icon = {}, .fact = fact, .consequence = consequence});
    }
}

/// The view's own measure is that of the rows in sight, and nothing is in sight before the panel is.
void PersonAccessView::fitStateColumn()
{
    QStyleOptionViewItem option;
    option.initFrom(m_tree);
    option.widget = m_tree;
    option.font = m_tree->font();
    int width = 0;
    const auto measure = [&](const QModelIndex &name) {
        const QModelIndex state = name.siblingAtColumn(PersonAccessModel::StateColumn);
        width = qMax(width, m_tree->itemDelegate()->sizeHint(option, state).width());
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex door = m_model->index(row, PersonAccessModel::NameColumn);
        measure(door);
        for (int reason = 0; reason < m_model->rowCount(door); ++reason) {
            measure(m_model->index(reason, PersonAccessModel::NameColumn, door));
        }
    }
    m_tree->header()->resizeSection(PersonAccessModel::StateColumn, width);
}

} // namespace latchkey
