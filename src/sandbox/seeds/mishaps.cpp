// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/mishaps.h"

#include "sandbox/random.h"
#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/codechanges.h"
#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/grantcodes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

/// The PIN on the lock is no longer the one that was set: the lock has fallen back on a spare one.
void drift(Workspace &workspace, const QString &deviceId)
{
    for (Row *method : workspace.rows(Kind::AccessMethod)) {
        if (method->hidden.value("device_ids"_L1).toArray().contains(deviceId)) {
            const QString spare = workspace.random().digits(static_cast<int>(method->text("code"_L1).size()));
            pullBackup(workspace, *method, *workspace.find(Kind::Device, deviceId), spare);
            return;
        }
    }
}

/// Somebody with a PIN opens the door of a grant that runs.
void openSome(Workspace &workspace)
{
    const auto &methods = workspace.rows(Kind::AccessMethod);
    if (methods.empty()) {
        return;
    }
    const auto start = static_cast<std::size_t>(workspace.random().below(static_cast<int>(methods.size())));
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const Row &method = *methods[(start + i) % methods.size()];
        const auto codes = codesOf(workspace, method);
        const auto code = std::ranges::find_if(codes, [&](const Row *each) { return isInForce(workspace, *each); });
        const Row *grant = workspace.find(Kind::AccessGrant, method.hidden.value("access_grant_id"_L1));
        if (code != codes.end() && method.flag("is_issued"_L1) && grant != nullptr) {
            QJsonObject event = deviceEvent(*lockOf(workspace, **code));
            event.insert("method"_L1, u"keycode"_s);
            event.insert("code"_L1, (*code)->value("code"_L1));
            event.insert("user_identity_id"_L1, grant->value("user_identity_id"_L1));
            event.insert("access_code_id"_L1, (*code)->idText());
            event.insert("access_code_is_managed"_L1, true);
            workspace.happened("lock.unlocked"_L1, event);
            return;
        }
    }
}

} // namespace

void playMishaps(Workspace &workspace, const HotelDoors &doors, Instant opening)
{
    Timeline &timeline = workspace.timeline();
    timeline.at(opening - 3h, [&workspace, id = doors.offlineLock] {
        disconnect(workspace, *workspace.find(Kind::Device, id), Cause::Device);
    });
    timeline.at(opening - 26h,
                [&workspace, id = doors.flats[2]] { drainBattery(workspace, *workspace.find(Kind::Device, id)); });
    timeline.at(opening - 5h, [&workspace, id = doors.flats[1]] { drift(workspace, id); });
    timeline.at(opening - 24h * 30, [&workspace, id = doors.flats[0]] {
        addUnmanagedCode(workspace, *workspace.find(Kind::Device, id), u"Caretaker"_s, u"480213"_s);
    });
}

void playDoors(Workspace &workspace, const HotelDoors &, Instant opening)
{
    constexpr auto pace = 37min;
    for (Instant when = opening - 24h; when < opening + 24h; when += pace) {
        workspace.timeline().at(when, [&workspace] { openSome(workspace); });
    }
}

} // namespace latchkey::sandbox
