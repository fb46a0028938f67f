// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace latchkey {

/// A page of which what does not fit is scrolled to, downward only: it is never narrower than what is on it.
class ScrollPage : public QScrollArea {
    Q_OBJECT

  public:
    explicit ScrollPage(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

    static constexpr int ringWidth = 2;
    /// The ring of the focus lies beside the page, which would hide it: the page has so much less room on each side.
    void makeRoomForRing();
    /// Tab comes to it while not all of it is seen. Makes room for the ring.
    void takeFocusWhileScrolled();

  protected:
    bool event(QEvent *event) override;
};

} // namespace latchkey
