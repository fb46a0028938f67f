// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QTcpServer>

class QTcpSocket;

namespace latchkey::test {

/// Hands bytes through to a server on the loopback interface. Where it is told to, it lets the request through and
/// closes the connection in place of the answer: the server has acted, and nobody was told.
class Relay final : public QObject {
    Q_OBJECT

  public:
    explicit Relay(quint16 serverPort, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    /// From now on no request to \a path is answered.
    void swallowAnswersTo(const QByteArray &path) { m_swallowed.insert(path); }
    void mend() { m_swallowed.clear(); }
    int swallowedCount() const { return m_swallowedCount; }

  private:
    void accept();
    void pass(QTcpSocket *caller, QTcpSocket *server);

    quint16 m_serverPort;
    QSet<QByteArray> m_swallowed;
    int m_swallowedCount = 0;
    QSet<QTcpSocket *> m_doomed; ///< callers whose request must not be answered
    QTcpServer m_server;         ///< last: its connections tell of their end when it dies
};

} // namespace latchkey::test
