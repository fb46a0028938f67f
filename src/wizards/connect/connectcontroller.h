// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"
#include "wizards/connect/connectform.h"

#include <QObject>

namespace latchkey {

class KeyCheck;
class ProfileKeys;
class ProfileStore;

/// Where connecting starts: from nothing, or from a profile whose key is needed once more.
struct ConnectStart {
    std::optional<Profile> profile;
    QString key;           ///< filled in beforehand; empty for none
    QUrl endpoint;         ///< instead of the profile's or the default one; empty for none
    QString notice;        ///< why the dialog is open, as a sentence; may be empty
    QString advice;        ///< what to do about that, as a sentence
    QString cause;         ///< in full, for where there is no dialog whose fields tell it; may be empty
    bool mayRetry = false; ///< the keychain may still give the key of the profile when it is asked again
    bool keepsKey = true;  ///< false: neither key nor profile outlive the program
};

/// Connects a workspace: tells the kind of the key, asks the service what it is good for, keeps it in the keychain
/// bound to its endpoint, and saves the profile. Knows no widgets.
class ConnectController : public QObject {
    Q_OBJECT

  public:
    ConnectController(ProfileStore &profiles, ProfileKeys &keys, const ConnectStart &start, QObject *parent = nullptr);
    ~ConnectController() override;

    const ConnectForm &form() const { return m_form; }
    bool isBusy() const { return m_form.step != ConnectForm::Step::Editing; }

    /// A new key or endpoint makes what the service said about the old one void.
    void setKey(const QString &key);
    void setEndpoint(const QString &endpoint);
    void setName(const QString &name);
    /// Empty: that of the workspace's doors.
    void setZoneId(const QString &zoneId);
    void setWorkspace(WorkspaceId id);

    /// Asks the service about the key when it looks like one and has not been asked about yet.
    void check();
    /// Checks what is not checked yet, keeps the key and emits connected(), or leaves notes at the fields.
    void connectNow();

  Q_SIGNALS:
    void changed();
    void connected(const latchkey::Session &session);
    /// Connect was tried and cannot go on: see ConnectForm::firstProblem().
    void refused();

  private:
    void announce();
    std::optional<Profile> ownProfile() const;
    void forgetAnswer();
    void ask();
    void take(const QList<Workspace> &workspaces);
    void takeFailure(const ApiError &error);
    void proceed();
    void refuse();
    void keep();
    void finish(const Session &session);
    Profile makeProfile(Credential::Kind kind) const;

    ProfileStore &m_profiles;
    ProfileKeys &m_keys;
    ConnectStart m_start;
    KeyCheck *m_check;
    ConnectForm m_form;
    bool m_isZoneChosen = false;
    bool m_goesOn = false; ///< Connect was asked for while the key was still being checked
};

} // namespace latchkey
