// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/call.h"

#include "support/testmain.h"

#include <QTest>
#include <QThread>

using namespace latchkey;

class CallTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void then_readyCall_runsLaterOnce()
    {
        int runs = 0;
        const auto call = Call<int>::ready(7);
        call.then(this, [&runs](const Result<int> &result) { runs += *result; });
        QCOMPARE(runs, 0);
        QTRY_COMPARE(runs, 7);
    }

    void then_calledInsideFinish_neverRunsThere()
    {
        int got = 0;
        const CallSource<int> source;
        source.call().then(this, [&got](const Result<int> &result) { got = *result; });
        source.finish(3);
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 3);
    }

    void then_severalHandlers_eachGetTheResult()
    {
        QList<int> got;
        const CallSource<int> source;
        source.call().then(this, [&got](const Result<int> &result) { got.append(*result); });
        source.call().then(this, [&got](const Result<int> &result) { got.append(*result * 10); });
        source.finish(4);
        source.call().then(this, [&got](const Result<int> &result) { got.append(*result * 100); });
        QTRY_COMPARE(got, QList<int>({4, 40, 400}));
    }

    void then_contextDied_staysSilent()
    {
        bool died = true;
        bool other = false;
        const CallSource<int> source;
        auto context = std::make_unique<QObject>();
        source.call().then(context.get(), [&died](const Result<int> &) { died = false; });
        source.call().then(this, [&other](const Result<int> &) { other = true; });
        source.finish(1);
        context.reset();
        QTRY_VERIFY(other);
        QVERIFY(died);
    }

    void then_contextOnOtherThread_runsThere()
    {
        QThread thread;
        QObject context;
        context.moveToThread(&thread);
        thread.start();
        std::atomic<QThread *> ranOn = nullptr;
        const CallSource<int> source;
        source.call().then(&context, [&ranOn](const Result<int> &) { ranOn = QThread::currentThread(); });
        source.finish(1);
        QTRY_COMPARE(ranOn.load(), &thread);
        thread.quit();
        QVERIFY(thread.wait());
    }

    void cancel_beforeResult_abortsOnceAndStaysSilent()
    {
        int aborted = 0;
        bool ran = false;
        bool other = false;
        const CallSource<int> source;
        source.onCancel([&aborted] { ++aborted; });
        const Call<int> call = source.call();
        call.then(this, [&ran](const Result<int> &) { ran = true; });
        call.cancel();
        call.cancel();
        source.finish(1);
        call.then(this, [&ran](const Result<int> &) { ran = true; });
        Call<int>::ready(1).then(this, [&other](const Result<int> &) { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!ran);
        QCOMPARE(aborted, 1);
    }

    void cancel_resultOnItsWay_staysSilent()
    {
        bool ran = false;
        bool other = false;
        const auto call = Call<int>::ready(1);
        call.then(this, [&ran](const Result<int> &) { ran = true; });
        call.cancel();
        Call<int>::ready(1).then(this, [&other](const Result<int> &) { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!ran);
    }

    void source_letGoUnfinished_staysSilent()
    {
        bool ran = false;
        bool other = false;
        {
            const CallSource<int> source;
            source.call().then(this, [&ran](const Result<int> &) { ran = true; });
        }
        Call<int>::ready(1).then(this, [&other](const Result<int> &) { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!ran);
    }

    void then_errorResult_handsItOver()
    {
        ApiError error;
        error.kind = ApiError::Kind::Conflict;
        std::optional<ApiError::Kind> got;
        Call<int>::ready(std::unexpected(error)).then(this, [&got](const Result<int> &result) {
            got = result.error().kind;
        });
        QTRY_COMPARE(got, std::optional(ApiError::Kind::Conflict));
    }
};

LATCHKEY_TEST(CallTest, "call")
#include "call_test.moc"
