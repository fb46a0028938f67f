// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/datakeys.h"
#include "session/keychainsecretstore.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = SecretFailure::Kind;
using Answer = std::optional<std::expected<DataKey, SecretFailure>>;

class DataKeysTest : public QObject {
    Q_OBJECT

  protected:
    using Ask = void (DataKeys::*)(const Profile &, bool, QObject *, DataKeys::ReadHandler);

    std::expected<DataKey, SecretFailure> ask(SecretStore &secrets, bool isSealed, Ask how = &DataKeys::read)
    {
        Answer answer;
        DataKeys keys(secrets);
        (keys.*how)(m_profile, isSealed, this, [&answer](const auto &key) { answer = key; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); })) {
            return std::unexpected(SecretFailure{.kind = Kind::Failed, .systemMessage = u"no answer"_s});
        }
        return *answer;
    }
    std::optional<Kind> failure(SecretStore &secrets, bool isSealed, Ask how = &DataKeys::read)
    {
        const auto key = ask(secrets, isSealed, how);
        return key ? std::nullopt : std::optional(key.error().kind);
    }

    const Profile m_profile{.id = ProfileId(QUuid::createUuid()), .name = u"Harbour"_s};
};

} // namespace

class UnlockedDataKeysTest : public DataKeysTest {
    Q_OBJECT

  private Q_SLOTS:
    void nothingSealed_noKey_makesOneAndKeepsIt()
    {
        KeychainSecretStore secrets;
        const auto made = ask(secrets, false);
        QVERIFY(made);
        QVERIFY(ask(secrets, false) == made);
        QVERIFY(ask(secrets, true) == made);
    }
    void sealed_noKey_makesNone()
    {
        KeychainSecretStore secrets;
        QCOMPARE(failure(secrets, true), Kind::NotFound);
        QCOMPARE(failure(secrets, true), Kind::NotFound);
        QCOMPARE(failure(secrets, true, &DataKeys::unlock), Kind::NotFound);
    }
    void removed_isMadeAnew()
    {
        KeychainSecretStore secrets;
        const auto first = ask(secrets, false);
        bool isOver = false;
        DataKeys(secrets).remove(m_profile, this, [&isOver](const auto &done) { isOver = done.has_value(); });
        QTRY_VERIFY(isOver);
        const auto second = ask(secrets, false);
        QVERIFY(first && second && !(first == second));
    }
    void unlock_keyThere_givesIt()
    {
        KeychainSecretStore secrets;
        const auto made = ask(secrets, false);
        QVERIFY(made && ask(secrets, true, &DataKeys::unlock) == made);
    }

  private Q_SLOTS:
    void cleanup()
    {
        KeychainSecretStore secrets;
        bool isOver = false;
        DataKeys(secrets).remove(m_profile, this, [&isOver](const auto &) { isOver = true; });
        QTRY_VERIFY(isOver);
    }
};

class LockedDataKeysTest : public DataKeysTest {
    Q_OBJECT

  private Q_SLOTS:
    void read_locked_makesNoKey_data()
    {
        QTest::addColumn<bool>("isSealed");
        QTest::newRow("something is sealed") << true;
        QTest::newRow("nothing is") << false;
    }
    void read_locked_makesNoKey()
    {
        QFETCH(const bool, isSealed);
        KeychainSecretStore secrets;
        QCOMPARE(failure(secrets, isSealed), Kind::Locked);
        QCOMPARE(failure(secrets, isSealed, &DataKeys::unlock), Kind::Locked);
    }
};

class SilentDataKeysTest : public DataKeysTest {
    Q_OBJECT

  private Q_SLOTS:
    void read_neverAnswered_endsAtTheTimeLimit()
    {
        KeychainSecretStore secrets(300ms);
        QCOMPARE(failure(secrets, true), Kind::TimedOut);
        QCOMPARE(failure(secrets, true, &DataKeys::unlock), Kind::TimedOut);
    }
};

class AbsentDataKeysTest : public DataKeysTest {
    Q_OBJECT

  private Q_SLOTS:
    void read_noService_saysSo()
    {
        KeychainSecretStore secrets;
        QCOMPARE(failure(secrets, false), Kind::NoBackend);
        QCOMPARE(failure(secrets, true), Kind::NoBackend);
    }
};

LATCHKEY_TEST(UnlockedDataKeysTest, "datakeys_unlocked")
LATCHKEY_TEST(LockedDataKeysTest, "datakeys_locked")
LATCHKEY_TEST(SilentDataKeysTest, "datakeys_silent")
LATCHKEY_TEST(AbsentDataKeysTest, "datakeys_absent")
#include "datakeys_test.moc"
