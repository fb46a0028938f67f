// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connection.h"

#include <QFutureWatcher>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <memory>

namespace latchkey {

/// Whether \a host needs no network, and is reached without any proxy.
bool isThisComputer(const QString &host);

/// The system's proxies on the way to one service. They are looked up on another thread, since a script (PAC) or the
/// search for one (WPAD) takes seconds or never ends. For this computer there are none, and nobody is asked: a
/// demonstration must not leave it.
class SystemProxies final : public QObject {
    Q_OBJECT

  public:
    explicit SystemProxies(const Connection &connection);

    /// Whether requests may leave: the way is known, or was waited for long enough. In that case they use no proxy
    /// until it is.
    bool isReady() const { return !m_limit.isActive(); }
    /// The computer may be in another network by now. What was found before is used until there is an answer; does
    /// nothing while one is waited for.
    void lookUp();
    /// For a QNetworkAccessManager, which may live longer: says what was found last. Qt keeps connections by their
    /// proxy, so what is sent from then on takes the new way without another manager.
    std::unique_ptr<QNetworkProxyFactory> makeFactory() const;

  Q_SIGNALS:
    void ready();

  private:
    void take();

    const QNetworkProxyQuery m_query;
    const ProxyLookup m_ask;                             ///< empty for this computer
    const std::shared_ptr<QList<QNetworkProxy>> m_found; ///< used on this thread only
    QFutureWatcher<QList<QNetworkProxy>> m_answer;
    QTimer m_limit;
};

} // namespace latchkey
