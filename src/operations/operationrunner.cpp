// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrunner.h"

#include "api/seamclient.h"
#include "operations/operationrun.h"
#include "operations/requestpreview.h"

#include <algorithm>

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
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&client, &SeamClient::pauseChanged, this, &OperationRunner::followPause);
    connect(&m_countdown, &QTimer::timeout, this, &OperationRunner::heldChanged);
}

OperationRunner::~OperationRunner() = default;

OperationId OperationRunner::submit(std::unique_ptr<Operation> operation)
{
    m_runs.push_back(std::make_unique<Run>(*this, std::move(operation)));
    m_runs.back()->start();
    return m_runs.back()->status().id;
}

void OperationRunner::retry(OperationId id)
{
    if (Run *const found = run(id)) {
        found->retry();
    }
}

void OperationRunner::lookUp(OperationId id)
{
    if (Run *const found = run(id)) {
        found->lookUp();
    }
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
    }
}

QString OperationRunner::curlText(const RequestPreview &preview) const { return latchkey::curlText(preview, m_client); }

OperationRunner::Run *OperationRunner::run(OperationId id) const
{
    const auto found = std::ranges::find_if(m_runs, [id](const auto &one) { return one->status().id == id; });
    return found == m_runs.end() ? nullptr : found->get();
}

} // namespace latchkey
