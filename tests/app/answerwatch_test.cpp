// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/answerwatch.h"

#include "api/seamclient.h"
#include "api/workspaces.h"
#include "core/clock.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A service that says nothing unless it is told to, and a window that notices at once.
struct Silence {
    /// \a readAttempt: how long an answer is waited for; \a wait: until it is asked again.
    Silence(std::chrono::milliseconds readAttempt, std::chrono::milliseconds wait)
        : client(
              {.endpoint = server.url(),
               .credential = {Credential::Kind::ApiKey, u"seam_test1_topsecret"_s, {}},
               .times = {.call = 60s, .readAttempt = readAttempt, .waits = QList<std::chrono::milliseconds>(20, wait)}})
    {
    }

    ScriptedServer server{[](const WireRequest &) { return in(WireReply::Manner::Silent); }};
    SeamClient client;
    SystemClock clock;
    AnswerWatch watch{client, clock, 1ms};
    QSignalSpy changed{&watch, &AnswerWatch::changed};
};

const QByteArray errorBody = R"({"error":{"type":"internal_server_error","message":"x"},"ok":false})";

} // namespace

class AnswerWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void answer_thatIsAnError_endsTheWaitThoughItIsAskedAgain()
    {
        Silence story(30s, 40s);
        const auto call = api::workspaces::get(story.client);
        QTRY_VERIFY(story.watch.isWaiting());
        QTRY_COMPARE(story.server.requests().size(), 1);
        story.server.answerAfterAll(answer(500, errorBody));
        QTRY_VERIFY(!story.watch.isWaiting());
        QVERIFY(story.watch.hasHeard());
    }
    void answer_toOneOfTwo_waitsForTheOtherFromThenOn()
    {
        Silence story(30s, 40s);
        const auto silent = api::workspaces::get(story.client);
        QTRY_VERIFY(story.watch.isWaiting());
        QTRY_COMPARE(story.server.requests().size(), 1);
        const Instant since = story.watch.since();
        story.server.setScript([](const WireRequest &) { return answer(500, errorBody); });
        const auto answered = api::workspaces::list(story.client);
        QTRY_VERIFY(story.watch.since() > since);
        QTRY_VERIFY(story.watch.isWaiting());
    }
    void silence_askedAgain_isOneWait()
    {
        Silence story(100ms, 100ms);
        const auto call = api::workspaces::get(story.client);
        QTRY_VERIFY(story.watch.isWaiting());
        const Instant since = story.watch.since();
        QTRY_VERIFY(story.server.requests().size() >= 2);
        QVERIFY(story.watch.isWaiting());
        QVERIFY(!story.watch.hasHeard());
        QCOMPARE(story.watch.since(), since);
        QCOMPARE(story.changed.count(), 1);
    }
    /// As where a proxy gives up.
    void silence_connectionIsLostAndItIsAskedAgain_isOneWait()
    {
        Silence story(30s, 100ms);
        const auto call = api::workspaces::get(story.client);
        QTRY_VERIFY(story.watch.isWaiting());
        const Instant since = story.watch.since();
        QTRY_COMPARE(story.server.requests().size(), 1);
        story.server.answerAfterAll(in(WireReply::Manner::Close));
        QTRY_COMPARE(story.server.requests().size(), 2);
        QCOMPARE(story.watch.since(), since);
        QCOMPARE(story.changed.count(), 1);
    }
    void silence_nobodyAsksAnyMore_isNoWait()
    {
        Silence story(30s, 40s);
        const auto call = api::workspaces::get(story.client);
        QTRY_VERIFY(story.watch.isWaiting());
        call.cancel();
        QTRY_VERIFY(!story.watch.isWaiting());
    }
};

LATCHKEY_TEST(AnswerWatchTest, "answerwatch")
#include "answerwatch_test.moc"
