// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/transport/socketstream.h"

#include <algorithm>
#include <cstring>

#ifndef _WIN32
#include <poll.h>
#endif

namespace latchkey::sandbox {
namespace {

constexpr std::chrono::seconds patience{5};

bool waitFor(socket_t socket, short events, std::chrono::milliseconds time)
{
#ifdef _WIN32
    WSAPOLLFD watched{socket, events, 0};
    return WSAPoll(&watched, 1, static_cast<int>(time.count())) > 0;
#else
    pollfd watched{socket, events, 0};
    return poll(&watched, 1, static_cast<int>(time.count())) > 0;
#endif
}

ssize_t receive(socket_t socket, char *to, std::size_t size)
{
#ifdef _WIN32
    return ::recv(socket, to, static_cast<int>(size), 0);
#else
    return ::recv(socket, to, size, 0);
#endif
}

} // namespace

bool SocketStream::waitForMore(std::chrono::seconds time) const
{
    return m_at < m_end || waitFor(m_socket, POLLIN, time);
}

bool SocketStream::is_readable() const { return waitForMore(patience); }

bool SocketStream::is_writable() const { return waitFor(m_socket, POLLOUT, patience); }

ssize_t SocketStream::read(char *to, size_t size)
{
    if (m_at == m_end) {
        if (!is_readable()) {
            return -1;
        }
        const ssize_t count = receive(m_socket, m_buffer.data(), m_buffer.size());
        if (count <= 0) {
            return count;
        }
        m_at = 0;
        m_end = static_cast<std::size_t>(count);
    }
    const std::size_t count = std::min(size, m_end - m_at);
    std::memcpy(to, m_buffer.data() + m_at, count);
    m_at += count;
    return static_cast<ssize_t>(count);
}

ssize_t SocketStream::write(const char *from, size_t size)
{
    if (!is_writable()) {
        return -1;
    }
#ifdef _WIN32
    return ::send(m_socket, from, static_cast<int>(size), 0);
#else
    return ::send(m_socket, from, size, 0);
#endif
}

void SocketStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    // Only this computer can connect.
    ip = "127.0.0.1";
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void shutDown(socket_t socket)
{
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

void closeSocket(socket_t socket)
{
#ifdef _WIN32
    ::closesocket(socket);
#else
    ::close(socket);
#endif
}

} // namespace latchkey::sandbox
