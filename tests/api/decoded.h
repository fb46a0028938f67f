// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec.h"
#include "everycallsets.h"

/// For tests of one resource's decoder.
namespace latchkey::test {

/// 10:42:07.946 on 20 November 2026, as in every fixture.
inline const Instant moment = at(0) + std::chrono::milliseconds(946);
/// Where a fixture has an end: 11:00 two days later.
inline const Instant momentOfEnd{std::chrono::seconds(1'795'345'200)};

/// The resource in \a document; of default values, and a word about it, if it cannot be decoded.
template <typename T> T decoded(const QByteArray &document)
{
    using namespace Qt::StringLiterals;
    const auto one = api::codec::one<T>("{\"it\":" + document + "}", "it"_L1);
    if (!one) {
        qCritical("%s", qPrintable(one.error().message));
        return {};
    }
    return *one;
}

} // namespace latchkey::test
