// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/methodrequests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

std::optional<QString> codeFor(const MethodDraft &method, Codes codes)
{
    if (method.code.isEmpty()) {
        return {};
    }
    return codes == Codes::Hidden ? u"••••"_s : method.code;
}

} // namespace

QList<api::accessgrants::RequestedMethod> methodRequests(const QList<MethodDraft> &methods, Codes codes)
{
    QList<api::accessgrants::RequestedMethod> requests;
    requests.reserve(methods.size());
    for (const MethodDraft &method : methods) {
        requests.append({.mode = method.mode,
                         .code = codeFor(method, codes),
                         .instantKeyMaxUseCount = method.instantKeyMaxUseCount});
    }
    return requests;
}

bool hasCode(const QList<MethodDraft> &methods)
{
    return std::ranges::any_of(methods, [](const MethodDraft &method) { return !method.code.isEmpty(); });
}

} // namespace latchkey
