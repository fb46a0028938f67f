// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-bench-server PEOPLE,DEVICES,GRANTS[,devices]: a large workspace, answered from prebuilt bytes.
#include "bench/server/answers.h"
#include "sandbox/main/termination.h"
#include "sandbox/transport/listener.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace latchkey;
    const QCoreApplication app(argc, argv);
    const auto scale = bench::Scale::parse(QCoreApplication::arguments().value(1, u"5000,500,50000"_s));
    if (!scale) {
        std::fputs("latchkey-bench-server: the size is PEOPLE,DEVICES,GRANTS or PEOPLE,DEVICES,GRANTS,devices\n",
                   stderr);
        return 2;
    }
    sandbox::watchForTermination();
    bench::Answers answers(*scale);
    sandbox::Listener listener([&answers](const sandbox::Request &request, bool) { return answers.answer(request); });
    if (const auto started = listener.start(0); !started) {
        std::fprintf(stderr, "latchkey-bench-server: %s\n", qUtf8Printable(started.error()));
        return 1;
    }
    const QJsonObject ready{{u"endpoint"_s, u"http://127.0.0.1:%1"_s.arg(listener.port())},
                            {u"api_key"_s, answers.apiKey()},
                            {u"workspace_id"_s, answers.workspaceId()}};
    std::printf("%s\n", QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    sandbox::waitForTermination();
    listener.stop();
    return 0;
}
