// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/detailpanel.h"

#include "ui_detailpanel.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace latchkey {

DetailPanel::DetailPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DetailPanel>())
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_ui->line->setForegroundRole(QPalette::PlaceholderText);
    m_ui->tabs->tabBar()->setDrawBase(true);
    m_ui->tabs->tabBar()->setExpanding(false);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &DetailPanel::currentTabChanged);
    m_ui->back->setIcon(icons::icon(QStringLiteral("chevron-left")));
    m_ui->back->hide();
    connect(m_ui->back, &QToolButton::clicked, this, &DetailPanel::backRequested);
    applyFonts();
}

DetailPanel::~DetailPanel() = default;

void DetailPanel::setHeading(const QString &name, const QString &line)
{
    m_ui->name->setFullText(name);
    m_ui->line->setFullText(line);
    m_ui->line->setVisible(!line.isEmpty());
    setAccessibleName(name);
    m_ui->tabs->setAccessibleName(name);
    nameIconButtons();
}

void DetailPanel::setActions(const QList<QAction *> &actions) { m_ui->actions->setActions(actions); }

void DetailPanel::setIconActions(const QList<QAction *> &actions)
{
    m_iconActions = actions;
    rebuildIconButtons();
}

void DetailPanel::setMoreMenu(QMenu *menu)
{
    m_moreMenu = menu;
    connect(menu, &QMenu::aboutToShow, this, &DetailPanel::offerLeftOut);
    rebuildIconButtons();
}

void DetailPanel::offerLeftOut()
{
    for (QAction *action : std::as_const(m_offered)) {
        m_moreMenu->removeAction(action);
    }
    m_offered.clear();
    QAction *const first = m_moreMenu->actions().value(0);
    for (QAction *action : m_ui->actions->actionsLeftOut()) {
        if (!m_moreMenu->actions().contains(action)) {
            m_moreMenu->insertAction(first, action);
            m_offered.append(action);
        }
    }
}

void DetailPanel::rebuildIconButtons()
{
    while (QLayoutItem *item = m_ui->iconButtons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this] {
        auto *button = new QToolButton(m_ui->head);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_ui->iconButtons->addWidget(button);
        return button;
    };
    for (QAction *action : std::as_const(m_iconActions)) {
        QToolButton *button = add();
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setObjectName(action->objectName() + QLatin1String("Button"));
    }
    if (m_moreMenu) {
        QToolButton *more = add();
        more->setObjectName(QStringLiteral("moreButton"));
        more->setIcon(icons::icon(QStringLiteral("more")));
        more->setToolTip(tr("More actions"));
        more->setPopupMode(QToolButton::InstantPopup);
        more->setMenu(m_moreMenu);
    }
    nameIconButtons();
}

void DetailPanel::nameIconButtons()
{
    const QString subject = m_ui->name->fullText();
    for (int at = 0; at < m_ui->iconButtons->count(); ++at) {
        auto *button = static_cast<QToolButton *>(m_ui->iconButtons->itemAt(at)->widget());
        const QAction *action = button->defaultAction();
        button->setAccessibleName(action ? tr("%1 %2", "verb and object").arg(actionLabel(action), subject)
                                         : tr("More actions for %1").arg(subject));
    }
}

void DetailPanel::setBackOffered(bool isOffered) { m_ui->back->setVisible(isOffered); }

int DetailPanel::addTab(QWidget *page, const QString &text)
{
    if (page->accessibleName().isEmpty()) {
        page->setAccessibleName(text);
    }
    m_tabTexts.append(text);
    return m_ui->tabs->addTab(page, text);
}

void DetailPanel::setTabCount(int tab, int count)
{
    const QString text = m_tabTexts.value(tab);
    m_ui->tabs->setTabText(tab, count < 0 ? text : tr("%1 %2").arg(text).arg(count));
}

int DetailPanel::currentTab() const { return m_ui->tabs->currentIndex(); }

void DetailPanel::setCurrentTab(int tab) { m_ui->tabs->setCurrentIndex(tab); }

void DetailPanel::focusContent()
{
    if (isVisible()) {
        QWidget *first = endOfTabOrder(m_ui->tabs->currentWidget());
        (first ? first : tabBar())->setFocus(Qt::TabFocusReason);
    }
}

QTabBar *DetailPanel::tabBar() const { return m_ui->tabs->tabBar(); }

NoticeStrip *DetailPanel::notice() const { return m_ui->notice; }

void DetailPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

void DetailPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderParts();
}

void DetailPanel::orderParts()
{
    // The buttons were made after the pages, and those beside the name after those below it.
    QList<QWidget *> parts{m_ui->back};
    for (int at = 0; at < m_ui->iconButtons->count(); ++at) {
        parts.append(m_ui->iconButtons->itemAt(at)->widget());
    }
    orderTabs(parts << m_ui->actions << m_ui->tabs << m_ui->notice);
}

void DetailPanel::applyFonts()
{
    m_ui->name->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold));
    m_ui->line->setFont(theme::scaled(font(), theme::secondarySize));
}

} // namespace latchkey
