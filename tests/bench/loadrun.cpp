// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/loadrun.h"

#include "bench/process.h"
#include "bench/usage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::bench {
namespace {

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

/// The longest time between two turns of the event loop.
class GapWatch {
  public:
    GapWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(5ms); // more often would take time itself; a gap is at most so much shorter than it is said to be
        m_since.start();
    }
    double longest()
    {
        look();
        return m_longest;
    }

  private:
    void look()
    {
        m_longest = std::max(m_longest, milliseconds(m_since));
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Whoever makes them only when they are asked for makes them here.
void makeSearchKeys(const PaneModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        model.searchKeyOf(row);
    }
}

std::optional<double> share(const std::optional<double> &thread, const std::optional<double> &process)
{
    return thread && process && *process > 0 ? std::optional(*thread / *process) : std::nullopt;
}

template <typename T> std::optional<T> since(const std::optional<T> &now, const std::optional<T> &then)
{
    return now && then ? std::optional<T>(*now - *then) : std::nullopt;
}

template <typename T> QJsonValue written(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

std::expected<LoadFigures, QString> runLoad(const Service &service, std::chrono::milliseconds settle)
{
    Workbench bench(service);
    wait(0ms); // the window is painted
    LoadFigures figures;
    QObject::connect(&bench.workspace().client, &SeamClient::answered, &bench.workspace(),
                     [&figures] { ++figures.requests; });
    const auto processBefore = processSeconds();
    const auto threadBefore = threadSeconds();
    GapWatch gaps;
    QElapsedTimer timer;
    timer.start();
    if (const auto loaded = bench.load(); !loaded) {
        return std::unexpected(loaded.error());
    }
    makeSearchKeys(bench.grants());
    makeSearchKeys(bench.people());
    figures.milliseconds = milliseconds(timer);
    figures.endedAt = QDateTime::currentMSecsSinceEpoch();
    figures.longestGap = gaps.longest();
    figures.uiShare = share(since(threadSeconds(), threadBefore), since(processSeconds(), processBefore));
    figures.rows = bench.rowCount();
    const qsizetype requests = figures.requests;
    wait(settle);
    figures.requests = requests; // what is read in the background does not belong to the load
    figures.settled = residentBytes();
    figures.peak = peakResidentBytes();
    return figures;
}

std::expected<LoadFigures, QString> runLoadApart(const Service &service, std::chrono::milliseconds settle)
{
    const auto output = outputOf(QCoreApplication::applicationFilePath(),
                                 {u"load"_s, u"--endpoint"_s, service.endpoint, u"--api-key"_s, service.apiKey,
                                  u"--json"_s, u"--settle"_s, QString::number(settle.count())});
    return output
               ? std::expected<LoadFigures, QString>(LoadFigures::fromJson(QJsonDocument::fromJson(*output).object()))
               : std::unexpected(output.error());
}

QJsonObject LoadFigures::toJson() const
{
    return {{u"rows"_s, rows},
            {u"milliseconds"_s, milliseconds},
            {u"longest_gap_milliseconds"_s, longestGap},
            {u"requests"_s, requests},
            {u"ended_at"_s, endedAt},
            {u"ui_thread_share"_s, written(uiShare)},
            {u"settled_bytes"_s, written(settled)},
            {u"peak_bytes"_s, written(peak)}};
}

LoadFigures LoadFigures::fromJson(const QJsonObject &json)
{
    const auto bytes = [&json](const QString &name) {
        const QJsonValue value = json.value(name);
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    };
    const QJsonValue uiShare = json["ui_thread_share"_L1];
    return {.rows = qsizetype(json["rows"_L1].toInteger()),
            .milliseconds = json["milliseconds"_L1].toDouble(),
            .longestGap = json["longest_gap_milliseconds"_L1].toDouble(),
            .requests = qsizetype(json["requests"_L1].toInteger()),
            .endedAt = json["ended_at"_L1].toInteger(),
            .uiShare = uiShare.isDouble() ? std::optional(uiShare.toDouble()) : std::nullopt,
            .settled = bytes(u"settled_bytes"_s),
            .peak = bytes(u"peak_bytes"_s)};
}

} // namespace latchkey::bench
