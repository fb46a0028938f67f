// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sessionopener.h"

#include "app/commandline.h"
#include "session/profilekeys.h"

#include <QTimeZone>

namespace latchkey {

ConnectStart newConnection()
{
    ConnectStart start;
    start.defaultZoneId = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return start;
}

SessionOpener::SessionOpener(ProfileStore &profiles, ProfileKeys &keys, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_keys(keys)
{
}

void SessionOpener::openAtStart(const CommandLine &line, const QString &environmentKey)
{
    const auto profile = choose(line);
    if (!line.profile.isEmpty() && !profile) {
        Q_EMIT refused(tr("No workspace is shown as “%1”. Connect it first, or leave the name out.").arg(line.profile));
        return;
    }
    ConnectStart start = newConnection();
    start.endpoint = line.endpoint;
    if (!environmentKey.isEmpty()) {
        start.profile = line.profile.isEmpty() ? std::nullopt : profile;
        start.key = environmentKey;
        start.keepsKey = false;
        openWithKey(start);
    } else if (profile) {
        openProfile(*profile, line.endpoint);
    } else {
        Q_EMIT keyNeeded(start);
    }
}

void SessionOpener::openProfile(const Profile &profile, const QUrl &endpoint)
{
    const QUrl url = endpoint.isEmpty() ? profile.endpoint : endpoint;
    m_keys.read(profile, url, this, [this, profile, url](const std::expected<Credential, SecretFailure> &credential) {
        if (credential) {
            Q_EMIT opened(Session{.profile = profile, .credential = *credential, .keyNotice = {}});
            return;
        }
        ConnectStart start = newConnection();
        start.profile = profile;
        start.endpoint = url;
        start.notice = url == profile.endpoint ? describe(credential.error())
                                               : tr("The key of “%1” is for %2 and is not used elsewhere.")
                                                     .arg(profile.name, profile.endpoint.toString());
        Q_EMIT keyNeeded(start);
    });
}

/// The profile that was named; without a name the last one, but never one of another endpoint than was asked for.
std::optional<Profile> SessionOpener::choose(const CommandLine &line) const
{
    if (!line.profile.isEmpty()) {
        return m_profiles.findByName(line.profile);
    }
    const auto last = m_profiles.lastUsed();
    if (!last || line.endpoint.isEmpty() || last->endpoint == line.endpoint) {
        return last;
    }
    const auto found = std::ranges::find(m_profiles.profiles(), line.endpoint, &Profile::endpoint);
    return found == m_profiles.profiles().cend() ? std::nullopt : std::optional(*found);
}

void SessionOpener::openWithKey(const ConnectStart &start)
{
    auto *controller = new ConnectController(m_profiles, m_keys, start, this);
    connect(controller, &ConnectController::connected, this, [this, controller](const Session &session) {
        controller->deleteLater();
        Q_EMIT opened(session);
    });
    connect(controller, &ConnectController::refused, this, [this, controller, start] {
        controller->deleteLater();
        ConnectStart asked = start;
        asked.notice = tr("The key in SEAM_API_KEY could not be used as it is.");
        Q_EMIT keyNeeded(asked);
    });
    controller->connectNow();
}

} // namespace latchkey
