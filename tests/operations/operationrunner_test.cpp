// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journal.h"
#include "operations/operationrunner.h"

#include "api/seamclient.h"
#include "store/workspacestore.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using State = OperationStatus::State;

namespace {

/// Notes what happens, and whose steps give what they are told to.
struct Script {
    QStringList log;
    QList<std::expected<void, ApiError>> outcomes; ///< one for each time a step runs; none left: success
    Operation::Done held;                          ///< of a step that was told to wait
    bool holds = false;
    bool isTwice = false; ///< calls Done a second time
    bool isAlive = true;
    int writes = 1; ///< how many of its steps send one
    int kept = 99;  ///< how many lines the journal keeps before its disk is full
};

class FakeOperation final : public Operation {
  public:
    FakeOperation(Script &script, int steps)
        : m_script(script)
        , m_steps(steps)
    {
    }
    ~FakeOperation() override { m_script.isAlive = false; }
    void prepare(const WorkspaceStore &) override { m_script.log.append(u"prepare"_s); }
    QString kind() const override { return u"fake"_s; }
    QString title() const override { return u"Try"_s; }
    QJsonObject record() const override { return {{u"ran"_s, m_ran}}; }
    int stepCount() const override { return m_steps; }
    int writeStepCount() const override { return m_script.writes; }
    bool isWrite(int step) const override { return step < m_script.writes; }
    QList<RequestPreview> previews() const override { return {}; }
    void runStep(int step, OperationContext &context, Done done) override
    {
        m_script.log.append(u"run %1"_s.arg(step));
        ++m_ran;
        if (m_script.holds) {
            m_script.held = done;
            return;
        }
        context.report.touched(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        const auto outcome =
            m_script.outcomes.isEmpty() ? std::expected<void, ApiError>() : m_script.outcomes.takeFirst();
        done(outcome);
        if (m_script.isTwice) {
            done(outcome);
        }
    }

  private:
    Script &m_script;
    int m_steps;
    int m_ran = 0;
};

class LoggingJournal final : public Journal {
  public:
    explicit LoggingJournal(Script &script)
        : m_script(script)
    {
    }
    Kept append(const JournalEntry &entry) override
    {
        m_script.log.append(u"append %1"_s.arg(entry.stepsDone));
        return keep();
    }
    Kept stepDone(OperationId, int stepsDone, const QJsonObject &record) override
    {
        m_script.log.append(u"done %1 ran %2"_s.arg(stepsDone).arg(record.value(u"ran"_s).toInt()));
        return keep();
    }
    void over(OperationId, State) override { m_script.log.append(u"over"_s); }
    QList<JournalEntry> unfinished() const override { return {}; }

  private:
    Kept keep()
    {
        if (m_script.kept-- > 0) {
            return {};
        }
        return std::unexpected(u"The disk is full. Make some room, then try again."_s);
    }

    Script &m_script;
};

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

} // namespace

class OperationRunnerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void submit_twoSteps_journalsBeforeTheFirstAndAfterEach()
    {
        const OperationId id = submit(2);
        QCOMPARE(m_script->log, (QStringList{u"prepare"_s, u"append 0"_s}));
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(m_script->log, (QStringList{u"prepare"_s, u"append 0"_s, u"run 0"_s, u"done 1 ran 1"_s, u"run 1"_s,
                                             u"done 2 ran 2"_s, u"over"_s}));
        QVERIFY(m_runner->find(id)->tookEffect);
        QVERIFY(m_runner->find(id)->endedAt);
    }
    void step_fails_laterStepsDoNotRun()
    {
        m_script->outcomes = {std::unexpected(errorOf(ApiError::Kind::InvalidInput))};
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Failed);
        QVERIFY(!m_script->log.contains(u"run 1"_s));
        QVERIFY(!m_runner->find(id)->tookEffect);
        QCOMPARE(m_runner->find(id)->error.kind, ApiError::Kind::InvalidInput);
    }
    void readingBack_fails_saysThatTheWriteTookEffect()
    {
        m_script->outcomes = {{}, std::unexpected(errorOf(ApiError::Kind::Timeout))};
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Failed);
        QVERIFY(m_runner->find(id)->tookEffect);
    }
    void journal_refusesTheFirstLine_nothingIsSentAndPeopleAreTold()
    {
        m_script->kept = 0;
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Failed);
        QCOMPARE(m_script->log, (QStringList{u"prepare"_s, u"append 0"_s, u"over"_s}));
        const OperationStatus status = *m_runner->find(id);
        QCOMPARE(status.error.kind, ApiError::Kind::Cancelled);
        QCOMPARE(status.error.message, u"Nothing was sent, because it could not be noted down first: The disk is full. "
                                       "Make some room, then try again."_s);
        QVERIFY(!status.tookEffect);

        m_script->kept = 99;
        m_runner->retry(id);
        QTRY_COMPARE(state(id), State::Succeeded);
    }
    void journal_refusesBetweenTwoWrites_theSecondIsNotSent()
    {
        m_script->kept = 1;
        m_script->writes = 2;
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Failed);
        QVERIFY(!m_script->log.contains(u"run 1"_s));
        QCOMPARE(m_runner->find(id)->error.kind, ApiError::Kind::Cancelled);
        QVERIFY2(m_runner->find(id)->error.message.startsWith(u"The first part was done."),
                 qPrintable(m_runner->find(id)->error.message));
        QCOMPARE(m_runner->find(id)->stepsDone, 1);
    }
    void journal_refusesAfterTheLastWrite_readsBackAllTheSame()
    {
        m_script->kept = 1;
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Succeeded);
        QVERIFY(m_script->log.contains(u"run 1"_s));
    }
    void retry_afterUnknownOutcome_startsAtThatStepAndJournalsFirst()
    {
        m_script->outcomes = {{}, std::unexpected(errorOf(ApiError::Kind::OutcomeUnknown))};
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::OutcomeUnknown);
        m_script->log.clear();
        m_runner->retry(id);
        QCOMPARE(m_script->log, QStringList{u"append 1"_s});
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(m_script->log, (QStringList{u"append 1"_s, u"run 1"_s, u"done 2 ran 3"_s, u"over"_s}));
    }
    void retry_unknownOutcomeOffline_isLookedUpAllTheSame()
    {
        m_script->outcomes = {std::unexpected(errorOf(ApiError::Kind::OutcomeUnknown))};
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::OutcomeUnknown);
        m_runner->setReadOnly(ReadOnly::Offline);
        m_script->log.clear();
        m_runner->retry(id);
        QTRY_COMPARE(state(id), State::Succeeded);
        QVERIFY(m_script->log.contains(u"run 0"_s));
    }
    void submit_offline_isNotSent()
    {
        m_runner->setReadOnly(ReadOnly::Offline);
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Failed);
        QVERIFY(!m_script->log.contains(u"run 0"_s));
    }
    void retry_refusedAndThenOffline_isNotSent()
    {
        m_script->outcomes = {std::unexpected(errorOf(ApiError::Kind::InvalidInput))};
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Failed);
        m_runner->setReadOnly(ReadOnly::Offline);
        m_script->log.clear();
        m_runner->retry(id);
        QTRY_COMPARE(state(id), State::Failed);
        QVERIFY(!m_script->log.contains(u"run 0"_s));
    }
    void retry_afterSuccess_doesNothing()
    {
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Succeeded);
        m_script->log.clear();
        m_runner->retry(id);
        QCoreApplication::processEvents();
        QVERIFY(m_script->log.isEmpty());
    }
    void done_calledTwice_countsOnce()
    {
        m_script->isTwice = true;
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(m_script->log.count(u"run 1"_s), 1);
    }
    void success_operation_isLetGo()
    {
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Succeeded);
        QTRY_VERIFY(!m_script->isAlive);
    }
    void whenOver_beforeAndAfter_callsOnceEach()
    {
        int calls = 0;
        const OperationId id = submit(1);
        m_runner->whenOver(id, this, [&calls](const OperationStatus &status) {
            QCOMPARE(status.state, State::Succeeded);
            ++calls;
        });
        QTRY_COMPARE(calls, 1);
        m_runner->whenOver(id, this, [&calls](const OperationStatus &) { ++calls; });
        QCOMPARE(calls, 1);
        QTRY_COMPARE(calls, 2);
    }
    void whenOver_contextGone_isNotCalled()
    {
        bool isCalled = false;
        auto window = std::make_unique<QObject>();
        const OperationId id = submit(1);
        m_runner->whenOver(id, window.get(), [&isCalled](const OperationStatus &) { isCalled = true; });
        window.reset();
        int others = 0;
        m_runner->whenOver(id, this, [&others](const OperationStatus &) { ++others; });
        QTRY_COMPARE(others, 1);
        QVERIFY(!isCalled);
    }
    void runner_diesMidway_stepIsNotFollowed()
    {
        m_script->holds = true;
        const OperationId id = submit(2);
        QTRY_VERIFY(m_script->held);
        QCOMPARE(m_runner->runningCount(), 1);
        QCOMPARE(state(id), State::Running);
        m_runner.reset();
        QVERIFY(!m_script->isAlive);
        QVERIFY(!m_script->log.contains(u"run 1"_s));
    }
    void changed_handlerDeletesTheRunner_isSafe()
    {
        const OperationId id = submit(1);
        connect(m_runner.get(), &OperationRunner::changed, this, [this](const OperationStatus &status) {
            if (status.isOver()) {
                m_runner.reset();
            }
        });
        QVERIFY(m_runner->find(id));
        QTRY_VERIFY(!m_runner);
    }
    void touched_reported_reachesTheSignal()
    {
        const QSignalSpy touched(m_runner.get(), &OperationRunner::touched);
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(touched.size(), 1);
    }
    void operations_several_areInOrderOfSubmission()
    {
        const OperationId first = submit(1);
        const OperationId second = submit(1);
        QCOMPARE(m_runner->operations().size(), 2);
        QCOMPARE(m_runner->operations().first().id, first);
        QCOMPARE(m_runner->operations().last().id, second);
    }

    void init()
    {
        m_script = std::make_unique<Script>();
        m_journal = std::make_unique<LoggingJournal>(*m_script);
        m_client = std::make_unique<SeamClient>(Connection{.endpoint = QUrl(u"http://127.0.0.1:9"_s)});
        m_store = std::make_unique<WorkspaceStore>();
        m_runner = std::make_unique<OperationRunner>(*m_client, *m_store, *m_journal, m_clock);
    }
    void cleanup()
    {
        m_runner.reset();
        m_script.reset();
    }

  private:
    OperationId submit(int steps) { return m_runner->submit(std::make_unique<FakeOperation>(*m_script, steps)); }
    State state(OperationId id) const { return m_runner->find(id)->state; }

    FixedClock m_clock{"2026-11-20T10:42:07Z"};
    std::unique_ptr<Script> m_script;
    std::unique_ptr<LoggingJournal> m_journal;
    std::unique_ptr<SeamClient> m_client;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<OperationRunner> m_runner;
};

LATCHKEY_TEST(OperationRunnerTest, "operationrunner")
#include "operationrunner_test.moc"
