// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace latchkey {

/// A line edit to search with: Esc clears it, Down goes into the list below.
class SearchField final : public QLineEdit {
    Q_OBJECT

  public:
    explicit SearchField(QWidget *parent = nullptr);

  Q_SIGNALS:
    /// Down or Page Down was pressed: the list below should take the focus.
    void listRequested();

  protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace latchkey
