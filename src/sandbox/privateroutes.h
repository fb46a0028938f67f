// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/message.h"

#include <QJsonObject>

#include <mutex>

namespace latchkey::sandbox {

class Engine;
class FaultPlan;
class Holding;
class RequestLog;

/// The routes under /_sandbox/: for tests in another process and for trying a client out, not part of the service.
/// They need the API key, and are themselves neither logged, held nor answered with a fault.
class PrivateRoutes {
  public:
    PrivateRoutes(Engine &engine, FaultPlan &faults, Holding &holding, RequestLog &log)
        : m_engine(engine)
        , m_faults(faults)
        , m_holding(holding)
        , m_log(log)
    {
    }

    static bool isOne(const QString &path);
    /// Describes them, a line or more for each.
    static QString help();
    /// \a lock is on the server's mutex, and is given up during a wait.
    Reply answer(const Request &request, std::unique_lock<std::mutex> &lock);

  private:
    using Lock = std::unique_lock<std::mutex>;
    struct Route;
    static const QList<Route> &routes();

    Reply changeFaults(const QJsonObject &parameters, Lock &lock);
    Reply hold(const QJsonObject &parameters, Lock &lock);
    Reply tellHeld(const QJsonObject &parameters, Lock &lock);
    Reply release(const QJsonObject &parameters, Lock &lock);
    Reply tellState(const QJsonObject &parameters, Lock &lock);
    Reply tellRequests(const QJsonObject &parameters, Lock &lock);

    Engine &m_engine;
    FaultPlan &m_faults;
    Holding &m_holding;
    RequestLog &m_log;
};

} // namespace latchkey::sandbox
