// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "sandbox/credentials.h"
#include "sandbox/faults/faultplan.h"
#include "sandbox/faults/holding.h"
#include "sandbox/message.h"
#include "sandbox/seed.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <expected>
#include <memory>

namespace latchkey::sandbox {

struct ServerOptions {
    int port = 0; ///< 0: any free one
    Seed seed{};
    std::chrono::milliseconds latency{0}; ///< between a request and its answer; ends with the server
    FaultPlan faults{};
    Credentials credentials = Credentials::random();
    const Clock *clock = nullptr; ///< the computer's where none is given; must outlive the server
};

/// A Seam workspace served over HTTP on 127.0.0.1, with PrivateRoutes beside it. All but start() and stop() may be
/// called from any thread, and only while it runs.
class Server {
  public:
    Server();
    ~Server();

    /// Listens, on threads of its own; or the reason why it cannot, in a sentence.
    std::expected<void, QString> start(const ServerOptions &options = {});
    /// Closes every connection and waits for the answers under way. Does nothing on one that is not running.
    void stop();

    QString endpoint() const; ///< "http://127.0.0.1:49152"
    QString apiKey() const;
    QString personalAccessToken() const;
    QString consoleSessionToken() const;
    QString workspaceId() const;
    QString otherWorkspaceId() const; ///< the production workspace beside it

    /// Every resource the workspace holds now: {"access_grants":[…],"access_methods":[…], …}.
    QJsonObject snapshot() const;
    /// The rows of \a kind, such as "access_grant".
    QJsonArray resources(const QString &kind) const;
    /// The row of \a kind with \a id, with what the service does not tell under "_hidden"; empty where there is none.
    QJsonObject resource(const QString &kind, const QString &id) const;
    /// The production workspace's rows of \a kind.
    QJsonArray otherResources(const QString &kind) const;

    /// The requests that have arrived, the last ten thousand, in order, without their Authorization header.
    QList<Request> requests() const;
    /// Those to \a path.
    QList<Request> requestsTo(const QString &path) const;
    void clearRequests();

    /// Answers requests to \a path with this instead, until clearOverrides().
    void setOverride(const QString &path, int status, const QByteArray &contentType, const QByteArray &body);
    void clearOverrides();
    /// Misbehaves as FaultPlan::parse() understands \a spec, until it is set anew; or says what is wrong with it.
    std::expected<void, QString> setFaults(const QString &spec);
    /// Holds a request until release(), as Holding says.
    void hold(const HoldOrder &order);
    std::optional<HeldRequest> waitForHeld(std::chrono::milliseconds time);
    void release();
    void revokeApiKey();
    /// apiKey() is another one from now on, and the one there was is refused.
    void renewApiKey();

  private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

} // namespace latchkey::sandbox
