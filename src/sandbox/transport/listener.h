// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/message.h"

#include <expected>
#include <functional>
#include <memory>

namespace latchkey::sandbox {

/// HTTP on 127.0.0.1: turns bytes into requests and replies into bytes, and knows nothing of what they mean.
class Listener {
  public:
    /// Called on many threads at once. \a hasOrigin: a browser says that a web page made the request.
    using Answer = std::function<Reply(const Request &request, bool hasOrigin)>;

    explicit Listener(Answer answer);
    ~Listener();

    /// Binds \a port (0: any) and serves on threads of its own; or says why it cannot.
    std::expected<void, QString> start(int port);
    /// Closes every connection and ends the threads.
    void stop();
    int port() const;

  private:
    class Http;
    std::unique_ptr<Http> m_http;
};

} // namespace latchkey::sandbox
