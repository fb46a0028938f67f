// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"

#include <QList>
#include <QObject>

class QSettings;

namespace latchkey {

/// The profiles of this user, in the order they were connected. Never holds a key.
class ProfileStore : public QObject {
    Q_OBJECT

  public:
    /// Keeps them in \a settings, which must outlive this; with none, in memory only.
    explicit ProfileStore(QSettings *settings, QObject *parent = nullptr);

    /// By name.
    const QList<Profile> &profiles() const { return m_profiles; }
    std::optional<Profile> find(ProfileId id) const;
    /// By its shown name, case-insensitively.
    std::optional<Profile> findByName(const QString &name) const;
    /// The one for this workspace at this endpoint.
    std::optional<Profile> findByWorkspace(const QUrl &endpoint, WorkspaceId workspace) const;
    /// The profile that was open last, or the first, or none.
    std::optional<Profile> lastUsed() const;

    /// Adds or replaces; a null id is given a new one. Returns what is kept.
    Profile save(Profile profile);
    void remove(ProfileId id);
    void setLastUsed(ProfileId id);

  Q_SIGNALS:
    void changed();

  private:
    void read();
    void sort();

    QSettings *m_settings;
    QList<Profile> m_profiles;
    ProfileId m_lastUsed;
};

} // namespace latchkey
