// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrunner.h"

#include "keptjournal.h"

#include "api/seamclient.h"
#include "store/workspacestore.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;
using Stage = JournalStage;

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
    QList<QUuid> subjects{};
    OperationNature nature = OperationNature::Change;
    bool hasInverse = false;
    std::function<void()> whenRun{};
};

class FakeOperation final : public Operation {
  public:
    FakeOperation(Script &script, int steps)
        : m_script(script)
        , m_subjects(script.subjects)
        , m_nature(script.nature)
        , m_steps(steps)
    {
    }
    ~FakeOperation() override { m_script.isAlive = false; }
    void prepare(const WorkspaceStore &) override { m_script.log.append(u"prepare"_s); }
    void resume(const QJsonObject &, bool) override {}
    const OperationKind &kind() const override { return m_nature == OperationNature::Revoke ? revoke : change; }
    QString title() const override { return u"Try"_s; }
    QStringList doors() const override { return {}; }
    QList<QUuid> subjects() const override { return m_subjects; }
    std::unique_ptr<Operation> inverse() const override
    {
        return m_script.hasInverse ? std::make_unique<FakeOperation>(m_script, m_steps) : nullptr;
    }
    QJsonObject record() const override { return {{u"ran"_s, m_ran}}; }
    int stepCount() const override { return m_steps; }
    int writeStepCount() const override { return m_script.writes; }
    bool isWrite(int step) const override { return step < m_script.writes; }
    QList<RequestPreview> previews() const override { return {}; }
    void runStep(int step, OperationContext &context, Done done) override
    {
        m_script.log.append(u"run %1"_s.arg(step));
        ++m_ran;
        if (m_script.whenRun) {
            m_script.whenRun();
        }
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
    static std::unique_ptr<Operation> none(const QJsonObject &) { return nullptr; }
    static constexpr OperationKind change{.name = "fake", .nature = OperationNature::Change, .restore = none};
    static constexpr OperationKind revoke{.name = "fake_revoke", .nature = OperationNature::Revoke, .restore = none};

    Script &m_script;
    QList<QUuid> m_subjects;
    OperationNature m_nature;
    int m_steps;
    int m_ran = 0;
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
        QStringList order; // what was on the disk, and which steps had run by then
        connect(&journal(), &Journal::linesAdded, this, [&] {
            order.append(u"%1 lines, %2 runs"_s.arg(journal().lines().size()).arg(m_script->log.size() - 1));
        });
        const OperationId id = submit(2);
        QCOMPARE(m_script->log, QStringList{u"prepare"_s});
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(m_script->log, (QStringList{u"prepare"_s, u"run 0"_s, u"run 1"_s}));
        QTRY_COMPARE(stages(), (QList{Stage::Asked, Stage::Sent, Stage::Answered, Stage::Ended}));
        QVERIFY(order.contains(u"2 lines, 0 runs"_s));
        QVERIFY(m_runner->find(id)->tookEffect);
        QVERIFY(m_runner->find(id)->endedAt);
        QVERIFY(m_journal->unfinished().isEmpty());
    }
    void submit_twoWrites_eachIsNotedBeforeItIsSent()
    {
        m_script->writes = 2;
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Succeeded);
        QTRY_COMPARE(stages(),
                     (QList{Stage::Asked, Stage::Sent, Stage::Answered, Stage::Sent, Stage::Answered, Stage::Ended}));
        QCOMPARE(journal().lines().at(3).facts.step, std::optional(1));
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
        m_journal->refuse();
        QTRY_COMPARE(journal().state(), Journal::State::ReadOnly);
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Failed);
        QCOMPARE(m_script->log, QStringList{u"prepare"_s});
        const OperationStatus status = *m_runner->find(id);
        QCOMPARE(status.error.kind, ApiError::Kind::Cancelled);
        QVERIFY2(status.error.message.startsWith(u"Nothing was sent, because it could not be noted down first: "),
                 qPrintable(status.error.message));
        QVERIFY(status.error.message.contains(u"may not write to its folder"));
        QVERIFY(!status.tookEffect);

        m_journal->accept();
        m_runner->retry(id);
        QTRY_COMPARE(state(id), State::Succeeded);
    }
    void journal_refusesBetweenTwoWrites_theSecondIsNotSent()
    {
        m_script->writes = 2;
        m_script->whenRun = [this] { m_journal->refuse(); };
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
        m_script->whenRun = [this] { m_journal->refuse(); };
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::Succeeded);
        QVERIFY(m_script->log.contains(u"run 1"_s));
    }
    void retry_afterUnknownOutcome_startsAtThatStepAndJournalsFirst()
    {
        m_script->writes = 2;
        m_script->outcomes = {{}, std::unexpected(errorOf(ApiError::Kind::OutcomeUnknown))};
        const OperationId id = submit(2);
        QTRY_COMPARE(state(id), State::OutcomeUnknown);
        QTRY_COMPARE(m_journal->unfinished().size(), 1);
        QTRY_COMPARE(m_journal->unfinished().first().state, State::OutcomeUnknown);
        QVERIFY(m_journal->unfinished().first().isSent);
        QCOMPARE(m_journal->unfinished().first().stepsDone, 1);
        m_script->log.clear();
        m_runner->retry(id);
        QVERIFY(m_script->log.isEmpty());
        QTRY_COMPARE(state(id), State::Succeeded);
        QCOMPARE(m_script->log, QStringList{u"run 1"_s});
        QTRY_VERIFY(m_journal->unfinished().isEmpty());
    }
    void submit_sameSubject_waitsUntilTheWritesBeforeAreDone()
    {
        m_script->subjects = {QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
        m_script->holds = true;
        const OperationId first = submit(2);
        QTRY_VERIFY(m_script->held);
        m_script->holds = false;
        const OperationId second = submit(1);
        m_script->subjects = {};
        const OperationId other = submit(1);
        QTRY_COMPARE(state(other), State::Succeeded);
        QCOMPARE(state(second), State::Waiting);
        QCOMPARE(state(first), State::Running);
        m_script->held({});
        QTRY_COMPARE(state(second), State::Succeeded);
        QTRY_COMPARE(state(first), State::Succeeded);
    }
    void submit_sameSubjectFailsBefore_isNotHeldUp()
    {
        m_script->subjects = {QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
        m_script->outcomes = {std::unexpected(errorOf(ApiError::Kind::InvalidInput))};
        const OperationId first = submit(1);
        const OperationId second = submit(1);
        QTRY_COMPARE(state(second), State::Succeeded);
        QCOMPARE(state(first), State::Failed);
    }
    void hold_withdrawn_isNeverSent()
    {
        const OperationId id = submit(1, 60s);
        QCOMPARE(state(id), State::Held);
        QVERIFY(m_runner->heldFor(id) > 59s);
        QVERIFY(m_runner->find(id)->heldUntil);
        QTRY_COMPARE(m_journal->unfinished().size(), 1);
        QCOMPARE(m_journal->unfinished().first().state, State::Held);
        m_runner->withdraw(id);
        QCOMPARE(state(id), State::Withdrawn);
        QVERIFY(m_runner->find(id)->isOver());
        QTRY_COMPARE(stages(), (QList{Stage::Asked, Stage::Ended}));
        QCOMPARE(journal().lines().last().facts.outcome, std::optional(State::Withdrawn));
        QVERIFY(!m_script->log.contains(u"run 0"_s));
        QVERIFY(m_journal->unfinished().isEmpty());
    }
    void hold_ends_isSentByItself()
    {
        const OperationId id = submit(1, 30ms);
        QCOMPARE(state(id), State::Held);
        QTRY_COMPARE(state(id), State::Succeeded);
        QVERIFY(!m_runner->find(id)->heldUntil);
    }
    void hold_sentAtOnce_doesNotWait()
    {
        const OperationId one = submit(1, 60s);
        const OperationId two = submit(1, 60s);
        const OperationId three = submit(1, 60s);
        m_runner->endHold(one);
        QTRY_COMPARE(state(one), State::Succeeded);
        QCOMPARE(state(two), State::Held);
        m_runner->endHolds();
        QTRY_COMPARE(state(two), State::Succeeded);
        QTRY_COMPARE(state(three), State::Succeeded);
    }
    void hold_othersAboutTheSame_goAhead()
    {
        m_script->subjects = {QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
        submit(1, 60s);
        const OperationId other = submit(1);
        QTRY_COMPARE(state(other), State::Succeeded);
    }
    void cancel_betweenTwoWrites_stopsThereAndSaysSo()
    {
        m_script->writes = 3;
        m_script->holds = true;
        const OperationId id = submit(3);
        QTRY_VERIFY(m_script->held);
        QVERIFY(m_runner->find(id)->canCancel);
        m_runner->cancel(id);
        QVERIFY(!m_runner->find(id)->canCancel);
        m_script->held({});
        QTRY_COMPARE(state(id), State::Failed);
        QCOMPARE(m_runner->find(id)->error.message, u"Stopped by you. Of 3 parts 1 were done."_s);
        QVERIFY(!m_script->log.contains(u"run 1"_s));
    }
    void cancel_nothingSentYet_isWithdrawn()
    {
        m_script->subjects = {QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
        m_script->holds = true;
        submit(1);
        QTRY_VERIFY(m_script->held);
        const OperationId waiting = submit(1);
        m_runner->cancel(waiting);
        QCOMPARE(state(waiting), State::Withdrawn);
    }
    void revoke_noWayToTheService_waitsAndIsSentLater()
    {
        m_script->nature = OperationNature::Revoke;
        m_runner->setReadOnly(ReadOnly::Offline);
        const OperationId id = submit(1);
        QTRY_COMPARE(m_journal->unfinished().size(), 1);
        QCOMPARE(state(id), State::Waiting);
        m_runner->setReadOnly(ReadOnly::No);
        QTRY_COMPARE(state(id), State::Succeeded);
    }
    void revoke_connectionRefused_waitsForTheNextTry()
    {
        m_script->nature = OperationNature::Revoke;
        m_script->outcomes = {std::unexpected(errorOf(ApiError::Kind::Network))};
        const OperationId id = submit(1);
        QTRY_COMPARE(m_script->log.count(u"run 0"_s), 1);
        QTRY_COMPARE(state(id), State::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), State::Succeeded, 10'000);
        QCOMPARE(m_script->log.count(u"run 0"_s), 2);
    }
    void undo_done_submitsTheInverse()
    {
        m_script->hasInverse = true;
        const OperationId id = submit(1);
        QTRY_COMPARE(state(id), State::Succeeded);
        QVERIFY(m_runner->find(id)->canUndo);
        m_script->hasInverse = false;
        const OperationId inverse = m_runner->undo(id);
        QTRY_COMPARE(state(inverse), State::Succeeded);
        QVERIFY(!m_runner->find(id)->canUndo);
        QVERIFY(m_runner->undo(id).isNull());
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
        const OperationId later = submit(1);
        QTRY_COMPARE(state(later), State::Succeeded);
        QCOMPARE(m_script->log.count(u"run 0"_s), 1);
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
        m_journal = std::make_unique<KeptJournal>();
        m_client = std::make_unique<SeamClient>(Connection{.endpoint = QUrl(u"http://127.0.0.1:9"_s)});
        m_store = std::make_unique<WorkspaceStore>();
        m_runner = std::make_unique<OperationRunner>(*m_client, *m_store, m_journal->journal, m_clock);
    }
    void cleanup()
    {
        m_runner.reset();
        m_script.reset();
    }

  private:
    OperationId submit(int steps, std::chrono::milliseconds holdTime = {})
    {
        return m_runner->submit(std::make_unique<FakeOperation>(*m_script, steps), holdTime);
    }
    Journal &journal() const { return m_journal->journal; }
    QList<Stage> stages() const
    {
        QList<Stage> all;
        for (const JournalLine &line : journal().lines()) {
            all.append(line.stage);
        }
        return all;
    }
    State state(OperationId id) const { return m_runner->find(id)->state; }

    FixedClock m_clock{"2026-11-20T10:42:07Z"};
    std::unique_ptr<Script> m_script;
    std::unique_ptr<KeptJournal> m_journal;
    std::unique_ptr<SeamClient> m_client;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<OperationRunner> m_runner;
};

LATCHKEY_TEST(OperationRunnerTest, "operationrunner")
#include "operationrunner_test.moc"
