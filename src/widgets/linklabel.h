// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace latchkey {

/// A link that stands alone. One Tab goes to it and one on; a QLabel takes the focus itself first, which
/// nobody sees.
class LinkLabel final : public QLabel {
    Q_OBJECT

  public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setLink(const QString &url, const QString &text);

  protected:
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
};

} // namespace latchkey
