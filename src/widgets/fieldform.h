// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"

#include <QList>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace latchkey {

class FieldMessage;

/// Rows of label, field and message: labels right-aligned and buddies of their fields, help and problems below.
class FieldForm final : public QWidget {
    Q_OBJECT

  public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Takes \a field. \a label carries the mnemonic. Problems for \a draftField appear below.
    FieldMessage *addField(const QString &label, QWidget *field, std::optional<DraftField> draftField = {},
                           const QString &help = {});
    /// A field whose focus belongs to \a buddy, one of its children.
    FieldMessage *addRow(const QString &label, QWidget *row, QWidget *buddy, std::optional<DraftField> draftField = {},
                         const QString &help = {});
    /// Shows or hides the row of \a field: where a choice above decides which of two fields counts.
    void setFieldVisible(QWidget *field, bool visible);
    /// Something over the width of the fields, without a label.
    void addWidget(QWidget *widget);

    /// Shows each problem under its field. The ones that belong to no field of this form are returned.
    DraftProblems showProblems(const DraftProblems &problems);
    /// The first field that is wrong, else the first empty line edit or choice list, else the first field.
    QWidget *fieldToFocus() const;

  private:
    struct Row {
        QLabel *label = nullptr;
        QWidget *row = nullptr;   ///< what stands in the form
        QWidget *field = nullptr; ///< what takes the focus: the row itself or a child of it
        FieldMessage *message = nullptr;
        std::optional<DraftField> draftField;
    };

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace latchkey
