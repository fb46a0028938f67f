// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Adds an account of \a provider, such as "yale".
Row &addAccount(Workspace &workspace, const QString &provider, const QString &label, const QString &name,
                const QString &capability);

/// What tells one model of lock from another.
struct LockModel {
    QString deviceType;   ///< "yale_lock"
    QString manufacturer; ///< "yale"
    QString label;        ///< "Yale"
    QString model;        ///< "Assure Lock 2"
    std::vector<int> codeLengths{};
    QStringList codeConstraints{}; ///< "no_zeros"
    bool hasHub = false;           ///< it is reached through a hub, and by a paid subscription
};
Row &addLock(Workspace &workspace, const Row &account, const LockModel &model, const QString &name);

/// What tells one access system from another.
struct SystemModel {
    QString type;  ///< "visionline_system"
    QString label; ///< "Visionline"
    QString userType{};
    QString userTypeLabel{};
    QString credentialType{};
    QString credentialTypeLabel{};
    bool takesDirectAssignment = false; ///< an ACS user can be given an entrance; otherwise through groups only
    bool assignsCards = false; ///< cards are registered in the system and assigned by their number, not encoded
};
Row &addSystem(Workspace &workspace, const Row &account, const SystemModel &model, const QString &name);

/// \a modes: "code", "card", "mobile_key", "cloud_key".
Row &addEntrance(Workspace &workspace, const Row &system, const QString &name, const QStringList &modes,
                 const QJsonObject &more = {});
Row &addEncoder(Workspace &workspace, const Row &system, const QString &name);
/// A card that the system has registered and nobody holds.
Row &addTag(Workspace &workspace, const Row &system, const QString &number);
Row &addAccessGroup(Workspace &workspace, const Row &system, const QString &name, const QJsonArray &entranceIds);

} // namespace latchkey::sandbox
