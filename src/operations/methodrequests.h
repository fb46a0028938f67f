// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/accessgrantscreate.h"
#include "core/grantdraft.h"

namespace latchkey {

/// What becomes of chosen PINs.
enum class Codes {
    Sent,  ///< as they are: for the service only
    Hidden ///< as dots: for people to look at
};

QList<api::accessgrants::RequestedMethod> methodRequests(const QList<MethodDraft> &methods, Codes codes);
bool hasCode(const QList<MethodDraft> &methods);

} // namespace latchkey
