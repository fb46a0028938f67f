// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"

#include <QMenu>

#include <memory>

class QActionGroup;

namespace latchkey {

class ProfileStore;

/// The switcher: every profile by name, then connect another, then forget one.
class ProfileMenu final : public QMenu {
    Q_OBJECT

  public:
    /// \a profiles outlives this. \a current is the open one.
    ProfileMenu(const ProfileStore &profiles, ProfileId current, bool offersDemo, QWidget *parent = nullptr);
    ~ProfileMenu() override;
    void setCurrent(ProfileId current);
    /// A profile that no store keeps, because its key serves for this run only.
    void setUnsaved(const Profile &profile);
    /// Whether the copy of the open workspace on this computer cannot be opened.
    void setLocked(bool isLocked);

  Q_SIGNALS:
    void profileChosen(const latchkey::Profile &profile);
    void connectRequested();
    void demoRequested();
    void forgetRequested(const latchkey::Profile &profile);
    void unlockRequested();

  private:
    void fill();

    const ProfileStore &m_profiles;
    ProfileId m_current;
    std::optional<Profile> m_unsaved;
    bool m_offersDemo;
    bool m_isLocked = false;
    std::unique_ptr<QActionGroup> m_group;
};

} // namespace latchkey
