// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "breakingservice.h"

namespace latchkey::test {

/// One kind of operation, on something the hotel has.
struct EveryKind {
    QByteArray name;
    QByteArray kind;
    QByteArray path; ///< of its write
    /// Whether reading tells, without an answer to the write, that it was carried out.
    bool canBeFound = false;
    /// Makes what it works on, and the operation.
    std::function<std::unique_ptr<Operation>(BreakingService &)> make;
    /// Of a change: something else done to the same by somebody else.
    std::function<std::unique_ptr<Operation>(BreakingService &)> meddle{};
};

QList<EveryKind> everyKind();
/// Those of them that change grants, ACS users and spaces.
QList<EveryKind> editKinds();

} // namespace latchkey::test
