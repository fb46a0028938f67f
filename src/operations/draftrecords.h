// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"
#include "core/persondraft.h"
#include "core/spacedraft.h"

#include <QJsonArray>
#include <QJsonObject>

namespace latchkey {

/// Drafts in the record of an operation, and read back; what is not there is not given.

QJsonObject recordedDraft(const PersonDraft &draft);
PersonDraft personDraftIn(const QJsonObject &record);

QJsonObject recordedDraft(const SpaceDraft &draft);
SpaceDraft spaceDraftIn(const QJsonObject &record);

/// What becomes of chosen PINs in a record.
enum class RecordedCodes {
    Kept,   ///< for the step that sends them
    LeftOut ///< not at all
};

QJsonArray recordedMethods(const QList<MethodDraft> &methods, RecordedCodes codes);
QList<MethodDraft> methodsIn(const QJsonArray &recorded);

QJsonObject recordedDraft(const GrantDraft &draft, RecordedCodes codes);
GrantDraft grantDraftIn(const QJsonObject &record);

} // namespace latchkey
