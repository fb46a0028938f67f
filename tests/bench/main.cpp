// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-bench: how fast the program is, each figure as a ratio within one run.
#include "bench/figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace latchkey::bench;

namespace {

QJsonObject toJson(const Figures &figures)
{
    return {{u"what"_s, figures.what},
            {u"against"_s, figures.against},
            {u"ours_ms"_s, median(figures.ours)},
            {u"theirs_ms"_s, median(figures.theirs)},
            {u"ratio"_s, figures.ratio()},
            {u"note"_s, figures.note}};
}

void print(const QList<Figures> &all, bool json)
{
    QTextStream out(stdout);
    if (json) {
        QJsonArray rows;
        for (const Figures &figures : all) {
            rows.append(toJson(figures));
        }
        out << QJsonDocument(rows).toJson();
        return;
    }
    for (const Figures &figures : all) {
        out << u"%1: %2 ms, %3: %4 ms, ratio %5 (%6)\n"_s.arg(
            figures.what, QString::number(median(figures.ours), 'f', 0), figures.against,
            QString::number(median(figures.theirs), 'f', 0), QString::number(figures.ratio(), 'f', 2), figures.note);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"Print JSON."_s);
    const QCommandLineOption runs(u"runs"_s, u"Counted pairs of each comparison."_s, u"N"_s, u"5"_s);
    parser.addOptions({json, runs});
    parser.process(app);

    const QString folder = QCoreApplication::applicationDirPath();
    const int count = parser.value(runs).toInt();
    QList<Figures> all;
    for (const auto &measured : {measureLoad(folder + u"/latchkey-sandbox"_s, count), measureStart(folder, count)}) {
        if (!measured) {
            QTextStream(stderr) << measured.error() << '\n';
            return 1;
        }
        all.append(*measured);
    }
    print(all, parser.isSet(json));
    return 0;
}
