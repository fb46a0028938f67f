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

    /// Shows \a hint as the placeholder; where that would be cut, only that it is a search.
    void setHint(const QString &hint);

  Q_SIGNALS:
    /// Down or Page Down was pressed: the list below should take the focus.
    void listRequested();

  protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void fitHint();
    int roomForHint() const;

    QString m_hint; ///< empty where the placeholder is the same at any width
};

} // namespace latchkey
