// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/exchange.h"

#include "api/attempt.h"
#include "api/redaction.h"
#include "api/seamclient.h"
#include "core/apierrortext.h"
#include "core/passingerror.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {
namespace {

/// The published limits are per device. Codes whose device is not named may all be of one.
Pace paceOf(const api::Endpoint &endpoint, const QJsonObject &parameters)
{
    return {endpoint.path + u' ' + parameters.value("device_id"_L1).toString(), endpoint.callsPerMinute};
}

QString lookUpKeyIn(const QJsonObject &parameters)
{
    for (const auto name : {"access_grant_key"_L1, "user_identity_key"_L1, "space_key"_L1}) {
        if (const QString key = parameters.value(name).toString(); !key.isEmpty()) {
            return key;
        }
    }
    return {};
}

/// Calls that failed together must not come again together: up to a fifth more or less.
std::chrono::milliseconds jittered(std::chrono::milliseconds wait)
{
    const double factor = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
    return std::chrono::round<std::chrono::milliseconds>(wait * factor);
}

} // namespace

Exchange::Exchange(SeamClient &client, const api::Endpoint &endpoint, const QJsonObject &parameters,
                   CallPriority priority, quint64 number)
    : QObject(&client)
    , m_client(client)
    , m_endpoint(endpoint)
    , m_body(QJsonDocument(parameters).toJson(QJsonDocument::Compact))
    , m_pace(paceOf(endpoint, parameters))
    , m_number(number)
    , m_lookUpKey(lookUpKeyIn(parameters))
    , m_secrets(api::secretsIn(parameters))
    , m_priority(priority)
{
    m_callTimer.setSingleShot(true);
    m_attemptTimer.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_callTimer, &QTimer::timeout, this, &Exchange::callTimedOut);
    connect(&m_attemptTimer, &QTimer::timeout, this, &Exchange::attemptTimedOut);
    connect(&m_wait, &QTimer::timeout, this, &Exchange::enqueue);
}

Exchange::~Exchange()
{
    // Whoever still holds the call may cancel it after this has gone.
    for (const auto &[number, caller] : m_callers) {
        caller.onCancel({});
    }
    m_client.m_queue.remove(this);
    dropAttempt();
}

Call<Answer> Exchange::join(CallPriority priority)
{
    const CallSource<Answer> source;
    const quint64 caller = ++m_lastCaller;
    source.onCancel([this, caller] { leave(caller); });
    m_callers.emplace(caller, source);
    m_priority = std::min(m_priority, priority);
    return source.call();
}

bool Exchange::isFresh() const { return !m_attempt || m_heardBefore == m_client.m_heard; }

void Exchange::leave(quint64 caller)
{
    m_callers.erase(caller);
    if (m_callers.empty()) {
        withdraw();
    }
}

void Exchange::withdraw()
{
    m_callTimer.stop();
    m_wait.stop();
    m_client.m_queue.remove(this);
    m_isQueued = false;
    m_client.forget(this);
    m_client.m_unanswered.remove(this);
    dropAttempt();
    deleteLater();
}

void Exchange::enqueue()
{
    if (!isPatient() && m_client.pausedFor() >= m_client.m_connection.times.call) {
        end(std::unexpected(pause()));
    } else {
        m_isQueued = true;
        m_client.m_queue.add(this, m_number);
    }
}

void Exchange::reconsider()
{
    if (m_attempt) {
        return;
    }
    const bool isStopped = m_client.isRefused() || m_client.pausedFor() > 0ms;
    if (isStopped && isPatient()) {
        m_callTimer.stop();
        if (m_wait.isActive()) {
            // Its turn comes when the queue goes on.
            m_wait.stop();
            enqueue();
        }
    } else if (isStopped && m_isQueued && m_client.pausedFor() >= m_client.m_connection.times.call) {
        end(std::unexpected(pause()));
    }
}

void Exchange::startOver()
{
    if (isWrite() || !(m_attempt || m_wait.isActive())) {
        return;
    }
    m_callTimer.stop();
    m_wait.stop();
    m_retries = 0;
    dropAttempt();
    enqueue();
}

void Exchange::depart()
{
    m_isQueued = false;
    if (!m_callTimer.isActive()) {
        m_callTimer.start(m_client.m_connection.times.call);
    }
    if (!m_endpoint.isWrite()) {
        m_attemptTimer.start(m_client.m_connection.times.readAttempt);
    }
    m_heardBefore = m_client.m_heard;
    m_sentWith = m_client.credential();
    m_secrets.append(m_sentWith.secret);
    m_secrets.removeDuplicates();
    m_attempt = new Attempt(m_client.m_network, m_endpoint, [this](Result<Answer> result) { take(std::move(result)); });
    m_attempt->setParent(this);
    m_attempt->send(m_client.request(m_endpoint), m_body);
    m_client.m_unanswered.left(this);
}

void Exchange::take(Result<Answer> result)
{
    if (result || result.error().httpStatus > 0) {
        m_client.learnProtocol(m_attempt->wasHttp2());
        m_client.m_unanswered.came(this);
    } else {
        m_client.findWayAgain();
    }
    dropAttempt();
    if (result) {
        end(std::move(result));
    } else {
        fail(std::move(result.error()));
    }
}

void Exchange::attemptTimedOut()
{
    ApiError error = m_attempt->giveUp();
    m_client.distrust(m_attempt->network());
    dropAttempt();
    fail(std::move(error));
}

void Exchange::callTimedOut()
{
    if (m_attempt) {
        ApiError error = m_attempt->giveUp();
        m_client.distrust(m_attempt->network());
        end(std::unexpected(std::move(error)));
    } else {
        end(std::unexpected(m_lastError.value_or(pause())));
    }
}

void Exchange::dropAttempt()
{
    m_attemptTimer.stop();
    if (Attempt *const attempt = std::exchange(m_attempt, nullptr)) {
        attempt->cancel();
        attempt->deleteLater();
        m_client.m_queue.arrived();
    }
}

bool Exchange::isPatient() const { return m_client.m_connection.waitsWhenRefused; }

void Exchange::fail(ApiError error)
{
    if (error.kind == ApiError::Kind::Unauthorized && isPatient()) {
        waitForCredential();
    } else if (error.kind == ApiError::Kind::RateLimited && waitOutPause(error)) {
        enqueue();
    } else if (const auto wait = retryWait(error)) {
        ++m_retries;
        m_lastError = std::move(error);
        m_wait.start(*wait);
        // Others may have learned meanwhile that nothing leaves.
        reconsider();
    } else {
        end(std::unexpected(std::move(error)));
    }
}

/// The whole time of the call is before it again.
void Exchange::waitForCredential()
{
    m_callTimer.stop();
    m_retries = 0;
    const bool isNews = m_client.refuse(m_sentWith);
    enqueue();
    if (isNews) {
        Q_EMIT m_client.unauthorized();
    }
}

bool Exchange::waitOutPause(const ApiError &error)
{
    const bool isLast = m_retries == m_client.m_connection.times.waits.size();
    // Never at once, whatever the service or this computer's clock says.
    m_client.pause(isLast ? error.retryAfter.value_or(0ms) : nextWait(error));
    if (isLast || !isPatient()) {
        return false;
    }
    ++m_retries;
    m_callTimer.stop();
    return true;
}

std::optional<std::chrono::milliseconds> Exchange::retryWait(const ApiError &error) const
{
    const bool isLast = m_retries == m_client.m_connection.times.waits.size();
    if (m_endpoint.isWrite() || isLast || !isPassing(error.kind)) {
        return std::nullopt;
    }
    const auto wait = nextWait(error);
    return wait < m_callTimer.remainingTimeAsDuration() ? std::optional(wait) : std::nullopt;
}

std::chrono::milliseconds Exchange::nextWait(const ApiError &error) const
{
    const auto wait = m_client.m_connection.times.waits.at(m_retries);
    const auto pause = isPatient() ? 0ms : m_client.pausedFor();
    return std::max({jittered(wait), error.retryAfter.value_or(0ms), pause});
}

ApiError Exchange::pause() const { return {.kind = ApiError::Kind::RateLimited, .retryAfter = m_client.pausedFor()}; }

void Exchange::end(Result<Answer> result)
{
    withdraw();
    if (result) {
        result->lookUpKey = m_lookUpKey;
    } else {
        ApiError &error = result.error();
        error.endpoint = m_endpoint.path;
        error.detail = api::without(m_secrets, error.detail);
        error.type = api::without(m_secrets, error.type);
        error.lookUpKey = error.kind == ApiError::Kind::OutcomeUnknown ? m_lookUpKey : QString();
        for (ApiError::FieldError &field : error.fieldErrors) {
            field.field = api::without(m_secrets, field.field);
            field.message = api::without(m_secrets, field.message);
        }
        error.message = explain(error, m_endpoint.isWrite() ? CallPurpose::Change : CallPurpose::Read).sentence;
    }
    for (const auto &[number, caller] : std::exchange(m_callers, {})) {
        caller.onCancel({});
        caller.finish(result);
    }
    m_client.announce(result);
}

} // namespace latchkey
