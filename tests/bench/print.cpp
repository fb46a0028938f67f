// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/print.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

QString written(double value) { return QString::number(value, 'g', value < 1000 ? 3 : 6); }

QString written(const std::optional<double> &value) { return value ? written(*value) : u"–"_s; }

/// "812 ms : 240 ms", or what there is of it.
QString sides(const Figures &figures)
{
    if (figures.ours.isEmpty()) {
        return u"not measured"_s;
    }
    const QString ours = u"%1 %2"_s.arg(written(median(figures.ours)), figures.unit);
    return figures.theirs.isEmpty() ? ours : u"%1 : %2 %3"_s.arg(ours, written(median(figures.theirs)), figures.unit);
}

QString ratio(const Figures &figures) { return figures.theirs.isEmpty() ? u"–"_s : written(figures.ratio()); }

QString verdict(const Outcome &outcome)
{
    if (!outcome.measurement->bound || outcome.figures.theirs.isEmpty()) {
        return u"reported"_s;
    }
    if (!outcome.isKept()) {
        return u"BROKEN"_s;
    }
    const auto aim = outcome.measurement->aim;
    return aim && outcome.figures.ratio() <= *aim ? u"holds, aim reached"_s : u"holds"_s;
}

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QJsonValue json(const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonObject toJson(const Outcome &outcome)
{
    const Measurement &line = *outcome.measurement;
    const Figures &figures = outcome.figures;
    const bool isCompared = !figures.theirs.isEmpty();
    return {{u"name"_s, text(line.name)},
            {u"what"_s, text(line.what)},
            {u"at"_s, text(line.at)},
            {u"against"_s, text(line.against)},
            {u"unit"_s, figures.unit},
            {u"ours"_s, figures.ours.isEmpty() ? QJsonValue() : QJsonValue(median(figures.ours))},
            {u"theirs"_s, isCompared ? QJsonValue(median(figures.theirs)) : QJsonValue()},
            {u"ratio"_s, isCompared ? QJsonValue(figures.ratio()) : QJsonValue()},
            {u"bound"_s, json(line.bound)},
            {u"aim"_s, json(line.aim)},
            {u"is_kept"_s, outcome.isKept()},
            {u"note"_s, figures.note}};
}

QString toText(const Outcome &outcome)
{
    const Measurement &line = *outcome.measurement;
    return u"%1: %2 (%3), against %4\n    %5, ratio %6, bound %7, aim %8: %9%10\n"_s.arg(
        text(line.name), text(line.what), text(line.at), text(line.against), sides(outcome.figures),
        ratio(outcome.figures), written(line.bound), written(line.aim), verdict(outcome),
        outcome.figures.note.isEmpty() ? QString() : QString(u"\n    " + outcome.figures.note));
}

QString toMarkdown(const Outcome &outcome)
{
    const Measurement &line = *outcome.measurement;
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(
        text(line.what), text(line.at), text(line.against), sides(outcome.figures), ratio(outcome.figures),
        written(line.bound), written(line.aim), verdict(outcome));
}

} // namespace

bool Outcome::isKept() const
{
    return !measurement->bound || figures.theirs.isEmpty() || figures.ratio() <= *measurement->bound;
}

void print(const QList<Outcome> &outcomes, Form form)
{
    QTextStream out(stdout);
    if (form == Form::Json) {
        QJsonArray lines;
        for (const Outcome &outcome : outcomes) {
            lines.append(toJson(outcome));
        }
        out << QJsonDocument(lines).toJson();
        return;
    }
    if (form == Form::Markdown) {
        out << "| what | at | against | measured | ratio | bound | aim | |\n|---|---|---|---|---|---|---|---|\n";
    }
    for (const Outcome &outcome : outcomes) {
        out << (form == Form::Markdown ? toMarkdown(outcome) : toText(outcome));
    }
}

void print(const LoadFigures &figures, Form form)
{
    QTextStream out(stdout);
    if (form == Form::Json) {
        out << QJsonDocument(figures.toJson()).toJson(QJsonDocument::Compact) << '\n';
        return;
    }
    const auto megabytes = [](const std::optional<qint64> &bytes) {
        return bytes ? u"%1 MB"_s.arg(double(*bytes) / 1e6, 0, 'f', 1) : u"not measured"_s;
    };
    out << u"%1 rows, %2 ms, %3 requests, longest gap %4 ms, UI thread's share %5, memory %6 settled, %7 at its peak\n"_s
               .arg(figures.rows)
               .arg(figures.milliseconds, 0, 'f', 0)
               .arg(figures.requests)
               .arg(figures.longestGap, 0, 'f', 0)
               .arg(figures.uiShare ? written(*figures.uiShare) : u"not measured"_s, megabytes(figures.settled),
                    megabytes(figures.peak));
}

} // namespace latchkey::bench
