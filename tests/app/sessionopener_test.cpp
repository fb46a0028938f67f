// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include "app/sessionopener.h"
#include "sandbox/server.h"
#include "session/memorysecretstore.h"
#include "session/profilekeys.h"
#include "support/failingsecretstore.h"
#include "support/heldsecretstore.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// A profile store and its keys, with an opener whose signals are watched.
struct Desk {
    explicit Desk(SecretStore *other = nullptr)
        : keys(other ? *other : secrets, profiles)
        , opener(profiles, keys, QString())
        , opened(&opener, &SessionOpener::opened)
        , keyNeeded(&opener, &SessionOpener::keyNeeded)
        , refused(&opener, &SessionOpener::refused)
        , waiting(&opener, &SessionOpener::waiting)
        , m_secrets(other ? *other : secrets)
    {
    }
    Profile add(const QString &name, const QUrl &endpoint, const QString &key = {})
    {
        const Profile profile = profiles.save({.id = {},
                                               .name = name,
                                               .endpoint = endpoint,
                                               .workspaceId = WorkspaceId(QUuid::createUuid()),
                                               .zoneId = u"Europe/Lisbon"_s});
        if (!key.isEmpty()) {
            m_secrets.write(profile.id.toString() + u' ' + endpoint.toString(), key, &opener, [](auto) {});
        }
        return profile;
    }
    Session session() const { return opened.constFirst().constFirst().value<Session>(); }
    ConnectStart asked() const { return keyNeeded.constFirst().constFirst().value<ConnectStart>(); }

    MemorySecretStore secrets;
    ProfileStore profiles{nullptr};
    ProfileKeys keys;
    SessionOpener opener;
    QSignalSpy opened;
    QSignalSpy keyNeeded;
    QSignalSpy refused;
    QSignalSpy waiting;

  private:
    SecretStore &m_secrets;
};

const QUrl seam(u"https://connect.example"_s);
const QUrl other(u"https://other.example"_s);

CommandLine line(const QString &profile = {}, const QUrl &endpoint = {})
{
    CommandLine made;
    made.profile = profile;
    made.endpoint = endpoint;
    return made;
}

} // namespace

class SessionOpenerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void firstStart_noProfile_asksForAKey()
    {
        Desk desk;
        desk.opener.openAtStart(line(), {});
        QCOMPARE(desk.keyNeeded.count(), 1);
        QVERIFY(!desk.asked().profile);
        QVERIFY(desk.asked().notice.isEmpty());
    }
    void start_keptKey_opensTheLastProfile()
    {
        Desk desk;
        desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        const Profile last = desk.add(u"Last"_s, seam, u"seam_test1_last"_s);
        desk.profiles.setLastUsed(last.id);
        desk.opener.openAtStart(line(), {});
        QTRY_COMPARE(desk.opened.count(), 1);
        QCOMPARE(desk.session().profile, last);
        QCOMPARE(desk.session().credential.secret, u"seam_test1_last"_s);
    }
    void start_namedProfile_isOpened()
    {
        Desk desk;
        const Profile first = desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        desk.profiles.setLastUsed(desk.add(u"Last"_s, seam, u"seam_test1_last"_s).id);
        desk.opener.openAtStart(line(u"first"_s), {});
        QTRY_COMPARE(desk.opened.count(), 1);
        QCOMPARE(desk.session().profile, first);
    }
    void start_unknownName_isRefused()
    {
        Desk desk;
        desk.opener.openAtStart(line(u"Nowhere"_s), {});
        QCOMPARE(desk.refused.count(), 1);
        QVERIFY(desk.refused.constFirst().constFirst().toString().contains(u"Nowhere"_s));
    }
    void start_otherEndpoint_doesNotUseTheKey()
    {
        Desk desk;
        const Profile profile = desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        desk.opener.openAtStart(line(u"First"_s, other), {});
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().endpoint, other);
        QCOMPARE(desk.asked().profile, profile);
        QVERIFY(desk.asked().key.isEmpty());
        QVERIFY(desk.asked().notice.contains(seam.toString()));
        QCOMPARE(desk.asked().advice, u"Paste a key for https://other.example to go on."_s);
        QCOMPARE(desk.opened.count(), 0);
    }
    void start_endpointOfNoProfile_saysWhyTheKeptKeyDoesNotServe()
    {
        Desk desk;
        desk.profiles.setLastUsed(desk.add(u"First"_s, seam, u"seam_test1_first"_s).id);
        desk.opener.openAtStart(line({}, other), {});
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QVERIFY(!desk.asked().profile);
        QCOMPARE(desk.asked().endpoint, other);
        QCOMPARE(desk.asked().notice,
                 u"The key of “First” is for https://connect.example and is not used elsewhere."_s);
        QCOMPARE(desk.asked().advice, u"Paste a key for https://other.example to go on."_s);
    }
    void firstStart_endpointNamed_asksForAKeyWithoutAReason()
    {
        Desk desk;
        desk.opener.openAtStart(line({}, other), {});
        QCOMPARE(desk.keyNeeded.count(), 1);
        QVERIFY(desk.asked().notice.isEmpty());
    }
    void start_endpointOfAnotherProfile_opensThatOne()
    {
        Desk desk;
        desk.profiles.setLastUsed(desk.add(u"First"_s, seam, u"seam_test1_first"_s).id);
        const Profile second = desk.add(u"Second"_s, other, u"seam_test1_second"_s);
        desk.opener.openAtStart(line({}, other), {});
        QTRY_COMPARE(desk.opened.count(), 1);
        QCOMPARE(desk.session().profile, second);
    }
    void start_lockedKeychain_asksForTheKeyAndSaysWhy()
    {
        FailingSecretStore locked(SecretFailure::Kind::Locked);
        Desk desk(&locked);
        const Profile profile = desk.add(u"First"_s, seam);
        desk.opener.openAtStart(line(), {});
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().profile, profile);
        QVERIFY(desk.asked().notice.contains(u"locked"_s));
        QCOMPARE(desk.asked().advice, u"Paste the key to go on without it."_s);
        QVERIFY(desk.asked().mayRetry);
    }
    void start_keyNotThere_isNotWorthAskingAgain()
    {
        Desk desk;
        desk.add(u"First"_s, seam);
        desk.opener.openAtStart(line(), {});
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QVERIFY(desk.asked().notice.contains(u"no key"_s));
        QCOMPARE(desk.asked().advice, u"Paste the key to go on."_s);
        QVERIFY(!desk.asked().mayRetry);
    }
    void keychain_takesItsTime_isSaidAndOpensAllTheSame()
    {
        HeldSecretStore held;
        Desk desk(&held);
        desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        held.setHolding(true);
        desk.opener.setPatience(std::chrono::milliseconds(1));
        desk.opener.openAtStart(line(), {});
        QTRY_COMPARE(desk.waiting.count(), 1);
        QVERIFY(desk.waiting.constFirst().constLast().toString().contains(u"keychain"_s));
        held.release();
        QTRY_COMPARE(desk.opened.count(), 1);
    }
    void keychain_answersAtOnce_nobodyWaits()
    {
        Desk desk;
        desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        desk.opener.setPatience(std::chrono::milliseconds(1));
        desk.opener.openAtStart(line(), {});
        QTRY_COMPARE(desk.opened.count(), 1);
        QVERIFY(!desk.waiting.wait(20));
    }
    void otherProfile_askedForMeanwhile_isTheOnlyOneOpened()
    {
        HeldSecretStore held;
        Desk desk(&held);
        const Profile first = desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        const Profile second = desk.add(u"Second"_s, seam, u"seam_test1_second"_s);
        held.setHolding(true);
        desk.opener.openProfile(first);
        desk.opener.openProfile(second);
        held.release();
        QTRY_COMPARE(desk.opened.count(), 1);
        QCOMPARE(desk.session().profile, second);
        QVERIFY(!desk.opened.wait(20));
    }
    void cancelled_answerOfTheKeychain_opensNothing()
    {
        HeldSecretStore held;
        Desk desk(&held);
        desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        held.setHolding(true);
        desk.opener.openAtStart(line(), {});
        desk.opener.cancel();
        held.release();
        QVERIFY(!desk.opened.wait(20));
        QCOMPARE(desk.keyNeeded.count(), 0);
    }
    void environmentKey_good_opensAndIsNotKept()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        Desk desk;
        desk.opener.openAtStart(line({}, QUrl(server.endpoint())), server.apiKey());
        QTRY_COMPARE(desk.opened.count(), 1);
        QCOMPARE(desk.session().credential.secret, server.apiKey());
        QCOMPARE(desk.session().profile.workspaceId.toString(), server.workspaceId());
        QVERIFY(desk.profiles.profiles().isEmpty());
    }
    void environmentKey_refused_isAskedForAgain()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        Desk desk;
        desk.opener.openAtStart(line({}, QUrl(server.endpoint())), u"seam_test1_wrong"_s);
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().notice, u"The key in SEAM_API_KEY could not be used."_s);
        QCOMPARE(desk.asked().advice, u"Paste another one to go on."_s);
        QVERIFY2(desk.asked().cause.contains(u"does not accept this key"_s), qPrintable(desk.asked().cause));
        QVERIFY(!desk.asked().keepsKey);
    }
    void environmentKey_blank_isSaidToHoldNothing()
    {
        Desk desk;
        desk.add(u"First"_s, seam, u"seam_test1_first"_s);
        desk.opener.openAtStart(line(), u" \t "_s);
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().notice, u"SEAM_API_KEY is set, but there is no key in it."_s);
        QCOMPARE(desk.asked().advice,
                 u"Paste a key to go on. Before the next start, put one into the variable or unset it."_s);
        QVERIFY(desk.asked().key.isEmpty());
        QVERIFY(!desk.asked().keepsKey);
    }
    void environmentKey_nobodyAnswers_isNotToBlame()
    {
        Desk desk;
        desk.opener.openAtStart(line({}, QUrl(u"http://127.0.0.1:1"_s)), u"seam_test1_good"_s);
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().key, u"seam_test1_good"_s);
        QCOMPARE(desk.asked().notice, u"Seam could not be asked about the key in SEAM_API_KEY."_s);
        QCOMPARE(desk.asked().advice, u"Check the connection and the endpoint, then choose Connect to try again."_s);
    }
    void environmentToken_severalWorkspaces_onlyTheWorkspaceIsToBeChosen()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        Desk desk;
        desk.opener.openAtStart(line({}, QUrl(server.endpoint())), server.personalAccessToken());
        QTRY_COMPARE(desk.keyNeeded.count(), 1);
        QCOMPARE(desk.asked().notice, u"The token in SEAM_API_KEY is good for several workspaces."_s);
        QCOMPARE(desk.asked().advice, u"Choose the one to open."_s);
    }
};

LATCHKEY_TEST(SessionOpenerTest, "sessionopener")
#include "sessionopener_test.moc"
