// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/methodstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::MethodState)
};

struct Cause {
    QStringView code;
    const char *text = nullptr;
};

/// Codes of access methods, grants and of the access codes below them, in the few words a table cell has room for.
constexpr Cause causes[] = {
    {u"account_disconnected", QT_TRANSLATE_NOOP("latchkey::MethodState", "account disconnected")},
    {u"cannot_create_requested_access_methods", QT_TRANSLATE_NOOP("latchkey::MethodState", "could not be made")},
    {u"device_disconnected", QT_TRANSLATE_NOOP("latchkey::MethodState", "door offline")},
    {u"device_does_not_support_access_codes", QT_TRANSLATE_NOOP("latchkey::MethodState", "door takes no PIN")},
    {u"device_offline", QT_TRANSLATE_NOOP("latchkey::MethodState", "door offline")},
    {u"device_removed", QT_TRANSLATE_NOOP("latchkey::MethodState", "door removed")},
    {u"device_time_constraints_violated", QT_TRANSLATE_NOOP("latchkey::MethodState", "times not possible")},
    {u"duplicate_code_on_device", QT_TRANSLATE_NOOP("latchkey::MethodState", "PIN in use")},
    {u"failed_to_issue", QT_TRANSLATE_NOOP("latchkey::MethodState", "not ready in time")},
    {u"failed_to_set_on_device", QT_TRANSLATE_NOOP("latchkey::MethodState", "door refused it")},
    {u"hub_disconnected", QT_TRANSLATE_NOOP("latchkey::MethodState", "hub offline")},
    {u"max_access_codes_reached", QT_TRANSLATE_NOOP("latchkey::MethodState", "door is full")},
    {u"no_space_for_access_code_on_device", QT_TRANSLATE_NOOP("latchkey::MethodState", "door is full")},
};

QString causeText(const Problem &problem)
{
    for (const Cause &cause : causes) {
        if (cause.code == problem.code) {
            return Text::tr(cause.text);
        }
    }
    return problem.message.isEmpty() ? problem.code : problem.message;
}

/// failed_to_issue only says that it failed; another error beside it says why.
const Problem &mostTelling(const QList<Problem> &errors)
{
    const auto found =
        std::ranges::find_if(errors, [](const Problem &problem) { return problem.code != u"failed_to_issue"; });
    return found == errors.end() ? errors.front() : *found;
}

const Problem *findProblem(const QList<Problem> &problems, QStringView code)
{
    const auto found = std::ranges::find(problems, code, &Problem::code);
    return found == problems.end() ? nullptr : &*found;
}

/// \a when, or \a fallback where the service gives no time.
Instant orElse(Instant when, Instant fallback) { return when == Instant{} ? fallback : when; }

MethodStatus beingRemoved(const AccessMethod &method, const QList<Problem> &warnings)
{
    const Problem *deletion = findProblem(warnings, u"being_deleted");
    return {
        MethodState::BeingRemoved, orElse(deletion ? deletion->createdAt : Instant{}, method.createdAt), method.id, {}};
}

MethodStatus issuedStatus(const AccessGrant &grant, const AccessMethod &method)
{
    const Instant since = method.issuedAt.value_or(method.createdAt);
    if (!method.pendingMutations.isEmpty()) {
        const PendingMutation &mutation = method.pendingMutations.front();
        const MethodState state =
            mutation.code == u"revoking_access" ? MethodState::BeingRemoved : MethodState::BeingSet;
        return {state, orElse(mutation.createdAt, since), method.id, {}};
    }
    // The service does not say which of the grant's methods a door still lacks, so none of them is called set.
    const bool isPartial = hasProblem(grant.warnings, u"underprovisioned_access");
    return {isPartial ? MethodState::NotConfirmed : MethodState::Set, since, method.id, {}};
}

MethodStatus statusOf(const AccessGrant &grant, const AccessMethod &method)
{
    if (method.isBeingDeleted()) {
        return beingRemoved(method, method.warnings);
    }
    if (grant.isBeingDeleted()) {
        return beingRemoved(method, grant.warnings);
    }
    if (!method.errors.isEmpty()) {
        const Problem &error = mostTelling(method.errors);
        return {MethodState::Failed, orElse(error.createdAt, method.createdAt), method.id, causeText(error)};
    }
    if (method.isIssued) {
        return issuedStatus(grant, method);
    }
    const bool isCardWaiting = method.isEncodingRequired || method.isAssignmentRequired;
    return {isCardWaiting ? MethodState::ToEncode : MethodState::BeingSet, method.createdAt, method.id, {}};
}

/// Why no method at all came of a request for \a mode; null if the grant names no reason.
const Problem *refusal(const AccessGrant &grant, AccessMode mode)
{
    if (const Problem *error = findProblem(grant.errors, u"cannot_create_requested_access_methods")) {
        return error;
    }
    if (mode != AccessMode::Code) {
        return nullptr;
    }
    const Problem *unsupported = findProblem(grant.warnings, u"device_does_not_support_access_codes");
    return unsupported ? unsupported : findProblem(grant.warnings, u"device_time_constraints_violated");
}

/// Of a request of which no method is known.
MethodStatus statusOf(const AccessGrant &grant, const RequestedAccessMethod &request)
{
    if (grant.isBeingDeleted()) {
        const Problem *deletion = findProblem(grant.warnings, u"being_deleted");
        return {MethodState::BeingRemoved, orElse(deletion->createdAt, request.createdAt), {}, {}};
    }
    if (!request.createdAccessMethodIds.isEmpty()) {
        return {MethodState::Unread, request.createdAt, request.createdAccessMethodIds.first(), {}};
    }
    if (const Problem *problem = refusal(grant, request.mode)) {
        return {MethodState::Failed, orElse(problem->createdAt, request.createdAt), {}, causeText(*problem)};
    }
    return {MethodState::Asked, request.createdAt, {}, {}};
}

/// What \a status is once the grant's time is over. What is under way then may be the very change that ends it, and
/// what failed may be the removal: both stay as they are.
MethodStatus afterEnd(const MethodStatus &status, Instant end)
{
    switch (status.state) {
    case MethodState::Asked:
    case MethodState::Unread:
    case MethodState::Untold:
    case MethodState::ToEncode:
    case MethodState::Set:
    case MethodState::NotConfirmed:
        return {MethodState::Ended, end, status.methodId, {}};
    case MethodState::None:
    case MethodState::BeingSet:
    case MethodState::Failed:
    case MethodState::BeingRemoved:
    case MethodState::Ended:
        break;
    }
    return status;
}

/// How much a state needs somebody.
int urgency(MethodState state)
{
    switch (state) {
    case MethodState::None:
        return 0;
    case MethodState::Ended:
        return 1;
    case MethodState::Set:
        return 2;
    case MethodState::BeingRemoved:
        return 3;
    case MethodState::Unread:
    case MethodState::Untold:
        return 4;
    case MethodState::NotConfirmed:
        return 5;
    case MethodState::Asked:
        return 6;
    case MethodState::BeingSet:
        return 7;
    case MethodState::ToEncode:
        return 8;
    case MethodState::Failed:
        return 9;
    }
    return 0;
}

/// The most urgent of several, the first of equal ones.
class MostUrgent {
  public:
    void add(const MethodStatus &status)
    {
        if (!m_worst || urgency(status.state) > urgency(m_worst->state)) {
            m_worst = status;
        }
    }
    const std::optional<MethodStatus> &worst() const { return m_worst; }

  private:
    std::optional<MethodStatus> m_worst;
};

} // namespace

MethodStatus methodStatus(const AccessGrant &grant, const QList<AccessMethod> &methods, AccessMode mode, Instant now)
{
    const auto asOfNow = [&](const MethodStatus &status) {
        return grant.window.hasEnded(now) ? afterEnd(status, *grant.window.endsAt) : status;
    };
    MostUrgent staying;
    MostUrgent leaving;
    for (const AccessMethod &method : methods) {
        if (method.mode == mode) {
            (method.isBeingDeleted() ? leaving : staying).add(asOfNow(statusOf(grant, method)));
        }
    }
    for (const RequestedAccessMethod &request : grant.requestedAccessMethods) {
        if (request.mode != mode) {
            continue;
        }
        const bool isKnown = std::ranges::any_of(methods, [&request](const AccessMethod &method) {
            return request.createdAccessMethodIds.contains(method.id);
        });
        if (!isKnown) {
            staying.add(asOfNow(statusOf(grant, request)));
        }
    }
    // A method that goes is of interest only when no other takes its place.
    return (staying.worst() ? staying : leaving).worst().value_or(MethodStatus{});
}

QString methodStateText(MethodState state)
{
    switch (state) {
    case MethodState::None:
        break;
    case MethodState::Asked:
        return Text::tr("Asked");
    case MethodState::Unread:
        return Text::tr("Not read yet");
    case MethodState::Untold:
        return Text::tr("Not told");
    case MethodState::BeingSet:
        return Text::tr("Being set");
    case MethodState::ToEncode:
        return Text::tr("To encode");
    case MethodState::Set:
        return Text::tr("Set");
    case MethodState::Failed:
        return Text::tr("Failed");
    case MethodState::NotConfirmed:
        return Text::tr("Not confirmed");
    case MethodState::BeingRemoved:
        return Text::tr("Being removed");
    case MethodState::Ended:
        return Text::tr("Ended");
    }
    return {};
}

QString accessModeText(AccessMode mode)
{
    switch (mode) {
    case AccessMode::Code:
        return Text::tr("PIN");
    case AccessMode::Card:
        return Text::tr("Card");
    case AccessMode::MobileKey:
        return Text::tr("Mobile key");
    case AccessMode::CloudKey:
        return Text::tr("Cloud key");
    case AccessMode::Unknown:
        break;
    }
    return Text::tr("Other key");
}

MethodState worstOf(const QList<MethodStatus> &statuses)
{
    MostUrgent all;
    for (const MethodStatus &status : statuses) {
        all.add(status);
    }
    return all.worst().value_or(MethodStatus{}).state;
}

} // namespace latchkey
