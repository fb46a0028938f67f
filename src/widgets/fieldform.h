// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"

#include <QList>
#include <QVariant>

#include <optional>

class QWidget;

namespace latchkey {

class FieldMessage;

/// The fields of a .ui form in their order, each with the message below it: problems go under the field they are
/// about, and the focus to where something is wrong or missing. The widgets stay the form's and outlive this.
class FieldForm final {
  public:
    /// Problems for \a draftField appear in \a message, which stands below \a field.
    void add(QWidget *field, FieldMessage *message, std::optional<DraftField> draftField = {});

    /// Shows each problem under its field. The ones that belong to no field of this form are returned.
    DraftProblems showProblems(const DraftProblems &problems) const;
    /// The first field that is wrong, else the first empty line edit or choice list, else the first field; of those
    /// that are not hidden. Null if there is none.
    QWidget *fieldToFocus() const;
    /// What the fields hold now: the user property of each.
    QVariantList values() const;

  private:
    struct Row {
        QWidget *field = nullptr;
        FieldMessage *message = nullptr;
        std::optional<DraftField> draftField;
    };
    QList<Row> m_rows;
};

} // namespace latchkey
