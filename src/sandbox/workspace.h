// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/failure.h"
#include "sandbox/kind.h"
#include "sandbox/table.h"
#include "sandbox/timeline.h"

#include <functional>

namespace latchkey::sandbox {

class Random;

/// Everything one workspace holds, and the ways in which every rule changes it.
class Workspace {
  public:
    Workspace(const QJsonObject &json, const Clock &clock, Random &random);

    /// Fills the workspace by \a planter, now and at every reset.
    void plant(std::function<void(Workspace &workspace)> planter);
    /// Forgets everything, also what was still to happen, and is filled anew.
    void reset();

    QString id() const { return m_json.value(QLatin1StringView("workspace_id")).toString(); }
    /// The workspace resource itself.
    const QJsonObject &json() const { return m_json; }

    const Table &table(Kind kind) const { return m_tables[static_cast<std::size_t>(kind)]; }
    const std::vector<Row *> &rows(Kind kind) const { return table(kind).rows(); }
    /// The rows of \a kind; \a withHidden: with what the service does not tell of them under "_hidden".
    QJsonArray list(Kind kind, bool withHidden = false) const;
    /// {"workspace":{…},"access_grants":[…],"access_methods":[…], …}.
    QJsonObject everything(bool withHidden = false) const;

    /// The row with \a id, a UUID as text; none where there is no such row.
    Row *find(Kind kind, const QString &id) const { return table(kind).find(QUuid::fromString(id)); }
    Row *find(Kind kind, const QJsonValue &id) const { return find(kind, id.toString()); }
    /// The row with \a id, or 404 with the kind's words.
    Result<Row *> require(Kind kind, const QJsonValue &id) const;
    /// The first row whose member \a key is \a value.
    Row *findBy(Kind kind, QLatin1StringView key, const QString &value) const;

    /// Adds a row: id, created_at and workspace_id are put in where \a json lacks them.
    Row &add(Kind kind, QJsonObject json);
    Row &addWritten(Kind kind, QUuid id, Instant createdAt, const QByteArray &bytes);
    void remove(Kind kind, QUuid id) { tableOf(kind).remove(id); }

    /// Appends to the history; \a members are those of the event's type.
    void happened(QLatin1StringView eventType, const QJsonObject &members);
    /// The same, at another time: for histories of seeds.
    void happenedAt(Instant when, QLatin1StringView eventType, const QJsonObject &members);

    Instant now() const { return m_timeline.now(); }
    Timeline &timeline() { return m_timeline; }
    Random &random() { return m_random; }

  private:
    Table &tableOf(Kind kind) { return m_tables[static_cast<std::size_t>(kind)]; }

    QJsonObject m_json;
    Timeline m_timeline;
    Random &m_random;
    std::array<Table, kindCount> m_tables;
    std::function<void(Workspace &workspace)> m_planter;
};

/// 404 "<kind>_not_found".
Failure notFound(Kind kind);

} // namespace latchkey::sandbox
