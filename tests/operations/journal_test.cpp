// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journal.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using State = OperationStatus::State;

class JournalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void unfinished_appended_isListedOldestFirst()
    {
        MemoryJournal journal;
        const JournalEntry first = entry(u"first"_s);
        const JournalEntry second = entry(u"second"_s);
        QVERIFY(journal.append(first));
        QVERIFY(journal.append(second));
        QCOMPARE(journal.unfinished().size(), 2);
        QCOMPARE(journal.unfinished().first().id, first.id);
    }
    void stepDone_record_replacesTheOldOne()
    {
        MemoryJournal journal;
        const JournalEntry one = entry(u"one"_s);
        QVERIFY(journal.append(one));
        QVERIFY(journal.stepDone(one.id, 1, {{u"space_id"_s, u"7"_s}}));
        QCOMPARE(journal.unfinished().first().stepsDone, 1);
        QCOMPARE(journal.unfinished().first().record.value(u"space_id"_s).toString(), u"7"_s);
    }
    void over_knownOutcome_isForgotten()
    {
        MemoryJournal journal;
        const JournalEntry good = entry(u"good"_s);
        const JournalEntry bad = entry(u"bad"_s);
        QVERIFY(journal.append(good));
        QVERIFY(journal.append(bad));
        journal.over(good.id, State::Succeeded);
        journal.over(bad.id, State::Failed);
        QVERIFY(journal.unfinished().isEmpty());
    }
    void over_unknownOutcome_staysUnfinished()
    {
        MemoryJournal journal;
        const JournalEntry one = entry(u"one"_s);
        QVERIFY(journal.append(one));
        journal.over(one.id, State::OutcomeUnknown);
        QCOMPARE(journal.unfinished().size(), 1);
    }
    void append_sameIdAgain_isOneEntry()
    {
        MemoryJournal journal;
        JournalEntry one = entry(u"one"_s);
        QVERIFY(journal.append(one));
        one.stepsDone = 1;
        QVERIFY(journal.append(one));
        QCOMPARE(journal.unfinished().size(), 1);
        QCOMPARE(journal.unfinished().first().stepsDone, 1);
    }

  private:
    static JournalEntry entry(const QString &title)
    {
        JournalEntry made;
        made.id = OperationId(QUuid::createUuid());
        made.title = title;
        return made;
    }
};

LATCHKEY_TEST(JournalTest, "journal")
#include "journal_test.moc"
