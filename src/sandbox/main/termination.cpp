// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/termination.h"

#ifdef _WIN32
#include <condition_variable>
#include <mutex>

#include <windows.h>
#else
#include <csignal>
#endif

namespace latchkey::sandbox {

#ifdef _WIN32

namespace {

std::mutex mutex;
std::condition_variable asked;
bool isAsked = false;

BOOL WINAPI onConsole(DWORD)
{
    {
        const std::scoped_lock lock(mutex);
        isAsked = true;
    }
    asked.notify_all();
    return TRUE;
}

} // namespace

void watchForTermination() { SetConsoleCtrlHandler(onConsole, TRUE); }

void waitForTermination()
{
    std::unique_lock lock(mutex);
    asked.wait(lock, [] { return isAsked; });
}

#else

namespace {

sigset_t terminationSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void watchForTermination()
{
    // Threads inherit the mask: the signals stay pending until the main thread asks for them.
    const sigset_t set = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void waitForTermination()
{
    const sigset_t set = terminationSignals();
    int signal = 0;
    sigwait(&set, &signal);
}

#endif

} // namespace latchkey::sandbox
