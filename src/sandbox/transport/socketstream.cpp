// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/transport/socketstream.h"

#include "sandbox/transport/sockets.h"

#include <algorithm>
#include <cstring>

namespace latchkey::sandbox {
namespace {

constexpr std::chrono::seconds patience{5};

} // namespace

bool SocketStream::waitForMore(std::chrono::seconds time) const { return m_at < m_end || waitToRead(m_socket, time); }

bool SocketStream::is_readable() const { return waitForMore(patience); }

bool SocketStream::is_writable() const { return waitToWrite(m_socket, patience); }

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

void SocketStream::drain()
{
    while (receive(m_socket, m_buffer.data(), m_buffer.size()) > 0) {
    }
}

ssize_t SocketStream::write(const char *from, size_t size)
{
    if (m_isMute) {
        return static_cast<ssize_t>(size);
    }
    return is_writable() ? transmit(m_socket, from, size) : -1;
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

} // namespace latchkey::sandbox
