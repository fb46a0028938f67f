// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/persondraft.h"

namespace latchkey {

class WorkspaceStore;

/// Names the fields when the service refuses an e-mail address or a phone number that somebody else has, but does not
/// say which: by looking at who is known. Other errors stay as they are.
/// \a self is not compared; \a path goes before the fields' names, as in "user_identity.".
ApiError withConflictFields(ApiError error, const PersonDraft &draft, const WorkspaceStore &store,
                            UserIdentityId self = {}, const QString &path = {});

} // namespace latchkey
