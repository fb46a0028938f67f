// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/personconflict.h"

#include "core/shownname.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString takenText(const QString &other)
{
    return other.isEmpty()
               ? QCoreApplication::translate("Operation", "Somebody else has this already. Use another one.")
               : QCoreApplication::translate("Operation", "%1 has this already. Use another one.").arg(other);
}

/// Who has \a value already.
const UserIdentity *owner(const WorkspaceStore &store, UserIdentityId self, ShortText UserIdentity::*member,
                          const QString &value)
{
    for (const UserIdentity &identity : store.identities.rows()) {
        if (!value.isEmpty() && identity.id != self &&
            (identity.*member).toString().compare(value, Qt::CaseInsensitive) == 0) {
            return &identity;
        }
    }
    return nullptr;
}

} // namespace

ApiError withConflictFields(ApiError error, const PersonDraft &draft, const WorkspaceStore &store, UserIdentityId self,
                            const QString &path)
{
    if (error.type != "user_identity_email_or_phone_conflict"_L1 || !error.fieldErrors.isEmpty()) {
        return error;
    }
    const UserIdentity *const byEmail = owner(store, self, &UserIdentity::emailAddress, draft.emailAddress);
    const UserIdentity *const byPhone = owner(store, self, &UserIdentity::phoneNumber, draft.phoneNumber);
    // When nobody known here has either, any that was sent may be the one.
    const bool isOwnerKnown = byEmail || byPhone;
    if (byEmail || (!isOwnerKnown && !draft.emailAddress.isEmpty())) {
        error.fieldErrors.append({path + u"email_address"_s, takenText(byEmail ? shownName(*byEmail) : QString())});
    }
    if (byPhone || (!isOwnerKnown && !draft.phoneNumber.isEmpty())) {
        error.fieldErrors.append({path + u"phone_number"_s, takenText(byPhone ? shownName(*byPhone) : QString())});
    }
    return error;
}

} // namespace latchkey
