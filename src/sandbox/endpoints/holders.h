// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

namespace latchkey::sandbox {

/// acs_user_id and user_identity_id, for a schema with exactlyOneHolder().
std::vector<Parameter> holderParameters(std::vector<Parameter> parameters);
/// A rule: exactly one of acs_user_id and user_identity_id.
Rule exactlyOneHolder();
/// A rule: whoever is named by user_identity_id is sought in a system, so acs_system_id is given as well.
void systemBesideIdentity(const QJsonObject &parameters, Instant now, Problems &problems);

/// The ACS user that the call names, itself or as the identity's in \a systemId; 404 where there is none, 400 where it
/// belongs to another system.
Result<Row *> holderIn(const Call &call, const QString &systemId);
/// The same, but an identity without an ACS user there gets one: by its e-mail or phone, else a new one.
Result<Row *> holderMadeIn(const Call &call, const QString &systemId);

} // namespace latchkey::sandbox
