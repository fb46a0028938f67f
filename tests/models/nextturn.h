// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSignalSpy>
#include <QTimer>

namespace latchkey::test {

/// Waits until what is due at once has been done; false if that never comes.
inline bool waitForNextTurn()
{
    QTimer turn;
    QSignalSpy turned(&turn, &QTimer::timeout);
    turn.start(0);
    return turned.wait();
}

} // namespace latchkey::test
