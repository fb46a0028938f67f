// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sidebar.h"

#include "app/openworkspace.h"
#include "app/operationspanel.h"
#include "app/sidebardelegate.h"
#include "app/sidebarmodel.h"
#include "app/statuspanel.h"
#include "app/workspacebutton.h"
#include "widgets/arealine.h"
#include "widgets/inks.h"

#include <QFrame>
#include <QListView>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int sidebarWidth = 208;

} // namespace

Sidebar::Sidebar(const QList<PaneEntry> &panes, OpenWorkspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new SidebarModel(panes, workspace.store, this))
    , m_button(new WorkspaceButton(this))
    , m_list(new QListView(this))
{
    setMinimumWidth(sidebarWidth);
    setMaximumWidth(sidebarWidth);
    makeList();
    m_button->setObjectName("workspaceButton"_L1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    lines->setSpacing(0);
    lines->addWidget(m_button);
    lines->addWidget(new AreaLine(this));
    lines->addSpacing(8);
    lines->addWidget(m_list, 1);
    lines->addWidget(new AreaLine(this));
    lines->addWidget(new OperationsPanel(workspace.runner, this));
    lines->addWidget(new StatusPanel(workspace, clock, this));
    refreshWorkspace();
    connect(&workspace.store, &WorkspaceStore::workspaceChanged, this, &Sidebar::refreshWorkspace);
    connect(&workspace, &OpenWorkspace::sessionChanged, this, &Sidebar::refreshWorkspace);
}

void Sidebar::setProfileMenu(QMenu *menu) { m_button->setMenu(menu); }

void Sidebar::setCurrentPane(PaneId pane) { m_list->setCurrentIndex(m_model->indexOf(pane)); }

void Sidebar::focusPanes() { m_list->setFocus(Qt::TabFocusReason); }

void Sidebar::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Ink::of(palette(), InkRole::Side));
}

void Sidebar::makeList()
{
    m_list->setObjectName("paneList"_L1);
    m_list->setAccessibleName(tr("Panes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    // The arrow keys open panes: what is current is what is shown.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid()) {
            Q_EMIT paneChosen(m_model->paneAt(current));
        }
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT paneEntered(m_model->paneAt(index)); });
}

void Sidebar::refreshWorkspace()
{
    const Session &session = m_workspace.session();
    const Workspace &known = m_workspace.store.workspace();
    const bool isSandbox = known.id.isNull() ? session.profile.isSandbox : known.isSandbox;
    const QString name = m_workspace.shownName();
    const QString own = known.name.isEmpty() ? session.profile.workspaceName : known.name;
    m_button->setWorkspace(name, isSandbox, session.isDemo ? tr("Demo") : own == name ? QString() : own);
}

} // namespace latchkey
