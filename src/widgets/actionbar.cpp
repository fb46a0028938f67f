// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/actionbar.h"

#include "core/oneline.h"
#include "widgets/buttons.h"
#include "widgets/elidedlabel.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace latchkey {
namespace {

constexpr int leastHeight = 48;

} // namespace

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel)
    , m_more(new ElidedLabel)
    , m_buttons(new QHBoxLayout)
    , m_clear(new QPushButton(tr("Clear")))
{
    setObjectName(QStringLiteral("actionBar"));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(16, 9, 16, 9);
    all->setSpacing(8);
    m_what->setFont(theme::scaled(font(), 1, QFont::DemiBold));
    all->addWidget(m_what);
    all->addWidget(m_more, 1);
    all->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    m_clear->setObjectName(QStringLiteral("clearSelectionButton"));
    m_clear->setToolTip(tr("Clear the selection"));
    m_clear->setAccessibleName(tr("Clear the selection"));
    connect(m_clear, &QPushButton::clicked, this, &ActionBar::clearRequested);
    all->addWidget(m_clear);
    setMinimumHeight(leastHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActionBar::setSummary(const QString &what, const QString &more)
{
    m_what->setText(oneLine(what));
    m_more->setFullText(more);
}

void ActionBar::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, this);
        m_buttons->addWidget(button);
        setTabOrder(button, m_clear);
    }
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Ink::of(palette(), InkRole::SoftInfo));
    painter.fillRect(0, 0, width(), 1, Ink::of(palette(), InkRole::Line));
}

} // namespace latchkey
