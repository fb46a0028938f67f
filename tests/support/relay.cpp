// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/relay.h"

#include <QTcpSocket>

namespace latchkey::test {

Relay::Relay(quint16 serverPort, QObject *parent)
    : QObject(parent)
    , m_serverPort(serverPort)
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("The relay cannot listen: %s", qPrintable(m_server.errorString()));
    }
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
}

void Relay::accept()
{
    while (QTcpSocket *caller = m_server.nextPendingConnection()) {
        auto *server = new QTcpSocket(caller);
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
        connect(caller, &QTcpSocket::readyRead, this, [this, caller, server] { pass(caller, server); });
        connect(server, &QTcpSocket::readyRead, this, [this, caller, server] {
            if (m_doomed.contains(caller)) {
                ++m_swallowedCount;
                caller->abort();
            } else {
                caller->write(server->readAll());
            }
        });
        connect(server, &QTcpSocket::disconnected, caller, &QTcpSocket::disconnectFromHost);
        connect(caller, &QTcpSocket::disconnected, this, [this, caller] {
            m_doomed.remove(caller);
            caller->deleteLater();
        });
    }
}

void Relay::pass(QTcpSocket *caller, QTcpSocket *server)
{
    const QByteArray bytes = caller->readAll();
    // The client waits for an answer before it sends the next request, so each begins a piece of its own.
    const QByteArray path = bytes.split(' ').value(1).split('?').first();
    if (m_swallowed.contains(path)) {
        m_doomed.insert(caller);
    }
    server->write(bytes);
}

} // namespace latchkey::test
