// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/wraplabel.h"

#include <QTimer>

namespace latchkey {

/// A label whose new words are announced once, politely: as a change of its accessible name, at most every two
/// seconds; of several changes in between only the last is said.
class LiveLabel final : public WrapLabel {
    Q_OBJECT

  public:
    explicit LiveLabel(QWidget *parent = nullptr);

    /// \a spoken is what is announced; \a html what is shown.
    void setLiveText(const QString &html, const QString &spoken);

  private:
    void announce();

    QTimer m_pause;
    QString m_spoken;
    QString m_announced;
};

} // namespace latchkey
