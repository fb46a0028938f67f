// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/event.h"
#include "operations/attemptwatch.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace latchkey {

class SeamClient;

/// Asks for an action attempt until it is over or the time is up. While the key is refused or the service wants a pause
/// nothing can be asked, and the time stands still.
class AttemptWatcher : public std::enable_shared_from_this<AttemptWatcher> {
  public:
    struct Handlers {
        std::function<void(const ActionAttempt &)> changed; ///< each time its status is another one
        /// Once; still pending when the time was up, or when the service does not tell.
        std::function<void(const ActionAttempt &)> over;
    };

    /// \a attempt is as the answer to the write had it. Goes on until \a guard dies.
    static void start(SeamClient &client, QObject *guard, const ActionAttempt &attempt, const AttemptWatch &watch,
                      const Handlers &handlers);

  private:
    AttemptWatcher(SeamClient &client, QObject *guard, const ActionAttempt &attempt, const AttemptWatch &watch,
                   const Handlers &handlers);
    void followClient();
    std::chrono::milliseconds spent() const;
    void waitOrEnd();
    void ask();
    void take(const Result<ActionAttempt> &answer);

    QObject m_context; ///< what follows the client ends with the watch
    SeamClient &m_client;
    QObject *m_guard;
    ActionAttempt m_attempt;
    AttemptWatch m_watch;
    Handlers m_handlers;
    QElapsedTimer m_running;              ///< invalid while nothing can be asked
    std::chrono::milliseconds m_before{}; ///< what had been spent before
    std::size_t m_turn = 0;
};

} // namespace latchkey
