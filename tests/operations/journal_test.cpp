// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journalnotes.h"
#include "operations/journal.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using Stage = JournalStage;

/// What waits for the disk does so elsewhere, and is told here.
class JournalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void note_closed_waitsUntilItIsOpen()
    {
        Journal journal;
        std::optional<Journal::Kept> kept;
        journal.note(note(u"one"_s, Stage::Asked), this, [&](const Journal::Kept &outcome) { kept = outcome; });
        QCOMPARE(journal.state(), Journal::State::Closed);
        journal.openForThisRun();
        QTRY_VERIFY(kept);
        QVERIFY(*kept);
        QCOMPARE(journal.lines().size(), 1);
    }
    void note_open_isOnTheDiskWhenItIsTold()
    {
        Journal journal;
        open(journal);
        const JournalNote one = note(u"one"_s, Stage::Asked);
        QList<JournalEntry> found;
        journal.note(one, this, [&](const Journal::Kept &kept) {
            QVERIFY(kept);
            const auto file = JournalFile::open(path(), m_key, JournalFile::Access::Read);
            QVERIFY(file);
            found = (*file)->unfinished().entries;
        });
        QTRY_COMPARE(found, QList{*one.entry});
    }
    void note_contextGone_isKeptAndNotTold()
    {
        Journal journal;
        open(journal);
        bool isTold = false;
        {
            QObject context;
            journal.note(note(u"one"_s, Stage::Asked), &context, [&](const Journal::Kept &) { isTold = true; });
        }
        QTRY_COMPARE(journal.lines().size(), 1);
        QVERIFY(!isTold);
    }
    void end_notedJustBefore_isKept()
    {
        {
            Journal journal;
            open(journal);
            for (int i = 0; i < 20; ++i) {
                journal.note(note(u"one"_s, Stage::Asked));
            }
        }
        QCOMPARE((*JournalFile::open(path(), m_key))->lines().size(), 20);
    }
    void open_afterThisRun_takesWhatWasNotedAlong()
    {
        const JournalNote before = note(u"before"_s, Stage::Asked);
        QVERIFY((*JournalFile::open(path(), m_key))->write({before}));
        Journal journal;
        journal.openForThisRun();
        const JournalNote running = note(u"running"_s, Stage::Asked);
        JournalNote over = note(u"over"_s, Stage::Asked);
        journal.note(running);
        journal.note(over);
        over.stage = Stage::Ended;
        over.entry.reset();
        journal.note(over);
        QTRY_COMPARE(journal.lines().size(), 3);

        const JournalOpening opening = open(journal);
        QCOMPARE(journal.state(), Journal::State::Kept);
        QCOMPARE(opening.unfinished, QList{*before.entry}); // what runs now is known
        QCOMPARE(journal.lines().size(), 4);
        const auto file = JournalFile::open(path(), m_key, JournalFile::Access::Read);
        QCOMPARE((*file)->unfinished().entries, (QList{*before.entry, *running.entry}));
        QVERIFY(!(*file)->firstBroken());
    }
    void open_damaged_isSetAsideAndSaid()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        Journal journal;
        const JournalOpening opening = open(journal);
        QVERIFY(!opening.failure);
        QVERIFY(QFile::exists(opening.setAside));
        QCOMPARE(QFile(opening.setAside).size(), 5000);
        QCOMPARE(journal.state(), Journal::State::Kept);
    }
    void open_otherKey_staysAsItWas()
    {
        QVERIFY((*JournalFile::open(path(), DataKey::random()))->write({note(u"one"_s, Stage::Asked)}));
        Journal journal;
        const JournalOpening opening = open(journal);
        QVERIFY(opening.failure);
        QCOMPARE(opening.failure->kind, JournalFailure::Kind::OtherKey);
        QCOMPARE(journal.state(), Journal::State::Closed);
    }
    void note_readOnly_isRefusedWithASentence()
    {
        QVERIFY((*JournalFile::open(path(), m_key))->write({note(u"one"_s, Stage::Asked)}));
        Journal journal;
        QSignalSpy opened(&journal, &Journal::opened);
        journal.open(path(), m_key, JournalFile::Access::Read);
        QVERIFY(opened.wait());
        QCOMPARE(journal.state(), Journal::State::ReadOnly);
        QCOMPARE(journal.lines().size(), 1);
        std::optional<Journal::Kept> kept;
        journal.note(note(u"two"_s, Stage::Asked), this, [&](const Journal::Kept &outcome) { kept = outcome; });
        QTRY_VERIFY(kept);
        QVERIFY(!*kept);
        QVERIFY(!kept->error().isEmpty());
    }
    void asked_operatorNamed_isInTheRecord()
    {
        Journal journal;
        open(journal);
        journal.setOperatorName(u"Night desk"_s);
        journal.note(note(u"one"_s, Stage::Asked));
        QTRY_COMPARE(journal.lines().size(), 1);
        QCOMPARE(journal.lines().first().facts.operatorName, u"Night desk"_s);
    }
    void export_record_isCsvWithEveryLine()
    {
        Journal journal;
        open(journal);
        journal.note(note(u"Revoke, \"all\""_s, Stage::Asked));
        journal.note(note(u"=danger()"_s, Stage::Asked));
        std::optional<Journal::Kept> kept;
        const QString csv = m_folder->filePath(u"record.csv"_s);
        journal.exportTo(csv, this, [&](const Journal::Kept &outcome) { kept = outcome; });
        QTRY_VERIFY(kept);
        QVERIFY(*kept);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.count("\r\n"), 3);
        QVERIFY(content.contains("\"Revoke, \"\"all\"\"\""));
        QVERIFY(content.contains("'=danger()"));
    }
    void export_folderIsNotThere_isSaid()
    {
        Journal journal;
        journal.openForThisRun();
        std::optional<Journal::Kept> kept;
        journal.exportTo(m_folder->filePath(u"no/such.csv"_s), this,
                         [&](const Journal::Kept &outcome) { kept = outcome; });
        QTRY_VERIFY(kept);
        QVERIFY(!*kept);
        QVERIFY(!kept->error().isEmpty());
    }

  private:
    QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    JournalOpening open(Journal &journal) const
    {
        QSignalSpy opened(&journal, &Journal::opened);
        journal.open(path(), m_key);
        return opened.wait() ? opened.first().first().value<JournalOpening>() : JournalOpening();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DataKey m_key = DataKey::random();
};

LATCHKEY_TEST(JournalTest, "journal")
#include "journal_test.moc"
