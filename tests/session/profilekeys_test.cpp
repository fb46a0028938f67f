// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/memorysecretstore.h"
#include "session/profilekeys.h"
#include "support/failingsecretstore.h"
#include "support/testmain.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using latchkey::test::FailingSecretStore;
using namespace Qt::StringLiterals;

namespace {

using Kind = SecretFailure::Kind;

const QUrl endpoint(u"https://connect.example"_s);
const QString secret = u"seam_at1_secret"_s;

} // namespace

class ProfileKeysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_keptKey_comesBackWithItsWorkspace()
    {
        MemorySecretStore secrets;
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = connected(profiles, keys);
        QCOMPARE(read(keys, profile, endpoint),
                 (Credential{Credential::Kind::PersonalAccessToken, secret, profile.workspaceId}));
    }
    void read_otherEndpoint_givesNothing()
    {
        MemorySecretStore secrets;
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = connected(profiles, keys);
        QCOMPARE(read(keys, profile, QUrl(u"http://127.0.0.1:8080"_s)), std::nullopt);
    }
    void read_profileMovedToOtherEndpoint_givesNothing()
    {
        MemorySecretStore secrets;
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        Profile profile = connected(profiles, keys);
        profile.endpoint = QUrl(u"https://other.example"_s);
        QCOMPARE(read(keys, profile, profile.endpoint), std::nullopt);
    }
    void keep_keychainTakesNothing_servesUntilTheEnd()
    {
        FailingSecretStore secrets(Kind::Locked);
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = profiles.save({.id = {}, .name = u"Hotel"_s, .endpoint = endpoint});
        QVERIFY(!keys.whyNotKept(profile));
        const Credential credential{Credential::Kind::ApiKey, secret, {}};
        bool isOver = false;
        keys.keep(profile, credential, this, [&isOver](const auto &) { isOver = true; });
        QTRY_VERIFY(isOver);
        QCOMPARE(read(keys, profile, endpoint), credential);
        QCOMPARE(read(keys, profile, QUrl(u"http://127.0.0.1:8080"_s)), std::nullopt);
        QVERIFY(keys.whyNotKept(profile));
        QCOMPARE(keys.whyNotKept(profile)->kind, Kind::Locked);
        QCOMPARE(read(keys, profiles.save({.id = {}, .name = u"Other"_s, .endpoint = endpoint}), endpoint),
                 std::nullopt);
    }
    void change_isKnownUntilItIsOver()
    {
        FailingSecretStore secrets(Kind::Locked);
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = profiles.save({.id = {}, .name = u"Hotel"_s, .endpoint = endpoint});
        QVERIFY(!keys.isChanging(profile));
        int over = 0;
        const auto handler = [&over](const auto &) { ++over; };
        keys.keep(profile, {Credential::Kind::ApiKey, secret, {}}, this, handler);
        QVERIFY(keys.isChanging(profile));
        QTRY_COMPARE(over, 1);
        QVERIFY(!keys.isChanging(profile));
        keys.forget(profile, this, handler);
        QVERIFY(keys.isChanging(profile));
        QTRY_COMPARE(over, 2);
        QVERIFY(!keys.isChanging(profile));
    }
    void forget_heldKey_isGone()
    {
        FailingSecretStore secrets(Kind::NoBackend);
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = profiles.save({.id = {}, .name = u"Hotel"_s, .endpoint = endpoint});
        bool isOver = false;
        keys.keep(profile, {Credential::Kind::ApiKey, secret, {}}, this, [&isOver](const auto &) { isOver = true; });
        QTRY_VERIFY(isOver);
        QVERIFY(forget(keys, profile));
        QVERIFY(!keys.whyNotKept(profile));
        QCOMPARE(read(keys, profile, endpoint), std::nullopt);
    }
    void forget_keptKey_removesKeyAndProfile()
    {
        MemorySecretStore secrets;
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = connected(profiles, keys);
        QVERIFY(forget(keys, profile));
        QVERIFY(profiles.profiles().isEmpty());
        QCOMPARE(read(keys, profile, endpoint), std::nullopt);
    }
    void forget_lockedKeychain_keepsTheProfile()
    {
        FailingSecretStore secrets(Kind::Locked);
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = profiles.save({.id = {}, .name = u"Hotel"_s, .endpoint = endpoint});
        QVERIFY(!forget(keys, profile));
        QCOMPARE(profiles.profiles().size(), 1);
    }
    void forget_noKeychain_removesTheProfile()
    {
        FailingSecretStore secrets(Kind::NoBackend);
        ProfileStore profiles(nullptr);
        ProfileKeys keys(secrets, profiles);
        const Profile profile = profiles.save({.id = {}, .name = u"Hotel"_s, .endpoint = endpoint});
        QVERIFY(forget(keys, profile));
        QVERIFY(profiles.profiles().isEmpty());
    }
    void keep_key_isNotInTheSettings()
    {
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(u"latchkey.ini"_s), QSettings::IniFormat);
        MemorySecretStore secrets;
        ProfileStore profiles(&settings);
        ProfileKeys keys(secrets, profiles);
        connected(profiles, keys);
        QFile file(settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("connect.example"));
        QVERIFY(!text.contains("secret"));
    }
    void describe_everyFailure_isASentenceOfItsOwn()
    {
        QStringList sentences;
        for (const Kind kind :
             {Kind::NotFound, Kind::Locked, Kind::NoBackend, Kind::TimedOut, Kind::Denied, Kind::Failed}) {
            sentences.append(describe(SecretFailure{.kind = kind, .systemMessage = u"full"_s}));
            QVERIFY(sentences.constLast().endsWith(u'.'));
        }
        QCOMPARE(sentences.removeDuplicates(), 0);
        QVERIFY(sentences.constLast().contains(u"full"_s));
    }

  private:
    Profile connected(ProfileStore &profiles, ProfileKeys &keys)
    {
        const Profile profile =
            profiles.save({.id = {},
                           .name = u"Hotel"_s,
                           .endpoint = endpoint,
                           .credentialKind = Credential::Kind::PersonalAccessToken,
                           .workspaceId = WorkspaceId::fromString(u"11111111-2222-4333-8444-555555555555")});
        bool isKept = false;
        const Credential credential{Credential::Kind::PersonalAccessToken, secret, profile.workspaceId};
        keys.keep(profile, credential, this, [&isKept](const auto &done) { isKept = done.has_value(); });
        [&] { QTRY_VERIFY(isKept); }();
        return profile;
    }
    std::optional<Credential> read(ProfileKeys &keys, const Profile &profile, const QUrl &from)
    {
        std::optional<std::expected<Credential, SecretFailure>> answer;
        keys.read(profile, from, this, [&answer](auto found) { answer = std::move(found); });
        [&] { QTRY_VERIFY(answer); }();
        return answer && *answer ? std::optional(**answer) : std::nullopt;
    }
    bool forget(ProfileKeys &keys, const Profile &profile)
    {
        std::optional<bool> isForgotten;
        keys.forget(profile, this, [&isForgotten](const auto &done) { isForgotten = done.has_value(); });
        [&] { QTRY_VERIFY(isForgotten); }();
        return isForgotten.value_or(false);
    }
};

LATCHKEY_TEST(ProfileKeysTest, "profilekeys")
#include "profilekeys_test.moc"
