// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace latchkey {

struct AcsEncoder;
struct AcsEntrance;
struct AcsSystem;
struct AcsUser;
struct Device;
struct Space;
struct UserIdentity;

/// Of what a name is.
enum class NameOf { Person, Device, Entrance, Space, AcsUser, AcsSystem, Encoder };

/// \a name, or empty where nothing of it is to be seen: to sort by, so that those without a name come last.
QString visibleName(const QString &name);
/// The same; of somebody without a name how they are reached.
QString visibleName(const UserIdentity &person);

/// \a visible, or "Unnamed person" and the like.
QString shownName(const QString &visible, NameOf of);
QString shownName(const UserIdentity &person);
QString shownName(const Device &device);
QString shownName(const AcsEntrance &entrance);
QString shownName(const Space &space);
QString shownName(const AcsUser &user);
QString shownName(const AcsSystem &system);
QString shownName(const AcsEncoder &encoder);
/// All words for those without a name.
QStringList unnamedWords();

} // namespace latchkey
