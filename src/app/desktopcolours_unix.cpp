// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktopcolours.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
constexpr const char *settings = "org.freedesktop.portal.Settings";
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

/// 1 is dark and 2 is light; 0 and what later versions may say is no wish.
std::optional<bool> darkness(QVariant value)
{
    // The answer to Read is a variant in a variant, the one in the signal is not.
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    switch (value.toUInt()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return std::nullopt;
    }
}

/// What the portal says by itself. Without a service: its owner would have to be asked for, and waited for.
class SettingsPortal final : public QDBusAbstractInterface {
    Q_OBJECT

  public:
    explicit SettingsPortal(const QDBusConnection &bus, QObject *parent = nullptr)
        : QDBusAbstractInterface({}, portalPath, settings, bus, parent)
    {
    }

  Q_SIGNALS:
    /// Called as on the bus: that is how Qt finds it.
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

QDBusPendingCall askForScheme(const QDBusConnection &bus)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, portalPath, QLatin1StringView(settings), u"Read"_s);
    question << appearance << colorScheme;
    return bus.asyncCall(question);
}

} // namespace

DesktopColours::DesktopColours(QObject *parent)
    : QObject(parent)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    auto *portal = new SettingsPortal(bus, this);
    connect(portal, &SettingsPortal::SettingChanged, this,
            [this](const QString &group, const QString &key, const QDBusVariant &value) {
                if (group == appearance && key == colorScheme) {
                    take(darkness(value.variant()));
                }
            });
    auto *answer = new QDBusPendingCallWatcher(askForScheme(bus), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        // No portal, or one without this setting, has no wish.
        if (reply.isValid()) {
            take(darkness(reply.value().variant()));
        }
        answer->deleteLater();
    });
}

} // namespace latchkey

#include "desktopcolours_unix.moc"
