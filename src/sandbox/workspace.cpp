// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/workspace.h"

#include "sandbox/random.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Three kinds do not say which workspace they belong to.
bool tellsWorkspace(Kind kind)
{
    return kind != Kind::ActionAttempt && kind != Kind::AcsEntrance && kind != Kind::ConnectedAccount;
}

} // namespace

Workspace::Workspace(const QJsonObject &json, const Clock &clock, Random &random)
    : m_json(json)
    , m_timeline(clock)
    , m_random(random)
{
}

void Workspace::plant(std::function<void(Workspace &workspace)> planter)
{
    m_planter = std::move(planter);
    reset();
}

void Workspace::reset()
{
    m_timeline.forget();
    m_tables = {};
    m_planter(*this);
}

QJsonArray Workspace::list(Kind kind, bool withHidden) const
{
    QJsonArray list;
    for (const Row *row : rows(kind)) {
        list.append(withHidden ? row->jsonWithHidden() : row->json());
    }
    return list;
}

QJsonObject Workspace::everything(bool withHidden) const
{
    QJsonObject all{{u"workspace"_s, m_json}};
    for (std::size_t i = 0; i < kindCount; ++i) {
        const auto kind = static_cast<Kind>(i);
        all.insert(wordsOf(kind).plural, list(kind, withHidden));
    }
    return all;
}

Result<Row *> Workspace::require(Kind kind, const QJsonValue &id) const
{
    if (Row *row = find(kind, id)) {
        return row;
    }
    return std::unexpected(notFound(kind));
}

Row *Workspace::findBy(Kind kind, QLatin1StringView key, const QString &value) const
{
    const auto &all = rows(kind);
    const auto row = std::ranges::find_if(all, [&](const Row *each) { return each->text(key) == value; });
    return row == all.end() ? nullptr : *row;
}

Row &Workspace::add(Kind kind, QJsonObject json)
{
    const QString key = idMember(kind);
    if (!json.contains(key)) {
        json.insert(key, m_random.uuid().toString(QUuid::WithoutBraces));
    }
    if (tellsWorkspace(kind)) {
        json.insert("workspace_id"_L1, id());
    }
    const Instant createdAt = parseWireTime(json.value("created_at"_L1).toString()).value_or(now());
    if (kind != Kind::ActionAttempt) {
        json.insert("created_at"_L1, wireTime(createdAt));
    }
    const QUuid rowId = QUuid::fromString(json.value(key).toString());
    return tableOf(kind).insert(rowId, createdAt, std::move(json));
}

Row &Workspace::addWritten(Kind kind, QUuid id, Instant createdAt, const QByteArray &bytes)
{
    return tableOf(kind).insert(id, createdAt, bytes);
}

void Workspace::happened(QLatin1StringView eventType, const QJsonObject &members)
{
    happenedAt(now(), eventType, members);
}

void Workspace::happenedAt(Instant when, QLatin1StringView eventType, const QJsonObject &members)
{
    QJsonObject event = members;
    event.insert("event_type"_L1, eventType);
    event.insert("occurred_at"_L1, wireTime(when));
    event.insert("created_at"_L1, wireTime(when));
    add(Kind::Event, std::move(event));
}

Failure notFound(Kind kind)
{
    const KindWords &words = wordsOf(kind);
    return Failure{404, words.singular + "_not_found"_L1, words.notFound};
}

} // namespace latchkey::sandbox
