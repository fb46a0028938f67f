// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"
#include "core/useridentity.h"

namespace latchkey {

/// A person as typed into a form, before it becomes a user identity. Empty means not given.
/// The braces let designated initializers leave members out.
struct PersonDraft {
    QString fullName{};
    QString emailAddress{};
    QString phoneNumber{};
    QString userIdentityKey{};

    static PersonDraft of(const UserIdentity &identity);

    /// Trimmed, and the phone number in E.164 form where it can be told.
    PersonDraft normalized() const;
    /// What is wrong with it by itself. A phone is refused only when it is not + and 2 to 15 digits.
    DraftProblems problems() const;
    /// Which of \a others has the same e-mail, phone or key; \a self is not compared (the one being edited).
    DraftProblems duplicates(const QList<UserIdentity> &others, UserIdentityId self = {}) const;
    bool isEmpty() const;
    /// What to call them: the name, or else the e-mail or phone.
    QString shownName() const;

    bool operator==(const PersonDraft &) const = default;
};

} // namespace latchkey
