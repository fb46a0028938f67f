// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The lock that \a code is for; none where it has gone.
Row *lockOf(const Workspace &workspace, const Row &code);
/// Whether the code opens its lock at this moment.
bool isInForce(const Workspace &workspace, const Row &code);
/// The members of the events about a code.
QJsonObject codeEvent(const Workspace &workspace, const Row &code);
/// An event that tells the PIN.
void tellWithPin(Workspace &workspace, const Row &code, QLatin1StringView eventType);
/// The lock no longer has the code; its PIN is free there.
void leaveLock(Workspace &workspace, Row &code);

// Changes are told at once and are under way until the lock has them: the caller has the code set again.
void changeCodeTimes(Workspace &workspace, Row &code, const QJsonValue &startsAt, const QJsonValue &endsAt);
void changePin(Workspace &workspace, Row &code, Row &device, const QString &pin);
void changeCodeName(Workspace &workspace, Row &code, const QString &name);

} // namespace latchkey::sandbox
