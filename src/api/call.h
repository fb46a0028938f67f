// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

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
    void then(QObject *context, Handler handler) const;

    /// The caller leaves: the request is broken off and no handler runs from now on.
    /// A write may have taken effect all the same.
    void cancel() const;

  private:
    template <typename> friend class CallSource;
    struct State {
        QPromise<Result<T>> promise;
        QFuture<Result<T>> future = promise.future();
        std::function<void()> abort;
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
        m_state->promise.start();
    }

    Call<T> call() const { return Call<T>(m_state); }
    /// \a abort is run once if the caller leaves before the result is there.
    void onCancel(std::function<void()> abort) const { m_state->abort = std::move(abort); }
    /// The first result counts; a cancelled call takes none.
    void finish(Result<T> result) const
    {
        if (m_state->future.isFinished()) {
            return;
        }
        m_state->abort = nullptr;
        m_state->promise.addResult(std::move(result));
        m_state->promise.finish();
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

template <typename T> void Call<T>::then(QObject *context, Handler handler) const
{
    // A watcher for each handler: QFuture itself keeps only the last continuation of a pending future. Its
    // finished() always comes through the event loop, and dies with the context.
    auto watcher = std::make_unique<QFutureWatcher<Result<T>>>();
    QObject *const owned = watcher.get();
    watcher->moveToThread(context->thread());
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, context,
                     [future = m_state->future, handler = std::move(handler)] {
                         if (!future.isCanceled() && future.resultCount() > 0) {
                             handler(future.result());
                         }
                     });
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, owned, &QObject::deleteLater);
    if (context->thread() == QThread::currentThread()) {
        watcher->setParent(context);
    } else {
        QObject::connect(context, &QObject::destroyed, owned, &QObject::deleteLater);
    }
    watcher.release()->setFuture(m_state->future);
}

template <typename T> void Call<T>::cancel() const
{
    m_state->future.cancel();
    if (const auto abort = std::exchange(m_state->abort, nullptr)) {
        m_state->promise.finish();
        abort();
    }
}

} // namespace latchkey
