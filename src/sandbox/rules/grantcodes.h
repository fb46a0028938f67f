// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

// The PIN of an access method shows on each of its locks as an access code of that lock.

/// Codes for \a method of \a grant on \a devices, yet to be set.
void createCodes(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &devices);
/// The method's codes are on exactly \a devices from now on; the new ones are yet to be set.
void followCodes(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &devices);
/// The method has its PIN: on the locks \a holding its codes are set, on others they have failed.
void settleCodes(Workspace &workspace, Row &method, const QJsonArray &holding);
/// The method's times have changed: its codes are to be set again.
void retimeCodes(Workspace &workspace, const Row &method, const QJsonValue &startsAt, const QJsonValue &endsAt);
/// The method is being deleted, and gone.
void markCodesRemoving(Workspace &workspace, const Row &method);
void dropCodes(Workspace &workspace, const Row &method);
std::vector<Row *> codesOf(const Workspace &workspace, const Row &method);

/// The lock has lost the method's PIN and fallen back on \a spare.
void pullBackup(Workspace &workspace, Row &method, Row &device, const QString &spare);
/// The lock answers again: what waited for it goes on.
void resumeCodes(Workspace &workspace, const Row &device);

} // namespace latchkey::sandbox
