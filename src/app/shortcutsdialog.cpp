// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/shortcutsdialog.h"

#include "core/oneline.h"
#include "core/rowroles.h"
#include "core/searchkey.h"
#include "widgets/arealine.h"
#include "widgets/buttons.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr QSize usualSize(560, 600);
constexpr int margin = 16;

constexpr int commandColumn = 0;

QStandardItem *cell(const QString &text, InkRole ink)
{
    auto *item = new QStandardItem(text);
    item->setData(QVariant::fromValue(ink), RowRole::TextInk);
    return item;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<MenuEntry> &entries, QWidget *window)
    : QDialog(window)
    , m_search(new SearchField)
    , m_table(new RowTable)
    , m_model(new QStandardItemModel(this))
{
    for (const MenuEntry &entry : entries) {
        const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        const QString command = plainText(entry.action->text());
        if (!keys.isEmpty()) {
            m_lines.append({command, entry.menu, keys, searchKey({command, entry.menu, keys})});
        }
    }
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Keyboard shortcuts"));
    build();
    list();
    m_table->resizeColumnsToContents(); // once: nothing is to jump while somebody types
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::list);
    connect(m_search, &SearchField::listRequested, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    const int titleBar = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    resize(usualSize.boundedTo(screen()->availableSize() - QSize(0, titleBar)));
}

void ShortcutsDialog::build()
{
    m_search->setObjectName(u"shortcutsSearch"_s);
    m_search->setPlaceholderText(tr("Command, menu or key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setObjectName(u"shortcutsTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection); // or Escape would give that up first
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setResizeContentsPrecision(-1); // all rows
    header->setSectionResizeMode(commandColumn, QHeaderView::Stretch);
    auto *note = new WrapLabel;
    note->setText(tr("Each pane has keys of its own. Those of the pane that is open are in this list."));
    note->setFont(theme::scaled(font(), theme::secondarySize));
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close")); // that of the desktop is in the desktop's language
    setButtonKind(close, ButtonKind::Plain);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, margin, margin, margin / 2);
    top->addWidget(m_search);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, margin * 3 / 4, margin, margin * 3 / 4);
    foot->addWidget(note, 1);
    foot->addWidget(buttons);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_table, 1);
    all->addWidget(new AreaLine);
    all->addLayout(foot);
}

void ShortcutsDialog::list()
{
    const SearchQuery query(m_search->text());
    m_model->setRowCount(0);
    for (const Line &line : std::as_const(m_lines)) {
        if (query.matches(line.searchKey)) {
            m_model->appendRow(
                {cell(line.command, InkRole::Text), cell(line.menu, InkRole::Text2), cell(line.keys, InkRole::Text)});
        }
    }
    m_table->setEmptyText(tr("Nothing matches “%1”.").arg(isolatedStart(m_search->text())));
}

} // namespace latchkey
