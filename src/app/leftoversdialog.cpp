// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/leftoversdialog.h"

#include "core/apierrortext.h"
#include "core/propertyzone.h"
#include "widgets/arealine.h"
#include "widgets/scrollpage.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int margin = 20;

WrapLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new WrapLabel(parent);
    made->setText(text);
    return made;
}

} // namespace

LeftoversDialog::LeftoversDialog(OperationRunner &runner, const PropertyZone &zone, const Clock &clock, QWidget *window)
    : QDialog(window)
    , m_runner(runner)
    , m_zone(zone)
    , m_clock(clock)
{
    setObjectName(u"leftoversDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Left from before"));
    auto *page = new ScrollPage(this);
    auto *content = new QWidget(page);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(margin, margin, margin, margin);
    m_rows->setSpacing(16);
    page->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Decide later"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(page, 1);
    all->addWidget(new AreaLine(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, 12, margin, 12);
    foot->addWidget(buttons);
    all->addLayout(foot);
    resize(600, 400);
    // Later, because it may be a button of a row that changes it.
    connect(&runner, &OperationRunner::changed, this, &LeftoversDialog::refresh, Qt::QueuedConnection);
    refresh();
}

void LeftoversDialog::refresh()
{
    QList<OperationStatus> left = m_runner.operations();
    left.removeIf([](const OperationStatus &status) { return !isLeftOver(status); });
    QList<OperationId> ids;
    std::ranges::transform(left, std::back_inserter(ids), &OperationStatus::id);
    if (ids == m_shown && !ids.isEmpty()) {
        return;
    }
    m_shown = ids;
    if (left.isEmpty()) {
        accept();
        return;
    }
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OperationStatus &status : left) {
        m_rows->addWidget(makeRow(status));
    }
    m_rows->addStretch(1);
}

QWidget *LeftoversDialog::makeRow(const OperationStatus &status)
{
    auto *row = new QWidget(this);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins({});
    lines->setSpacing(4);
    auto *title = label(status.title, row);
    title->setFont(theme::scaled(font(), theme::titleSize, QFont::DemiBold));
    lines->addWidget(title);
    auto *asked = label(tr("Asked for %1").arg(m_zone.longText(status.startedAt, m_clock.now())), row);
    asked->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(asked);
    lines->addWidget(label(explain(status.error).sentence, row));
    auto *buttons = new QHBoxLayout;
    if (status.state == OperationStatus::State::Asking) {
        addButton(buttons, tr("Send it now"), status, &OperationRunner::retry);
        addButton(buttons, tr("Do not send it"), status, &OperationRunner::withdraw);
    } else {
        if (status.kind->nature != OperationNature::Act) {
            addButton(buttons, tr("Look, and send what is not done"), status, &OperationRunner::retry);
        }
        addButton(buttons, tr("Let it be"), status, &OperationRunner::withdraw);
    }
    buttons->addStretch(1);
    lines->addLayout(buttons);
    return row;
}

void LeftoversDialog::addButton(QHBoxLayout *buttons, const QString &text, const OperationStatus &status,
                                void (OperationRunner::*act)(OperationId))
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleDescription(status.title);
    connect(button, &QPushButton::clicked, this, [this, act, id = status.id] { (m_runner.*act)(id); });
    buttons->addWidget(button);
}

} // namespace latchkey
