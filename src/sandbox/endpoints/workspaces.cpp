// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/attempts.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto resetTakes = 1000ms;

Result<Payload> get(Call &call) { return keyed("workspace"_L1, call.workspace.json()); }

/// Every resource with the id, under the plural of its kind; kinds without one are left out.
Result<Payload> findAnything(Call &call)
{
    const QJsonValue id = call["search"_L1];
    QJsonObject batch;
    for (std::size_t i = 0; i < kindCount; ++i) {
        const auto kind = static_cast<Kind>(i);
        const Row *row = call.workspace.find(kind, id);
        if (row == nullptr) {
            continue;
        }
        const bool isUnmanaged = row->value("is_managed"_L1).isBool() && !row->flag("is_managed"_L1);
        const QString word = wordsOf(kind).plural;
        const bool isDevice = kind == Kind::Device;
        batch.insert(isUnmanaged ? QString("unmanaged_"_L1 + word) : word,
                     QJsonArray{isUnmanaged && isDevice ? unmanagedDevice(*row) : row->json()});
    }
    if (call.workspace.id() == id.toString()) {
        batch.insert("workspaces"_L1, QJsonArray{call.workspace.json()});
    }
    return keyed("batch"_L1, batch);
}

Result<Payload> resetSandbox(Call &call)
{
    if (const auto sandbox = requireSandbox(call); !sandbox) {
        return std::unexpected(sandbox.error());
    }
    const Row &attempt = startAttempt(call.workspace, "RESET_SANDBOX_WORKSPACE"_L1);
    call.workspace.timeline().after(resetTakes, [&workspace = call.workspace, json = attempt.json()] {
        workspace.reset();
        // The one thing that outlives the reset is the attempt by which it is watched.
        succeed(workspace.add(Kind::ActionAttempt, json), {});
    });
    return one(Kind::ActionAttempt, attempt);
}

} // namespace

Endpoints workspaceEndpoints()
{
    return {
        {u"/workspaces/get"_s, reads, {}, get},
        {u"/workspaces/find_anything"_s, reads, {{uuid("search").required()}}, findAnything},
        {u"/workspaces/reset_sandbox"_s, posts, {}, resetSandbox},
    };
}

} // namespace latchkey::sandbox
