// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Adds a code for \a device that is yet to be set there. \a wish: code, name, starts_at, ends_at and the is_… members
/// of an access code, as far as they differ from the usual.
Row &addCode(Workspace &workspace, const Row &device, const QJsonObject &wish);
/// A code that somebody set at the lock itself.
Row &addUnmanagedCode(Workspace &workspace, Row &device, const QString &name, const QString &pin);

/// The code says so when it is late: an hour before it begins, or now, and once it should work.
void watchSetting(Workspace &workspace, const Row &code);
/// The lock has the code from now on, or has its times to go by.
void setOnDevice(Workspace &workspace, Row &code);
/// Sets the code about a second later, if its lock answers by then; \a attemptId is the attempt that waits for it.
void setLater(Workspace &workspace, const Row &code, const QString &attemptId);
/// The lock cannot take it.
void failToSet(Workspace &workspace, Row &code, const QString &message);

/// The service no longer looks after the code: it stays on the lock and is told in fewer words.
void letGo(Row &code);
/// Deletion has been accepted.
void markRemoving(Workspace &workspace, Row &code);
/// Takes the code off its lock about two seconds later, if the lock answers by then.
void removeLater(Workspace &workspace, const Row &code, const QString &attemptId);
/// The code is gone, from its lock and altogether.
void dropCode(Workspace &workspace, Row &code);

} // namespace latchkey::sandbox
