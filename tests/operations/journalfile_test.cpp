// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journalnotes.h"
#include "operations/journalfile.h"
#include "operations/journalschema.h"
#include "support/testmain.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;
using Stage = JournalStage;

/// The file as it is on the disk: what it keeps, what it finds out, what it refuses.
class JournalFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = DataKey::random();
    }

    void written_openedAgain_isThere()
    {
        const JournalNote asked = note(u"Grant access to Jane Doe"_s, Stage::Asked);
        JournalNote sent = asked;
        sent.stage = Stage::Sent;
        sent.entry->isSent = true;
        sent.facts.step = 0;
        QVERIFY(open()->write({asked, sent}));

        const auto file = open();
        QCOMPARE(file->unfinished().entries, QList{*sent.entry});
        const QList<JournalLine> lines = file->lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().facts, asked.facts);
        QCOMPARE(lines.last().facts.step, std::optional(0));
        QCOMPARE(lines.last().number, 2);
        QCOMPARE(lines.last().at, sent.at);
        QVERIFY(!file->firstBroken());
    }
    void entry_over_isForgottenButItsLinesStay()
    {
        const JournalNote asked = note(u"one"_s, Stage::Asked);
        JournalNote over = asked;
        over.stage = Stage::Ended;
        over.entry.reset();
        const auto file = open();
        QVERIFY(file->write({asked, note(u"two"_s, Stage::Asked), over}));
        QCOMPARE(file->unfinished().entries.size(), 1);
        QCOMPARE(file->lines().size(), 3);
    }
    void unfinished_several_areOldestFirst()
    {
        const auto file = open();
        const JournalNote first = note(u"first"_s, Stage::Asked);
        const JournalNote second = note(u"second"_s, Stage::Asked);
        QVERIFY(file->write({first, second, first}));
        QCOMPARE(file->unfinished().entries, (QList{*first.entry, *second.entry}));
    }
    void content_onTheDisk_isNotInTheClear()
    {
        JournalNote secret = note(u"Grant access to Jane Doe"_s, Stage::Asked);
        secret.entry->record = {{u"code"_s, u"482913"_s}, {u"phone"_s, u"+15551234567"_s}};
        auto file = open();
        QVERIFY(file->write({secret}));
        const QList<QByteArray> words{"Jane Doe", "482913", "+15551234567"};
        QCOMPARE(hits(words), 0);
        QVERIFY(hits({secret.operation.uuid().toRfc4122()}) > 0); // what is there is found
        file.reset();
        QCOMPARE(hits(words), 0);
    }
    void record_replaced_leavesNothingOfTheOldOne()
    {
        JournalNote secret = note(u"one"_s, Stage::Asked);
        auto file = open();
        QVERIFY(file->write({secret}));
        const QByteArray before = payload();
        QVERIFY(hits({before}) > 0);
        secret.entry->record = {};
        QVERIFY(file->write({secret}));
        file->tidy();
        QCOMPARE(hits({before}), 0);
    }
    void line_changedByHand_isFound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<qint64>("line");
        const QString free = u"DROP TRIGGER line_is_never_changed; DROP TRIGGER line_is_cut_up_to_the_anchor; "_s;
        QTest::newRow("time") << free + u"UPDATE line SET at = at + 1 WHERE number = 2"_s << qint64(2);
        QTest::newRow("stage") << free + u"UPDATE line SET stage = 4 WHERE number = 3"_s << qint64(3);
        QTest::newRow("facts")
            << free + u"UPDATE line SET facts = (SELECT facts FROM line WHERE number = 1) WHERE number = 2"_s
            << qint64(2);
        QTest::newRow("left out") << free + u"DELETE FROM line WHERE number = 2"_s << qint64(2);
        QTest::newRow("cut off") << free + u"DELETE FROM line WHERE number = 4"_s << qint64(4);
        QTest::newRow("start cut") << free + u"DELETE FROM line WHERE number = 1; "
                                             "UPDATE anchor SET number = 1"_s
                                   << qint64(2);
        QTest::newRow("swapped") << free + u"UPDATE line SET number = 9 WHERE number = 2; UPDATE line SET number = 2 "
                                           "WHERE number = 3; UPDATE line SET number = 3 WHERE number = 9"_s
                                 << qint64(2);
    }
    void line_changedByHand_isFound()
    {
        QFETCH(const QString, statement);
        QFETCH(const qint64, line);
        QVERIFY(open()->write({note(u"1"_s, Stage::Asked), note(u"2"_s, Stage::Asked), note(u"3"_s, Stage::Asked),
                               note(u"4"_s, Stage::Asked)}));
        QVERIFY(!open()->firstBroken());
        for (const QString &part : statement.split(u';')) {
            QCOMPARE(execute(part), QString());
        }
        QCOMPARE(open()->firstBroken(), std::optional(line));
    }
    void line_ofTheRecord_canNeitherBeChangedNorRemoved()
    {
        QVERIFY(open()->write({note(u"1"_s, Stage::Asked)}));
        QVERIFY(execute(u"UPDATE line SET at = 1"_s).contains(u"never changed"));
        QVERIFY(execute(u"DELETE FROM line"_s).contains(u"from its start"));
    }
    void entry_changedByHand_isCountedAndTheOthersAreRead()
    {
        const JournalNote good = note(u"good"_s, Stage::Asked);
        const JournalNote bad = note(u"bad"_s, Stage::Asked);
        QVERIFY(open()->write({bad, good}));
        QCOMPARE(execute(u"UPDATE operation SET payload = (SELECT payload FROM operation WHERE line = 2) "
                         "WHERE line = 1"_s),
                 QString());
        QCOMPARE(open()->unfinished().entries, QList{*good.entry});
        QCOMPARE(open()->unfinished().unreadable, 1);
    }
    void cut_oldLines_keepsTheRestInTheChain()
    {
        const auto file = open();
        JournalNote done = note(u"old"_s, Stage::Asked);
        QVERIFY(file->write({done}));
        done.stage = Stage::Ended;
        done.entry.reset();
        QVERIFY(file->write({done}));
        JournalNote late = note(u"late"_s, Stage::Asked);
        late.at += 100h;
        QVERIFY(file->write({late}));
        QVERIFY(file->cut(done.at + 1h));
        QCOMPARE(file->lines().size(), 1);
        QCOMPARE(file->lines().first().number, 3);
        QVERIFY(!file->firstBroken());
        QVERIFY(file->write({note(u"more"_s, Stage::Asked)}));
        QCOMPARE(file->lines().last().number, 4);
        QVERIFY(!file->firstBroken());
    }
    void cut_everything_goesOnFromTheAnchor()
    {
        const auto file = open();
        JournalNote done = note(u"old"_s, Stage::Ended);
        done.entry.reset();
        QVERIFY(file->write({done}));
        QVERIFY(file->cut(done.at + 1h));
        QVERIFY(file->lines().isEmpty());
        QVERIFY(!file->firstBroken());
        QVERIFY(file->write({note(u"new"_s, Stage::Asked)}));
        QCOMPARE(file->lines().first().number, 2);
        QVERIFY(!file->firstBroken());
    }
    void cut_unfinished_stops()
    {
        const auto file = open();
        const JournalNote waiting = note(u"waits"_s, Stage::Asked);
        QVERIFY(file->write({waiting}));
        QVERIFY(file->cut(waiting.at + 1000h));
        QCOMPARE(file->lines().size(), 1);
    }
    void open_otherKey_isRefusedAndNothingIsChanged()
    {
        QVERIFY(open()->write({note(u"one"_s, Stage::Asked)}));
        const auto other = JournalFile::open(path(), DataKey::random());
        QVERIFY(!other);
        QCOMPARE(other.error().kind, JournalFailure::Kind::OtherKey);
        QCOMPARE(open()->lines().size(), 1);
    }
    void open_noDatabase_isDamaged()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(9000, 'x'));
        file.close();
        const auto opened = JournalFile::open(path(), m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, JournalFailure::Kind::Damaged);
        QVERIFY(QFile::exists(path()));
    }
    void open_damagedPage_isDamaged()
    {
        {
            const auto file = open();
            QList<JournalNote> many;
            for (int i = 0; i < 200; ++i) {
                many.append(note(u"one of many"_s, Stage::Asked));
            }
            QVERIFY(file->write(many));
            file->tidy();
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(size > 40'000);
        file.seek(4096 * 2);
        file.write(QByteArray(static_cast<qsizetype>(size - 4096 * 2), '\xa5'));
        file.close();
        const auto opened = JournalFile::open(path(), m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, JournalFailure::Kind::Damaged);
    }
    void open_laterVersion_isRefused()
    {
        QVERIFY(open());
        QCOMPARE(execute(u"PRAGMA user_version = 99"_s), QString());
        const auto opened = JournalFile::open(path(), m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, JournalFailure::Kind::Newer);
    }
    void open_folderIsNotThere_isSaid()
    {
        const auto opened = JournalFile::open(m_folder->filePath(u"no/such/journal.sqlite"_s), m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, JournalFailure::Kind::Unwritable);
        QVERIFY(!opened.error().reason.isEmpty());
    }
    void read_besideAWriter_seesWhatIsWritten()
    {
        const auto writer = open();
        QVERIFY(writer->write({note(u"one"_s, Stage::Asked)}));
        const auto reader = JournalFile::open(path(), m_key, JournalFile::Access::Read);
        QVERIFY(reader);
        QCOMPARE((*reader)->lines().size(), 1);
        QVERIFY(!(*reader)->write({note(u"two"_s, Stage::Asked)}));
        QCOMPARE(writer->lines().size(), 1);
    }
    void write_diskIsFull_isSaidAndNothingIsHalfWritten()
    {
        const auto file = open();
        QVERIFY(file->write({note(u"one"_s, Stage::Asked)}));
        QSqlQuery limit(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
        QVERIFY(limit.exec(u"PRAGMA max_page_count = 12"_s));
        JournalNote large = note(u"large"_s, Stage::Asked);
        large.entry->record = {{u"x"_s, QString(200'000, u'x')}};
        const auto written = file->write({note(u"two"_s, Stage::Asked), large});
        QVERIFY(!written);
        QVERIFY2(written.error().reason.contains(u"disk is full"), qPrintable(written.error().reason));
        QCOMPARE(file->lines().size(), 1);
        QVERIFY(!file->firstBroken());
        QVERIFY(limit.exec(u"PRAGMA max_page_count = 100000"_s));
        QVERIFY(file->write({note(u"two"_s, Stage::Asked)}));
        QVERIFY(!file->firstBroken());
    }
    void migrate_earlierVersion_getsTheNextStepsOnly()
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"migration"_s);
        database.setDatabaseName(u":memory:"_s);
        QVERIFY(database.open());
        const QList<SchemaStep> steps{{u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (1)"_s},
                                      {u"ALTER TABLE a ADD COLUMN y"_s}};
        QVERIFY(migrate(database, std::span(steps).first(1)));
        QVERIFY(migrate(database, steps));
        QVERIFY(migrate(database, steps));
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT count(*), count(y) FROM a"_s) && query.next());
        QCOMPARE(query.value(0).toInt(), 1);
        query.finish();
        const QList<SchemaStep> bad{steps.first(), steps.last(), {u"CREATE TABLE b (x)"_s, u"no such statement"_s}};
        const auto failed = migrate(database, bad);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, SchemaFailure::Kind::Failed);
        QVERIFY(!query.exec(u"SELECT * FROM b"_s)); // all or nothing
        QVERIFY(migrate(database, steps));
        query.clear();
        database.close();
    }
    void setAside_severalTimes_keepsEach()
    {
        QVERIFY(open()->write({note(u"one"_s, Stage::Asked)}));
        const QString first = JournalFile::setAside(path());
        QVERIFY(QFile::exists(first));
        QVERIFY(!QFile::exists(path()));
        QVERIFY(open()->lines().isEmpty());
        const QString second = JournalFile::setAside(path());
        QVERIFY(second != first);
        QCOMPARE((*JournalFile::open(first, m_key))->lines().size(), 1);
    }
    void file_ofTheFirstVersion_isStillRead()
    {
        const QString copy = m_folder->filePath(u"v1.sqlite"_s);
        QVERIFY(QFile::copy(QStringLiteral(LATCHKEY_FIXTURES) + u"/journal/v1.sqlite"_s, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        const auto key = DataKey::fromText(u"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s);
        const auto file = JournalFile::open(copy, *key);
        QVERIFY(file);
        QCOMPARE((*file)->lines().size(), 3);
        QCOMPARE((*file)->unfinished().entries.size(), 1);
        QCOMPARE((*file)->unfinished().entries.first().kind, u"revoke_grant"_s);
        QVERIFY(!(*file)->firstBroken());
    }

  private:
    QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<JournalFile> open() const
    {
        auto opened = JournalFile::open(path(), m_key);
        return opened ? std::move(*opened) : nullptr;
    }
    /// How often the files of the folder hold one of \a words.
    qsizetype hits(const QList<QByteArray> &words) const
    {
        qsizetype found = 0;
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const QByteArray &word : words) {
                found += content.count(word);
            }
        }
        return found;
    }
    /// Runs \a statement as any other program could; the error, if there is one.
    QString execute(const QString &statement) const
    {
        QString error;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(path());
            database.open();
            QSqlQuery query(database);
            error = query.exec(statement) ? QString() : query.lastError().text();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        return error;
    }
    QByteArray payload() const
    {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
        query.exec(u"SELECT payload FROM operation"_s);
        return query.next() ? query.value(0).toByteArray() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DataKey m_key = DataKey::random();
};

LATCHKEY_TEST(JournalFileTest, "journalfile")
#include "journalfile_test.moc"
