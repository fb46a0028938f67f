// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "breakingservice.h"
#include "everykind.h"
#include "operations/kinds.h"
#include "support/testmain.h"

#include <QDir>
#include <QRegularExpression>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using State = OperationStatus::State;

Q_DECLARE_METATYPE(latchkey::test::EveryKind)

/// Every kind of operation over a connection that breaks after its write was sent.
class EveryKindTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void kinds_ofTheFolder_areAllHere()
    {
        QSet<QString> here;
        for (const EveryKind &one : everyKind()) {
            here.insert(QString::fromLatin1(one.kind));
        }
        QCOMPARE(here, kindsInTheSource());
        QSet<QString> registered;
        for (const OperationKind *const kind : operationKinds()) {
            registered.insert(QString::fromLatin1(kind->name));
            QCOMPARE(findOperationKind(QString::fromLatin1(kind->name)), kind);
        }
        QCOMPARE(here, registered);
        QVERIFY(!findOperationKind(u"of_a_later_version"));
    }
    void write_actedWithoutAnswer_isSentOnceAndFoundWhereItCanBe_data() { addKinds(); }
    void write_actedWithoutAnswer_isSentOnceAndFoundWhereItCanBe()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        QCOMPARE(QByteArray(operation->kind().name), one.kind);
        const qsizetype before = service.count(one.path);
        service.breakAt(one.path, BreakingService::Break::ActsThenCloses);
        const OperationStatus status = service.bench.run(std::move(operation));
        QCOMPARE(status.state, one.canBeFound ? State::Succeeded : State::OutcomeUnknown);
        QCOMPARE(service.count(one.path), before + 1);
        QTRY_COMPARE(service.bench.journal.unfinished().size(), one.canBeFound ? 0 : 1);
    }
    void write_didNotAct_staysUnknownUntilPeopleRetry_data() { addKinds(); }
    void write_didNotAct_staysUnknownUntilPeopleRetry()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        const qsizetype before = service.count(one.path);
        service.breakAt(one.path, BreakingService::Break::ClosesOnly);
        const OperationStatus status = service.bench.run(std::move(operation));
        QCOMPARE(status.state, State::OutcomeUnknown);
        QVERIFY(status.error.message.contains(u"nobody knows"));
        QCOMPARE(service.count(one.path), before + 1);
        QTRY_COMPARE(service.bench.journal.unfinished().size(), 1);

        service.mend();
        const OperationStatus again = service.bench.retry(status.id);
        QCOMPARE(again.error.message, QString());
        QCOMPARE(again.state, State::Succeeded);
        QCOMPARE(service.count(one.path), before + 2);
        QTRY_VERIFY(service.bench.journal.unfinished().isEmpty());
    }
    void retry_actedButCouldNotBeLookedUp_looksAgainBeforeItSends_data() { addKinds(&EveryKind::canBeFound); }
    void retry_actedButCouldNotBeLookedUp_looksAgainBeforeItSends()
    {
        QFETCH(const EveryKind, one);
        BreakingService service;
        auto operation = one.make(service);
        const qsizetype before = service.count(one.path);
        service.breakAt(one.path, BreakingService::Break::ActsThenCloses);
        service.failReadsAfterwards();
        const OperationStatus status = service.bench.run(std::move(operation));
        QCOMPARE(status.state, State::OutcomeUnknown);

        service.mend();
        QCOMPARE(service.bench.retry(status.id).state, State::Succeeded);
        QCOMPARE(service.count(one.path), before + 1);
        QTRY_VERIFY(service.bench.journal.unfinished().isEmpty());
    }

  private:
    /// All kinds, or those of which \a only is true.
    static void addKinds(bool EveryKind::*only = nullptr)
    {
        QTest::addColumn<EveryKind>("one");
        for (const EveryKind &one : everyKind()) {
            if (!only || one.*only) {
                QTest::newRow(one.name.constData()) << one;
            }
        }
    }
    /// What the kinds of src/operations are called.
    static QSet<QString> kindsInTheSource()
    {
        static const QRegularExpression naming(uR"re(\.name = "([a-z_]+)")re"_s);
        QSet<QString> kinds;
        const QDir folder(QStringLiteral(LATCHKEY_OPERATIONS));
        for (const QFileInfo &info : folder.entryInfoList({u"*.cpp"_s})) {
            QFile file(info.filePath());
            const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            for (auto named = naming.globalMatch(text); named.hasNext();) {
                kinds.insert(named.next().captured(1));
            }
        }
        return kinds;
    }
};

LATCHKEY_TEST(EveryKindTest, "everykind")
#include "everykind_test.moc"
