// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/schemekeeper.h"

#include "support/testmain.h"
#include "widgets/inks.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

constexpr uint noWish = 0;
constexpr uint darkWish = 1;
constexpr uint lightWish = 2;

bool isDark() { return Ink::isDark(QApplication::palette()); }

} // namespace

/// The settings portal of a desktop, on a connection of its own.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    explicit Portal(uint wish)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
        , m_wish(wish)
    {
        m_isThere =
            m_bus.registerObject(path, this, QDBusConnection::ExportAllContents) && m_bus.registerService(service);
    }
    ~Portal() override
    {
        m_bus.unregisterService(service);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    bool isThere() const { return m_isThere; }
    void setWish(uint wish)
    {
        m_wish = wish;
        Q_EMIT SettingChanged(appearance, colorScheme, QDBusVariant(wish));
    }
    void changeSomethingElse() { Q_EMIT SettingChanged(appearance, u"contrast"_s, QDBusVariant(darkWish)); }

  public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) // NOLINT(readability-identifier-naming)
    {
        const bool isKnown = group == appearance && key == colorScheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? m_wish : noWish)));
    }

  Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

  private:
    QDBusConnection m_bus;
    uint m_wish;
    bool m_isThere = false;
};

class SchemeKeeperTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { theme::apply(*qApp, ColorScheme::Light); }

    void system_desktopIsDark_isDarkFromTheStart()
    {
        const Portal portal(darkWish);
        QVERIFY(portal.isThere());
        SchemeKeeper keeper(*qApp);
        keeper.choose(ColorScheme::System);
        QTRY_VERIFY(isDark());
    }
    void system_desktopChanges_isFollowed()
    {
        Portal portal(lightWish);
        QVERIFY(portal.isThere());
        SchemeKeeper keeper(*qApp);
        keeper.choose(ColorScheme::System);
        QVERIFY(!isDark());
        portal.setWish(darkWish);
        QTRY_VERIFY(isDark());
        portal.setWish(lightWish);
        QTRY_VERIFY(!isDark());
        portal.setWish(darkWish);
        QTRY_VERIFY(isDark());
        // Without a wish the palette of the platform tells, which is a light one here.
        portal.setWish(noWish);
        QTRY_VERIFY(!isDark());
    }
    void light_desktopTurnsDark_staysLightUntilSystemIsChosen()
    {
        Portal portal(lightWish);
        QVERIFY(portal.isThere());
        SchemeKeeper keeper(*qApp);
        keeper.choose(ColorScheme::Light);
        DesktopColours witness;
        QTRY_COMPARE(witness.isDark(), false);
        portal.setWish(darkWish);
        QTRY_COMPARE(witness.isDark(), true);
        QCoreApplication::processEvents();
        QVERIFY(!isDark());
        keeper.choose(ColorScheme::System);
        QVERIFY(isDark());
        keeper.choose(ColorScheme::Light);
        QVERIFY(!isDark());
    }
    void otherSetting_changed_isNotTakenForColours()
    {
        Portal portal(lightWish);
        QVERIFY(portal.isThere());
        DesktopColours colours;
        QTRY_COMPARE(colours.isDark(), false);
        const QSignalSpy changed(&colours, &DesktopColours::changed);
        portal.changeSomethingElse();
        portal.setWish(darkWish);
        QTRY_COMPARE(colours.isDark(), true);
        QCOMPARE(changed.count(), 1);
    }
    void noPortal_hasNoWish()
    {
        DesktopColours colours;
        QSignalSpy changed(&colours, &DesktopColours::changed);
        QVERIFY(!changed.wait(50));
        QVERIFY(!colours.isDark());
        SchemeKeeper keeper(*qApp);
        keeper.choose(ColorScheme::System);
        QVERIFY(!isDark());
    }
    void platformTheme_changes_isLookedAtAgain()
    {
        SchemeKeeper keeper(*qApp);
        keeper.choose(ColorScheme::System);
        QWidget window;
        const auto changeTheme = [&window] {
            QApplication::setPalette(theme::palette(true));
            QEvent change(QEvent::ThemeChange);
            QCoreApplication::sendEvent(&window, &change);
        };
        changeTheme();
        QTRY_VERIFY(!isDark());
        keeper.choose(ColorScheme::Dark);
        changeTheme();
        QCoreApplication::processEvents();
        QVERIFY(isDark());
    }
};

LATCHKEY_TEST(SchemeKeeperTest, "schemekeeper")
#include "schemekeeper_test.moc"
