// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sleepwatch.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

const QString service = u"org.freedesktop.login1"_s;
const QString loginPath = u"/org/freedesktop/login1"_s;
constexpr const char *manager = "org.freedesktop.login1.Manager";

/// What systemd-logind says by itself. Without a service: its owner would have to be asked for, and waited for.
class LoginManager final : public QDBusAbstractInterface {
    Q_OBJECT

  public:
    explicit LoginManager(const QDBusConnection &bus, QObject *parent = nullptr)
        : QDBusAbstractInterface({}, loginPath, manager, bus, parent)
    {
    }

  Q_SIGNALS:
    /// Called as on the bus: that is how Qt finds it.
    void PrepareForSleep(bool isBefore);
};

} // namespace

/// While it has a "delay lock" the computer waits with sleeping for a few seconds after it has said so.
class SleepWatch::System final : public QObject {
  public:
    explicit System(SleepWatch &watch)
        : m_bus(QDBusConnection::systemBus())
    {
        if (!m_bus.isConnected()) {
            return;
        }
        auto *login = new LoginManager(m_bus, this);
        connect(login, &LoginManager::PrepareForSleep, &watch, [this, &watch](bool isBefore) {
            if (isBefore) {
                Q_EMIT watch.goingToSleep();
            } else {
                askForDelay();
            }
        });
        askForDelay();
    }

    void letSleep() { m_delay = {}; }

  private:
    void askForDelay()
    {
        QDBusMessage question =
            QDBusMessage::createMethodCall(service, loginPath, QLatin1StringView(manager), u"Inhibit"_s);
        question << u"sleep"_s << u"Latchkey"_s << tr("Sends what was asked for") << u"delay"_s;
        auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
            m_delay = reply.isValid() ? reply.value() : QDBusUnixFileDescriptor();
            answer->deleteLater();
        });
    }

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_delay; ///< the lock; it ends with its last copy
};

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<System>(*this))
{
}

SleepWatch::~SleepWatch() = default;

void SleepWatch::letSleep() { m_system->letSleep(); }

} // namespace latchkey

#include "sleepwatch_unix.moc"
