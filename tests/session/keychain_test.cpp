// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/datakeys.h"
#include "session/keychainsecretstore.h"
#include "support/testmain.h"

#include <QProcess>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = SecretFailure::Kind;

const QString account = u"profile https://connect.example"_s;

/// What a store answered: none while it has not.
struct Answers {
    std::optional<std::expected<QString, SecretFailure>> read;
    std::optional<std::expected<void, SecretFailure>> done;

    std::optional<Kind> readFailure() const
    {
        return read && !*read ? std::optional(read->error().kind) : std::nullopt;
    }
    std::optional<Kind> doneFailure() const
    {
        return done && !*done ? std::optional(done->error().kind) : std::nullopt;
    }
};

class KeychainTest : public QObject {
    Q_OBJECT

  protected:
    Answers &read(SecretStore &store, const QString &name = account)
    {
        m_answers = {};
        store.read(name, this, [this](auto answer) { m_answers.read = std::move(answer); });
        return m_answers;
    }
    Answers &write(SecretStore &store, const QString &secret)
    {
        m_answers = {};
        store.write(account, secret, this, [this](auto answer) { m_answers.done = std::move(answer); });
        return m_answers;
    }
    Answers &remove(SecretStore &store)
    {
        m_answers = {};
        store.remove(account, this, [this](auto answer) { m_answers.done = std::move(answer); });
        return m_answers;
    }

  private:
    Answers m_answers;
};

} // namespace

class UnlockedKeychainTest : public KeychainTest {
    Q_OBJECT

  private Q_SLOTS:
    void write_thenRead_givesTheSecret()
    {
        KeychainSecretStore store;
        const Answers &answers = write(store, u"seam_test1_Zürich"_s);
        QTRY_VERIFY(answers.done && *answers.done);
        read(store);
        QTRY_VERIFY(answers.read && *answers.read);
        QCOMPARE(answers.read->value(), u"seam_test1_Zürich"_s);
    }
    void read_otherAccount_isNotFound()
    {
        KeychainSecretStore store;
        const Answers &answers = write(store, u"seam_test1_a"_s);
        QTRY_VERIFY(answers.done && *answers.done);
        read(store, u"profile https://other.example"_s);
        QTRY_COMPARE(answers.readFailure(), Kind::NotFound);
    }
    void remove_thenRead_isNotFound()
    {
        KeychainSecretStore store;
        const Answers &answers = write(store, u"seam_test1_a"_s);
        QTRY_VERIFY(answers.done && *answers.done);
        remove(store);
        QTRY_VERIFY(answers.done && *answers.done);
        read(store);
        QTRY_COMPARE(answers.readFailure(), Kind::NotFound);
    }
    void remove_nothingThere_succeeds()
    {
        KeychainSecretStore store;
        const Answers &answers = remove(store);
        QTRY_VERIFY(answers.done && *answers.done);
    }
    void read_contextGone_answersNobody()
    {
        KeychainSecretStore store;
        bool isAnswered = false;
        auto context = std::make_unique<QObject>();
        store.read(account, context.get(), [&isAnswered](const auto &) { isAnswered = true; });
        context.reset();
        const Answers &answers = read(store); // jobs run in turn: the second ends after the first
        QTRY_VERIFY(answers.read);
        QVERIFY(!isAnswered);
    }
};

class LockedKeychainTest : public KeychainTest {
    Q_OBJECT

  private Q_SLOTS:
    void read_locked_isNotTakenForMissing()
    {
        KeychainSecretStore store;
        const Answers &answers = read(store);
        QTRY_COMPARE(answers.readFailure(), Kind::Locked);
    }
    void write_locked_saysSo()
    {
        KeychainSecretStore store;
        const Answers &answers = write(store, u"seam_test1_a"_s);
        QTRY_COMPARE(answers.doneFailure(), Kind::Locked);
        QVERIFY(!answers.done->error().systemMessage.contains("seam_test1_a"_L1));
    }
    void remove_locked_doesNotClaimToHaveRemoved()
    {
        KeychainSecretStore store;
        const Answers &answers = remove(store);
        QTRY_COMPARE(answers.doneFailure(), Kind::Locked);
    }
};

class SilentKeychainTest : public KeychainTest {
    Q_OBJECT

  private Q_SLOTS:
    void everyCall_neverAnswered_endsAtTheTimeLimit()
    {
        QElapsedTimer timer;
        timer.start();
        KeychainSecretStore forReading(300ms);
        const Answers &answers = read(forReading);
        QTRY_COMPARE(answers.readFailure(), Kind::TimedOut);
        KeychainSecretStore forWriting(300ms);
        write(forWriting, u"seam_test1_a"_s);
        QTRY_COMPARE(answers.doneFailure(), Kind::TimedOut);
        KeychainSecretStore forRemoving(300ms);
        remove(forRemoving);
        QTRY_COMPARE(answers.doneFailure(), Kind::TimedOut);
        QVERIFY(timer.elapsed() >= 900);
    }
    void write_afterAnUnansweredRead_isNotWaitedForAgain()
    {
        KeychainSecretStore store(500ms);
        const Answers &first = read(store);
        QTRY_COMPARE(first.readFailure(), Kind::TimedOut);
        // Who asks for the key again does wait.
        bool isReadOver = false;
        store.read(account, this, [&isReadOver](const auto &) { isReadOver = true; });
        std::optional<bool> wasReadOver;
        store.write(account, u"seam_test1_a"_s, this, [&](const auto &) { wasReadOver = isReadOver; });
        QTRY_VERIFY(isReadOver);
        QCOMPARE(wasReadOver, std::optional(false));
    }
    void write_duringAnUnansweredRead_hasTheTimeThatIsLeft()
    {
        KeychainSecretStore store(600ms);
        QObject impatient; // as whoever pastes the key instead
        store.read(account, &impatient, [](const auto &) {});
        KeychainSecretStore half(300ms);
        const Answers &answers = read(half);
        QTRY_COMPARE(answers.readFailure(), Kind::TimedOut);
        bool isWholeLimitOver = false;
        KeychainSecretStore whole(600ms);
        whole.read(account, this, [&isWholeLimitOver](const auto &) { isWholeLimitOver = true; });
        std::optional<bool> wasWholeLimitOver;
        store.write(account, u"seam_test1_a"_s, this, [&](const auto &) { wasWholeLimitOver = isWholeLimitOver; });
        QVERIFY(!wasWholeLimitOver);
        QTRY_VERIFY(isWholeLimitOver);
        QCOMPARE(wasWholeLimitOver, std::optional(false));
    }
};

class AbsentKeychainTest : public KeychainTest {
    Q_OBJECT

  private Q_SLOTS:
    void everyCall_noService_saysSo()
    {
        KeychainSecretStore store;
        const Answers &answers = read(store);
        QTRY_COMPARE(answers.readFailure(), Kind::NoBackend);
        write(store, u"seam_test1_a"_s);
        QTRY_COMPARE(answers.doneFailure(), Kind::NoBackend);
        remove(store);
        QTRY_COMPARE(answers.doneFailure(), Kind::NoBackend);
    }
};

/// The secret service ends and is started again, as after an update or a crash of it.
class RestartedKeychainTest : public KeychainTest {
    Q_OBJECT

  private Q_SLOTS:
    void init() { startService(); }
    void cleanup() { endService(); }

    void everyCall_serviceWasStartedAgain_isDone()
    {
        KeychainSecretStore store;
        const Answers &answers = write(store, u"seam_test1_a"_s);
        QTRY_VERIFY(answers.done && *answers.done);
        startServiceAgain();
        read(store);
        QTRY_VERIFY(answers.read);
        QVERIFY2(*answers.read, qPrintable(answers.read->error().systemMessage));
        QCOMPARE(answers.read->value(), u"seam_test1_a"_s);
        startServiceAgain();
        write(store, u"seam_test1_b"_s);
        QTRY_VERIFY(answers.done && *answers.done);
        startServiceAgain();
        remove(store);
        QTRY_VERIFY(answers.done && *answers.done);
    }

    void unlock_serviceWasStartedAgain_givesTheKey()
    {
        KeychainSecretStore store;
        DataKeys keys(store);
        const std::optional<DataKey> made = keyOf(&DataKeys::read, keys, false);
        QVERIFY(made);
        endService();
        QVERIFY(!keyOf(&DataKeys::unlock, keys, true));
        startService();
        QCOMPARE(keyOf(&DataKeys::unlock, keys, true), made);
        startServiceAgain();
        QCOMPARE(keyOf(&DataKeys::unlock, keys, true), made);
    }

  private:
    using Asking = void (DataKeys::*)(const Profile &, bool, QObject *, DataKeys::ReadHandler);

    std::optional<DataKey> keyOf(Asking ask, DataKeys &keys, bool isSealed)
    {
        std::optional<std::expected<DataKey, SecretFailure>> answer;
        (keys.*ask)(m_profile, isSealed, this, [&answer](const auto &key) { answer = key; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) && *answer ? std::optional(**answer)
                                                                                    : std::nullopt;
    }
    void startServiceAgain()
    {
        endService();
        startService();
    }
    void startService()
    {
        m_service.setStandardErrorFile(QProcess::nullDevice());
        m_service.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(m_service.waitForStarted());
        m_service.write("a throw-away password");
        m_service.closeWriteChannel();
        QTRY_VERIFY(isUnlocked());
    }
    void endService()
    {
        m_service.kill();
        QVERIFY(m_service.state() == QProcess::NotRunning || m_service.waitForFinished());
    }
    /// Asks for the keyring itself: the service takes its name before that is there.
    static bool isUnlocked()
    {
        QProcess ask;
        ask.start(u"gdbus"_s,
                  {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                   u"/org/freedesktop/secrets/collection/login"_s, u"--method"_s,
                   u"org.freedesktop.DBus.Properties.Get"_s, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
        return ask.waitForFinished() && ask.readAllStandardOutput().contains("false");
    }

    QProcess m_service;
    Profile m_profile{.id = ProfileId(QUuid::createUuid())};
};

LATCHKEY_TEST(UnlockedKeychainTest, "keychain_unlocked")
LATCHKEY_TEST(LockedKeychainTest, "keychain_locked")
LATCHKEY_TEST(SilentKeychainTest, "keychain_silent")
LATCHKEY_TEST(AbsentKeychainTest, "keychain_absent")
LATCHKEY_TEST(RestartedKeychainTest, "keychain_restarted")
#include "keychain_test.moc"
