// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/commandline.h"

#include "sandbox/main/about.h"
#include "sandbox/privateroutes.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

std::optional<QString> setOption(ServerOptions &options, const QString &name, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (name == "--port"_L1) {
        if (!isNumber || number < 0 || number > 65535) {
            return u"--port needs a number from 0 to 65535, not \"%1\"."_s.arg(value);
        }
        options.port = number;
    } else if (name == "--latency"_L1) {
        if (!isNumber || number < 0) {
            return u"--latency needs a number of milliseconds, not \"%1\"."_s.arg(value);
        }
        options.latency = std::chrono::milliseconds(number);
    } else if (name == "--faults"_L1) {
        const auto plan = FaultPlan::parse(value);
        if (!plan) {
            return plan.error();
        }
        options.faults = *plan;
    } else {
        const auto seed = Seed::parse(value);
        if (!seed) {
            return u"--seed needs hotel, residence, empty or scale:IDENTITIES,DEVICES,GRANTS, not \"%1\"."_s.arg(value);
        }
        options.seed = *seed;
    }
    return std::nullopt;
}

} // namespace

std::expected<Command, QString> readCommandLine(const QStringList &arguments)
{
    ServerOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (name == "--help"_L1 || name == "--about"_L1) {
            return Command(name == "--help"_L1 ? helpText() : aboutText());
        }
        const qsizetype equals = name.indexOf(u'=');
        const bool isJoined = equals > 0;
        const QString value = isJoined ? name.mid(equals + 1) : arguments.value(i + 1);
        name = isJoined ? name.left(equals) : name;
        if (!QStringList{u"--port"_s, u"--seed"_s, u"--latency"_s, u"--faults"_s}.contains(name)) {
            return std::unexpected(u"There is no option \"%1\"; see --help."_s.arg(name));
        }
        if (!isJoined && ++i >= arguments.size()) {
            return std::unexpected(u"%1 needs a value; see --help."_s.arg(name));
        }
        if (const auto problem = setOption(options, name, value)) {
            return std::unexpected(*problem);
        }
    }
    return Command(options);
}

QString helpText()
{
    const QString text =
        u"latchkey-sandbox serves a made-up Seam workspace on 127.0.0.1.\n\n"
        "Usage: latchkey-sandbox [--port N] [--seed SEED] [--latency MS] [--faults SPEC] [--about] [--help]\n\n"
        "  --port N       listen on this port; any free one by default\n"
        "  --seed SEED    hotel (default): rooms on an access system, and smart locks;\n"
        "                 residence: flats with smart locks, residents and contractors with PINs;\n"
        "                 empty; or scale:IDENTITIES,DEVICES,GRANTS\n"
        "  --latency MS   answer that much later\n"
        "  --faults SPEC  misbehave: faults separated by \";\", each with \"on PATH\" (\"on *\": every write), "
        "\"N%\"\n"
        "                 and \"xTIMES\" as you like, as in \"latency:50-300; 429:5 on /devices/list x2; 500 10%\":\n"
        "%1\n"
        "  --about        say where it guesses because the service is not documented\n\n"
        "When it is ready it prints one line of JSON: endpoint, api_key, personal_access_token,\n"
        "console_session_token and workspace_id. It ends on SIGTERM or SIGINT.\n\n"
        "Tests in another process have routes of their own, by POST with the API key:\n%2\n"_s;
    return text.arg(FaultPlan::help(), PrivateRoutes::help());
}

} // namespace latchkey::sandbox
