// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/transport/listener.h"

#include "sandbox/transport/sockets.h"
#include "sandbox/transport/socketstream.h"

#include <httplib.h>

#include <mutex>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr const char *loopback = "127.0.0.1";
/// Each kept-alive connection holds a thread while it is open.
constexpr std::size_t threadCount = 96;
constexpr std::chrono::seconds idleTime{300};

QByteArray header(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

Request read(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.path = QString::fromStdString(from.path);
    request.contentType = header(from, "Content-Type");
    request.body = QByteArray::fromStdString(from.body);
    request.authorization = header(from, "Authorization");
    request.workspace = header(from, "seam-workspace");
    request.clientSession = header(from, from.has_header("seam-client-session-token") ? "seam-client-session-token"
                                                                                      : "client-session-token");
    request.publishableKey = header(from, "seam-publishable-key");
    request.userAgent = header(from, "User-Agent");
    request.origin = "http://"_L1 + QString::fromLatin1(header(from, "Host"));
    for (const auto &[key, value] : from.params) {
        request.query.append({QString::fromStdString(key), QString::fromStdString(value)});
    }
    return request;
}

void write(const Reply &reply, httplib::Response &to)
{
    to.status = reply.status;
    to.body = reply.body.toStdString();
    to.set_header("Content-Type", reply.contentType.toStdString());
    if (!reply.requestId.isEmpty()) {
        to.set_header("seam-request-id", reply.requestId.toStdString());
    }
    if (!reply.retryAfter.isEmpty()) {
        to.set_header("Retry-After", reply.retryAfter.toStdString());
    }
}

} // namespace

/// The library's server with a connection loop of our own: its own one keeps stop() waiting until idle connections time
/// out, compresses what goes to this same computer, and waits for the body of a DELETE that has none.
class Listener::Http : public httplib::Server {
  public:
    explicit Http(Answer answer)
        : m_answer(std::move(answer))
    {
        set_tcp_nodelay(true);
        set_socket_options(claimPort);
        // Said to the client in a header; our own loop keeps the connection for as long and counts nothing.
        set_keep_alive_timeout(idleTime.count());
        set_keep_alive_max_count(1'000'000);
        new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
        const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
            const Reply reply = m_answer(read(request), request.has_header("Origin"));
            s_manner = reply.manner;
            if (reply.manner != Reply::Manner::Answer) {
                s_stream->mute();
            }
            write(reply, response);
        };
        Get(".*", handler);
        Post(".*", handler);
        Put(".*", handler);
        Patch(".*", handler);
        Delete(".*", handler);
        Options(".*", handler);
    }

    std::expected<void, QString> start(int port)
    {
        m_port = port == 0 ? bind_to_any_port(loopback) : (bind_to_port(loopback, port) ? port : -1);
        if (m_port <= 0) {
            return std::unexpected(u"Port %1 cannot be opened: another program may be using it."_s.arg(port));
        }
        admitMany(svr_sock_);
        m_thread = std::thread([this] { listen_after_bind(); });
        while (!is_running()) {
            std::this_thread::yield();
        }
        return {};
    }

    void finish()
    {
        if (!m_thread.joinable()) {
            return;
        }
        stop();
        {
            const std::scoped_lock lock(m_mutex);
            m_isStopping = true;
            for (const socket_t socket : m_open) {
                shutDown(socket);
            }
        }
        m_thread.join();
    }

    int port() const { return m_port; }

  private:
    bool process_and_close_socket(socket_t socket) override
    {
        if (enter(socket)) {
            SocketStream stream(socket);
            s_stream = &stream;
            bool isClosed = false;
            while (!isClosed && !stream.isMute() && stream.waitForMore(idleTime) &&
                   process_request(stream, false, isClosed, prepare)) {
            }
            if (stream.isMute() && s_manner == Reply::Manner::Silent) {
                stream.drain();
            }
        }
        leave(socket);
        return true;
    }

    static void prepare(httplib::Request &request)
    {
        request.headers.erase("Accept-Encoding");
        if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding")) {
            request.headers.emplace("Content-Length", "0");
        }
    }

    bool enter(socket_t socket)
    {
        const std::scoped_lock lock(m_mutex);
        return !m_isStopping && m_open.insert(socket).second;
    }

    void leave(socket_t socket)
    {
        const std::scoped_lock lock(m_mutex);
        m_open.erase(socket);
        shutDown(socket);
        closeSocket(socket);
    }

    // The library hands a handler neither the connection nor a way to leave it without an answer.
    static thread_local SocketStream *s_stream; ///< of this thread's connection
    static thread_local Reply::Manner s_manner; ///< of its last reply

    Answer m_answer;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_isStopping = false;
    int m_port = 0;
    std::thread m_thread;
};

thread_local SocketStream *Listener::Http::s_stream = nullptr;
thread_local Reply::Manner Listener::Http::s_manner = Reply::Manner::Answer;

Listener::Listener(Answer answer)
    : m_http(std::make_unique<Http>(std::move(answer)))
{
}

Listener::~Listener() { stop(); }

std::expected<void, QString> Listener::start(int port) { return m_http->start(port); }

void Listener::stop() { m_http->finish(); }

int Listener::port() const { return m_http->port(); }

} // namespace latchkey::sandbox
