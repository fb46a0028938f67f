// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/keycheck.h"

#include "api/seamclient.h"
#include "api/workspaces.h"

namespace latchkey {

KeyCheck::KeyCheck(QObject *parent)
    : QObject(parent)
{
}

KeyCheck::~KeyCheck() = default;

void KeyCheck::ask(const QUrl &endpoint, const Credential &credential)
{
    m_client = std::make_unique<SeamClient>(Connection{.endpoint = endpoint, .credential = credential});
    // Answers of a question that was dropped die with its client.
    if (credential.needsWorkspace() && credential.workspaceId.isNull()) {
        api::workspaces::list(*m_client).then(m_client.get(),
                                              [this](Result<QList<Workspace>> result) { conclude(std::move(result)); });
    } else {
        api::workspaces::get(*m_client).then(m_client.get(), [this](Result<Workspace> result) {
            if (result) {
                conclude(QList<Workspace>{*result});
            } else {
                conclude(std::unexpected(result.error()));
            }
        });
    }
}

void KeyCheck::cancel() { m_client.reset(); }

void KeyCheck::conclude(Result<QList<Workspace>> result)
{
    // The handler runs in the client's own context: it must not be destroyed under it.
    m_client.release()->deleteLater();
    if (result && !result->isEmpty()) {
        Q_EMIT answered(*result);
        return;
    }
    ApiError error = result ? ApiError() : result.error();
    if (result) {
        error.kind = ApiError::Kind::Forbidden;
        error.message = tr("This token sees no workspace. Ask for access to one, or paste another key.");
    } else if (error.kind == ApiError::Kind::NotOffered) {
        // Elsewhere one part of the API is missing and the rest goes on; here it is the whole of it.
        error.message = tr("A server answers at this address, but it is not Seam’s. Check the endpoint.");
    }
    Q_EMIT failed(error);
}

} // namespace latchkey
