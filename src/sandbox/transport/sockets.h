// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <chrono>

namespace latchkey::sandbox {

// The calls on sockets that systems spell differently; implemented once for each.

/// Makes \a socket the only one that may listen on its port: two servers on one port would share its connections.
void claimPort(socket_t socket);
/// Lets many connections wait to be taken: the library lets five, and the client of a sixth tries again after a second.
void admitMany(socket_t listening);
/// Waits until something can be read, or the other side has gone; false when nothing has come for \a time.
bool waitToRead(socket_t socket, std::chrono::milliseconds time);
bool waitToWrite(socket_t socket, std::chrono::milliseconds time);
/// As recv() and send(): a count, 0 at the end, negative on failure.
ssize_t receive(socket_t socket, char *to, std::size_t size);
ssize_t transmit(socket_t socket, const char *from, std::size_t size);
/// Ends both directions: whoever waits on \a socket wakes up.
void shutDown(socket_t socket);
void closeSocket(socket_t socket);

} // namespace latchkey::sandbox
