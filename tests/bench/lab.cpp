// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/lab.h"

#include "bench/process.h"
#include "bench/server/stays.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

/// \a pages for curl: four connections at once, the bytes thrown away, their number printed.
QByteArray curlConfig(const QList<Question> &pages, const Service &service)
{
    QByteArray config = "silent\nfail\nparallel\nparallel-max = 4\n";
    for (const Question &page : pages) {
        QByteArray quoted = page.body;
        quoted.replace('"', R"(\")");
        config += "url = \"" + (service.endpoint + page.path).toUtf8() + "\"\nheader = \"Authorization: Bearer " +
                  service.apiKey.toUtf8() + "\"\nheader = \"Content-Type: application/json\"\ndata = \"" + quoted +
                  "\"\noutput = \"/dev/null\"\nwrite-out = \"%{size_download}\\n\"\nnext\n";
    }
    config.chop(int(sizeof("next\n")) - 1);
    return config;
}

QList<Question> pagesOf(const QList<Question> &log)
{
    QList<Question> pages;
    for (const Question &question : log) {
        const bool isKnown =
            std::ranges::any_of(pages, [&question](const Question &page) { return page.isLike(question); });
        if (question.isPage() && !isKnown) {
            pages.append(question);
        }
    }
    return pages;
}

std::expected<TimedOutput, QString> curl(const QString &config)
{
    return timedOutputOf(u"curl"_s, {u"--config"_s, config});
}

std::expected<std::optional<double>, QString> sdk(const Service &service)
{
    const auto output = outputOf(u"node"_s, {QStringLiteral(LATCHKEY_BENCH_SDK), service.endpoint, service.apiKey});
    if (!output) {
        return std::unexpected(output.error());
    }
    const QJsonValue milliseconds = QJsonDocument::fromJson(*output).object()["milliseconds"_L1];
    return milliseconds.isDouble() ? std::optional(milliseconds.toDouble()) : std::nullopt;
}

/// The workspace's size for the server.
QString sizeOf(int grants)
{
    return u"%1,%2,%3"_s.arg(std::max(1, grants / 10)).arg(std::max(1, grants / 100)).arg(grants);
}

double sum(const QByteArray &numbers)
{
    double total = 0;
    for (const QByteArray &number : numbers.split('\n')) {
        total += number.toDouble();
    }
    return total;
}

} // namespace

void Plan::makeBrief()
{
    runs = 1;
    grants = 500;
    large = 1'000;
    small = 100;
    growth = {100, 1'000};
    settle = 100ms;
    idle = 1s;
    holdsBounds = false;
}

Lab::Lab(Plan plan)
    : m_plan(std::move(plan))
{
}

std::expected<Loads, QString> Lab::loads(int grants)
{
    if (const auto known = m_loads.constFind(grants); known != m_loads.cend()) {
        return *known;
    }
    auto measured = load(grants);
    if (measured) {
        m_loads.insert(grants, *measured);
    }
    return measured;
}

std::expected<Loads, QString> Lab::load(int grants)
{
    BenchServer server;
    if (const auto started = server.start(program(u"latchkey-bench-server"_s), sizeOf(grants)); !started) {
        return std::unexpected(started.error());
    }
    // The first round warms the server up and learns the pages' cursors.
    if (const auto first = runLoadApart(server.service(), m_plan.settle); !first) {
        return std::unexpected(first.error());
    }
    const auto log = server.takeLog();
    if (!log) {
        return std::unexpected(log.error());
    }
    const QList<Question> pages = pagesOf(*log);
    Loads loads{.pages = pages.size(), .nearGrants = (grants + activeEvery - 1) / activeEvery};
    QTemporaryDir folder;
    QFile config(folder.filePath(u"pages"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(curlConfig(pages, server.service())) < 0 ||
        !config.flush()) {
        return std::unexpected(config.errorString());
    }
    const auto bytes = curl(config.fileName());
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    loads.jsonBytes = sum(bytes->output);
    server.takeLog();
    for (int run = 0; run < m_plan.runs; ++run) {
        const auto one = round(server, config.fileName());
        if (!one) {
            return std::unexpected(one.error());
        }
        loads.rounds.append(*one);
    }
    return loads;
}

std::expected<Round, QString> Lab::round(BenchServer &server, const QString &config)
{
    const auto ours = runLoadApart(server.service(), m_plan.settle);
    if (!ours) {
        return std::unexpected(ours.error());
    }
    const auto log = server.takeLog();
    if (!log) {
        return std::unexpected(log.error());
    }
    const auto requests =
        std::ranges::count_if(*log, [&ours](const Question &question) { return question.at <= ours->endedAt; });
    const auto theirs = curl(config);
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    const auto vendor = sdk(server.service());
    if (!vendor) {
        return std::unexpected(vendor.error());
    }
    server.takeLog();
    return Round{.ours = *ours, .curl = theirs->milliseconds, .sdk = *vendor, .requests = requests};
}

std::expected<Workbench *, QString> Lab::bench(int grants)
{
    if (const auto known = m_benches.find(grants); known != m_benches.end()) {
        return known->second.get();
    }
    BenchServer server;
    if (const auto started = server.start(program(u"latchkey-bench-server"_s), sizeOf(grants)); !started) {
        return std::unexpected(started.error());
    }
    auto bench = std::make_unique<Workbench>(server.service());
    if (const auto loaded = bench->load(); !loaded) {
        return std::unexpected(loaded.error());
    }
    return m_benches.emplace(grants, std::move(bench)).first->second.get();
}

std::expected<QString, QString> Lab::snapshotFolder(int grants)
{
    if (const auto known = m_snapshots.find(grants); known != m_snapshots.end()) {
        return known->second->path();
    }
    BenchServer server;
    if (const auto started = server.start(program(u"latchkey-bench-server"_s), sizeOf(grants)); !started) {
        return std::unexpected(started.error());
    }
    auto folder = std::make_unique<QTemporaryDir>();
    const auto made =
        outputOf(program(u"latchkey-bench-start"_s),
                 {folder->path(), server.service().endpoint, server.service().apiKey, server.service().workspaceId});
    if (!made) {
        return std::unexpected(made.error());
    }
    return m_snapshots.emplace(grants, std::move(folder)).first->second->path();
}

std::optional<Memory> Lab::emptyMemory() const
{
    const auto output = outputOf(program(u"latchkey-bench-emptywindow"_s), {u"--usage"_s});
    const QJsonObject json = output ? QJsonDocument::fromJson(*output).object() : QJsonObject();
    const QJsonValue settled = json["settled_bytes"_L1];
    const QJsonValue peak = json["peak_bytes"_L1];
    return settled.isDouble() && peak.isDouble() ? std::optional(Memory{settled.toDouble(), peak.toDouble()})
                                                 : std::nullopt;
}

} // namespace latchkey::bench
