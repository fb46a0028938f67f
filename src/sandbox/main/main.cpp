// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/commandline.h"
#include "sandbox/main/termination.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace latchkey::sandbox;
    const QCoreApplication app(argc, argv);
    const auto command = readCommandLine(QCoreApplication::arguments().sliced(1));
    if (!command) {
        std::fprintf(stderr, "latchkey-sandbox: %s\n", qUtf8Printable(command.error()));
        return 2;
    }
    if (const auto *text = std::get_if<QString>(&*command)) {
        std::fputs(qUtf8Printable(*text), stdout);
        return 0;
    }
    watchForTermination();
    Server server;
    if (const auto started = server.start(std::get<ServerOptions>(*command)); !started) {
        std::fprintf(stderr, "latchkey-sandbox: %s\n", qUtf8Printable(started.error()));
        return 1;
    }
    const QJsonObject ready{{u"endpoint"_s, server.endpoint()},
                            {u"api_key"_s, server.apiKey()},
                            {u"personal_access_token"_s, server.personalAccessToken()},
                            {u"console_session_token"_s, server.consoleSessionToken()},
                            {u"workspace_id"_s, server.workspaceId()}};
    std::printf("%s\n", QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    waitForTermination();
    server.stop();
    return 0;
}
