// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/callstate.h"
#include "core/apierror.h"

#include <functional>
#include <memory>
#include <optional>

namespace latchkey {

class SeamClient;

/// A call under way, or its result. Copies stand for the same call. Letting go of every copy does not stop the
/// call: a write still finishes. Use it on the thread of the client that made it.
template <typename T> class Call {
  public:
    using Handler = std::function<void(Result<T>)>;

    /// A call that has its result already; handlers run later all the same.
    static Call ready(Result<T> result);

    /// Runs \a handler on \a context's thread once the result is there: never inside this function, not at all
    /// when \a context has died or the call was cancelled. Several handlers each get the result.
    void then(QObject *context, Handler handler) const
    {
        m_state->then(context, [result = m_state->result, handler = std::move(handler)] { handler(**result); });
    }

    /// The same for the only one who waits: the result becomes its own.
    void thenTake(QObject *context, Handler handler) const
    {
        m_state->then(context,
                      [result = m_state->result, handler = std::move(handler)] { handler(std::move(**result)); });
    }

    /// Runs \a handler on \a context's thread when something of the result is known before all of it is: of a page, the
    /// cursor of the next one, where there is one.
    void whenTold(QObject *context, std::function<void(const QString &)> handler) const
    {
        m_state->whenTold(context, std::move(handler));
    }

    /// The caller leaves: the request is broken off and no handler runs from now on.
    /// A write may have taken effect all the same.
    void cancel() const { m_state->cancel(); }

  private:
    template <typename> friend class CallSource;
    struct State : CallState {
        /// Apart, because whoever waits for it must not keep alive what nobody performs any more.
        std::shared_ptr<std::optional<Result<T>>> result = std::make_shared<std::optional<Result<T>>>();
    };

    explicit Call(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<State> m_state;
};

/// The other end of a call: made by whoever performs it.
template <typename T> class CallSource {
  public:
    CallSource()
        : m_state(std::make_shared<typename Call<T>::State>())
    {
    }

    Call<T> call() const { return Call<T>(m_state); }
    /// \a abort is run once if the caller leaves before the result is there.
    void onCancel(std::function<void()> abort) const { m_state->setAbort(std::move(abort)); }
    /// Something of the result, once. May come from another thread.
    void tell(const QString &text) const { m_state->tell(text); }
    /// The first result counts; a cancelled call takes none. May come from another thread.
    void finish(Result<T> result) const
    {
        if (!m_state->isOver()) {
            *m_state->result = std::move(result);
            m_state->finish();
        }
    }

  private:
    std::shared_ptr<typename Call<T>::State> m_state;
};

template <typename T> Call<T> Call<T>::ready(Result<T> result)
{
    CallSource<T> source;
    source.finish(std::move(result));
    return source.call();
}

} // namespace latchkey
