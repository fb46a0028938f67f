// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Puts {"<code's kind>":code,"message","created_at", …extra} into the row's "warnings", once for each code.
void warn(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
          const QJsonObject &extra = {});
/// The same for "errors".
void fault(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
           const QJsonObject &extra = {});
/// The same for "pending_mutations".
void mutating(const Workspace &workspace, Row &row, QLatin1StringView code, const QString &message,
              const QJsonObject &extra);
/// The same for the next two seconds, as long as an access system takes to follow. \a kind is the row's.
void mutatingBriefly(Workspace &workspace, Kind kind, Row &row, QLatin1StringView code, const QString &message,
                     const QJsonObject &extra);
/// Takes \a code out of the row's warnings, errors and pending mutations.
void clearNotice(Row &row, QLatin1StringView code);
bool hasWarning(const Row &row, QLatin1StringView code);
/// Deletion has been accepted: the row is still there and will soon be gone.
bool isBeingDeleted(const Row &row);
void markBeingDeleted(const Workspace &workspace, Row &row);

/// Lists of ids: \a list with \a value at its end unless it is there, and without it.
QJsonArray including(QJsonArray list, const QJsonValue &value);
QJsonArray excluding(const QJsonArray &list, const QJsonValue &value);
QJsonArray idsOf(const std::vector<Row *> &rows);

} // namespace latchkey::sandbox
