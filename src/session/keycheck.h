// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/credential.h"
#include "core/workspace.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace latchkey {

class SeamClient;

/// Asks the service itself what a credential is good for, before it is kept.
class KeyCheck : public QObject {
    Q_OBJECT

  public:
    explicit KeyCheck(QObject *parent = nullptr);
    ~KeyCheck() override;

    /// Asks \a endpoint with \a credential: an API key for its workspace, a token for all it can see, or for the one it
    /// names. One question at a time: a new one drops the one before.
    void ask(const QUrl &endpoint, const Credential &credential);
    void cancel();

  Q_SIGNALS:
    /// Never empty: a token that sees no workspace is a failure.
    void answered(const QList<latchkey::Workspace> &workspaces);
    void failed(const latchkey::ApiError &error);

  private:
    void conclude(Result<QList<Workspace>> result);

    std::unique_ptr<SeamClient> m_client;
};

} // namespace latchkey
