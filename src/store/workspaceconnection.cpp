// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/apierrortext.h"
#include "core/passingerror.h"
#include "store/workspacesync.h"

using namespace std::chrono_literals;

namespace latchkey {
namespace {

/// What fails for a moment is asked for again by itself, but not all the time.
constexpr std::chrono::milliseconds betweenRetries = 30s;

/// Whether the window tells of \a kind by itself, as what everything waits for.
bool isToldElsewhere(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Unauthorized || kind == ApiError::Kind::RateLimited;
}

} // namespace

void WorkspaceSync::answered()
{
    if (m_connection.isOnline) {
        return;
    }
    setConnection({});
    refreshFailed([](const ApiError &) { return true; });
}

void WorkspaceSync::unreachable(const ApiError &error)
{
    if (!m_connection.isOnline) {
        return;
    }
    // Its operation tells what became of a write; this is said of everything.
    const bool isWrite = error.kind == ApiError::Kind::OutcomeUnknown;
    ApiError why{.kind = isWrite ? ApiError::Kind::Network : error.kind};
    why.detail = error.detail;
    why.message = explain(why).sentence;
    setConnection({.isOnline = false, .offlineSince = m_clock.now(), .noNewsSince = {}, .error = why});
}

void WorkspaceSync::newsCame()
{
    if (m_connection.noNewsSince) {
        setConnection({});
        refreshFailed([](const ApiError &) { return true; });
    } else if (std::chrono::abs(m_clock.now() - m_failedAskedAt) >= betweenRetries) { // it may have been set back
        refreshFailed(mayPass);
    }
}

void WorkspaceSync::newsFailed(const ApiError &error)
{
    if (m_connection.isGood() && !isToldElsewhere(error.kind)) {
        setConnection({.isOnline = true, .offlineSince = {}, .noNewsSince = m_clock.now(), .error = error});
    }
}

void WorkspaceSync::setConnection(const ConnectionState &connection)
{
    m_connection = connection;
    Q_EMIT connectionChanged(m_connection);
}

void WorkspaceSync::refreshFailed(const std::function<bool(const ApiError &)> &which)
{
    if (m_related.isHeld() && which(*m_related.error())) {
        m_failedAskedAt = m_clock.now();
        m_related.resume();
    }
    for (EntityCollection *collection : m_store.collections()) {
        const LoadState &state = collection->loadState();
        if (state.phase == LoadState::Phase::Failed && which(state.error)) {
            m_failedAskedAt = m_clock.now();
            refresh(*collection);
        }
    }
}

} // namespace latchkey
