// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/answers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

constexpr auto logPath = "/_bench/log"_L1;
constexpr std::array relatedKinds{sandbox::Kind::Space,          sandbox::Kind::Device,
                                  sandbox::Kind::AcsEntrance,    sandbox::Kind::ConnectedAccount,
                                  sandbox::Kind::AcsSystem,      sandbox::Kind::UserIdentity,
                                  sandbox::Kind::AcsAccessGroup, sandbox::Kind::AccessMethod};

sandbox::Reply ok(const QByteArray &body)
{
    return sandbox::Reply{.contentType = "application/json; charset=utf-8", .body = body, .requestId = "bench"};
}

bool isWanted(sandbox::Kind kind, const QJsonObject &parameters)
{
    const QJsonValue word{sandbox::wordsOf(kind).plural};
    const bool isIncluded =
        !parameters.contains("include"_L1) || parameters.value("include"_L1).toArray().contains(word);
    return isIncluded && !parameters.value("exclude"_L1).toArray().contains(word);
}

} // namespace

Answers::Answers(const Scale &scale)
    : m_engine({.kind = sandbox::Seed::Kind::Scale, .identities = scale.people, .devices = scale.devices}, m_clock,
               sandbox::Credentials::random())
{
    for (const Stay &stay : plantStays(m_engine.workspace(), scale)) {
        for (const Stay::Part &part : stay.parts) {
            part.row->bytes(); // written now, and only read from here on
        }
        m_stays.insert(stay.grant, stay);
    }
}

sandbox::Reply Answers::answer(const sandbox::Request &request)
{
    if (request.path == logPath) {
        return ok(takeLog());
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_log.append(QJsonObject{{u"path"_s, request.path},
                                 {u"body"_s, QString::fromUtf8(request.body)},
                                 {u"at"_s, QDateTime::currentMSecsSinceEpoch()}});
    }
    if (request.path == "/access_grants/get_related"_L1) {
        if (const auto body = related(QJsonDocument::fromJson(request.body).object())) {
            return ok(*body);
        }
    }
    return make(request);
}

/// As the sandbox answers, once for each question.
sandbox::Reply Answers::make(const sandbox::Request &request)
{
    QByteArray question =
        request.method + ' ' + request.path.toUtf8() + ' ' + request.authorization + ' ' + request.body;
    for (const auto &[name, value] : request.query) {
        question += ' ' + name.toUtf8() + '=' + value.toUtf8();
    }
    const std::scoped_lock lock(m_mutex);
    const auto known = m_known.constFind(question);
    return known != m_known.cend() ? *known : *m_known.insert(question, m_engine.handle(request));
}

std::optional<QByteArray> Answers::related(const QJsonObject &parameters) const
{
    std::array<QByteArrayList, relatedKinds.size()> rows;
    QSet<const sandbox::Row *> told;
    for (const QJsonValue id : parameters.value("access_grant_ids"_L1).toArray()) {
        const auto stay = m_stays.constFind(QUuid::fromString(id.toString()));
        if (stay == m_stays.cend()) {
            return std::nullopt;
        }
        for (const Stay::Part &part : stay->parts) {
            if (!told.contains(part.row)) {
                told.insert(part.row);
                const auto kind = std::ranges::find(relatedKinds, part.kind) - relatedKinds.begin();
                rows[static_cast<std::size_t>(kind)].append(part.row->bytes());
            }
        }
    }
    QByteArray body = "{\"batch\":{";
    for (std::size_t i = 0; i < relatedKinds.size(); ++i) {
        if (isWanted(relatedKinds[i], parameters)) {
            const QLatin1StringView word = sandbox::wordsOf(relatedKinds[i]).plural;
            body += (body.endsWith('{') ? "\"" : ",\"") + QByteArray(word.data(), word.size()) + "\":[" +
                    rows[i].join(',') + ']';
        }
    }
    return told.isEmpty() ? std::nullopt : std::optional<QByteArray>(body + "},\"ok\":true}");
}

QByteArray Answers::takeLog()
{
    const std::scoped_lock lock(m_mutex);
    return QJsonDocument(std::exchange(m_log, {})).toJson(QJsonDocument::Compact);
}

} // namespace latchkey::bench
