// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// latchkey-torture-driver ENDPOINT JOURNAL: a desk that takes one operation a line from its input and says what came
// of each. LATCHKEY_TORTURE_API_KEY and LATCHKEY_TORTURE_DATA_KEY are its secrets. It is made to be killed.
#include "torture/tormenteddesk.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

/// Hands each line of the input to \a desk; ends the program with it.
void readInput(test::TormentedDesk &desk)
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject request = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        QMetaObject::invokeMethod(&desk, [&desk, request] { desk.take(request); }, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto key = DataKey::fromText(qEnvironmentVariable("LATCHKEY_TORTURE_DATA_KEY"));
    if (arguments.size() != 3 || !key) {
        std::fputs("Usage: latchkey-torture-driver ENDPOINT JOURNAL, with the keys in the environment\n", stderr);
        return 2;
    }
    const Connection connection{.endpoint = QUrl(arguments[1]),
                                .credential = {.secret = qEnvironmentVariable("LATCHKEY_TORTURE_API_KEY")},
                                .waitsWhenRefused = true};
    test::TormentedDesk desk(connection);
    desk.start(arguments[2], *key);
    std::thread input([&desk] { readInput(desk); });
    const int status = QCoreApplication::exec();
    input.join();
    return status;
}
