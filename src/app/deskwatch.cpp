// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/deskwatch.h"

#include <QGuiApplication>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

constexpr std::chrono::milliseconds betweenTicks = 5s;
/// No busy machine lets a timer wait for so long; a shorter sleep harms nothing.
constexpr std::chrono::milliseconds leap = 15s;

using Reachability = QNetworkInformation::Reachability;

} // namespace

DeskWatch::DeskWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_isInFront(QGuiApplication::applicationState() == Qt::ApplicationActive)
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DeskWatch::takeState);
    connect(&m_tick, &QTimer::timeout, this, &DeskWatch::lookAtClock);
    setInterval(betweenTicks);
}

void DeskWatch::setInterval(std::chrono::milliseconds interval)
{
    m_lastTick = m_clock.now();
    m_tick.start(interval);
}

void DeskWatch::takeState(Qt::ApplicationState state)
{
    const bool isInFront = state == Qt::ApplicationActive;
    if (isInFront != m_isInFront) {
        m_isInFront = isInFront;
        Q_EMIT inFrontChanged(isInFront);
    }
}

void DeskWatch::followNetwork()
{
    if (!QNetworkInformation::loadDefaultBackend()) {
        return; // then the poller's own retries find out
    }
    const QNetworkInformation *network = QNetworkInformation::instance();
    m_reachability = network->reachability();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &DeskWatch::takeReachability,
            Qt::UniqueConnection);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &DeskWatch::cameBack, Qt::UniqueConnection);
}

void DeskWatch::takeReachability(Reachability reachability)
{
    // What it says first is no change.
    const Reachability before = std::exchange(m_reachability, reachability);
    if (before != Reachability::Unknown && reachability > before) {
        Q_EMIT cameBack();
    }
}

/// Some systems stop their timers while they sleep and some do not; the clock goes on in all.
void DeskWatch::lookAtClock()
{
    const Instant now = m_clock.now();
    const auto passed = now - std::exchange(m_lastTick, now);
    if (std::chrono::abs(passed - m_tick.intervalAsDuration()) > leap) {
        Q_EMIT cameBack();
    }
}

} // namespace latchkey
