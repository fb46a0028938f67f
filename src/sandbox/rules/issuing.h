// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The method will be issued by itself within seconds (a card: made ready for its encoder), \a later than the others.
void startIssuing(Workspace &workspace, Row &method, std::chrono::milliseconds later);
/// How long that takes.
std::chrono::milliseconds issuingTakes(const QString &mode);
/// "Card Credential" and the like.
QString methodName(const QString &mode);
/// The method works from now on.
void issue(Workspace &workspace, Row &method);
/// The method stops working and will be issued again by itself: PINs and links keep their value, cards wait for an
/// encoder.
void reissue(Workspace &workspace, Row &method);

/// The method's card has to be written, for the first time or anew.
void askForEncoding(Workspace &workspace, Row &method);
/// The method stops working; told unless it did not work.
void revoke(Workspace &workspace, Row &method);

/// The grant the method belongs to; none while the grant is going.
Row *grantOf(const Workspace &workspace, const Row &method);
/// The members of the events about a method, and about a grant.
QJsonObject methodEvent(const Workspace &workspace, const Row &method);
QJsonObject grantEvent(const Row &grant);

} // namespace latchkey::sandbox
