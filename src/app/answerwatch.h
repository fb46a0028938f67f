// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"

#include <QObject>
#include <QTimer>

namespace latchkey {

class Clock;
class SeamClient;

/// Notices that the service has been asked and nothing comes back: a network may swallow all that is sent without a
/// word, and it takes half a minute until a call is given up.
class AnswerWatch final : public QObject {
    Q_OBJECT

  public:
    /// How long a wait may last until it is told is \a patience. Everything named here outlives this.
    AnswerWatch(const SeamClient &client, const Clock &clock, std::chrono::milliseconds patience,
                QObject *parent = nullptr);

    /// Whether the patience is at an end.
    bool isWaiting() const { return m_isWaiting; }
    /// Since when; of use while isWaiting().
    Instant since() const { return m_since; }
    /// Whether anything came back since the start.
    bool hasHeard() const { return m_hasHeard; }

  Q_SIGNALS:
    void changed(); ///< isWaiting()

  private:
    void asked();
    void heard();
    void startAnew();
    void tell();

    const SeamClient &m_client;
    const Clock &m_clock;
    QTimer m_patience; ///< runs while something is waited for, and the wait is nothing to tell yet
    Instant m_since{};
    bool m_isWaiting = false;
    bool m_hasHeard = false;
};

} // namespace latchkey
