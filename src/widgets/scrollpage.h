// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace latchkey {

/// A page of which what does not fit is scrolled to, downward only: it is never narrower than what is on it. It shows
/// the focus, where its focus policy lets the keyboard come to it.
class ScrollPage : public QScrollArea {
    Q_OBJECT

  public:
    explicit ScrollPage(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent *event) override;
};

} // namespace latchkey
