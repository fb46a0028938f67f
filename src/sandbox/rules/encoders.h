// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// What an encoder does with a card.
enum class CardWork { Encode, Scan };

/// What the next card on the encoder will meet: {"error_code"} or {"scenario"}, for "acs_credential_id" alone where
/// that is given.
void planNext(Row &encoder, CardWork work, const QJsonObject &plan);
/// The plan for a card of \a credentialId (any, where that is empty), which is used up by this; none is empty.
QJsonObject takePlan(Row &encoder, CardWork work, const QString &credentialId = {});

/// Why the work fails before a card is looked at: what was planned, else the state of the encoder, its system and its
/// account; empty where it does not.
QLatin1StringView hindranceOf(const Workspace &workspace, const Row *encoder, const QJsonObject &plan);
/// Ends the attempt with \a type and its words.
void failAtEncoder(Row &attempt, QLatin1StringView type);

/// Starts to write the credential on a card; ends about two seconds later.
Row &encodeCredential(Workspace &workspace, const Row &credential, Row &encoder);
/// The same for the card of an access method; it has a credential in the encoder's system.
Row &encodeCard(Workspace &workspace, const Row &method, Row &encoder);

} // namespace latchkey::sandbox
