// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace latchkey {

/// The label at the start of a field, for .ui files: grey, at the end of its column, and as high as a line edit, so
/// that it stands beside the first line of what may be a tall field. Its buddy is the field, to which it gives its
/// name: Qt does that by itself only where both are children of the same widget.
class FieldLabel final : public QLabel {
    Q_OBJECT

  public:
    explicit FieldLabel(QWidget *parent = nullptr);

  protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace latchkey
