// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

#include <functional>

namespace latchkey::sandbox {

/// A pending attempt of \a type, "UNLOCK_DOOR" and the like; \a deviceId is the device it is found by.
Row &startAttempt(Workspace &workspace, QLatin1StringView type, const QString &deviceId = {});
void succeed(Row &attempt, const QJsonObject &result);
void fail(Row &attempt, QLatin1StringView type, const QString &message);
/// Has \a end finish the attempt after \a delay.
void endLater(Workspace &workspace, const Row &attempt, std::chrono::milliseconds delay,
              std::function<void(Row &attempt)> end);
/// Tells how an attempt at \a device ended: "action_attempt.lock_door.succeeded".
void tellAttempt(Workspace &workspace, const Row &attempt, const Row &device);

enum class Bolt { Lock, Unlock };

/// Starts to lock or unlock a device; the attempt ends about a second later, at once when \a isSync.
Row &moveBolt(Workspace &workspace, const Row &device, Bolt bolt, bool isSync);

} // namespace latchkey::sandbox
