// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"

#include "session/profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int wrongUsage = 2;

QString say(const char *text) { return QCoreApplication::translate("CommandLine", text); }

EarlyExit refusal(const QString &sentence)
{
    return {.code = wrongUsage, .text = sentence + u'\n' + say("Try “latchkey --help”.") + u'\n'};
}

} // namespace

std::expected<CommandLine, EarlyExit> readCommandLine(const QStringList &arguments)
{
    const QCommandLineOption demo(u"demo"_s, say("Open the Demo workspace. It keeps nothing."));
    const QCommandLineOption profile(u"profile"_s, say("Open the workspace that is shown as NAME."), u"NAME"_s);
    const QCommandLineOption endpoint(u"endpoint"_s, say("Speak to the service at URL."), u"URL"_s);
    const QCommandLineOption screenshots(
        u"screenshots"_s, say("Save a picture of every pane and dialog in the directory DIR, then end."), u"DIR"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say("Grants and revokes access to doors through the Seam API.\n"
            "The environment variable SEAM_API_KEY gives a key for one run; it is not kept."));
    parser.addOptions({demo, profile, endpoint, screenshots});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments)) {
        return std::unexpected(refusal(parser.errorText()));
    }
    if (parser.isSet(version)) {
        return std::unexpected(EarlyExit{.code = 0, .text = u"latchkey " LATCHKEY_VERSION "\n"_s});
    }
    if (parser.isSet(help)) {
        return std::unexpected(EarlyExit{.code = 0, .text = parser.helpText()});
    }
    if (!parser.positionalArguments().isEmpty()) {
        return std::unexpected(
            refusal(say("Nothing is known to do with “%1”.").arg(parser.positionalArguments().constFirst())));
    }
    CommandLine line{.demo = parser.isSet(demo),
                     .profile = parser.value(profile),
                     .endpoint = {},
                     .screenshots = parser.value(screenshots)};
    if (line.demo && (parser.isSet(profile) || parser.isSet(endpoint))) {
        return std::unexpected(refusal(say("The Demo workspace has neither a profile nor an endpoint to choose.")));
    }
    if (parser.isSet(endpoint)) {
        const auto url = endpointFromInput(parser.value(endpoint));
        if (!url) {
            return std::unexpected(refusal(url.error()));
        }
        line.endpoint = *url;
    }
    return line;
}

} // namespace latchkey
