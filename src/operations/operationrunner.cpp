// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrunner.h"

#include "api/seamclient.h"
#include "operations/kinds.h"
#include "operations/operationrun.h"
#include "operations/requestpreview.h"

#include <algorithm>
#include <span>

namespace latchkey {

OperationRunner::OperationRunner(SeamClient &client, WorkspaceStore &store, Journal &journal, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_journal(journal)
    , m_clock(clock)
{
    connect(&client, &SeamClient::unauthorized, this, &OperationRunner::heldChanged);
    connect(&client, &SeamClient::credentialChanged, this, &OperationRunner::heldChanged);
    m_nextTry.setSingleShot(true);
    m_nextTry.setInterval(std::chrono::seconds(5));
    connect(&m_nextTry, &QTimer::timeout, this, &OperationRunner::beginNext);
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&client, &SeamClient::pauseChanged, this, &OperationRunner::followPause);
    connect(&m_countdown, &QTimer::timeout, this, &OperationRunner::heldChanged);
}

OperationRunner::~OperationRunner() = default;

OperationId OperationRunner::submit(std::unique_ptr<Operation> operation, std::chrono::milliseconds holdTime)
{
    m_runs.push_back(std::make_unique<Run>(*this, std::move(operation)));
    Run &run = *m_runs.back();
    run.ask(holdTime);
    const OperationId id = run.status().id;
    if (holdTime.count() > 0) {
        Q_EMIT changed(run.status());
    } else {
        beginNext();
    }
    return id;
}

void OperationRunner::resume(const QList<JournalEntry> &entries)
{
    const auto takesAway = [](const JournalEntry &entry) {
        const OperationKind *const kind = findOperationKind(entry.kind);
        return kind && kind->nature == OperationNature::Revoke;
    };
    // Those that take access away come first, also before what was asked for earlier.
    for (const bool isFirst : {true, false}) {
        for (const JournalEntry &entry : entries) {
            if (takesAway(entry) == isFirst && !run(entry.id)) {
                add(entry);
            }
        }
    }
    takeUp(m_isRead);
}

/// What this version cannot read stays in the journal as it is.
void OperationRunner::add(const JournalEntry &entry)
{
    const OperationKind *const kind = findOperationKind(entry.kind);
    auto operation = kind ? restoredOperation(*kind, entry.record, entry.isSent) : nullptr;
    if (!operation || entry.stepsDone > operation->stepCount()) {
        ++m_foreignCount;
        return;
    }
    m_runs.push_back(std::make_unique<Run>(*this, std::move(operation), entry));
    Q_EMIT changed(m_runs.back()->status());
}

void OperationRunner::workspaceIsRead() { takeUp(true); }

void OperationRunner::takeUp(bool isRead)
{
    m_isRead = isRead;
    for (std::size_t at = 0; at < m_runs.size(); ++at) {
        m_runs[at]->takeUp(isRead);
    }
    beginNext();
}

/// Starts all that wait for nothing. A run may end and call this again meanwhile.
void OperationRunner::beginNext()
{
    for (std::size_t at = 0; at < m_runs.size(); ++at) {
        const Run &next = *m_runs[at];
        const auto before = std::span(m_runs).first(at);
        const bool mustWait =
            !next.mayBegin() || std::ranges::any_of(before, [&next](const auto &one) { return one->isBlocking(next); });
        if (!mustWait) {
            m_runs[at]->begin();
        }
    }
}

void OperationRunner::retry(OperationId id) { withRun(id, &Run::retry); }
void OperationRunner::lookUp(OperationId id) { withRun(id, &Run::lookUp); }
void OperationRunner::withdraw(OperationId id) { withRun(id, &Run::withdraw); }
void OperationRunner::cancel(OperationId id) { withRun(id, &Run::cancel); }
void OperationRunner::endHold(OperationId id) { withRun(id, &Run::endHold); }

void OperationRunner::endHolds()
{
    for (std::size_t at = 0; at < m_runs.size(); ++at) {
        m_runs[at]->endHold();
    }
}

std::chrono::milliseconds OperationRunner::heldFor(OperationId id) const
{
    const Run *const found = run(id);
    return found ? found->heldFor() : std::chrono::milliseconds(0);
}

OperationId OperationRunner::undo(OperationId id)
{
    Run *const found = run(id);
    auto inverse = found ? found->takeInverse() : nullptr;
    return inverse ? submit(std::move(inverse)) : OperationId();
}

void OperationRunner::whenOver(OperationId id, QObject *context, std::function<void(const OperationStatus &)> handler)
{
    if (Run *const found = run(id)) {
        found->whenOver(context, std::move(handler));
    }
}

std::optional<OperationStatus> OperationRunner::find(OperationId id) const
{
    const Run *const found = run(id);
    return found ? std::optional(found->status()) : std::nullopt;
}

QList<OperationStatus> OperationRunner::operations() const
{
    QList<OperationStatus> all;
    all.reserve(std::ssize(m_runs));
    for (const auto &one : m_runs) {
        all.append(one->status());
    }
    return all;
}

int OperationRunner::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_runs, [](const auto &one) { return !one->status().isOver(); }));
}

/// A pause of a moment, as between two attempts, is nothing to tell.
bool OperationRunner::isHeld() const
{
    return m_client.isRefused() || (m_countdown.isActive() && pausedFor().count() > 0);
}

std::chrono::milliseconds OperationRunner::pausedFor() const
{
    return m_client.isRefused() ? std::chrono::milliseconds(0) : m_client.pausedFor();
}

void OperationRunner::followPause()
{
    const auto left = m_client.pausedFor();
    if (left > std::chrono::seconds(1)) {
        m_countdown.start();
    } else if (left.count() == 0) {
        m_countdown.stop();
    }
    Q_EMIT heldChanged();
}

void OperationRunner::setReadOnly(ReadOnly why)
{
    if (m_readOnly != why) {
        m_readOnly = why;
        Q_EMIT readOnlyChanged();
        beginNext();
    }
}

QString OperationRunner::curlText(const RequestPreview &preview) const { return latchkey::curlText(preview, m_client); }

void OperationRunner::withRun(OperationId id, void (Run::*act)())
{
    if (Run *const found = run(id)) {
        (found->*act)();
    }
}

OperationRunner::Run *OperationRunner::run(OperationId id) const
{
    const auto found = std::ranges::find_if(m_runs, [id](const auto &one) { return one->status().id == id; });
    return found == m_runs.end() ? nullptr : found->get();
}

} // namespace latchkey
