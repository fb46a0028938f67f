// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include <memory>

class QTextDocument;

namespace latchkey {

/// A label of as many lines as it needs, for words that come from a workspace. A QLabel breaks between words only, and
/// so asks for the width of the longest: one long name would widen the window beyond the screen. This one breaks a word
/// that is longer than its line.
class WrapLabel : public QLabel {
    Q_OBJECT

  public:
    explicit WrapLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    bool hasLongerWord(int width) const;
    std::unique_ptr<QTextDocument> broken(int width) const;
    QMargins around() const;
};

} // namespace latchkey
