// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profilekeys.h"
#include "wizards/connect/connectcontroller.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace latchkey {

struct CommandLine;

/// Finds out which workspace to open: by the command line, by a key from the environment, or the one used last.
/// Where a key is missing it says what to ask for.
class SessionOpener final : public QObject {
    Q_OBJECT

  public:
    /// \a dataFolder is where snapshots are kept; empty: nowhere.
    SessionOpener(ProfileStore &profiles, ProfileKeys &keys, const QString &dataFolder, QObject *parent = nullptr);

    /// Answers with exactly one of the first three signals, also at once. \a environmentKey serves for this run only.
    void openAtStart(const CommandLine &line, const QString &environmentKey);
    /// Opens \a profile with its key from the keychain, which is read for its own endpoint only. What was asked for
    /// before is dropped.
    void openProfile(const Profile &profile, const QUrl &endpoint = {});
    /// Whatever was asked for gets no answer any more.
    void cancel();

    /// How long it may take before waiting() says so.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

  Q_SIGNALS:
    void opened(const latchkey::Session &session);
    void keyNeeded(const latchkey::ConnectStart &start);
    /// What the command line asks for is not there.
    void refused(const QString &sentence);

    /// It takes its time; \a notice says what is waited for. An answer still comes.
    void waiting(const latchkey::ConnectStart &insteadAsk, const QString &notice);

  private:
    std::optional<Profile> choose(const CommandLine &line) const;
    void openWithKey(const ConnectStart &start);
    /// Starts a new attempt in place of the one before.
    QObject *beginAttempt(const ConnectStart &start, const QString &notice);
    void openKept(const Profile &profile, const Credential &credential);
    void answerKeychain(const ConnectStart &start, const Profile &profile,
                        const std::expected<Credential, SecretFailure> &credential);

    ProfileStore &m_profiles;
    ProfileKeys &m_keys;
    QString m_dataFolder;
    std::unique_ptr<QObject> m_attempt; ///< the context of what is waited for
    QTimer m_patience;
};

/// What a new connection starts with; \a endpoint is the one of the command line.
ConnectStart newConnection(const QUrl &endpoint = {});

} // namespace latchkey
