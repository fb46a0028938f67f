// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneframe.h"

#include "ui_paneframe.h"
#include "widgets/actionbar.h"
#include "widgets/buttons.h"
#include "widgets/columnfit.h"
#include "widgets/columnmemory.h"
#include "widgets/columnmenus.h"
#include "widgets/detailpanel.h"
#include "widgets/iconset.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace latchkey {
namespace {

/// An action for the menu bar that opens \a menu at \a button, with the keyboard on its first entry.
QAction *openerOf(QMenu *menu, const QString &text, QKeyCombination shortcut, QWidget *button)
{
    auto *action = new QAction(text, button);
    action->setShortcut(shortcut);
    QObject::connect(action, &QAction::triggered, menu, [menu, button] {
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
        menu->setActiveAction(menu->actions().value(0));
    });
    return action;
}

} // namespace

PaneFrame::PaneFrame(const QString &name, const Clock &clock, ColumnMemory &memory, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PaneFrame>())
    , m_name(name)
    , m_memory(memory)
{
    m_ui->setupUi(this);
    setObjectName(name + QLatin1String("Pane"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_ui->count->setForegroundRole(QPalette::PlaceholderText);
    m_ui->table->setClock(clock);
    m_ui->table->setObjectName(name + QLatin1String("Table"));
    m_ui->search->setObjectName(name + QLatin1String("Search"));
    m_ui->chipBar->hide();
    m_ui->actionBar->hide();
    applyFonts();
    connectParts();
}

PaneFrame::~PaneFrame() = default;

void PaneFrame::connectParts()
{
    connect(m_ui->search, &QLineEdit::textChanged, this, &PaneFrame::searchChanged);
    connect(m_ui->search, &SearchField::listRequested, this, &PaneFrame::enterList);
    connect(m_ui->chips, &ChipRow::currentChanged, this, &PaneFrame::chipChanged);
    connect(m_ui->state, &StateView::retryRequested, this, &PaneFrame::retryRequested);
    connect(m_ui->actionBar, &ActionBar::clearRequested, this, [this] {
        m_ui->table->clearSelection();
        m_ui->table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->table, &QAbstractItemView::activated, this, &PaneFrame::openRow);
    connect(m_ui->table, &QAbstractItemView::clicked, m_ui->splitter, &ListAndDetail::openDetail);
    connect(m_ui->splitter, &ListAndDetail::hiding, this, &PaneFrame::keepKeyboardFrom);
    connect(m_ui->splitter, &ListAndDetail::detailVisibleChanged, this, [this](bool isVisible) {
        if (isVisible) {
            orderAreas();
            m_ui->table->scrollTo(m_ui->table->currentIndex());
        }
        Q_EMIT detailVisibleChanged(isVisible);
    });
}

/// Where there is no room beside the table the detail comes first.
void PaneFrame::openRow(const QModelIndex &index)
{
    if (m_ui->splitter->isNarrow() && !isDetailVisible() && !m_shown.isNull()) {
        m_ui->splitter->openDetail();
    } else {
        Q_EMIT activated(index.siblingAtColumn(0).data(RowRole::Id).toUuid());
    }
}

void PaneFrame::setTitle(const QString &title)
{
    m_ui->title->setText(title);
    setAccessibleName(title);
    m_ui->table->setAccessibleName(title);
    m_ui->search->setAccessibleName(tr("Search in %1").arg(title));
}

void PaneFrame::setCountText(const QString &count) { m_ui->count->setText(count); }

void PaneFrame::setSearchPlaceholder(const QString &text)
{
    m_ui->search->setHint(text);
    m_ui->search->setAccessibleDescription(text);
}

void PaneFrame::setPrimaryAction(QAction *action)
{
    while (QLayoutItem *item = m_ui->primary->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *button = new ActionButton(action, m_ui->header);
    button->setObjectName(QStringLiteral("primaryButton"));
    setButtonKind(button, ButtonKind::Primary);
    m_ui->primary->addWidget(button);
    orderAreas();
}

void PaneFrame::setChips(const QList<ChipSpec> &chips)
{
    m_ui->chips->setChips(chips);
    m_ui->chipBar->show();
}

void PaneFrame::setChipCounts(const QHash<QString, int> &counts) { m_ui->chips->setCounts(counts); }

void PaneFrame::setModel(QAbstractItemModel *model)
{
    m_ui->table->setModel(model);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PaneFrame::followSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &PaneFrame::followSelection);
    auto *fit = new ColumnFit(m_ui->table);
    fit->shrinkOnlyWhen([this] { return m_ui->search->text().isEmpty() && m_ui->chips->isAll(); });
    rememberColumns(m_ui->table->horizontalHeader(), *fit, m_memory, m_name);
    addColumnsButton();
    followSelection();
}

void PaneFrame::foldColumns(const QList<FoldStep> &steps, int besideDetail)
{
    auto *fold = new ColumnFold(m_ui->table->horizontalHeader(), steps, besideDetail);
    fold->setDetailVisible(isDetailVisible());
    connect(this, &PaneFrame::detailVisibleChanged, fold, &ColumnFold::setDetailVisible);
}

void PaneFrame::addColumnsButton()
{
    if (findChild<QToolButton *>(QStringLiteral("columnsButton"))) {
        return;
    }
    auto *button = new QToolButton(m_ui->chipBar);
    button->setObjectName(QStringLiteral("columnsButton"));
    button->setIcon(icons::icon(QStringLiteral("settings")));
    button->setToolTip(tr("Columns and sorting"));
    button->setAccessibleName(tr("Columns and sorting"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    QHeaderView *header = m_ui->table->horizontalHeader();
    QMenu *menu = columnsMenu(header, button);
    button->setMenu(menu);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, menu,
            [header, menu](const QPoint &at) { menu->popup(header->mapToGlobal(at)); });
    m_ui->headerButtons->addWidget(button);
    m_ui->chipBar->show();
    m_viewActions = {openerOf(menu, tr("&Columns…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, button),
                     openerOf(sortMenu(header, button), tr("Sort &by…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, button)};
}

void PaneFrame::addTableAction(QAction *action)
{
    auto *button = new QToolButton(m_ui->chipBar);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    button->setAccessibleName(action->toolTip());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_ui->headerButtons->insertWidget(0, button);
    if (auto *const columns = findChild<QToolButton *>(QStringLiteral("columnsButton"))) {
        setTabOrder(button, columns);
    }
    m_viewActions.append(action);
    orderAreas();
}

void PaneFrame::setDetail(DetailPanel *detail)
{
    m_ui->splitter->setDetail(detail);
    followSelection();
}

void PaneFrame::setRowActions(const QList<QAction *> &actions)
{
    m_ui->table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : actions) {
        if (!action) {
            action = new QAction(m_ui->table);
            action->setSeparator(true);
        }
        m_ui->table->addAction(action);
    }
}

ActionBar *PaneFrame::actionBar() const { return m_ui->actionBar; }
NoticeStrip *PaneFrame::notice() const { return m_ui->notice; }
ChipRow *PaneFrame::chips() const { return m_ui->chips; }
RowTable *PaneFrame::table() const { return m_ui->table; }
SearchField *PaneFrame::searchField() const { return m_ui->search; }
StateView *PaneFrame::stateView() const { return m_ui->state; }

DetailPanel *PaneFrame::detail() const { return m_ui->splitter->detail(); }
bool PaneFrame::isDetailVisible() const { return m_ui->splitter->isDetailVisible(); }

void PaneFrame::showTable()
{
    m_ui->table->setLoading(false);
    showBody(m_ui->tablePage);
}

void PaneFrame::showLoading()
{
    m_ui->table->setLoading(true);
    showBody(m_ui->tablePage);
}

void PaneFrame::showState(const StateView::State &state, const QList<QAction *> &actions)
{
    m_ui->table->setLoading(false);
    if (m_ui->body->currentWidget() != m_ui->state || m_ui->state->state() != state) {
        m_ui->state->setState(state, actions);
    }
    showBody(m_ui->state);
}

void PaneFrame::showBody(QWidget *page)
{
    m_ui->body->setCurrentWidget(page);
    // A state that says what to do has the one primary button then.
    const bool stateActs = page == m_ui->state && !m_ui->state->findChildren<QPushButton *>().isEmpty();
    for (ActionButton *button : m_ui->header->findChildren<ActionButton *>()) {
        setButtonKind(button, stateActs ? ButtonKind::Plain : ButtonKind::Primary);
    }
    followSelection();
}

QUuid PaneFrame::currentId() const { return m_shown; }

QList<QUuid> PaneFrame::selectedIds() const { return m_ui->table->selectedIds(); }

bool PaneFrame::selectId(const QUuid &id)
{
    const bool isThere = m_ui->table->selectId(id);
    if (isThere) {
        m_ui->splitter->openDetail();
    }
    return isThere;
}

void PaneFrame::followSelection()
{
    const bool tableShown = m_ui->body->currentWidget() == m_ui->tablePage;
    const QList<QUuid> ids = tableShown ? selectedIds() : QList<QUuid>();
    const bool hasBar = ids.size() > 1 && m_ui->actionBar->hasActions();
    if (!hasBar) {
        keepKeyboardFrom(m_ui->actionBar);
    }
    m_ui->actionBar->setVisible(hasBar);
    const QUuid shown = ids.size() == 1 ? ids.first() : QUuid();
    if (shown != m_shown) {
        m_shown = shown;
        Q_EMIT currentRowChanged(shown);
    }
    m_ui->splitter->setHasSubject(!shown.isNull());
    if (ids != m_selected) {
        m_selected = ids;
        Q_EMIT selectionChanged(ids);
    }
}

void PaneFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

void PaneFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderAreas();
}

void PaneFrame::applyFonts() { m_ui->title->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold)); }

} // namespace latchkey
