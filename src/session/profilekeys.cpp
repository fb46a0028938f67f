// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/profilekeys.h"

#include <QTimer>

namespace latchkey {
namespace {

QString account(const Profile &profile) { return profile.id.toString() + u' ' + profile.endpoint.toString(); }

} // namespace

void ProfileKeys::read(const Profile &profile, const QUrl &endpoint, QObject *context, ReadHandler handler)
{
    if (endpoint != profile.endpoint) {
        QTimer::singleShot(0, context, [handler = std::move(handler)] {
            handler(std::unexpected(SecretFailure{.kind = SecretFailure::Kind::NotFound, .systemMessage = {}}));
        });
        return;
    }
    m_secrets.read(account(profile), context,
                   [profile, handler = std::move(handler)](const std::expected<QString, SecretFailure> &secret) {
                       if (!secret) {
                           handler(std::unexpected(secret.error()));
                           return;
                       }
                       const bool isBound = profile.credentialKind != Credential::Kind::ApiKey;
                       handler(Credential{.kind = profile.credentialKind,
                                          .secret = *secret,
                                          .workspaceId = isBound ? profile.workspaceId : WorkspaceId()});
                   });
}

void ProfileKeys::keep(const Profile &profile, const Credential &credential, QObject *context, Handler handler)
{
    m_secrets.write(account(profile), credential.secret, context, std::move(handler));
}

void ProfileKeys::forget(const Profile &profile, QObject *context, Handler handler)
{
    const auto removed = [this, id = profile.id,
                          handler = std::move(handler)](std::expected<void, SecretFailure> done) {
        if (!done && done.error().kind == SecretFailure::Kind::NoBackend) {
            done = {};
        }
        if (done) {
            m_profiles.remove(id);
        }
        handler(done);
    };
    m_secrets.remove(account(profile), context, removed);
}

} // namespace latchkey
