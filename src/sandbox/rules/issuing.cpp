// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/issuing.h"

#include "sandbox/random.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/following.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/pins.h"
#include "sandbox/rules/staying.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto codeTakes = 1000ms;
constexpr auto cardTakes = 1000ms;
constexpr auto cloudKeyTakes = 1500ms;
constexpr auto mobileKeyTakes = 2000ms;
/// A PIN that is not on the lock this long before the stay begins is late.
constexpr auto late = 60min;
constexpr auto betweenTries = 1min;

/// Runs \a act on the method at \a due, unless it has gone, is going or works by then.
void whileUnissued(Workspace &workspace, const Row &method, Instant due, void (*act)(Workspace &, Row &))
{
    workspace.timeline().at(due, [&workspace, id = method.idText(), act] {
        Row *later = workspace.find(Kind::AccessMethod, id);
        if (later != nullptr && !isBeingDeleted(*later) && !later->flag("is_issued"_L1)) {
            act(workspace, *later);
        }
    });
}

void makeCardReady(Workspace &workspace, Row &method)
{
    if (method.flag("is_assignment_required"_L1)) {
        method.set("is_ready_for_assignment"_L1, true);
    } else {
        askForEncoding(workspace, method);
    }
}

Instant startOf(const Workspace &workspace, const Row &method)
{
    const Row *grant = grantOf(workspace, method);
    const auto start = grant != nullptr ? parseWireTime(grant->text("starts_at"_L1)) : std::nullopt;
    return start.value_or(workspace.now());
}

// The stay may have been moved since these two were put on the timeline: then others stand there for it.
void noteDelay(Workspace &workspace, Row &method)
{
    if (startOf(workspace, method) - late > workspace.now() || !method.array("errors"_L1).isEmpty() ||
        hasWarning(method, "delay_in_issuing"_L1)) {
        return;
    }
    warn(workspace, method, "delay_in_issuing"_L1, u"The stay is about to begin and a lock does not answer."_s);
    workspace.happened("access_method.delay_in_issuing"_L1, methodEvent(workspace, method));
}

void noteFailure(Workspace &workspace, Row &method)
{
    if (startOf(workspace, method) > workspace.now() || !method.array("errors"_L1).isEmpty()) {
        return;
    }
    clearNotice(method, "delay_in_issuing"_L1);
    fault(workspace, method, "failed_to_issue"_L1, u"A lock could not be reached before the stay began."_s);
    workspace.happened("access_method.failed_to_issue"_L1, methodEvent(workspace, method));
}

/// A lock that is offline takes no PIN: the method stays unissued and says so when the stay comes near.
void waitForLocks(Workspace &workspace, const Row &method)
{
    const Instant start = startOf(workspace, method);
    whileUnissued(workspace, method, std::max(workspace.now() + 1s, start - late), noteDelay);
    whileUnissued(workspace, method, std::max(workspace.now() + 3s, start), noteFailure);
}

/// Its system knows the card by number and needs no card to tell it of new times.
bool isAssignedCard(const Workspace &workspace, const Row &method)
{
    const auto credentials = credentialsOf(workspace, method);
    return std::ranges::any_of(
        credentials, [](const Row *credential) { return credential->hidden.value("is_registered"_L1).toBool(); });
}

/// Somebody at a desk has to do something with a card before the method works.
bool needsDesk(const Row &method)
{
    return method.flag("is_encoding_required"_L1) || method.flag("is_assignment_required"_L1);
}

/// Puts the PIN on the grant's locks; false where one of them does not answer.
bool setOnLocks(Workspace &workspace, Row &grant, Row &method)
{
    const std::vector<Row *> devices = doorsOf(workspace, grant).taking(u"code"_s).devices;
    if (!std::ranges::all_of(devices, [](const Row *device) { return isOnline(*device); })) {
        return false;
    }
    setPin(workspace, grant, method, devices);
    return true;
}

/// The service keeps trying until the stay has ended.
void tryAgain(Workspace &workspace, Row &method)
{
    Row *grant = grantOf(workspace, method);
    const auto end = grant == nullptr ? std::nullopt : parseWireTime(grant->text("ends_at"_L1));
    if (grant == nullptr || (end && *end <= workspace.now())) {
        return;
    }
    if (setOnLocks(workspace, *grant, method)) {
        issue(workspace, method);
    } else {
        whileUnissued(workspace, method, workspace.now() + betweenTries, tryAgain);
    }
}

void issueByItself(Workspace &workspace, Row &method)
{
    Row *grant = grantOf(workspace, method);
    if (grant == nullptr) {
        return;
    }
    if (method.text("mode"_L1) == "code"_L1 && !setOnLocks(workspace, *grant, method)) {
        waitForLocks(workspace, method);
        whileUnissued(workspace, method, workspace.now() + betweenTries, tryAgain);
        return;
    }
    issue(workspace, method);
}

} // namespace

std::chrono::milliseconds issuingTakes(const QString &mode)
{
    if (mode == "code"_L1) {
        return codeTakes;
    }
    if (mode == "card"_L1) {
        return cardTakes;
    }
    return mode == "mobile_key"_L1 ? mobileKeyTakes : cloudKeyTakes;
}

QString methodName(const QString &mode)
{
    if (mode == "code"_L1) {
        return u"PIN Code Credential"_s;
    }
    if (mode == "card"_L1) {
        return u"Card Credential"_s;
    }
    return mode == "mobile_key"_L1 ? u"Mobile Key Credential"_s : u"Cloud Key Credential"_s;
}

void startIssuing(Workspace &workspace, Row &method, std::chrono::milliseconds later)
{
    if (isPutOut(method)) {
        return;
    }
    const QString mode = method.text("mode"_L1);
    whileUnissued(workspace, method, workspace.now() + issuingTakes(mode) + later,
                  needsDesk(method) ? makeCardReady : issueByItself);
}

void issue(Workspace &workspace, Row &method)
{
    const bool isAgain = method.hidden.value("was_issued"_L1).toBool();
    method.set("is_issued"_L1, true);
    method.set("issued_at"_L1, wireTime(workspace.now()));
    method.hidden.insert("was_issued"_L1, true);
    for (const auto code :
         {"provisioning_access"_L1, "updating_access_times"_L1, "delay_in_issuing"_L1, "failed_to_issue"_L1}) {
        clearNotice(method, code);
    }
    if (method.hidden.contains("instant_key_url"_L1)) {
        method.set("instant_key_url"_L1, method.hidden.value("instant_key_url"_L1));
        method.set("client_session_token"_L1, method.hidden.value("client_session_token"_L1));
    }
    if (method.text("mode"_L1) == "card"_L1) {
        for (const auto need : {"is_encoding_required"_L1, "is_ready_for_encoding"_L1, "is_assignment_required"_L1,
                                "is_ready_for_assignment"_L1}) {
            method.set(need, false);
        }
    }
    issueCredentials(workspace, method);
    QJsonObject event = methodEvent(workspace, method);
    if (method.value("code"_L1).isString()) {
        event.insert("code"_L1, method.value("code"_L1));
    }
    workspace.happened(isAgain ? "access_method.reissued"_L1 : "access_method.issued"_L1, event);
    if (Row *grant = grantOf(workspace, method)) {
        tellDoors(workspace, *grant, method.text("mode"_L1));
        expectGuest(workspace, method, *grant);
    }
}

void reissue(Workspace &workspace, Row &method)
{
    const bool isOnline = isAssignedCard(workspace, method);
    suspendCredentials(workspace, method);
    revoke(workspace, method);
    if (method.text("mode"_L1) == "card"_L1 && !isOnline && !method.flag("is_assignment_required"_L1)) {
        method.set("is_encoding_required"_L1, true);
        method.set("is_ready_for_encoding"_L1, false);
    }
    startIssuing(workspace, method, 1000ms);
}

void askForEncoding(Workspace &workspace, Row &method)
{
    if (method.flag("is_ready_for_encoding"_L1)) {
        return; // asked already: the grant was changed twice within a second
    }
    method.set("is_encoding_required"_L1, true);
    method.set("is_ready_for_encoding"_L1, true);
    workspace.happened("access_method.card_encoding_required"_L1, methodEvent(workspace, method));
}

void revoke(Workspace &workspace, Row &method)
{
    if (method.flag("is_issued"_L1)) {
        method.set("is_issued"_L1, false);
        method.set("issued_at"_L1, QJsonValue());
        workspace.happened("access_method.revoked"_L1, methodEvent(workspace, method));
    }
}

Row *grantOf(const Workspace &workspace, const Row &method)
{
    return workspace.find(Kind::AccessGrant, method.hidden.value("access_grant_id"_L1));
}

QJsonObject methodEvent(const Workspace &workspace, const Row &method)
{
    const QString grantId = method.hidden.value("access_grant_id"_L1).toString();
    QJsonObject members{{u"access_method_id"_s, method.idText()}, {u"access_grant_ids"_s, QJsonArray{grantId}}};
    const Row *grant = grantOf(workspace, method);
    if (grant != nullptr && grant->value("access_grant_key"_L1).isString()) {
        members.insert("access_grant_keys"_L1, QJsonArray{grant->text("access_grant_key"_L1)});
    }
    return members;
}

QJsonObject grantEvent(const Row &grant) { return {{u"access_grant_id"_s, grant.idText()}}; }

} // namespace latchkey::sandbox
