// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/usage.h"

#include <QFile>

#include <unistd.h>

#include <ctime>

namespace latchkey::bench {
namespace {

std::optional<double> seconds(clockid_t clock)
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0) {
        return std::nullopt;
    }
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// A line such as "VmHWM:    1234 kB"; there are none but on Linux.
std::optional<qint64> statusBytes(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name)) {
            return line.sliced(name.size()).simplified().split(' ').constFirst().toLongLong() * 1024;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<double> processSeconds() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
/// There is no /proc but on Linux.
std::optional<double> processSeconds(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    // The name before it may hold spaces; utime and stime are the twelfth and thirteenth field after it.
    const QByteArray line = file.readAll();
    const QByteArrayList fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
}
std::optional<double> threadSeconds() { return seconds(CLOCK_THREAD_CPUTIME_ID); }
std::optional<qint64> residentBytes() { return statusBytes("VmRSS:"); }
std::optional<qint64> peakResidentBytes() { return statusBytes("VmHWM:"); }

} // namespace latchkey::bench
