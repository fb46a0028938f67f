// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSpinBox>

namespace latchkey {

/// How many of something are wanted. None may be typed, as may nothing at all: whoever asks says that there has to be
/// one, where a plain spin box would go back to its last value without a word.
class CountField final : public QSpinBox {
    Q_OBJECT

  public:
    explicit CountField(QWidget *parent = nullptr);

    /// 0 also while the field is empty.
    int count() const;

  Q_SIGNALS:
    void countChanged();
};

} // namespace latchkey
