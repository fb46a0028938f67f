// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/call.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

namespace latchkey {

struct CallState::Ending {
    QPromise<void> promise;
    QFuture<void> future = promise.future();
};

CallState::CallState()
    : m_ending(std::make_unique<Ending>())
{
    m_ending->promise.start();
}

CallState::~CallState() = default;

bool CallState::isOver() const { return m_ending->future.isFinished(); }

void CallState::finish() { m_ending->promise.finish(); }

void CallState::then(QObject *context, std::function<void()> handler) const
{
    // A watcher for each handler: QFuture itself keeps only the last continuation of a pending future. Its
    // finished() always comes through the event loop, and dies with the context.
    auto watcher = std::make_unique<QFutureWatcher<void>>();
    QObject *const owned = watcher.get();
    watcher->moveToThread(context->thread());
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, context,
                     [future = m_ending->future, handler = std::move(handler)] {
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
    watcher.release()->setFuture(m_ending->future);
}

void CallState::whenTold(QObject *context, std::function<void(const QString &)> handler) const
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::progressTextChanged, context, std::move(handler));
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_ending->future);
}

void CallState::tell(const QString &text) { m_ending->promise.setProgressValueAndText(1, text); }

void CallState::cancel()
{
    const bool wasOver = isOver();
    m_ending->future.cancel();
    if (const auto abort = std::exchange(m_abort, nullptr); abort && !wasOver) {
        finish();
        abort();
    }
}

} // namespace latchkey
