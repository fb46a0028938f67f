// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/requestlog.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A demonstration may run for days: the oldest requests are forgotten.
constexpr std::size_t mostRequests = 10'000;

} // namespace

std::uint64_t RequestLog::add(const Request &request)
{
    if (m_entries.size() == mostRequests) {
        m_entries.pop_front();
        ++m_first;
    }
    m_entries.push_back({request});
    m_entries.back().request.authorization.clear();
    m_entries.back().request.clientSession.clear();
    return m_first + m_entries.size() - 1;
}

void RequestLog::disturbed(std::uint64_t number)
{
    if (number >= m_first) {
        m_entries[number - m_first].hasFault = true;
    }
}

void RequestLog::answered(std::uint64_t number, int status)
{
    if (number >= m_first) {
        m_entries[number - m_first].status = status;
    }
}

void RequestLog::clear()
{
    m_first += m_entries.size();
    m_entries.clear();
}

QList<Request> RequestLog::requests() const
{
    QList<Request> requests;
    for (const Entry &entry : m_entries) {
        requests.append(entry.request);
    }
    return requests;
}

QJsonArray RequestLog::json() const
{
    QJsonArray list;
    for (const Entry &entry : m_entries) {
        list.append(QJsonObject{{u"path"_s, entry.request.path},
                                {u"body"_s, QString::fromUtf8(entry.request.body)},
                                {u"status"_s, entry.status ? QJsonValue(*entry.status) : QJsonValue()},
                                {u"fault"_s, entry.hasFault}});
    }
    return list;
}

} // namespace latchkey::sandbox
