// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/relay.h"

#include "support/resetsocket.h"

#include <QTcpSocket>
#include <QTimer>

namespace latchkey::test {
namespace {

constexpr QByteArrayView lengthName("Content-Length: ");

/// Where the body begins; -1 before the head is whole.
qsizetype bodyStart(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

qsizetype promisedLength(const QByteArray &answer)
{
    const qsizetype at = answer.indexOf(lengthName) + lengthName.size();
    return answer.sliced(at, answer.indexOf('\r', at) - at).toLongLong();
}

bool isWhole(const QByteArray &answer)
{
    const qsizetype start = bodyStart(answer);
    return start >= 0 && answer.size() >= start + promisedLength(answer);
}

QByteArray promising(const QByteArray &answer, qsizetype difference)
{
    const qsizetype length = promisedLength(answer);
    const QByteArray was = lengthName.toByteArray() + QByteArray::number(length) + '\r';
    const QByteArray is = lengthName.toByteArray() + QByteArray::number(length + difference) + '\r';
    return QByteArray(answer).replace(was, is);
}

void drip(QTcpSocket *caller, const QByteArray &answer)
{
    auto *timer = new QTimer(caller);
    QObject::connect(timer, &QTimer::timeout, caller, [caller, rest = answer]() mutable {
        caller->write(rest.first(std::min<qsizetype>(1, rest.size())));
        rest.remove(0, 1);
    });
    timer->start(50);
}

} // namespace

Relay::Relay(quint16 serverPort, QObject *parent)
    : QObject(parent)
    , m_serverPort(serverPort)
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("The relay cannot listen: %s", qPrintable(m_server.errorString()));
    }
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
}

void Relay::damageAnswersTo(const QByteArray &path, Damage damage, int times)
{
    m_orders.insert(path, {damage, times});
}

void Relay::accept()
{
    while (QTcpSocket *caller = m_server.nextPendingConnection()) {
        auto *server = new QTcpSocket(caller);
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
        connect(caller, &QTcpSocket::readyRead, this, [this, caller, server] { pass(caller, server); });
        connect(server, &QTcpSocket::readyRead, this, [this, caller, server] { answer(caller, server); });
        connect(server, &QTcpSocket::disconnected, caller, &QTcpSocket::disconnectFromHost);
        connect(caller, &QTcpSocket::disconnected, this, [this, caller] {
            m_victims.remove(caller);
            caller->deleteLater();
        });
    }
}

void Relay::pass(QTcpSocket *caller, QTcpSocket *server)
{
    const QByteArray bytes = caller->readAll();
    // The client waits for an answer before it sends the next request, so each begins a piece of its own.
    const QByteArray path = bytes.split(' ').value(1).split('?').first();
    if (const auto order = m_orders.find(path); order != m_orders.end() && order->times != 0) {
        order->times = std::max(order->times - 1, -1);
        m_victims.insert(caller, {order->damage, {}});
    }
    server->write(bytes);
}

void Relay::answer(QTcpSocket *caller, QTcpSocket *server)
{
    const auto victim = m_victims.find(caller);
    if (victim == m_victims.end()) {
        caller->write(server->readAll());
        return;
    }
    victim->answer += server->readAll();
    if (isWhole(victim->answer)) {
        ++m_damagedCount;
        hurt(caller, m_victims.take(caller));
    }
}

void Relay::hurt(QTcpSocket *caller, const Victim &victim)
{
    const QByteArray &whole = victim.answer;
    const qsizetype start = bodyStart(whole);
    switch (victim.damage) {
    case Damage::ResetBefore:
        reset(*caller);
        break;
    case Damage::ResetWithin:
        caller->write(whole.first((start + whole.size()) / 2));
        caller->flush();
        reset(*caller);
        break;
    case Damage::ResetAfter:
        caller->write(whole);
        caller->flush();
        reset(*caller);
        break;
    case Damage::Drip:
        drip(caller, whole);
        break;
    case Damage::TooLong:
        caller->write(promising(whole, 10));
        caller->disconnectFromHost();
        break;
    case Damage::TooShort:
        caller->write(promising(whole, -10));
        caller->disconnectFromHost();
        break;
    }
}

} // namespace latchkey::test
