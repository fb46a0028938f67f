// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>

class QSslConfiguration;
class QSslServer;
class QTcpSocket;

namespace latchkey::test {

/// A request as it came over the wire.
struct WireRequest {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< counts from 1
};

/// What the server does with a request.
struct WireReply {
    enum class Manner {
        Answer,   ///< and keep the connection
        Close,    ///< without a word: the request was read, and may have been acted on
        CutHead,  ///< close in the middle of the answer's head
        CutBody,  ///< close in the middle of its body
        Silent,   ///< keep the connection and say nothing
        Drip,     ///< answer one byte at a time, so slowly that it never ends
        DripHead, ///< the same with the lines of the answer's head
        Raw,      ///< send the body as it is, without a head, then close
        RawDrip   ///< send the body as it is, then small chunks, without end
    };

    int status = 200;
    QByteArray body = "{\"ok\":true}";
    QList<std::pair<QByteArray, QByteArray>> headers = {{"content-type", "application/json; charset=utf-8"}};
    Manner manner = Manner::Answer;
};

/// An HTTP/1.1 server on the loopback interface that does what a test tells it to, also what no real server
/// should. Runs on the test's own event loop.
class ScriptedServer : public QObject {
    Q_OBJECT

  public:
    using Script = std::function<WireReply(const WireRequest &)>;

    explicit ScriptedServer(Script script, QObject *parent = nullptr);
    /// Over TLS, as "localhost".
    ScriptedServer(Script script, const QSslConfiguration &tls, QObject *parent = nullptr);

    QUrl url() const;
    /// To the requests that were met with silence.
    void answerAfterAll(const WireReply &late);
    void setScript(Script script) { m_script = std::move(script); }
    const QList<WireRequest> &requests() const { return m_requests; }
    /// How many of the requests were for \a path.
    qsizetype count(const QByteArray &path) const;
    qsizetype openConnections() const { return m_connections.size(); }

  private:
    struct Incoming {
        QByteArray buffer;
        int number = 0;
    };

    void listen(QTcpServer *server);
    void read(QTcpSocket *socket);
    bool takeRequest(Incoming &incoming, WireRequest &request) const;
    void reply(QTcpSocket *socket, const WireReply &reply);
    static void drip(QTcpSocket *socket, const char *bytes);

    Script m_script;
    QTcpServer *m_server = nullptr;
    bool m_isTls = false;
    QHash<QTcpSocket *, Incoming> m_connections;
    int m_lastConnection = 0;
    QList<QPointer<QTcpSocket>> m_silent;
    QList<WireRequest> m_requests;
};

inline WireReply answer(int status, const QByteArray &body) { return {.status = status, .body = body}; }
inline WireReply plainText(int status, const QByteArray &body)
{
    return {.status = status, .body = body, .headers = {{"content-type", "text/plain"}}};
}
inline WireReply in(WireReply::Manner manner) { return {.manner = manner}; }
inline WireReply raw(const QByteArray &bytes) { return {.body = bytes, .manner = WireReply::Manner::Raw}; }

} // namespace latchkey::test
