// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktopcolours.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <functional>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
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

/// Hears what the portal says about colours.
class Portal final : public QObject {
    Q_OBJECT

  public:
    using Handler = std::function<void(std::optional<bool>)>;

    Portal(QDBusConnection bus, Handler told, QObject *parent)
        : QObject(parent)
        , m_told(std::move(told))
    {
        // Without a service, whose owner would have to be waited for. Qt DBus connects to slots by name only.
        bus.connect({}, path, interface, u"SettingChanged"_s, this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
        question << appearance << colorScheme;
        auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            // No portal, or one without this setting, has no wish.
            if (reply.isValid()) {
                m_told(darkness(reply.value().variant()));
            }
            answer->deleteLater();
        });
    }

  public Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance && key == colorScheme) {
            m_told(darkness(value.variant()));
        }
    }

  private:
    Handler m_told;
};

} // namespace

DesktopColours::DesktopColours(QObject *parent)
    : QObject(parent)
{
    if (const QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected()) {
        new Portal(bus, [this](std::optional<bool> isDark) { take(isDark); }, this);
    }
}

} // namespace latchkey

#include "desktopcolours_unix.moc"
