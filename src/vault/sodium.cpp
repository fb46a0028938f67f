// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vault/sodium.h"

#include <QLoggingCategory>

#include <sodium.h>

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(vaultLog, "latchkey.vault", QtInfoMsg)

} // namespace

void makeSodiumReady()
{
    static const bool isReady = sodium_init() >= 0;
    if (!isReady) { // whoever asks it for random numbers then does not get an answer
        qCCritical(vaultLog, "There is no source of random numbers.");
    }
}

} // namespace latchkey
