// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace latchkey::test {

/// Adds a suite to this executable: `executable suite [QTest arguments]` runs one, no argument runs all.
class Registration {
  public:
    Registration(const char *suite, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace latchkey::test

/// Registers \a Class under \a suite, which is the source's name without "_test.cpp".
#define LATCHKEY_TEST(Class, suite)                                                                                    \
    static const latchkey::test::Registration registration_##Class(suite, [] { return std::make_unique<Class>(); });
