// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace latchkey::test {

ScriptedServer::ScriptedServer(Script script, QObject *parent)
    : QObject(parent)
    , m_script(std::move(script))
{
    listen(new QTcpServer(this));
}

ScriptedServer::ScriptedServer(Script script, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_script(std::move(script))
    , m_isTls(true)
{
    auto *server = new QSslServer(this);
    server->setSslConfiguration(tls);
    listen(server);
}

void ScriptedServer::listen(QTcpServer *server)
{
    m_server = server;
    connect(server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            m_connections.insert(socket, {{}, ++m_lastConnection});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_connections.remove(socket);
                socket->deleteLater();
            });
            read(socket);
        }
    });
    if (!server->listen(QHostAddress::LocalHost)) {
        qFatal("The scripted server cannot listen.");
    }
}

QUrl ScriptedServer::url() const
{
    return QUrl(u"%1:%2"_s.arg(m_isTls ? u"https://localhost"_s : u"http://127.0.0.1"_s).arg(m_server->serverPort()));
}

qsizetype ScriptedServer::count(const QByteArray &path) const
{
    return std::ranges::count(m_requests, path, &WireRequest::path);
}

void ScriptedServer::answerAfterAll(const WireReply &late)
{
    for (const QPointer<QTcpSocket> &socket : std::exchange(m_silent, {})) {
        if (socket) {
            reply(socket, late);
        }
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    const auto incoming = m_connections.find(socket);
    if (incoming == m_connections.end()) {
        return;
    }
    incoming->buffer += socket->readAll();
    WireRequest request;
    while (m_connections.contains(socket) && takeRequest(*incoming, request)) {
        m_requests.append(request);
        reply(socket, m_script(request));
    }
}

bool ScriptedServer::takeRequest(Incoming &incoming, WireRequest &request) const
{
    const qsizetype headEnd = incoming.buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return false;
    }
    request = {};
    request.connection = incoming.number;
    QList<QByteArray> lines = incoming.buffer.first(headEnd).split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    request.method = start.value(0);
    request.path = start.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (incoming.buffer.size() < headEnd + 4 + length) {
        return false;
    }
    request.body = incoming.buffer.sliced(headEnd + 4, length);
    incoming.buffer.remove(0, headEnd + 4 + length);
    return true;
}

void ScriptedServer::reply(QTcpSocket *socket, const WireReply &reply)
{
    switch (reply.manner) {
    case WireReply::Manner::Silent:
        m_silent.append(socket);
        return;
    case WireReply::Manner::Close:
        socket->disconnectFromHost();
        return;
    case WireReply::Manner::Drip:
        socket->write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{");
        drip(socket, " ");
        return;
    case WireReply::Manner::DripHead:
        socket->write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n");
        drip(socket, "x-more: and more\r\n");
        return;
    case WireReply::Manner::Raw:
        socket->write(reply.body);
        socket->disconnectFromHost();
        return;
    case WireReply::Manner::RawDrip:
        socket->write(reply.body);
        drip(socket, "1\r\n \r\n");
        return;
    case WireReply::Manner::CutHead:
        socket->write("HTTP/1.1 200 OK\r\ncontent-ty");
        socket->disconnectFromHost();
        return;
    case WireReply::Manner::CutBody:
        socket->write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"ok\":");
        socket->disconnectFromHost();
        return;
    case WireReply::Manner::Answer:
        break;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    for (const auto &[name, value] : reply.headers) {
        head += name + ": " + value + "\r\n";
    }
    socket->write(head + "content-length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body);
}

void ScriptedServer::drip(QTcpSocket *socket, const char *bytes)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, bytes] { socket->write(bytes); });
    timer->start(20);
}

} // namespace latchkey::test
