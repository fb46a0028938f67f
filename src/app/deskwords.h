// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/revokefacts.h"

#include <QCoreApplication>

namespace latchkey {

class PersonAccess;
class WorkspaceStore;

/// What is said of people and grants before and after something is done to them, by what is known of them.
class DeskWords {
    Q_DECLARE_TR_FUNCTIONS(latchkey::DeskWords)

  public:
    /// All of it outlives this.
    DeskWords(const WorkspaceStore &store, const PersonAccess &access, const Clock &clock);

    /// The id where nobody is known by it.
    QString personName(UserIdentityId person) const;
    /// \a grants are one or several; the first is known.
    QString revokeQuestion(const QList<AccessGrantId> &grants) const;
    QString revokeReceipt(const QList<AccessGrantId> &grants) const;
    /// What goes with them, in a few words.
    QString revokedPlaces(const QList<AccessGrantId> &grants) const;
    /// Whether, by what is known, access without an end is among what goes.
    bool isOpenEnded(const RevokeTarget &target) const;

  private:
    bool hasDirectAccess(UserIdentityId person) const;

    const WorkspaceStore &m_store;
    const PersonAccess &m_access;
    const Clock &m_clock;
};

} // namespace latchkey
