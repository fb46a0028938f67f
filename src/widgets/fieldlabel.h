// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace latchkey {

/// The label at the start of a field, for .ui files: grey, at the end of its column, and as high as a line edit, so
/// that it stands beside the first line of what may be a tall field. Its buddy is the field.
class FieldLabel final : public QLabel {
    Q_OBJECT

  public:
    explicit FieldLabel(QWidget *parent = nullptr);
};

} // namespace latchkey
