// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

namespace latchkey {

/// How an error is told to people: a title of a few words, and a sentence or two that name what happened and
/// what to do about it.
struct ErrorText {
    QString title;
    QString sentence;
};

/// What the call that failed was to do.
enum class CallPurpose { Read, Change };

/// The sentence is the error's message where it has one; of a change it says that nothing came of it. Never holds a
/// secret. The request id is not part of it: show it apart, to be copied.
ErrorText explain(const ApiError &error, CallPurpose purpose = CallPurpose::Read);

} // namespace latchkey
