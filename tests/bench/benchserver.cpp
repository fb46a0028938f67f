// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/benchserver.h"

#include "bench/process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

constexpr int patience = 120'000; // ms

} // namespace

BenchServer::~BenchServer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

std::expected<void, QString> BenchServer::start(const QString &program, const QString &size)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {size});
    if (!m_process.waitForReadyRead(patience)) {
        return std::unexpected(u"%1 did not get ready"_s.arg(program));
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_service = {.endpoint = ready["endpoint"_L1].toString(),
                 .apiKey = ready["api_key"_L1].toString(),
                 .workspaceId = ready["workspace_id"_L1].toString()};
    return {};
}

std::expected<QList<Question>, QString> BenchServer::takeLog()
{
    const auto log = outputOf(u"curl"_s, {u"--silent"_s, u"--fail"_s, QString(m_service.endpoint + "/_bench/log"_L1)});
    if (!log) {
        return std::unexpected(log.error());
    }
    QList<Question> questions;
    for (const QJsonValue entry : QJsonDocument::fromJson(*log).array()) {
        questions.append({.path = entry["path"_L1].toString(),
                          .body = entry["body"_L1].toString().toUtf8(),
                          .at = entry["at"_L1].toInteger()});
    }
    return questions;
}

} // namespace latchkey::bench
