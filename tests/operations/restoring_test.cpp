// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/kinds.h"

#include "breakingservice.h"
#include "everykind.h"
#include "operations/operationcontext.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(latchkey::test::EveryKind)

namespace {

/// Runs the steps of an operation one by one, as the runner does.
class Driver final : public OperationReport {
  public:
    explicit Driver(Workbench &bench)
        : m_bench(bench)
    {
    }
    /// What the step says, or none when it says nothing in time.
    std::optional<std::expected<void, ApiError>> runStep(Operation &operation, int step, bool byItself = false)
    {
        OperationContext context{*m_bench.client, m_bench.store, m_bench.clock, &m_guard, *this};
        context.byItself = byItself;
        std::optional<std::expected<void, ApiError>> outcome;
        operation.runStep(step, context, [&outcome](std::expected<void, ApiError> said) { outcome = std::move(said); });
        (void)QTest::qWaitFor(
            [this, &outcome] {
                m_bench.clock.advance(std::chrono::milliseconds(20));
                return outcome.has_value();
            },
            20'000);
        return outcome;
    }
    /// The first step that does not succeed; or how many there are.
    int runFrom(Operation &operation, int step, bool byItself = false)
    {
        for (; step < operation.stepCount(); ++step) {
            const auto outcome = runStep(operation, step, byItself);
            if (!outcome || !*outcome) {
                return step;
            }
        }
        return step;
    }

    void resultKnown(const QUuid &) override {}
    void attemptChanged(const ActionAttempt &, std::chrono::milliseconds) override { isWatching = true; }
    void touched(const QUuid &) override {}

    bool isWatching = false;

  private:
    Workbench &m_bench;
    QObject m_guard;
};

/// Through the text of a file, as what is in the journal.
QJsonObject read(const QJsonObject &record) { return QJsonDocument::fromJson(QJsonDocument(record).toJson()).object(); }

std::unique_ptr<Operation> restored(const EveryKind &one, const QJsonObject &record, bool wasSent)
{
    return restoredOperation(*findOperationKind(QString::fromLatin1(one.kind)), read(record), wasSent);
}

/// All values that are no such thing.
const QList<QJsonValue> nonsense{QJsonValue(),          QJsonValue(true),
                                 QJsonValue(-1.5e300),  QJsonValue(u"no id"_s),
                                 QJsonArray{1, u"x"_s}, QJsonObject{{u"x"_s, QJsonArray{QJsonObject{}}}}};

} // namespace

/// Every kind of operation made again from what the journal has of it.
class RestoringTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void record_beforeAndAfterEachStep_makesTheSameAgain_data()
    {
        addKindsWhere([](const EveryKind &) { return true; });
    }
    void record_beforeAndAfterEachStep_makesTheSameAgain()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        Driver driver(service.bench);
        QVERIFY(!operation->subjects().isEmpty() || one.kind == "create_person" || one.kind == "create_space");
        for (int step = 0; step <= operation->stepCount(); ++step) {
            const auto again = restored(one, operation->record(), false);
            QVERIFY(again);
            QCOMPARE(&again->kind(), &operation->kind());
            QCOMPARE(again->title(), operation->title());
            QCOMPARE(again->doors(), operation->doors());
            QCOMPARE(again->subjects(), operation->subjects());
            QCOMPARE(again->stepCount(), operation->stepCount());
            QCOMPARE(again->writeStepCount(), operation->writeStepCount());
            QCOMPARE(again->record(), operation->record());
            if (step < operation->writeStepCount()) {
                QCOMPARE(texts(again->previews()), texts(operation->previews()));
            }
            QCOMPARE(static_cast<bool>(again->inverse()), static_cast<bool>(operation->inverse()));
            if (step < operation->stepCount()) {
                QCOMPARE(again->isWrite(step), operation->isWrite(step));
                QVERIFY(*driver.runStep(*operation, step));
            }
        }
    }
    void restored_atEachStep_goesOnAndSendsNothingTwice_data()
    {
        addKindsWhere([](const EveryKind &) { return true; });
    }
    void restored_atEachStep_goesOnAndSendsNothingTwice()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        const qsizetype before = service.count(one.path);
        Driver driver(service.bench);
        for (int step = 0; step < operation->stepCount(); ++step) {
            operation = restored(one, operation->record(), false);
            QVERIFY(operation);
            QVERIFY(*driver.runStep(*operation, step));
        }
        QCOMPARE(service.count(one.path), before + 1);
        QVERIFY(!QJsonDocument(operation->record()).toJson().contains("482913"));
    }
    void restored_writeWasDoneUnnoticed_sendsNothing_data() { addKindsWhere(std::mem_fn(&EveryKind::canBeFound)); }
    void restored_writeWasDoneUnnoticed_sendsNothing()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        const qsizetype before = service.count(one.path);
        Driver driver(service.bench);
        for (int step = 0; step < operation->writeStepCount(); ++step) {
            const auto again = restored(one, operation->record(), true);
            QVERIFY(*driver.runStep(*operation, step));
            QVERIFY(*driver.runStep(*again, step, true));
        }
        QCOMPARE(service.count(one.path), before + 1);
    }
    void restored_writeDidNotArrive_sendsItOnce_data() { addKindsWhere(std::mem_fn(&EveryKind::canBeFound)); }
    void restored_writeDidNotArrive_sendsItOnce()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        const qsizetype before = service.count(one.path);
        Driver driver(service.bench);
        for (int step = 0; step < operation->stepCount(); ++step) {
            operation = restored(one, operation->record(), true);
            QVERIFY(*driver.runStep(*operation, step, true));
        }
        QCOMPARE(service.count(one.path), before + 1);
    }
    void change_ofSomebodyElseMeanwhile_isNotWrittenOver_data()
    {
        addKindsWhere([](const EveryKind &one) { return static_cast<bool>(one.meddle); });
    }
    void change_ofSomebodyElseMeanwhile_isNotWrittenOver()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        Driver driver(service.bench);
        int at = 0;
        for (; !operation->isWrite(at); ++at) {
            QVERIFY(*driver.runStep(*operation, at));
        }
        const auto again = restored(one, operation->record(), true);
        const auto meddler = one.meddle(service);
        meddler->prepare(service.bench.store);
        QCOMPARE(driver.runFrom(*meddler, 0), meddler->stepCount());
        const qsizetype before = service.count(one.path);
        const auto outcome = driver.runStep(*again, at, true);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, ApiError::Kind::OutcomeUnknown);
        QCOMPARE(service.count(one.path), before);
    }
    void attempt_wasSent_isOnlyWatched_data() { addKindsWhere(&isAct); }
    void attempt_wasSent_isOnlyWatched()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        operation->prepare(service.bench.store);
        Driver driver(service.bench);
        QVERIFY(*driver.runStep(*operation, 0));
        driver.isWatching = false;
        const auto again = restored(one, operation->record(), true);
        const qsizetype before = service.count(one.path);
        QVERIFY(*driver.runStep(*again, 1, true));
        QVERIFY(driver.isWatching);
        QCOMPARE(service.count(one.path), before);
    }
    void record_garbled_isNoneOrHarmless_data()
    {
        addKindsWhere([](const EveryKind &) { return true; });
    }
    void record_garbled_isNoneOrHarmless()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        const auto operation = one.make(service);
        operation->prepare(service.bench.store);
        const OperationKind &kind = operation->kind();
        QVERIFY(!restoredOperation(kind, {}, true));
        const QJsonObject whole = operation->record();
        const QJsonObject data = whole.value("data"_L1).toObject();
        for (const QJsonValue &value : nonsense) {
            QVERIFY(!restoredOperation(kind, {{u"data"_s, value}}, true));
            for (const QString &key : whole.keys()) {
                QJsonObject garbled = whole;
                garbled.insert(key, value);
                use(restoredOperation(kind, garbled, false));
            }
            QJsonObject all;
            for (const QString &key : data.keys()) {
                QJsonObject garbled = data;
                garbled.insert(key, value);
                use(restoredOperation(kind, {{u"data"_s, garbled}}, false));
                all.insert(key, value);
            }
            QVERIFY(!restoredOperation(kind, {{u"data"_s, all}}, false));
        }
    }

  private:
    static bool isAct(const EveryKind &one)
    {
        return findOperationKind(QString::fromLatin1(one.kind))->nature == OperationNature::Act;
    }
    static void addKindsWhere(const std::function<bool(const EveryKind &)> &isMeant)
    {
        QTest::addColumn<EveryKind>("one");
        for (const EveryKind &one : everyKind()) {
            if (isMeant(one)) {
                QTest::newRow(one.name.constData()) << one;
            }
        }
    }
    static QStringList texts(const QList<RequestPreview> &previews)
    {
        QStringList all;
        for (const RequestPreview &preview : previews) {
            all.append(preview.path + preview.json);
        }
        return all;
    }
    static void use(const std::unique_ptr<Operation> &operation)
    {
        if (operation) {
            QVERIFY(operation->stepCount() > 0);
            QVERIFY(restoredOperation(operation->kind(), operation->record(), false));
            (void)operation->previews();
            (void)operation->inverse();
        }
    }
};

LATCHKEY_TEST(RestoringTest, "restoring")
#include "restoring_test.moc"
