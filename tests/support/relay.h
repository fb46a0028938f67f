// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace latchkey::test {

/// Hands bytes through to a server on the loopback interface, and damages answers where it is told to: the server has
/// acted, and what the caller gets is what a bad network makes of it.
class Relay final : public QObject {
    Q_OBJECT

  public:
    enum class Damage {
        ResetBefore, ///< the connection is reset in place of the answer
        ResetWithin, ///< in the middle of the answer's body
        ResetAfter,  ///< as soon as the answer is out
        Drip,        ///< a byte now and then, for longer than anybody waits
        TooLong,     ///< more bytes are promised than come
        TooShort     ///< fewer bytes are promised than come
    };

    explicit Relay(quint16 serverPort, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    /// From now on each answer to \a path is damaged, or the next \a times.
    void damageAnswersTo(const QByteArray &path, Damage damage, int times = -1);
    /// From now on no request to \a path is answered.
    void swallowAnswersTo(const QByteArray &path) { damageAnswersTo(path, Damage::ResetBefore); }
    void mend() { m_orders.clear(); }
    int damagedCount() const { return m_damagedCount; }

  private:
    struct Order {
        Damage damage = Damage::ResetBefore;
        int times = -1;
    };
    /// An answer on its way that is to be damaged.
    struct Victim {
        Damage damage;
        QByteArray answer;
    };

    void accept();
    void pass(QTcpSocket *caller, QTcpSocket *server);
    void answer(QTcpSocket *caller, QTcpSocket *server);
    void hurt(QTcpSocket *caller, const Victim &victim);

    quint16 m_serverPort;
    QHash<QByteArray, Order> m_orders; ///< by path
    int m_damagedCount = 0;
    QHash<QTcpSocket *, Victim> m_victims; ///< by caller
    QTcpServer m_server;                   ///< last: its connections tell of their end when it dies
};

} // namespace latchkey::test
