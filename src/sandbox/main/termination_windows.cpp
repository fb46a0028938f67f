// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/termination.h"

#include <condition_variable>
#include <mutex>

#include <windows.h>

namespace latchkey::sandbox {
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

} // namespace latchkey::sandbox
