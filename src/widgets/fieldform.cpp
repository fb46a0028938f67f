// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldform.h"

#include "widgets/choicelist.h"
#include "widgets/fieldmessage.h"

#include <QLineEdit>
#include <QMetaProperty>

namespace latchkey {
namespace {

bool isEmpty(const QWidget *field)
{
    const auto *edit = qobject_cast<const QLineEdit *>(field);
    const auto *list = qobject_cast<const ChoiceList *>(field);
    return (edit && edit->text().isEmpty()) || (list && list->chosen().isEmpty());
}

} // namespace

void FieldForm::add(QWidget *field, FieldMessage *message, std::optional<DraftField> draftField)
{
    message->setField(field);
    m_rows.append({field, message, draftField});
}

DraftProblems FieldForm::showProblems(const DraftProblems &problems) const
{
    DraftProblems rest = problems;
    for (const Row &row : m_rows) {
        if (row.draftField) {
            row.message->setProblems(problems, *row.draftField);
            rest.removeIf([&row](const DraftProblem &problem) { return problem.field == *row.draftField; });
        }
    }
    return rest;
}

QWidget *FieldForm::fieldToFocus() const
{
    QList<Row> usable = m_rows;
    usable.removeIf(
        [](const Row &row) { return !row.field->isEnabled() || !row.field->isVisibleTo(row.field->window()); });
    for (const Row &row : std::as_const(usable)) {
        if (row.message->hasProblem()) {
            return row.field;
        }
    }
    for (const Row &row : std::as_const(usable)) {
        if (isEmpty(row.field)) {
            return row.field;
        }
    }
    return usable.isEmpty() ? nullptr : usable.constFirst().field;
}

QVariantList FieldForm::values() const
{
    QVariantList held;
    for (const Row &row : m_rows) {
        held.append(row.field->metaObject()->userProperty().read(row.field));
    }
    return held;
}

} // namespace latchkey
