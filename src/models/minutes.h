// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>

namespace latchkey {

/// Tells when the clock comes to another minute, whenever the program was started: days and stays begin with one.
/// Looks at the clock now and then, which goes on while the computer sleeps, and may be set.
class Minutes final : public QObject {
    Q_OBJECT

  public:
    explicit Minutes(const Clock &clock, QObject *parent = nullptr);

  Q_SIGNALS:
    void began();

  private:
    std::chrono::minutes current() const;
    void look();
    void rearm();

    const Clock &m_clock;
    std::chrono::minutes m_told;
    QTimer m_timer;
};

} // namespace latchkey
