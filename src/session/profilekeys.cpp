// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/profilekeys.h"

#include <QCoreApplication>
#include <QTimer>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ProfileKeys)
};

QString account(const Profile &profile) { return profile.id.toString() + u' ' + profile.endpoint.toString(); }

Credential credentialOf(const Profile &profile, const QString &secret)
{
    const bool isBound = profile.credentialKind != Credential::Kind::ApiKey;
    return {
        .kind = profile.credentialKind, .secret = secret, .workspaceId = isBound ? profile.workspaceId : WorkspaceId()};
}

} // namespace

void ProfileKeys::read(const Profile &profile, const QUrl &endpoint, QObject *context, ReadHandler handler)
{
    if (endpoint != profile.endpoint) {
        QTimer::singleShot(0, context, [handler = std::move(handler)] {
            handler(std::unexpected(SecretFailure{.kind = SecretFailure::Kind::NotFound, .systemMessage = {}}));
        });
        return;
    }
    if (const auto held = m_held.constFind(account(profile)); held != m_held.cend()) {
        QTimer::singleShot(
            0, context,
            [credential = credentialOf(profile, held->secret), handler = std::move(handler)] { handler(credential); });
        return;
    }
    m_secrets.read(account(profile), context,
                   [profile, handler = std::move(handler)](const std::expected<QString, SecretFailure> &secret) {
                       if (secret) {
                           handler(credentialOf(profile, *secret));
                       } else {
                           handler(std::unexpected(secret.error()));
                       }
                   });
}

void ProfileKeys::keep(const Profile &profile, const Credential &credential, QObject *context, Handler handler)
{
    m_changing.insert(account(profile));
    const auto written = [this, account = account(profile), secret = credential.secret,
                          handler = std::move(handler)](const std::expected<void, SecretFailure> &done) {
        m_changing.remove(account);
        if (done) {
            m_held.remove(account);
        } else {
            m_held.insert(account, {.secret = secret, .failure = done.error()});
        }
        handler(done);
    };
    m_secrets.write(account(profile), credential.secret, context, written);
}

std::optional<SecretFailure> ProfileKeys::whyNotKept(const Profile &profile) const
{
    const auto held = m_held.constFind(account(profile));
    return held == m_held.cend() ? std::nullopt : std::optional(held->failure);
}

bool ProfileKeys::isChanging(const Profile &profile) const { return m_changing.contains(account(profile)); }

void ProfileKeys::forget(const Profile &profile, QObject *context, Handler handler)
{
    m_changing.insert(account(profile));
    const auto removed = [this, profile, context,
                          handler = std::move(handler)](const std::expected<void, SecretFailure> &done) {
        if (!done) {
            forgotten(profile, done, handler);
            return;
        }
        m_dataKeys.remove(profile, context, [this, profile, handler](const std::expected<void, SecretFailure> &all) {
            forgotten(profile, all, handler);
        });
    };
    m_secrets.remove(account(profile), context, removed);
}

void ProfileKeys::forgotten(const Profile &profile, std::expected<void, SecretFailure> outcome, const Handler &handler)
{
    m_changing.remove(account(profile));
    if (!outcome && outcome.error().kind == SecretFailure::Kind::NoBackend) {
        outcome = {};
    }
    if (outcome) {
        m_held.remove(account(profile));
        m_profiles.remove(profile.id);
    }
    handler(outcome);
}

QString notKeptNotice(const SecretFailure &failure)
{
    return Text::tr("%1 The key is used until Latchkey is closed.").arg(describe(failure));
}

} // namespace latchkey
