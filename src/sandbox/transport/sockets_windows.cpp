// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/transport/sockets.h"

namespace latchkey::sandbox {
namespace {

bool waitFor(socket_t socket, short events, std::chrono::milliseconds time)
{
    WSAPOLLFD watched{socket, events, 0};
    return WSAPoll(&watched, 1, static_cast<int>(time.count())) > 0;
}

} // namespace

void claimPort(socket_t socket)
{
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof yes);
}

void admitMany(socket_t listening) { listen(listening, SOMAXCONN); }

bool waitToRead(socket_t socket, std::chrono::milliseconds time) { return waitFor(socket, POLLRDNORM, time); }

bool waitToWrite(socket_t socket, std::chrono::milliseconds time) { return waitFor(socket, POLLWRNORM, time); }

ssize_t receive(socket_t socket, char *to, std::size_t size) { return recv(socket, to, static_cast<int>(size), 0); }

ssize_t transmit(socket_t socket, const char *from, std::size_t size)
{
    return send(socket, from, static_cast<int>(size), 0);
}

void shutDown(socket_t socket) { shutdown(socket, SD_BOTH); }

void closeSocket(socket_t socket) { closesocket(socket); }

} // namespace latchkey::sandbox
