// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

namespace latchkey::test {
namespace {

using Suites = std::map<std::string, std::function<std::unique_ptr<QObject>()>>;

Suites &suites()
{
    static Suites all;
    return all;
}

int runSuite(const std::string &name, const QStringList &arguments)
{
    const auto suite = suites().find(name);
    if (suite == suites().end()) {
        std::fprintf(stderr, "There is no suite named %s here.\n", name.c_str());
        return 1;
    }
    return QTest::qExec(suite->second().get(), arguments);
}

} // namespace

Registration::Registration(const char *suite, std::function<std::unique_ptr<QObject>()> make)
{
    suites().emplace(suite, std::move(make));
}

} // namespace latchkey::test

int main(int argc, char **argv)
{
    using namespace latchkey::test;
    QStandardPaths::setTestModeEnabled(true);
    // A platform plug-in is loaded only where a test needs one: widgets come with the offscreen one.
    const QApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-')) {
        const std::string name = arguments.takeAt(1).toStdString();
        return runSuite(name, arguments);
    }
    int failures = 0;
    for (const auto &[name, make] : suites()) {
        failures += runSuite(name, arguments);
    }
    return failures;
}
