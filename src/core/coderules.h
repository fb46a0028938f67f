// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/draftproblem.h"

namespace latchkey {

/// A PIN that is known to be on a door.
struct CodeInUse {
    DoorId door{};
    QString code{}; ///< a secret
    UserIdentityId holder{};
    QString holderName{}; ///< empty when not known

    bool operator==(const CodeInUse &) const = default;
};

/// What is known about the PINs of some doors, besides their lengths.
struct CodeFacts {
    QHash<QUuid, QStringList> constraints{}; ///< by door, the code_constraints of its lock: "no_zeros"
    QList<CodeInUse> inUse{};
};

/// What the locks of \a doors, which take PINs, say against a PIN like \a code besides its length: by those of their
/// constraints whose meaning Seam's guide tells. Others forbid nothing.
DraftProblems codeRuleProblems(const QString &code, const QList<Door> &doors, const CodeFacts &facts);

/// A warning when one of \a doors has the PIN \a code for somebody other than \a holder: the service then sets another.
DraftProblems codeInUseProblems(const QString &code, const QList<Door> &doors, const CodeFacts &facts,
                                UserIdentityId holder);

} // namespace latchkey
