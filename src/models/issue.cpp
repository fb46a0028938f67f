// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/issue.h"

#include "core/acs.h"
#include "core/device.h"
#include "core/problemtext.h"
#include "models/celllook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Issue)
};

constexpr double lowBattery = 0.2;

/// Codes that say no more than that the device is offline, which is said already.
bool isOfflineCode(const QString &code)
{
    return code == "device_offline"_L1 || code == "device_disconnected"_L1 || code == "hub_disconnected"_L1 ||
           code == "account_disconnected"_L1;
}

Issue problemIssue(const QList<Problem> &errors, const QList<Problem> &warnings)
{
    const auto worth = [](const Problem &problem) { return !isOfflineCode(problem.code); };
    if (const auto error = std::ranges::find_if(errors, worth); error != errors.end()) {
        return {Issue::Failed, problemText(*error), u"state-failed"_s, InkRole::Bad, InkRole::Bad};
    }
    if (hasProblem(warnings, u"being_deleted")) {
        return {Issue::Info, Text::tr("Being deleted"), u"state-removing"_s, InkRole::Text2, InkRole::Text2};
    }
    if (!warnings.isEmpty()) {
        return {Issue::Info, problemText(warnings.first()), u"info"_s, InkRole::Text2, InkRole::Text};
    }
    return {};
}

Issue offlineIssue() { return {Issue::Offline, Text::tr("Offline"), u"offline"_s, InkRole::Bad, InkRole::Bad}; }

Issue batteryIssue(const Device &device)
{
    const QString text = device.batteryLevel ? Text::tr("Battery %1\u00A0%").arg(qRound(*device.batteryLevel * 100))
                                             : Text::tr("Battery low");
    return {Issue::Battery, text, u"battery-low"_s, InkRole::Warn, InkRole::Warn};
}

} // namespace

const Issue &worse(const Issue &a, const Issue &b) { return b.rank > a.rank ? b : a; }

bool isBatteryLow(const Device &device)
{
    if (!device.batteryStatus.isEmpty()) {
        return device.batteryStatus == "low"_L1 || device.batteryStatus == "critical"_L1;
    }
    return device.batteryLevel && *device.batteryLevel < lowBattery;
}

Issue issueOf(const MethodStatus &status, AccessMode mode)
{
    switch (status.state) {
    case MethodState::Failed:
        return {Issue::Failed, Text::tr("%1 failed").arg(accessModeText(mode)), u"state-failed"_s, InkRole::Bad,
                InkRole::Bad};
    case MethodState::ToEncode:
        return {Issue::ToEncode, Text::tr("%1 to encode").arg(accessModeText(mode)), u"state-encode"_s, InkRole::Warn,
                InkRole::Warn};
    case MethodState::NotConfirmed:
        return {Issue::NotConfirmed, Text::tr("%1 not confirmed").arg(accessModeText(mode)), u"state-unconfirmed"_s,
                InkRole::Text2, InkRole::Text};
    case MethodState::None:
    case MethodState::Asked:
    case MethodState::Unread:
    case MethodState::Untold:
    case MethodState::BeingSet:
    case MethodState::Set:
    case MethodState::BeingRemoved:
    case MethodState::Ended:
        break;
    }
    return {};
}

Issue issueOf(const Device &device)
{
    Issue issue = problemIssue(device.errors, device.warnings);
    if (!device.isOnline) {
        issue = worse(offlineIssue(), issue);
    }
    return isBatteryLow(device) ? worse(issue, batteryIssue(device)) : issue;
}

Issue issueOf(const AcsEntrance &entrance) { return problemIssue(entrance.errors, entrance.warnings); }

CellLook lookOf(const Issue &issue)
{
    CellLook look;
    look.icon = issue.icon;
    look.iconInk = issue.iconInk;
    look.textInk = issue.textInk;
    return look;
}

} // namespace latchkey
