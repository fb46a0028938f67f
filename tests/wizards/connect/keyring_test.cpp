// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "connectstory.h"
#include "session/keychainsecretstore.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QSettings>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Files below the private home that hold \a secret as it is.
QStringList filesWith(const QByteArray &secret)
{
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret)) {
            found.append(file.fileName());
        }
    }
    return found;
}

/// The connect dialog beside the keychain of this session, whatever state that is in.
class KeyringStory : public QObject {
    Q_OBJECT

  protected:
    /// Connects with a good key; what became of the key is in the session.
    Session connectWith(KeychainSecretStore &keychain)
    {
        m_story = std::make_unique<ConnectStory>(&keychain, 0ms, m_settings.get());
        connectOnce();
        return m_story->connected().isEmpty() ? Session() : m_story->session();
    }
    ConnectStory &story() { return *m_story; }
    /// What the keychain has for \a profile; empty for nothing.
    QString keptFor(const Profile &profile)
    {
        std::optional<QString> key;
        m_story->keys().read(profile, profile.endpoint, this,
                             [&key](const auto &credential) { key = credential ? credential->secret : QString(); });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(u"no answer"_s);
    }
    void cleanupStory()
    {
        m_story.reset();
        m_settings->clear();
    }

  private:
    void connectOnce()
    {
        QVERIFY(m_story->isRunning());
        m_story->open();
        m_story->connectWith(m_story->server().apiKey());
        QTRY_COMPARE_WITH_TIMEOUT(m_story->connected().count(), 1, 20'000);
    }

    std::unique_ptr<QSettings> m_settings =
        std::make_unique<QSettings>(QDir::homePath() + "/latchkey.ini"_L1, QSettings::IniFormat);
    std::unique_ptr<ConnectStory> m_story;
};

} // namespace

class UnlockedKeyringTest : public KeyringStory {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { cleanupStory(); }

    void goodKey_connected_isInTheKeychainAndNowhereElse()
    {
        KeychainSecretStore keychain;
        const Session session = connectWith(keychain);
        QVERIFY2(session.keyNotice.isEmpty(), qPrintable(session.keyNotice));
        QCOMPARE(keptFor(session.profile), session.credential.secret);
        QCOMPARE(filesWith(session.credential.secret.toLatin1()), QStringList());
        // The search does find what is on the disk.
        QCOMPARE(filesWith(session.profile.workspaceId.toString().toLatin1()),
                 QStringList{QDir::homePath() + "/latchkey.ini"_L1});
    }
    void keptKey_otherEndpoint_isNotRead()
    {
        KeychainSecretStore keychain;
        Profile profile = connectWith(keychain).profile;
        profile.endpoint = QUrl(u"https://other.example"_s);
        QCOMPARE(keptFor(profile), QString());
    }
    void keptKey_profileForgotten_isGoneFromTheKeychain()
    {
        KeychainSecretStore keychain;
        const Profile profile = connectWith(keychain).profile;
        QVERIFY(!keptFor(profile).isEmpty());
        bool isForgotten = false;
        story().keys().forget(profile, this, [&isForgotten](const auto &done) { isForgotten = done.has_value(); });
        QTRY_VERIFY(isForgotten);
        QCOMPARE(keptFor(profile), QString());
        QVERIFY(story().profiles().profiles().isEmpty());
    }
};

class LockedKeyringTest : public KeyringStory {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { cleanupStory(); }

    void goodKey_locked_connectsForThisSessionAndSaysSo()
    {
        KeychainSecretStore keychain;
        const Session session = connectWith(keychain);
        QCOMPARE(session.credential.secret, story().server().apiKey());
        QVERIFY2(session.keyNotice.contains(u"is locked"_s), qPrintable(session.keyNotice));
        QVERIFY(session.keyNotice.contains(u"until Latchkey is closed"_s));
        QCOMPARE(filesWith(session.credential.secret.toLatin1()), QStringList());
    }
};

class SilentKeyringTest : public KeyringStory {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { cleanupStory(); }

    void goodKey_neverAnswered_isWaitedForAndThenUsedForThisSession()
    {
        KeychainSecretStore keychain(1s);
        ConnectStory dialog(&keychain);
        QVERIFY(dialog.isRunning());
        dialog.open();
        dialog.connectWith(dialog.server().apiKey());
        QTRY_VERIFY(dialog.message("keyMessage").startsWith(u"Waiting for the keychain"_s));
        QVERIFY(!dialog.part<QPushButton>("connectButton")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(dialog.connected().count(), 1, 10'000);
        QVERIFY2(dialog.session().keyNotice.contains(u"did not answer"_s), qPrintable(dialog.session().keyNotice));
    }
};

class AbsentKeyringTest : public KeyringStory {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { cleanupStory(); }

    void goodKey_noKeychain_connectsForThisSessionAndSaysSo()
    {
        KeychainSecretStore keychain;
        const Session session = connectWith(keychain);
        QCOMPARE(session.credential.secret, story().server().apiKey());
        QVERIFY2(session.keyNotice.startsWith(u"No keychain runs on this computer."_s), qPrintable(session.keyNotice));
        QCOMPARE(filesWith(session.credential.secret.toLatin1()), QStringList());
    }
};

LATCHKEY_TEST(UnlockedKeyringTest, "keyring_unlocked")
LATCHKEY_TEST(LockedKeyringTest, "keyring_locked")
LATCHKEY_TEST(SilentKeyringTest, "keyring_silent")
LATCHKEY_TEST(AbsentKeyringTest, "keyring_absent")
#include "keyring_test.moc"
