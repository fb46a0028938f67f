// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/accesscode.h"

#include <QJsonObject>

/// /access_codes/…, /access_codes/unmanaged/…
namespace latchkey::api::accesscodes {

struct List {
    QList<AccessCodeId> accessCodeIds;
    std::optional<AccessGrantId> accessGrantId;
    std::optional<QString> accessGrantKey;
    std::optional<AccessMethodId> accessMethodId;
    std::optional<QString> customerKey;
    std::optional<DeviceId> deviceId;
    std::optional<QString> search;
    std::optional<QString> userIdentifierKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// By accessCodeId, or by deviceId together with code.
struct Get {
    std::optional<AccessCodeId> accessCodeId;
    std::optional<DeviceId> deviceId;
    std::optional<QString> code; ///< a secret
    QJsonObject toJson() const;
};

struct Create {
    DeviceId deviceId;
    std::optional<QString> name;
    std::optional<QString> code;     ///< digits, a secret; none: the service chooses
    std::optional<Instant> startsAt; ///< none, and no end: ongoing
    std::optional<Instant> endsAt;
    std::optional<QString> commonCodeKey; ///< keeps the codes of several devices alike
    std::optional<int> preferredCodeLength;
    std::optional<QString> maxTimeRounding; ///< "1hour", "1day", "1h" or "1d"
    std::optional<bool> preferNativeScheduling;
    std::optional<bool> attemptForOfflineDevice;
    std::optional<bool> isExternalModificationAllowed;
    std::optional<bool> allowExternalModification; ///< the older name of it
    std::optional<bool> isOfflineAccessCode;
    std::optional<bool> useOfflineAccessCode; ///< deprecated: the old name of it
    std::optional<bool> isOneTimeUse;
    std::optional<bool> useBackupAccessCodePool;
    std::optional<bool> sync; ///< answer only once it is done
    QJsonObject toJson() const;
};

struct Update {
    AccessCodeId accessCodeId;
    std::optional<DeviceId> deviceId;
    std::optional<QString> name;
    std::optional<QString> code; ///< digits, a secret
    std::optional<QString> type; ///< "ongoing" or "time_bound"
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<int> preferredCodeLength;
    std::optional<QString> maxTimeRounding; ///< as in Create
    std::optional<bool> preferNativeScheduling;
    std::optional<bool> attemptForOfflineDevice;
    std::optional<bool> isExternalModificationAllowed;
    std::optional<bool> allowExternalModification; ///< the older name of it
    std::optional<bool> isOfflineAccessCode;
    std::optional<bool> useOfflineAccessCode; ///< deprecated: the old name of it
    std::optional<bool> isOneTimeUse;
    std::optional<bool> isManaged;
    std::optional<bool> useBackupAccessCodePool;
    std::optional<bool> sync; ///< answer only once it is done
    QJsonObject toJson() const;
};

struct Remove {
    AccessCodeId accessCodeId;
    std::optional<DeviceId> deviceId;
    std::optional<bool> sync; ///< answer only once it is done
    QJsonObject toJson() const;
};

struct ListUnmanaged {
    DeviceId deviceId;
    std::optional<QString> search;
    std::optional<QString> userIdentifierKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// /access_codes/list
Call<Page<AccessCode>> list(SeamClient &client, const List &parameters);
/// /access_codes/get
Call<AccessCode> get(SeamClient &client, const Get &parameters);
/// /access_codes/create
Call<AccessCode> create(SeamClient &client, const Create &parameters);
/// /access_codes/update
Call<Void> update(SeamClient &client, const Update &parameters);
/// /access_codes/delete: it may stay listed as being removed for a while.
Call<Void> remove(SeamClient &client, const Remove &parameters);
/// /access_codes/unmanaged/list: PINs that somebody set at the lock or in the provider's app.
Call<Page<AccessCode>> listUnmanaged(SeamClient &client, const ListUnmanaged &parameters);

} // namespace latchkey::api::accesscodes
