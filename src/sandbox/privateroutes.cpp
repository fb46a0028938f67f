// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/privateroutes.h"

#include "sandbox/engine.h"
#include "sandbox/faults/faultplan.h"
#include "sandbox/faults/holding.h"
#include "sandbox/faults/pathpattern.h"
#include "sandbox/requestlog.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto prefix = "/_sandbox/"_L1;
/// Ten minutes in milliseconds: longer than any test waits.
constexpr int longestWait = 600'000;

Reply told(const QJsonObject &answer)
{
    return Reply{200, "application/json", QJsonDocument(answer).toJson(QJsonDocument::Compact)};
}

Reply done() { return told({{u"ok"_s, true}}); }

Reply refused(int status, const QString &type, const QString &message)
{
    return Reply{status, "application/json", Failure{status, type, message}.body()};
}

Reply invalid(const QString &message) { return refused(400, u"invalid_input"_s, message); }

} // namespace

struct PrivateRoutes::Route {
    QLatin1StringView name;
    QLatin1StringView help;
    Reply (PrivateRoutes::*answer)(const QJsonObject &parameters, Lock &lock);
};

const QList<PrivateRoutes::Route> &PrivateRoutes::routes()
{
    static const QList<Route> all{
        {"faults"_L1, R"(faults {"spec":SPEC}   misbehave like that from now on)"_L1, &PrivateRoutes::changeFaults},
        {"hold"_L1,
         R"(hold {"path":PATH,"at":"arrival"|"answer","skip":N}   hold the request to PATH ("*": any write) after
        N others before it is acted on, or before its answer leaves, and let all else pass; it goes on when
        it is released, and is acted on then also if its client is gone)"_L1,
         &PrivateRoutes::hold},
        {"held"_L1, R"(held {"timeout_ms":MS}   say which request is held, as soon as one is; null after MS)"_L1,
         &PrivateRoutes::tellHeld},
        {"release"_L1, R"(release {}   let it go on, and hold no more)"_L1, &PrivateRoutes::release},
        {"state"_L1, R"(state {}   all that the workspace holds; under "_hidden" what the service does not tell)"_L1,
         &PrivateRoutes::tellState},
        {"requests"_L1, R"(requests {"clear":BOOL}   the requests that have arrived, and forget them; "status" is null
        where a fault answered instead of the service, "fault" says whether one happened)"_L1,
         &PrivateRoutes::tellRequests},
    };
    return all;
}

bool PrivateRoutes::isOne(const QString &path) { return path.startsWith(prefix); }

QString PrivateRoutes::help()
{
    QStringList lines;
    for (const Route &route : routes()) {
        lines.append("    "_L1 + prefix + route.help);
    }
    return lines.join(u'\n');
}

Reply PrivateRoutes::answer(const Request &request, Lock &lock)
{
    if (request.authorization != "Bearer " + m_engine.credentials().apiKey.toLatin1()) {
        return refused(401, u"unauthorized"_s, u"The API key is needed"_s);
    }
    for (const Route &route : routes()) {
        if (request.path == prefix + route.name) {
            return (this->*route.answer)(QJsonDocument::fromJson(request.body).object(), lock);
        }
    }
    return Reply{404, "text/plain; charset=utf-8", "404"};
}

Reply PrivateRoutes::changeFaults(const QJsonObject &parameters, Lock &)
{
    auto plan = FaultPlan::parse(parameters.value("spec"_L1).toString());
    if (!plan) {
        return invalid(plan.error());
    }
    m_faults = std::move(*plan);
    return done();
}

Reply PrivateRoutes::hold(const QJsonObject &parameters, Lock &)
{
    const QString path = parameters.value("path"_L1).toString();
    const QString at = parameters.value("at"_L1).toString();
    const int skip = parameters.value("skip"_L1).toInt();
    if (!isPathPattern(path) || (at != "arrival"_L1 && at != "answer"_L1) || skip < 0) {
        return invalid(u"Needs a path or \"*\", at as \"arrival\" or \"answer\", and skip not below 0"_s);
    }
    m_holding.give({path, at == "arrival"_L1 ? HoldPoint::Arrival : HoldPoint::Answer, skip});
    return done();
}

Reply PrivateRoutes::tellHeld(const QJsonObject &parameters, Lock &lock)
{
    const int time = parameters.value("timeout_ms"_L1).toInt();
    if (time < 0 || time > longestWait) {
        return invalid(u"Needs timeout_ms from 0 to %1"_s.arg(longestWait));
    }
    const auto held = m_holding.waitForHeld(lock, std::chrono::milliseconds(time));
    if (!held) {
        return told({{u"held"_s, QJsonValue()}});
    }
    const QString at = held->at == HoldPoint::Arrival ? u"arrival"_s : u"answer"_s;
    return told({{u"held"_s, QJsonObject{{u"path"_s, held->path}, {u"at"_s, at}}}});
}

Reply PrivateRoutes::release(const QJsonObject &, Lock &)
{
    m_holding.release();
    return done();
}

Reply PrivateRoutes::tellState(const QJsonObject &, Lock &) { return told(m_engine.workspace().everything(true)); }

Reply PrivateRoutes::tellRequests(const QJsonObject &parameters, Lock &)
{
    const Reply reply = told({{u"requests"_s, m_log.json()}});
    if (parameters.value("clear"_L1).toBool()) {
        m_log.clear();
    }
    return reply;
}

} // namespace latchkey::sandbox
