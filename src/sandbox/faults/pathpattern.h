// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey::sandbox {

/// In the place of a path: every one that isWritePath().
inline constexpr auto anyWrite = QLatin1StringView("*");

/// Whether what is sent to \a path may change something: what neither gets, lists nor finds.
bool isWritePath(const QString &path);
/// Whether \a pattern is a path or anyWrite.
bool isPathPattern(const QString &pattern);
bool isMeant(const QString &pattern, const QString &path);

} // namespace latchkey::sandbox
