// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/attemptwatcher.h"

#include "api/actionattempts.h"
#include "api/seamclient.h"
#include "core/passingerror.h"

#include <QTimer>

#include <algorithm>

namespace latchkey {
namespace {

bool isOver(const ActionAttempt &attempt)
{
    // A status newer than this program is not known to be an end.
    return attempt.status == ActionAttempt::Status::Success || attempt.status == ActionAttempt::Status::Error;
}

} // namespace

void AttemptWatcher::start(SeamClient &client, QObject *guard, const ActionAttempt &attempt, const AttemptWatch &watch,
                           const Handlers &handlers)
{
    const std::shared_ptr<AttemptWatcher> watcher(new AttemptWatcher(client, guard, attempt, watch, handlers));
    const std::weak_ptr<AttemptWatcher> weak(watcher);
    const auto followClient = [weak] {
        if (const auto watching = weak.lock()) {
            watching->followClient();
        }
    };
    QObject *const context = &watcher->m_context;
    QObject::connect(&client, &SeamClient::unauthorized, context, followClient);
    QObject::connect(&client, &SeamClient::credentialChanged, context, followClient);
    QObject::connect(&client, &SeamClient::pauseChanged, context, followClient);
    watcher->followClient();
    watcher->waitOrEnd();
}

AttemptWatcher::AttemptWatcher(SeamClient &client, QObject *guard, const ActionAttempt &attempt,
                               const AttemptWatch &watch, const Handlers &handlers)
    : m_client(client)
    , m_guard(guard)
    , m_attempt(attempt)
    , m_watch(watch)
    , m_handlers(handlers)
{
}

void AttemptWatcher::followClient()
{
    if (m_client.isHeld()) {
        m_before = spent();
        m_running.invalidate();
    } else if (!m_running.isValid()) {
        m_running.start();
    }
}

std::chrono::milliseconds AttemptWatcher::spent() const
{
    return m_running.isValid() ? m_before + std::chrono::milliseconds(m_running.elapsed()) : m_before;
}

void AttemptWatcher::waitOrEnd()
{
    const std::chrono::milliseconds wait = m_watch.waits.at(std::min(m_turn, m_watch.waits.size() - 1));
    if (isOver(m_attempt) || spent() + wait > m_watch.limit) {
        m_handlers.over(m_attempt);
        return;
    }
    ++m_turn;
    QTimer::singleShot(wait, m_guard, [self = shared_from_this()] { self->ask(); });
}

void AttemptWatcher::ask()
{
    api::actionattempts::get(m_client, m_attempt.id)
        .then(m_guard, [self = shared_from_this()](const Result<ActionAttempt> &answer) { self->take(answer); });
}

void AttemptWatcher::take(const Result<ActionAttempt> &answer)
{
    // What was asked for is on its way. A passing trouble must not end the watch, and none makes it undone.
    if (!answer && !isPassing(answer.error().kind)) {
        m_handlers.over(m_attempt);
        return;
    }
    // One about another attempt says nothing of this one, least of all that the lock obeyed.
    if (answer && answer->id == m_attempt.id && *answer != m_attempt) {
        m_attempt = *answer;
        m_handlers.changed(m_attempt);
    }
    waitOrEnd();
}

} // namespace latchkey
