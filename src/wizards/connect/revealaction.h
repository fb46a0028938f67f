// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>

class QLineEdit;

namespace latchkey {

/// The eye at the end of a field that hides a key: shows the key and hides it again. The eye takes no focus: who has no
/// mouse uses the shortcut, which the menu of the field names.
class RevealAction final : public QAction {
    Q_OBJECT

  public:
    /// \a field becomes its owner.
    explicit RevealAction(QLineEdit *field);

  private:
    void toggleReveal();
    void refresh();
    void showMenu(const QPoint &at);

    QLineEdit *m_field;
};

} // namespace latchkey
