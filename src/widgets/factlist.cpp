// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/factlist.h"

#include "core/oneline.h"
#include "widgets/copyfield.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

FactList::FactList(Clipboard &clipboard, QWidget *parent)
    : ScrollPage(parent)
    , m_clipboard(clipboard)
{
    // The facts lie on the page's own ground, as the other tabs do.
    setBackgroundRole(QPalette::Base);
    makeRoomForRing();
    clear();
}

void FactList::clear()
{
    m_page = new QWidget;
    m_page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(16 - ringWidth, 12 - ringWidth, 16 - ringWidth, 12 - ringWidth);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    // Aligned to the top, a layout gets no more height than its hint, which knows nothing of lines that wrap.
    column->addLayout(m_grid);
    column->addStretch();
    setWidget(m_page);
}

void FactList::addHeading(const QString &text)
{
    auto *heading = new WrapLabel;
    heading->setTextFormat(Qt::PlainText);
    heading->setText(oneLine(text));
    heading->setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

QLabel *FactList::addLabel(const QString &key, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QString(key + "Label"_L1));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignTop | Qt::AlignTrailing);
    m_grid->addWidget(label, m_grid->rowCount(), 0);
    return label;
}

void FactList::addFact(const QString &key, const QString &text)
{
    QLabel *label = addLabel(key, text);
    auto *value = new WrapLabel;
    value->setObjectName(key);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    label->setBuddy(value);
    m_grid->addWidget(value, m_grid->rowCount() - 1, 1);
    setValue(key, {});
}

void FactList::addCopyFact(const QString &key, const QString &text, bool secret)
{
    QLabel *label = addLabel(key, text);
    auto *value = new CopyField(text, m_clipboard);
    value->setObjectName(key);
    value->setSecret(secret);
    label->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    label->setBuddy(value->field());
    m_grid->addWidget(value, m_grid->rowCount() - 1, 1);
    setValue(key, {});
}

void FactList::setValue(const QString &key, const QString &value)
{
    tell(key, m_page->findChild<CopyField *>(key) ? value : oneLine(value));
}

void FactList::setLines(const QString &key, const QStringList &lines)
{
    QStringList shown;
    std::ranges::transform(lines, std::back_inserter(shown), oneLine);
    tell(key, shown.join(u'\n'));
}

void FactList::tell(const QString &key, const QString &value)
{
    if (auto *copy = m_page->findChild<CopyField *>(key)) {
        copy->setText(value);
        copy->setVisible(!value.isEmpty());
    } else if (auto *text = m_page->findChild<QLabel *>(key)) {
        text->setText(value);
        text->setVisible(!value.isEmpty());
    }
    if (auto *label = m_page->findChild<QLabel *>(QString(key + "Label"_L1))) {
        label->setVisible(!value.isEmpty());
    }
}

QString FactList::value(const QString &key) const
{
    if (const auto *copy = m_page->findChild<CopyField *>(key)) {
        return copy->text();
    }
    const auto *text = m_page->findChild<QLabel *>(key);
    return text ? text->text() : QString();
}

} // namespace latchkey
