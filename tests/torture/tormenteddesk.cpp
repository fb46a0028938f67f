// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "torture/tormenteddesk.h"

#include "operations/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

using State = OperationStatus::State;

constexpr std::array stateNames{"Waiting", "Held",           "Running", "Succeeded",
                                "Failed",  "OutcomeUnknown", "Asking",  "Withdrawn"};
constexpr std::array errorNames{"Network",    "Timeout",      "OutcomeUnknown", "Tls",
                                "Redirected", "Unauthorized", "Forbidden",      "InvalidInput",
                                "NotFound",   "NotOffered",   "Conflict",       "RateLimited",
                                "Server",     "BadResponse",  "ActionFailed",   "Cancelled"};
constexpr std::array natureNames{"Create", "Change", "Revoke", "Act"};

template <typename Enum, std::size_t count> QString nameOf(const std::array<const char *, count> &names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

/// At once, since nobody knows when this process will be killed.
void say(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// What somebody at the desk would try again: it was not done, and the next time it may be.
bool isPassingFailure(ApiError::Kind kind)
{
    using enum ApiError::Kind;
    constexpr std::array passing{Network, Timeout, RateLimited, Server, Cancelled};
    return std::ranges::find(passing, kind) != passing.end();
}

} // namespace

TormentedDesk::TormentedDesk(const Connection &connection, QObject *parent)
    : QObject(parent)
    , m_client(connection)
    , m_sync(m_client, m_store, m_clock)
    , m_poller(m_client, m_store, m_sync, m_clock)
    , m_runner(m_client, m_store, m_journal, m_clock)
{
    connect(&m_sync, &WorkspaceSync::connectionChanged, this, &TormentedDesk::followConnection);
    connect(&m_sync, &WorkspaceSync::asOfChanged, &m_runner, &OperationRunner::workspaceIsRead);
    connect(&m_sync, &WorkspaceSync::asOfChanged, this, [this] {
        if (!std::exchange(m_isRead, true)) {
            say({{u"event"_s, u"read"_s}});
        }
    });
    connect(&m_runner, &OperationRunner::changed, &m_poller, [this] { m_poller.hurry(); });
    connect(&m_runner, &OperationRunner::changed, this, &TormentedDesk::tellStatus);
    connect(&m_journal, &Journal::linesAdded, this, &TormentedDesk::tellAsked);
    connect(&m_journal, &Journal::opened, this, [this](const JournalOpening &opening) {
        tellOpening(opening);
        m_runner.resume(opening.unfinished);
    });
}

void TormentedDesk::start(const QString &path, const DataKey &key)
{
    tellKinds();
    m_store.assumeZone(PropertyZone::ofThisComputer());
    m_journal.open(path, key);
    m_sync.start();
    m_poller.setInFront(true);
    m_poller.start();
}

void TormentedDesk::take(const QJsonObject &request)
{
    const OperationKind *const kind = findOperationKind(request.value("kind"_L1).toString());
    auto operation = kind ? kind->restore(request.value("data"_L1).toObject()) : nullptr;
    if (!operation) {
        say({{u"event"_s, u"refused"_s}, {u"id"_s, request.value("id"_L1)}});
        return;
    }
    const OperationId id = m_runner.submit(std::move(operation));
    // Nothing of it can be sent before the event loop turns: whoever reads this knows each operation by its id.
    say({{u"event"_s, u"named"_s}, {u"id"_s, request.value("id"_L1)}, {u"operation"_s, id.toString()}});
}

void TormentedDesk::tellKinds() const
{
    QJsonObject natures;
    for (const OperationKind *kind : operationKinds()) {
        natures.insert(QString::fromLatin1(kind->name), nameOf(natureNames, kind->nature));
    }
    say({{u"event"_s, u"kinds"_s}, {u"natures"_s, natures}});
}

/// All that the journal has: what is unfinished, and how each operation ended the last time it did.
void TormentedDesk::tellOpening(const JournalOpening &opening)
{
    QJsonArray unfinished;
    for (const JournalEntry &entry : opening.unfinished) {
        unfinished.append(QJsonObject{{u"operation"_s, entry.id.toString()},
                                      {u"kind"_s, entry.kind},
                                      {u"data"_s, entry.record.value("data"_L1)},
                                      {u"steps_done"_s, entry.stepsDone},
                                      {u"is_sent"_s, entry.isSent},
                                      {u"state"_s, nameOf(stateNames, entry.state)}});
    }
    QJsonObject ends;
    for (const JournalLine &line : opening.lines) {
        const bool isEnd = line.stage == JournalStage::Ended && line.facts.outcome;
        ends.insert(line.operation.toString(), isEnd ? nameOf(stateNames, *line.facts.outcome) : QString());
    }
    say({{u"event"_s, u"opened"_s},
         {u"failure"_s, opening.failure ? opening.failure->reason : QString()},
         {u"set_aside"_s, opening.setAside},
         {u"unreadable"_s, opening.unreadable},
         {u"first_broken"_s, opening.firstBroken ? QJsonValue(*opening.firstBroken) : QJsonValue()},
         {u"unfinished"_s, unfinished},
         {u"ends"_s, ends}});
}

void TormentedDesk::tellAsked(qsizetype count)
{
    const QList<JournalLine> &lines = m_journal.lines();
    for (qsizetype i = lines.size() - count; i < lines.size(); ++i) {
        if (lines[i].stage == JournalStage::Asked) {
            say({{u"event"_s, u"submitted"_s}, {u"operation"_s, lines[i].operation.toString()}});
        }
    }
}

void TormentedDesk::tellStatus(const OperationStatus &status)
{
    if (!status.isOver()) {
        return;
    }
    const bool isWell = status.state == State::Succeeded;
    say({{u"event"_s, u"over"_s},
         {u"operation"_s, status.id.toString()},
         {u"state"_s, nameOf(stateNames, status.state)},
         {u"error"_s, isWell ? QString() : nameOf(errorNames, status.error.kind)},
         {u"message"_s, isWell ? QString() : status.error.message},
         {u"result"_s, status.resultId.toString(QUuid::WithoutBraces)},
         {u"took_effect"_s, status.tookEffect},
         {u"resumed"_s, status.isResumed}});
    answer(status);
}

/// As a person does who wants it done: tries again what may work the next time, but never moves a bolt or writes a card
/// twice. That a retry does no harm is for the runner to see to.
void TormentedDesk::answer(const OperationStatus &status)
{
    const bool isOpen = status.state == State::OutcomeUnknown || status.state == State::Asking ||
                        (status.state == State::Failed && isPassingFailure(status.error.kind));
    if (!isOpen || status.tookEffect || status.kind->nature == OperationNature::Act) {
        return;
    }
    const int retry = ++m_retries[status.id];
    const auto pause = std::min<std::chrono::milliseconds>(100ms * retry, 2s);
    QTimer::singleShot(pause, this, [this, id = status.id] { m_runner.retry(id); });
}

void TormentedDesk::followConnection()
{
    const bool isThere = m_sync.connection().isOnline || m_client.isRefused();
    m_runner.setReadOnly(isThere ? ReadOnly::No : ReadOnly::Offline);
    if (m_sync.connection().isOnline) {
        for (const OperationStatus &status : m_runner.operations()) {
            m_runner.lookUp(status.id);
        }
    }
}

} // namespace latchkey::test
