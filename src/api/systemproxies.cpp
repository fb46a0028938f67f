// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/systemproxies.h"

#include <QHostAddress>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// Asks nobody: it is called on the UI thread, for every request.
class FoundProxies final : public QNetworkProxyFactory {
  public:
    explicit FoundProxies(std::shared_ptr<const QList<QNetworkProxy>> found)
        : m_found(std::move(found))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery & /*query*/) override { return *m_found; }

  private:
    const std::shared_ptr<const QList<QNetworkProxy>> m_found;
};

} // namespace

bool isThisComputer(const QString &host) { return host == "localhost"_L1 || QHostAddress(host).isLoopback(); }

SystemProxies::SystemProxies(const Connection &connection)
    : m_query(connection.endpoint)
    , m_ask(isThisComputer(connection.endpoint.host()) ? ProxyLookup() : connection.proxies)
    , m_found(std::make_shared<QList<QNetworkProxy>>(1, QNetworkProxy(QNetworkProxy::NoProxy)))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &SystemProxies::ready);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SystemProxies::take);
    if (m_ask) {
        m_limit.start(connection.times.proxies);
        lookUp();
    }
}

std::unique_ptr<QNetworkProxyFactory> SystemProxies::makeFactory() const
{
    return std::make_unique<FoundProxies>(m_found);
}

void SystemProxies::lookUp()
{
    if (!m_ask || !m_answer.isFinished()) {
        return;
    }
    // Nothing of this object goes along: it may die before there is an answer. The end of the program waits for this
    // pool, so that no lookup runs while Qt is taken down.
    const auto promise = std::make_shared<QPromise<QList<QNetworkProxy>>>();
    promise->start();
    m_answer.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, ask = m_ask, query = m_query] {
        promise->addResult(ask(query));
        promise->finish();
    });
}

void SystemProxies::take()
{
    *m_found = m_answer.result();
    if (!isReady()) {
        m_limit.stop();
        Q_EMIT ready();
    }
}

} // namespace latchkey
