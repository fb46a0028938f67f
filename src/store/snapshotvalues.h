// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/instant.h"
#include "core/problem.h"
#include "core/workspace.h"

#include <concepts>
#include <type_traits>

// The smaller part of snapshotfields.h: what rows are made of.
namespace latchkey {

/// A value of \a T, to be written or read.
template <typename Value, typename T>
concept Like = std::same_as<std::remove_const_t<Value>, T>;

void fields(auto &a, Like<AccessModes> auto &modes)
{
    auto &[code, card, mobileKey, cloudKey] = modes;
    a(code, card, mobileKey, cloudKey);
}

void fields(auto &a, Like<TimeWindow> auto &window)
{
    auto &[startsAt, endsAt] = window;
    a(startsAt, endsAt);
}

void fields(auto &a, Like<Problem> auto &problem)
{
    auto &[code, message, createdAt, deviceIds, reason] = problem;
    a(code, message, createdAt, deviceIds, reason);
}

void fields(auto &a, Like<PendingMutation> auto &mutation)
{
    auto &[code, message, createdAt] = mutation;
    a(code, message, createdAt);
}

void fields(auto &a, Like<Workspace> auto &workspace)
{
    auto &[id, name, companyName, isSandbox, isSuspended] = workspace;
    a(id, name, companyName, isSandbox, isSuspended);
}

void fields(auto &a, Like<ConnectedAccount> auto &account)
{
    auto &[id, displayName, type, typeName, timeZone, createdAt, errors, warnings] = account;
    a(id, displayName, type, typeName, timeZone, createdAt, errors, warnings);
}

} // namespace latchkey
