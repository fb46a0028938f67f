// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
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

LATCHKEY_TEST(UnlockedKeychainTest, "keychain_unlocked")
LATCHKEY_TEST(LockedKeychainTest, "keychain_locked")
LATCHKEY_TEST(SilentKeychainTest, "keychain_silent")
LATCHKEY_TEST(AbsentKeychainTest, "keychain_absent")
#include "keychain_test.moc"
