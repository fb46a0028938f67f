// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <array>
#include <chrono>

namespace latchkey::sandbox {

/// One accepted connection, buffered.
class SocketStream final : public httplib::Stream {
  public:
    explicit SocketStream(socket_t socket)
        : m_socket(socket)
    {
    }

    /// Waits for the next request's first bytes; false when none have come for \a time.
    bool waitForMore(std::chrono::seconds time) const;
    /// From now on nothing is sent.
    void mute() { m_isMute = true; }
    bool isMute() const { return m_isMute; }
    /// Reads and forgets until the other side closes.
    void drain();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *to, size_t size) override;
    ssize_t write(const char *from, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

  private:
    socket_t m_socket;
    std::array<char, 16384> m_buffer{};
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    bool m_isMute = false;
};

} // namespace latchkey::sandbox
