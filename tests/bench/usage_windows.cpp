// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/usage.h"

#include <windows.h>

#include <psapi.h>

namespace latchkey::bench {
namespace {

double seconds(const FILETIME &kernel, const FILETIME &user)
{
    const auto ticks = [](const FILETIME &time) {
        return double((quint64(time.dwHighDateTime) << 32U) | quint64(time.dwLowDateTime));
    };
    return (ticks(kernel) + ticks(user)) / 1e7;
}

std::optional<double> secondsOf(HANDLE process)
{
    FILETIME created;
    FILETIME ended;
    FILETIME kernel;
    FILETIME user;
    return GetProcessTimes(process, &created, &ended, &kernel, &user) ? std::optional(seconds(kernel, user))
                                                                      : std::nullopt;
}

std::optional<PROCESS_MEMORY_COUNTERS> counters()
{
    PROCESS_MEMORY_COUNTERS now{};
    return GetProcessMemoryInfo(GetCurrentProcess(), &now, sizeof(now)) ? std::optional(now) : std::nullopt;
}

} // namespace

std::optional<double> processSeconds() { return secondsOf(GetCurrentProcess()); }

std::optional<double> processSeconds(qint64 process)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(process));
    if (handle == nullptr) {
        return std::nullopt;
    }
    const auto taken = secondsOf(handle);
    CloseHandle(handle);
    return taken;
}

std::optional<double> threadSeconds()
{
    FILETIME created;
    FILETIME ended;
    FILETIME kernel;
    FILETIME user;
    return GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user) ? std::optional(seconds(kernel, user))
                                                                                : std::nullopt;
}

std::optional<qint64> residentBytes()
{
    const auto now = counters();
    return now ? std::optional(qint64(now->WorkingSetSize)) : std::nullopt;
}

std::optional<qint64> peakResidentBytes()
{
    const auto now = counters();
    return now ? std::optional(qint64(now->PeakWorkingSetSize)) : std::nullopt;
}

} // namespace latchkey::bench
