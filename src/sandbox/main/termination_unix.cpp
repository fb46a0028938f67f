// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/termination.h"

#include <csignal>

namespace latchkey::sandbox {
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

} // namespace latchkey::sandbox
