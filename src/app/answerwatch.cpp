// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/answerwatch.h"

#include "api/seamclient.h"
#include "core/clock.h"

#include <utility>

namespace latchkey {

AnswerWatch::AnswerWatch(const SeamClient &client, const Clock &clock, std::chrono::milliseconds patience,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &AnswerWatch::tell);
    connect(&client.unanswered(), &Unanswered::asked, this, &AnswerWatch::asked);
    connect(&client.unanswered(), &Unanswered::heard, this, &AnswerWatch::heard);
    connect(&client.unanswered(), &Unanswered::ended, this, &AnswerWatch::startAnew);
    connect(&client, &SeamClient::pauseChanged, this, &AnswerWatch::startAnew);
    connect(&client, &SeamClient::credentialChanged, this, &AnswerWatch::startAnew);
}

void AnswerWatch::asked()
{
    if (!m_isWaiting && !m_patience.isActive()) {
        m_since = m_clock.now();
        m_patience.start();
    }
}

void AnswerWatch::heard()
{
    m_hasHeard = true;
    startAnew();
}

/// From now on the other answers are waited for, if there are any to come.
void AnswerWatch::startAnew()
{
    m_patience.stop();
    const bool wasWaiting = std::exchange(m_isWaiting, false);
    if (!m_client.unanswered().isEmpty()) {
        asked();
    }
    if (wasWaiting) {
        Q_EMIT changed();
    }
}

void AnswerWatch::tell()
{
    if (m_client.isHeld()) {
        m_patience.start(); // nothing was sent
    } else {
        m_isWaiting = true;
        Q_EMIT changed();
    }
}

} // namespace latchkey
