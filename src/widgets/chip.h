// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QAbstractButton>

namespace latchkey {

/// One filter of a ChipRow as a pane gives it.
struct ChipSpec {
    QString id;
    QString text;
    QString icon; ///< empty for none
    InkRole ink = InkRole::Text2;
};

/// A filter chip: sign, word, count. Its accessible name says "Failed, 2, filter, on".
class Chip final : public QAbstractButton {
    Q_OBJECT

  public:
    explicit Chip(const ChipSpec &spec, QWidget *parent = nullptr);

    QString id() const { return m_spec.id; }
    const ChipSpec &spec() const { return m_spec; }
    /// -1 while it is not known; a chip of none is disabled unless it is checked or \a always on.
    void setCount(int count);
    int count() const { return m_count; }
    void setAlwaysEnabled(bool always);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;
    void checkStateSet() override;
    void nextCheckState() override;

  private:
    void refresh();
    QString countText() const;

    ChipSpec m_spec;
    int m_count = -1;
    bool m_alwaysEnabled = false;
};

} // namespace latchkey
