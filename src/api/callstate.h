// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace latchkey {

/// What a call is whatever its result: it ends once, and tells whoever waits. Of no type, and with its future out of
/// sight, so that a client of many endpoints does not compile it for each of them.
class CallState {
  public:
    CallState();
    ~CallState();
    Q_DISABLE_COPY_MOVE(CallState)

    /// Runs \a handler on \a context's thread once the call is over, unless it was cancelled.
    void then(QObject *context, std::function<void()> handler) const;
    /// Runs \a handler on \a context's thread with what is told before the call is over, if anything is.
    void whenTold(QObject *context, std::function<void(const QString &)> handler) const;
    void tell(const QString &text);
    void cancel();
    bool isOver() const;
    void finish();
    void setAbort(std::function<void()> abort) { m_abort = std::move(abort); }

  private:
    struct Ending;

    std::unique_ptr<Ending> m_ending;
    std::function<void()> m_abort;
};

} // namespace latchkey
