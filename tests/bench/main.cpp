// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-bench: how fast the program is, each figure as a ratio within one run.
#include "bench/lab.h"
#include "bench/print.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace latchkey::bench;

namespace {

int fail(const QString &sentence)
{
    QTextStream(stderr) << "latchkey-bench: " << sentence << '\n';
    return 2;
}

int measureLoad(const Service &service, std::chrono::milliseconds settle, Form form)
{
    if (service.endpoint.isEmpty() || service.apiKey.isEmpty()) {
        return fail(u"load needs --endpoint URL and --api-key KEY"_s);
    }
    const auto figures = runLoad(service, settle);
    if (!figures) {
        return fail(figures.error());
    }
    print(*figures, form);
    return 0;
}

/// A bound that is broken is said by the exit code.
int measureTable(const Plan &plan, const QStringList &names, Form form)
{
    Lab lab(plan);
    QList<Outcome> outcomes;
    for (const Measurement &line : measurements()) {
        const bool isWanted = names.isEmpty() ||
                              std::ranges::any_of(names, [&line](const QString &name) { return line.isNamedBy(name); });
        if (isWanted) {
            QTextStream(stderr) << "latchkey-bench: measuring " << line.name << '\n'; // it takes minutes
            const auto figures = line.measure(lab);
            if (!figures) {
                return fail(u"%1: %2"_s.arg(QString::fromUtf8(line.name), figures.error()));
            }
            outcomes.append({&line, *figures});
        }
    }
    print(outcomes, form);
    return plan.holdsBounds && !std::ranges::all_of(outcomes, &Outcome::isKept) ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    Plan plan;
    plan.platform = qgetenv("QT_QPA_PLATFORM");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    latchkey::theme::apply(app, latchkey::ColorScheme::Light);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"load"_s, u"Measure one load of a workspace of yours instead."_s, u"[load]"_s);
    const QCommandLineOption json(u"json"_s, u"Print JSON."_s);
    const QCommandLineOption markdown(u"markdown"_s, u"Print a table for docs/performance.md."_s);
    const QCommandLineOption runs(u"runs"_s, u"Counted pairs of each comparison."_s, u"N"_s, u"5"_s);
    const QCommandLineOption only(u"only"_s, u"These lines of the table only, such as load,typing."_s, u"NAMES"_s);
    const QCommandLineOption brief(u"brief"_s, u"Small workspaces, one run: whether everything can be measured."_s);
    const QCommandLineOption endpoint(u"endpoint"_s, u"Where to load from."_s, u"URL"_s);
    const QCommandLineOption apiKey(u"api-key"_s, u"As whom."_s, u"KEY"_s);
    const QCommandLineOption settle(u"settle"_s, u"Until memory counts as settled, after a load."_s, u"MS"_s,
                                    u"2000"_s);
    parser.addOptions({json, markdown, runs, only, brief, endpoint, apiKey, settle});
    parser.process(app);

    const Form form = parser.isSet(json) ? Form::Json : parser.isSet(markdown) ? Form::Markdown : Form::Text;
    if (parser.positionalArguments().value(0) == "load"_L1) {
        return measureLoad({parser.value(endpoint), parser.value(apiKey)},
                           std::chrono::milliseconds(parser.value(settle).toInt()), form);
    }
    plan.programs = QCoreApplication::applicationDirPath();
    plan.runs = parser.value(runs).toInt();
    if (parser.isSet(brief)) {
        plan.makeBrief();
    }
    return measureTable(plan, parser.value(only).split(u',', Qt::SkipEmptyParts), form);
}
