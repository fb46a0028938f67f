// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/acs.h"
#include "core/event.h"

#include <QJsonObject>

/// /acs/encoders/…
namespace latchkey::api::acsencoders {

/// Exactly one of the first three.
struct List {
    std::optional<AcsSystemId> acsSystemId;
    QList<AcsSystemId> acsSystemIds;
    QList<AcsEncoderId> acsEncoderIds;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// Exactly one of acsCredentialId and accessMethodId.
struct EncodeCredential {
    AcsEncoderId acsEncoderId;
    std::optional<AcsCredentialId> acsCredentialId;
    std::optional<AccessMethodId> accessMethodId;
    QJsonObject toJson() const;
};

struct SaltoKsMetadata {
    std::optional<bool> detectNewTags; ///< tags, too, that are not registered yet
    QJsonObject toJson() const;
};

struct ScanCredential {
    AcsEncoderId acsEncoderId;
    std::optional<SaltoKsMetadata> saltoKsMetadata;
    QJsonObject toJson() const;
};

/// Exactly one of acsUserId and userIdentityId.
struct ScanToAssignCredential {
    AcsEncoderId acsEncoderId;
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<SaltoKsMetadata> saltoKsMetadata;
    QJsonObject toJson() const;
};

/// /acs/encoders/list
Call<Page<AcsEncoder>> list(SeamClient &client, const List &parameters);
/// /acs/encoders/get
Call<AcsEncoder> get(SeamClient &client, AcsEncoderId id);
/// /acs/encoders/encode_credential: writes a card; watch the attempt with actionattempts::get.
Call<ActionAttempt> encodeCredential(SeamClient &client, const EncodeCredential &parameters);
/// /acs/encoders/scan_credential: reads a card; likewise.
Call<ActionAttempt> scanCredential(SeamClient &client, const ScanCredential &parameters);
/// /acs/encoders/scan_to_assign_credential: reads a card and gives it to somebody; likewise.
Call<ActionAttempt> scanToAssignCredential(SeamClient &client, const ScanToAssignCredential &parameters);

} // namespace latchkey::api::acsencoders
