// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;

namespace latchkey {

class SearchField;

/// The first line of a pane: title, count, search and button. Where they do not fit beside each other the search gets
/// a row of its own.
class PaneHeader final : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent *event) override;

  private:
    void arrange();
    QGridLayout *grid() const;
    SearchField *search() const;
    int widthWithoutSearch() const;

    bool m_isSearchBelow = false;
};

} // namespace latchkey
