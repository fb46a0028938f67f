// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/methodstate.h"
#include "core/rowroles.h"

namespace latchkey {

struct AcsEntrance;
struct CellLook;
struct Device;

/// The one thing about a row that most needs somebody. A higher rank is worse; rank 0 is none.
struct Issue {
    enum Rank : int {
        None = 0,
        Info = 10,
        NotConfirmed = 20,
        Battery = 30,
        Slow = 35,
        ToEncode = 40,
        Offline = 50,
        Overdue = 55,
        Failed = 60
    };

    int rank = None;
    QString text;
    QString icon;
    InkRole iconInk = InkRole::Text2;
    InkRole textInk = InkRole::Text;

    bool operator==(const Issue &) const = default;
};

/// The worse of the two; the first where they are as bad.
const Issue &worse(const Issue &a, const Issue &b);
/// "PIN failed", "Card to encode", "PIN not confirmed" or none.
Issue issueOf(const MethodStatus &status, AccessMode mode);
/// "Offline", "Battery 12 %", the first error or warning, or none.
Issue issueOf(const Device &device);
Issue issueOf(const AcsEntrance &entrance);
/// Whether the battery of \a device needs changing.
bool isBatteryLow(const Device &device);
CellLook lookOf(const Issue &issue);

} // namespace latchkey
