// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "core/accessgrant.h"
#include "keptjournal.h"
#include "operations/operationrunner.h"
#include "sandbox/server.h"
#include "store/workspacestore.h"
#include "support/fixedclock.h"

#include <QJsonDocument>
#include <QTest>

namespace latchkey::test {

/// A hotel over HTTP, a client of it, a store that holds its doors and people, and a runner.
class Workbench {
  public:
    Workbench();
    /// With another server in the hotel's place.
    explicit Workbench(const QUrl &endpoint, const QString &apiKey);

    /// Reads people, doors, systems, ACS users, encoders, spaces and grants into the store.
    void load();
    /// Submits and waits until it is over; the previews are kept. The service's clock goes on meanwhile.
    OperationStatus run(std::unique_ptr<Operation> operation);
    OperationStatus waitFor(OperationId id);
    OperationStatus retry(OperationId id);

    UserIdentityId person(const QString &name) const;
    DeviceId device(const QString &name) const;
    AcsEntranceId entrance(const QString &name) const;
    AcsUserId acsUser(const QString &name) const;
    AcsSystemId system(const QString &type) const;

    /// What the sandbox holds.
    template <typename Resource> QJsonObject held(const char *kind, Id<Resource> id) const
    {
        return server.resource(QLatin1StringView(kind), id.toString());
    }
    qsizetype count(const char *path) const { return server.requestsTo(QLatin1StringView(path)).size(); }
    QJsonObject body(const char *path) const
    {
        return QJsonDocument::fromJson(server.requestsTo(QLatin1StringView(path)).last().body).object();
    }

    FixedClock clock{"2026-11-20T10:42:07Z"};
    sandbox::Server server;
    WorkspaceStore store;
    KeptJournal journal;
    std::unique_ptr<SeamClient> client;
    std::unique_ptr<OperationRunner> runner;
    QList<RequestPreview> previews; ///< of the last operation, before it was sent

  private:
    void connect(const QUrl &endpoint, const QString &apiKey);
};

/// The first row of \a rows that people call \a name.
template <typename T> Id<T> idNamed(const EntityStore<T> &rows, const QString &name)
{
    for (const T &row : rows.rows()) {
        if (row.displayName == name) {
            return row.id;
        }
    }
    return {};
}

/// Waits for a call and gives its value.
template <typename T> Result<T> await(const Call<T> &call)
{
    QObject context;
    std::optional<Result<T>> result;
    call.then(&context, [&result](Result<T> given) { result = std::move(given); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000)) {
        return std::unexpected(ApiError{.message = QStringLiteral("no answer in this test")});
    }
    return *result;
}

} // namespace latchkey::test
