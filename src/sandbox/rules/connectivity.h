// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The members of the events about a device.
QJsonObject deviceEvent(const Row &device);
/// What ails the device and its account: device_errors, device_warnings, connected_account_errors and …_warnings.
QJsonObject troubleOf(const Workspace &workspace, const Row &device);
void setProperty(Row &device, QLatin1StringView key, const QJsonValue &value);

/// The device no longer answers: of itself, through its hub, or because its account is lost.
enum class Cause { Device, Hub, Account };
void disconnect(Workspace &workspace, Row &device, Cause cause);
/// It answers again, and what waited for it goes on.
void reconnect(Workspace &workspace, Row &device, Cause cause);
/// The device has been taken away at its provider.
void loseDevice(Workspace &workspace, Row &device);
/// What the provider is paid for has ended (\a isExpired), or goes on.
void endSubscription(Workspace &workspace, Row &device, bool isExpired);
void drainBattery(Workspace &workspace, Row &device);

} // namespace latchkey::sandbox
