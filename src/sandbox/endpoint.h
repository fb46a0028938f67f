// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/credentials.h"
#include "sandbox/payload.h"
#include "sandbox/schema.h"
#include "sandbox/workspace.h"

#include <vector>

namespace latchkey::sandbox {

/// What a handler works on: the caller's workspace and parameters that have passed the endpoint's schema.
struct Call {
    Workspace &workspace;
    const QJsonObject &parameters;
    /// Stands for the endpoint and its parameters, without the cursor: a page's cursor is bound to it.
    QByteArray signature;
    /// Where the server is reached, for the links it writes.
    QString origin;
    /// Asked by PUT: who makes what is there already gets that.
    bool isPut = false;
    /// The client session that asks, where it is one.
    const Row *session = nullptr;
    /// Asked with a publishable key, which anybody can read off a page.
    bool isPublic = false;

    QJsonValue operator[](QLatin1StringView name) const { return parameters.value(name); }
    bool has(QLatin1StringView name) const { return parameters.contains(name); }
    QString text(QLatin1StringView name) const { return parameters.value(name).toString(); }
};

enum class Verb : unsigned { Get = 1, Post = 2, Put = 4, Patch = 8, Delete = 16 };
using Verbs = unsigned;
/// POST is taken everywhere; the others as the endpoint's nature has it.
inline constexpr Verbs reads = static_cast<Verbs>(Verb::Get) | static_cast<Verbs>(Verb::Post);
inline constexpr Verbs posts = static_cast<Verbs>(Verb::Post);
inline constexpr Verbs puts = posts | static_cast<Verbs>(Verb::Put);
inline constexpr Verbs patches = posts | static_cast<Verbs>(Verb::Patch);
inline constexpr Verbs deletes = posts | static_cast<Verbs>(Verb::Delete);

/// One line of the table of endpoints.
struct Endpoint {
    QString path;
    Verbs verbs = posts;
    Schema schema;
    Result<Payload> (*handle)(Call &call);
    Guests guests = Guests::None;
};
using Endpoints = std::vector<Endpoint>;

} // namespace latchkey::sandbox
