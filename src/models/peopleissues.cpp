// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of PeopleModel: what is wrong with somebody's access.
#include "core/departure.h"
#include "models/peoplemodel.h"

using namespace Qt::StringLiterals;

namespace latchkey {

Issue PeopleModel::identityIssue(const UserIdentity &identity) const
{
    if (identity.isBeingDeleted()) {
        return {Issue::Info, tr("Being deleted"), u"state-removing"_s, InkRole::Text2, InkRole::Text2};
    }
    if (!identity.errors.isEmpty()) {
        return {Issue::Failed, tr("Problem in an access system"), u"state-failed"_s, InkRole::Bad, InkRole::Bad};
    }
    if (hasProblem(identity.warnings, u"acs_user_profile_does_not_match_user_identity")) {
        return {Issue::Info, tr("Linked profile differs"), u"info"_s, InkRole::Text2, InkRole::Text};
    }
    return {};
}

void PeopleModel::addMethods(const AccessGrant &grant, Instant now, PeopleRow &row) const
{
    const QList<AccessMethod> methods = m_store.methodsOf(grant);
    for (const AccessMode mode : allAccessModes) {
        const MethodStatus status = methodStatus(grant, methods, mode, now);
        row.issue = worse(row.issue, issueOf(status, mode));
        row.isUnread = row.isUnread || (status.state == MethodState::Unread && !m_store.places.isUntold(grant.id));
    }
}

Issue PeopleModel::departureIssue(const AccessGrant &grant, Instant now) const
{
    if (!isDepartureOverdue(grant, m_store.methodsOf(grant), now)) {
        return {};
    }
    return {Issue::Overdue, tr("Departure overdue"), u"clock"_s, InkRole::Bad, InkRole::Bad};
}

Issue PeopleModel::deviceIssue(const Device &device)
{
    Issue issue = issueOf(device);
    if (issue.rank == Issue::Battery) {
        issue.text = device.batteryLevel ? tr("Lock battery %1\u00A0%").arg(qRound(*device.batteryLevel * 100))
                                         : tr("Lock battery low");
        return issue;
    }
    if (issue.rank == Issue::Offline) {
        issue.text = tr("Lock offline");
        return issue;
    }
    return {};
}

} // namespace latchkey
