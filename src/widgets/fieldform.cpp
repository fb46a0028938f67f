// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldform.h"

#include "widgets/choicelist.h"
#include "widgets/fieldmessage.h"
#include "widgets/inks.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace latchkey {
namespace {

constexpr int labelGap = 12;

bool isEmpty(const QWidget *field)
{
    const auto *edit = qobject_cast<const QLineEdit *>(field);
    const auto *list = qobject_cast<const ChoiceList *>(field);
    return (edit && edit->text().isEmpty()) || (list && list->chosen().isEmpty());
}

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(labelGap);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

FieldMessage *FieldForm::addField(const QString &label, QWidget *field, std::optional<DraftField> draftField,
                                  const QString &help)
{
    return addRow(label, field, field, draftField, help);
}

FieldMessage *FieldForm::addRow(const QString &label, QWidget *row, QWidget *buddy,
                                std::optional<DraftField> draftField, const QString &help)
{
    const int at = m_grid->rowCount();
    auto *words = new QLabel(label);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setBuddy(buddy);
    // Beside the first line of what may be a tall field: as high as a line edit, and centred in that.
    words->setMinimumHeight(QLineEdit().sizeHint().height());
    m_grid->addWidget(words, at, 0, Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(row, at, 1);
    auto *message = new FieldMessage;
    message->setObjectName(buddy->objectName() + QLatin1String("Message"));
    message->setField(buddy);
    message->setHelp(help);
    m_grid->addWidget(message, at + 1, 1);
    m_rows.append({words, row, buddy, message, draftField});
    return message;
}

void FieldForm::setFieldVisible(QWidget *field, bool visible)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field == field || row.row == field) {
            row.label->setVisible(visible);
            row.row->setVisible(visible);
            row.message->setVisible(visible);
        }
    }
}

void FieldForm::addWidget(QWidget *widget) { m_grid->addWidget(widget, m_grid->rowCount(), 1); }

DraftProblems FieldForm::showProblems(const DraftProblems &problems)
{
    DraftProblems rest = problems;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.draftField) {
            row.message->setProblems(problems, *row.draftField);
            rest.removeIf([&row](const DraftProblem &problem) { return problem.field == *row.draftField; });
        }
    }
    return rest;
}

QWidget *FieldForm::fieldToFocus() const
{
    const auto usable = [](const Row &row) { return row.field->isEnabled() && !row.row->isHidden(); };
    for (const Row &row : m_rows) {
        if (row.message->hasProblem() && usable(row)) {
            return row.field;
        }
    }
    for (const Row &row : m_rows) {
        if (isEmpty(row.field) && usable(row)) {
            return row.field;
        }
    }
    return m_rows.isEmpty() ? nullptr : m_rows.first().field;
}

} // namespace latchkey
