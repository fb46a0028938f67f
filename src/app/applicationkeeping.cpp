// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Another part of Application: what of an open workspace is kept on this computer.
#include "app/application.h"
#include "app/openworkspace.h"

namespace latchkey {

/// Of a workspace that is remembered, unless pictures are taken, which leave no trace.
void Application::keepOnDisk(OpenWorkspace &workspace)
{
    const ProfileId profile = workspace.session().profile.id;
    if (ProfileVault *const vault = workspace.vault()) {
        if (vault->failure()) { // with another key the keychain may say something else
            vault->readKey();
        }
    } else if (!m_surroundings.dataFolder.isEmpty() && m_profiles.find(profile) && !takesPictures()) {
        workspace.keepIn(ProfileFolder(m_surroundings.dataFolder, profile), m_keys.dataKeys());
        connect(workspace.vault(), &ProfileVault::changed, this, [this, &workspace] { keepKey(workspace); });
    }
}

/// A keychain that was locked when the key was pasted takes it once it is open: it has just given the data key.
void Application::keepKey(OpenWorkspace &workspace)
{
    const Session &session = workspace.session();
    if (workspace.vault()->failure() || !m_keys.whyNotKept(session.profile) || m_keys.isChanging(session.profile)) {
        return; // of a key that is being forgotten, or replaced, the old one would be left
    }
    m_keys.keep(session.profile, session.credential, &workspace,
                [&workspace](const std::expected<void, SecretFailure> &outcome) {
                    if (outcome) {
                        workspace.keyIsKept();
                    }
                });
}

} // namespace latchkey
