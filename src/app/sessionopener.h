// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"
#include "wizards/connect/connectcontroller.h"

#include <QObject>

namespace latchkey {

class ProfileKeys;
class ProfileStore;
struct CommandLine;

/// Finds out which workspace to open: by the command line, by a key from the environment, or the one used last.
/// Where a key is missing it says what to ask for.
class SessionOpener final : public QObject {
    Q_OBJECT

  public:
    SessionOpener(ProfileStore &profiles, ProfileKeys &keys, QObject *parent = nullptr);

    /// Answers with exactly one signal, also at once. \a environmentKey serves for this run only.
    void openAtStart(const CommandLine &line, const QString &environmentKey);
    /// Opens \a profile with its key from the keychain, which is read for its own endpoint only.
    void openProfile(const Profile &profile, const QUrl &endpoint = {});

  Q_SIGNALS:
    void opened(const latchkey::Session &session);
    void keyNeeded(const latchkey::ConnectStart &start);
    /// What the command line asks for is not there.
    void refused(const QString &sentence);

  private:
    std::optional<Profile> choose(const CommandLine &line) const;
    void openWithKey(const ConnectStart &start);

    ProfileStore &m_profiles;
    ProfileKeys &m_keys;
};

/// What a new connection starts with on this computer.
ConnectStart newConnection();

} // namespace latchkey
