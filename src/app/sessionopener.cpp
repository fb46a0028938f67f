// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sessionopener.h"

#include "app/commandline.h"
#include "app/profilefolder.h"

namespace latchkey {
namespace {

/// What the dialog is to say of the key in SEAM_API_KEY that did not open a workspace by itself.
ConnectStart askedAbout(const ConnectStart &start, const ConnectForm &form)
{
    ConnectStart asked = start;
    const auto problem = form.firstProblem();
    if (problem == ConnectForm::Field::Workspace) {
        asked.notice = SessionOpener::tr("The token in SEAM_API_KEY is good for several workspaces.");
        asked.advice = SessionOpener::tr("Choose the one to open.");
    } else if (problem == ConnectForm::Field::Endpoint) {
        asked.notice = SessionOpener::tr("Seam could not be asked about the key in SEAM_API_KEY.");
        asked.advice = SessionOpener::tr("Check the connection and the endpoint, then choose Connect to try again.");
    } else {
        asked.notice = SessionOpener::tr("The key in SEAM_API_KEY could not be used.");
        asked.advice = SessionOpener::tr("Paste another one to go on.");
    }
    asked.cause = problem ? form.note(*problem).text : QString();
    return asked;
}

/// For SEAM_API_KEY with nothing but spaces in it. An empty one counts as none, as empty variables do.
ConnectStart askedWithoutKey(const ConnectStart &start)
{
    ConnectStart asked = start;
    asked.notice = SessionOpener::tr("SEAM_API_KEY is set, but there is no key in it.");
    asked.advice =
        SessionOpener::tr("Paste a key to go on. Before the next start, put one into the variable or unset it.");
    return asked;
}

/// For an endpoint that the key of \a profile does not serve.
ConnectStart askedForKeyElsewhere(const ConnectStart &start, const Profile &profile)
{
    ConnectStart asked = start;
    asked.notice = SessionOpener::tr("The key of “%1” is for %2 and is not used elsewhere.")
                       .arg(profile.name, profile.endpoint.toString());
    asked.advice = SessionOpener::tr("Paste a key for %1 to go on.").arg(start.endpoint.toString());
    return asked;
}

} // namespace

ConnectStart newConnection(const QUrl &endpoint)
{
    ConnectStart start;
    start.endpoint = endpoint;
    return start;
}

SessionOpener::SessionOpener(ProfileStore &profiles, ProfileKeys &keys, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_dataFolder(dataFolder)
{
    m_patience.setInterval(std::chrono::seconds(1));
    m_patience.setSingleShot(true);
}

void SessionOpener::openAtStart(const CommandLine &line, const QString &environmentKey)
{
    const auto profile = choose(line);
    if (!line.profile.isEmpty() && !profile) {
        Q_EMIT refused(tr("No workspace is shown as “%1”. Connect it first, or leave the name out.").arg(line.profile));
        return;
    }
    ConnectStart start = newConnection(line.endpoint);
    if (!environmentKey.isEmpty()) {
        start.profile = line.profile.isEmpty() ? std::nullopt : profile;
        start.keepsKey = false;
        if (environmentKey.trimmed().isEmpty()) {
            Q_EMIT keyNeeded(askedWithoutKey(start));
        } else {
            start.key = environmentKey;
            openWithKey(start);
        }
    } else if (profile) {
        openProfile(*profile, line.endpoint);
    } else if (const auto last = m_profiles.lastUsed()) {
        Q_EMIT keyNeeded(askedForKeyElsewhere(start, *last));
    } else {
        Q_EMIT keyNeeded(start);
    }
}

void SessionOpener::openProfile(const Profile &profile, const QUrl &endpoint)
{
    ConnectStart start = newConnection(endpoint.isEmpty() ? profile.endpoint : endpoint);
    start.profile = profile;
    QObject *const attempt = beginAttempt(start, tr("Waiting for the keychain, which may ask for its password."));
    m_keys.read(profile, start.endpoint, attempt,
                [this, attempt, start, profile](const std::expected<Credential, SecretFailure> &credential) {
                    if (attempt == m_attempt.get()) {
                        answerKeychain(start, profile, credential);
                    }
                });
}

void SessionOpener::cancel()
{
    m_patience.stop();
    // Later, because the attempt may be what calls this.
    if (QObject *over = m_attempt.release()) {
        over->deleteLater();
    }
}

QObject *SessionOpener::beginAttempt(const ConnectStart &start, const QString &notice)
{
    cancel();
    m_attempt = std::make_unique<QObject>();
    connect(&m_patience, &QTimer::timeout, m_attempt.get(), [this, start, notice] { Q_EMIT waiting(start, notice); });
    m_patience.start();
    return m_attempt.get();
}

void SessionOpener::answerKeychain(const ConnectStart &start, const Profile &profile,
                                   const std::expected<Credential, SecretFailure> &credential)
{
    if (credential) {
        openKept(profile, *credential);
        return;
    }
    cancel();
    if (start.endpoint != profile.endpoint) {
        Q_EMIT keyNeeded(askedForKeyElsewhere(start, profile));
        return;
    }
    ConnectStart asked = start;
    asked.notice = describe(credential.error());
    asked.mayRetry = credential.error().kind != SecretFailure::Kind::NotFound;
    asked.advice = asked.mayRetry ? tr("Paste the key to go on without it.") : tr("Paste the key to go on.");
    Q_EMIT keyNeeded(asked);
}

/// With the data key, which lies beside the key. Where the keychain did not even take that, nothing is to wait for it.
void SessionOpener::openKept(const Profile &profile, const Credential &credential)
{
    Session session{.profile = profile, .credential = credential, .keyNotice = {}};
    const auto notKept = m_keys.whyNotKept(profile);
    if (notKept || m_dataFolder.isEmpty()) {
        session.keyNotice = notKept ? notKeptNotice(*notKept) : QString();
        cancel();
        Q_EMIT opened(session);
        return;
    }
    QObject *const attempt = m_attempt.get();
    // No new one is made here: only the program that gets to write the snapshot may.
    m_keys.dataKeys().read(profile, true, attempt,
                           [this, attempt, session](const std::expected<DataKey, SecretFailure> &key) {
                               if (attempt != m_attempt.get()) {
                                   return;
                               }
                               Session whole = session;
                               whole.dataKey = key;
                               cancel();
                               Q_EMIT opened(whole);
                           });
}

/// The profile that was named; without a name the last one, but never one of another endpoint than was asked for.
std::optional<Profile> SessionOpener::choose(const CommandLine &line) const
{
    if (!line.profile.isEmpty()) {
        return m_profiles.findByName(line.profile);
    }
    auto last = m_profiles.lastUsed();
    if (!last || line.endpoint.isEmpty() || last->endpoint == line.endpoint) {
        return last;
    }
    const auto found = std::ranges::find(m_profiles.profiles(), line.endpoint, &Profile::endpoint);
    return found == m_profiles.profiles().cend() ? std::nullopt : std::optional(*found);
}

void SessionOpener::openWithKey(const ConnectStart &start)
{
    QObject *const attempt = beginAttempt(start, tr("Asking Seam about the key in SEAM_API_KEY."));
    auto *controller = new ConnectController(m_profiles, m_keys, start, attempt);
    connect(controller, &ConnectController::connected, attempt, [this, attempt](const Session &session) {
        if (attempt == m_attempt.get()) {
            cancel();
            Q_EMIT opened(session);
        }
    });
    connect(controller, &ConnectController::refused, attempt, [this, attempt, controller, start] {
        if (attempt != m_attempt.get()) {
            return;
        }
        cancel();
        Q_EMIT keyNeeded(askedAbout(start, controller->form()));
    });
    controller->connectNow();
}

} // namespace latchkey
