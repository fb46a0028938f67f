// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey {

/// Whether rows of \a T are asked for after they have gone: see EntityStore::recall().
template <typename T> inline constexpr bool isRecalled = false;
template <> inline constexpr bool isRecalled<struct UserIdentity> = true;
template <> inline constexpr bool isRecalled<struct AccessGrant> = true;
template <> inline constexpr bool isRecalled<struct AccessMethod> = true;
template <> inline constexpr bool isRecalled<struct AcsUser> = true;

/// What is kept of \a row after it has gone.
template <typename T> T withoutSecrets(T row) { return row; }

} // namespace latchkey
