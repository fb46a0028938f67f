// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "connectstory.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What does not succeed: the reason stands beside its cause, and what was typed stays.
class ConnectFailuresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void badKey_entered_isRefusedWithoutARequest_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QString() << u"Paste an API key"_s;
        QTest::newRow("client session") << u"seam_cst1aB_2cD"_s << u"client session"_s;
        QTest::newRow("publishable key") << u"seam_pk1aB_2cD"_s << u"publishable"_s;
        QTest::newRow("something else") << u"hunter2"_s << u"no key that Latchkey knows"_s;
        QTest::newRow("with a space") << u"seam_1aB 2cD"_s << u"a space"_s;
    }
    void badKey_entered_isRefusedWithoutARequest()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.connectWith(key);
        QVERIFY2(story.message("keyMessage").contains(words), qPrintable(story.message("keyMessage")));
        QVERIFY(story.hasProblem("keyMessage"));
        QCOMPARE(story.part<QLineEdit>("keyEdit")->text(), key);
        QVERIFY(story.server().requests().isEmpty());
        QVERIFY(story.dialog().isVisible());
    }
    void wrongKey_entered_isSaidAtTheKey()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.connectWith(u"seam_test1aB_notthisone"_s);
        QTRY_VERIFY(story.hasProblem("keyMessage"));
        QVERIFY(story.message("keyMessage").contains(u"does not accept this key"_s));
        QVERIFY(!story.message("keyMessage").contains(u"notthisone"_s));
        QCOMPARE(story.part<QLineEdit>("keyEdit")->text(), u"seam_test1aB_notthisone"_s);
        QCOMPARE(story.connected().count(), 0);
        QVERIFY(story.profiles().profiles().isEmpty());
    }
    void revokedKey_entered_isSaidAtTheKey()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        const QString key = story.server().apiKey();
        story.server().revokeApiKey();
        story.open();
        story.connectWith(key);
        QTRY_VERIFY(story.hasProblem("keyMessage"));
        QVERIFY(story.message("keyMessage").contains(u"revoked"_s));
    }
    void wrongKey_corrected_connects()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.type("nameEdit", u"Harbour"_s);
        story.connectWith(u"seam_test1aB_notthisone"_s);
        QTRY_VERIFY(story.hasProblem("keyMessage"));
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().profile.name, u"Harbour"_s);
    }
    void productionKey_entered_isCalledThat()
    {
        ConnectStory story;
        story.open();
        story.type("keyEdit", u"seam_1aB2_cD3"_s);
        QVERIFY(story.message("keyMessage").contains(u"real doors"_s));
        QVERIFY(story.message("keyMessage").contains(u"paste a key that starts with “seam_test”"_s));
        story.type("keyEdit", u"seam_test1_cD3"_s);
        QVERIFY(story.message("keyMessage").contains(u"sandbox"_s));
    }
    void key_changedWhileAsked_dropsTheAnswer()
    {
        ConnectStory story(nullptr, std::chrono::milliseconds(300));
        QVERIFY(story.isRunning());
        story.open();
        story.connectWith(story.server().apiKey());
        QCOMPARE(story.message("keyMessage"), u"API key of a sandbox. Asking Seam about it…"_s);
        story.connectWith(u"seam_test1aB_another"_s);
        QTRY_VERIFY(story.hasProblem("keyMessage"));
        QCOMPARE(story.part<QComboBox>("workspaceBox")->count(), 0);
        QCOMPARE(story.connected().count(), 0);
    }
    void endpoint_unfit_isRefusedWithoutARequest_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("plain HTTP to another computer") << u"http://connect.example"_s;
        QTest::newRow("no address") << u"connect"_s;
        QTest::newRow("with a password") << u"https://me:secret@connect.example"_s;
    }
    void endpoint_unfit_isRefusedWithoutARequest()
    {
        QFETCH(QString, endpoint);
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.type("endpointEdit", endpoint);
        story.connectWith(story.server().apiKey());
        QVERIFY(story.hasProblem("endpointMessage"));
        QVERIFY(story.part<QLineEdit>("endpointEdit")->isVisible());
        QCOMPARE(story.part<QLineEdit>("endpointEdit")->text(), endpoint);
        QCOMPARE(story.connected().count(), 0);
    }
    void host_unreachable_isSaidAtTheEndpoint()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        const QString key = story.server().apiKey();
        const QString endpoint = story.server().endpoint();
        story.server().stop();
        ConnectStart start;
        start.endpoint = QUrl(endpoint);
        story.open(start);
        story.connectWith(key);
        QTRY_VERIFY_WITH_TIMEOUT(story.hasProblem("endpointMessage"), 20'000);
        QVERIFY2(story.message("endpointMessage").contains(u"No connection"_s),
                 qPrintable(story.message("endpointMessage")));
        QCOMPARE(story.part<QLineEdit>("keyEdit")->text(), key);
        QVERIFY(!story.hasProblem("keyMessage"));
    }
    void server_misbehaves_isSaidAtTheEndpoint_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain-text 404") << 404 << QByteArray("text/plain") << QByteArray("404")
                                        << u"Check the endpoint."_s;
        QTest::newRow("500") << 500 << QByteArray("text/plain") << QByteArray("oops") << u"internal error"_s;
        QTest::newRow("malformed JSON") << 200 << QByteArray("application/json") << QByteArray("{\"workspace\":{")
                                        << u"not what Seam promises"_s;
        QTest::newRow("no such member") << 200 << QByteArray("application/json") << QByteArray("{\"ok\":true}")
                                        << u"not what Seam promises"_s;
    }
    void server_misbehaves_isSaidAtTheEndpoint()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.server().setOverride(u"/workspaces/get"_s, status, type, body);
        story.open();
        story.connectWith(story.server().apiKey());
        QTRY_VERIFY_WITH_TIMEOUT(story.hasProblem("endpointMessage"), 20'000);
        QVERIFY2(story.message("endpointMessage").contains(words), qPrintable(story.message("endpointMessage")));
        QCOMPARE(story.connected().count(), 0);
        QVERIFY(story.profiles().profiles().isEmpty());

        story.server().clearOverrides();
        story.part<QPushButton>("connectButton")->click();
        QTRY_COMPARE(story.connected().count(), 1);
    }
    void token_withoutAnyWorkspace_isSaidAtTheKey()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.server().setOverride(u"/workspaces/list"_s, 200, "application/json", "{\"workspaces\":[],\"ok\":true}");
        story.open();
        story.connectWith(story.server().personalAccessToken());
        QTRY_VERIFY(story.hasProblem("keyMessage"));
        QVERIFY(story.message("keyMessage").contains(u"sees no workspace"_s));
    }
};

LATCHKEY_TEST(ConnectFailuresTest, "connectfailures")
#include "connectfailures_test.moc"
