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

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::CommandLine)
};

EarlyExit refusal(const QString &sentence)
{
    return {.code = wrongUsage, .text = sentence + u'\n' + Text::tr("Try “latchkey --help”.") + u'\n'};
}

std::expected<CommandLine, EarlyExit> lineFrom(const QCommandLineParser &parser)
{
    for (const QString &option : {u"profile"_s, u"endpoint"_s, u"screenshots"_s}) {
        if (parser.isSet(option) && parser.value(option).trimmed().isEmpty()) {
            return std::unexpected(refusal(Text::tr("The option --%1 needs something after it.").arg(option)));
        }
    }
    CommandLine line{.demo = parser.isSet(u"demo"_s),
                     .profile = parser.value(u"profile"_s),
                     .endpoint = {},
                     .screenshots = parser.value(u"screenshots"_s)};
    if (line.demo && (parser.isSet(u"profile"_s) || parser.isSet(u"endpoint"_s))) {
        return std::unexpected(
            refusal(Text::tr("The Demo workspace has neither a profile nor an endpoint to choose.")));
    }
    if (parser.isSet(u"endpoint"_s)) {
        const auto url = endpointFromInput(parser.value(u"endpoint"_s));
        if (!url) {
            return std::unexpected(refusal(url.error()));
        }
        line.endpoint = *url;
    }
    return line;
}

} // namespace

std::expected<CommandLine, EarlyExit> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Grants and revokes access to doors through the Seam API.\n"
                 "The environment variable SEAM_API_KEY gives a key for one run; it is not kept."));
    parser.addOptions(
        {{u"demo"_s, Text::tr("Open the Demo workspace. It keeps nothing.")},
         {u"profile"_s, Text::tr("Open the workspace that is shown as NAME."), u"NAME"_s},
         {u"endpoint"_s, Text::tr("Speak to the service at URL."), u"URL"_s},
         {u"screenshots"_s, Text::tr("Save a picture of every pane and dialog in the directory DIR, then end."),
          u"DIR"_s}});
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
            refusal(Text::tr("Nothing is known to do with “%1”.").arg(parser.positionalArguments().constFirst())));
    }
    return lineFrom(parser);
}

} // namespace latchkey
