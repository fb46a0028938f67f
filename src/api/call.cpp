// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/call.h"

#include <QFutureWatcher>
#include <QThread>

namespace latchkey {

CallState::CallState() { m_promise.start(); }

void CallState::then(QObject *context, std::function<void()> handler) const
{
    // A watcher for each handler: QFuture itself keeps only the last continuation of a pending future. Its
    // finished() always comes through the event loop, and dies with the context.
    auto watcher = std::make_unique<QFutureWatcher<void>>();
    QObject *const owned = watcher.get();
    watcher->moveToThread(context->thread());
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, context,
                     [future = m_future, handler = std::move(handler)] {
                         if (!future.isCanceled()) {
                             handler();
                         }
                     });
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, owned, &QObject::deleteLater);
    if (context->thread() == QThread::currentThread()) {
        watcher->setParent(context);
    } else {
        QObject::connect(context, &QObject::destroyed, owned, &QObject::deleteLater);
    }
    watcher.release()->setFuture(m_future);
}

void CallState::cancel()
{
    const bool wasOver = isOver();
    m_future.cancel();
    if (const auto abort = std::exchange(m_abort, nullptr); abort && !wasOver) {
        m_promise.finish();
        abort();
    }
}

} // namespace latchkey
