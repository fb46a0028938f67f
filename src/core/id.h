// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QUuid>

namespace latchkey {

/// The 16-byte id of one kind of Seam resource. Ids of different kinds do not mix; a null id is none.
template <typename Resource> class Id {
  public:
    constexpr Id() = default;
    explicit constexpr Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    /// The id written in \a text, or a null id when that is no UUID.
    static Id fromString(QAnyStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    constexpr const QUuid &uuid() const { return m_uuid; }
    /// Lower case, with hyphens, without braces: the form the API uses.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

  private:
    QUuid m_uuid;
};

using AccessCodeId = Id<struct AccessCode>;
using AccessGrantId = Id<struct AccessGrant>;
using AccessMethodId = Id<struct AccessMethod>;
using AcsAccessGroupId = Id<struct AcsAccessGroup>;
using AcsCredentialId = Id<struct AcsCredential>;
using AcsEncoderId = Id<struct AcsEncoder>;
using AcsEntranceId = Id<struct AcsEntrance>;
using AcsSystemId = Id<struct AcsSystem>;
using AcsUserId = Id<struct AcsUser>;
using ActionAttemptId = Id<struct ActionAttempt>;
using ClientSessionId = Id<struct ClientSession>;
using ConnectWebviewId = Id<struct ConnectWebview>;
using ConnectedAccountId = Id<struct ConnectedAccount>;
using CustomizationProfileId = Id<struct CustomizationProfile>;
using DeviceId = Id<struct Device>;
using EventId = Id<struct Event>;
using InstantKeyId = Id<struct InstantKey>;
using SpaceId = Id<struct Space>;
using UserIdentityId = Id<struct UserIdentity>;
using WorkspaceId = Id<struct Workspace>;

} // namespace latchkey
