// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/transport/sockets.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace latchkey::sandbox {
namespace {

bool waitFor(socket_t socket, short events, std::chrono::milliseconds time)
{
    pollfd watched{socket, events, 0};
    return poll(&watched, 1, static_cast<int>(time.count())) > 0;
}

} // namespace

void claimPort(socket_t socket)
{
    // Only connections of a server that has ended may be left over on the port.
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

void admitMany(socket_t listening) { listen(listening, SOMAXCONN); }

bool waitToRead(socket_t socket, std::chrono::milliseconds time) { return waitFor(socket, POLLIN, time); }

bool waitToWrite(socket_t socket, std::chrono::milliseconds time) { return waitFor(socket, POLLOUT, time); }

ssize_t receive(socket_t socket, char *to, std::size_t size) { return recv(socket, to, size, 0); }

ssize_t transmit(socket_t socket, const char *from, std::size_t size) { return send(socket, from, size, 0); }

void shutDown(socket_t socket) { shutdown(socket, SHUT_RDWR); }

void closeSocket(socket_t socket) { close(socket); }

} // namespace latchkey::sandbox
