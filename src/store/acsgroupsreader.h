// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/acsaccessgroup.h"
#include "core/apierror.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace latchkey {

class SeamClient;

/// Reads the groups of an ACS user's access system, and in which of them it is. Groups are not kept in the store.
class AcsGroupsReader final : public QObject {
    Q_OBJECT

  public:
    explicit AcsGroupsReader(SeamClient &client, QObject *parent = nullptr);

    /// Once.
    void load(const AcsUser &acsUser);
    /// Those of the access system, in no order; empty until both answers are here.
    const QList<AcsAccessGroup> &groups() const { return m_groups; }
    bool isMember(AcsAccessGroupId group) const { return m_memberships.contains(group); }
    /// Why they are not known, if so.
    const std::optional<ApiError> &error() const { return m_error; }

  Q_SIGNALS:
    /// All is known, or not to be known.
    void changed();

  private:
    void readMemberships(AcsUserId acsUser, const QList<AcsAccessGroup> &groups);

    SeamClient &m_client;
    QList<AcsAccessGroup> m_groups;
    QSet<AcsAccessGroupId> m_memberships;
    std::optional<ApiError> m_error;
};

} // namespace latchkey
