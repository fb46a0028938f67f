// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vault/sealedfile.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

/// What opening and reading a file came to.
struct Read {
    QList<SealedSection> sections;
    std::optional<SealFailure> failure;
};

/// What does not compress, so that it takes several messages.
QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(1);
    for (char &byte : bytes) {
        byte = static_cast<char>(generator.bounded(256));
    }
    return bytes;
}

} // namespace

class SealedFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_path = m_dir->filePath(u"file.sealed"_s);
    }
    void sections_writtenAndRead_areTheSame_data()
    {
        QTest::addColumn<QList<QByteArray>>("contents");
        QTest::newRow("no section") << QList<QByteArray>();
        QTest::newRow("an empty one") << QList<QByteArray>{QByteArray()};
        QTest::newRow("some") << QList<QByteArray>{"Jane Doe", QByteArray(100'000, 'a'), QByteArray("\0\1", 2)};
        QTest::newRow("several messages each") << QList<QByteArray>{noise(3'000'000), noise(1'048'576)};
    }
    void sections_writtenAndRead_areTheSame()
    {
        QFETCH(const QList<QByteArray>, contents);
        QList<SealedSection> sections;
        for (const QByteArray &content : contents) {
            sections.append({.name = "section " + QByteArray::number(sections.size()), .content = content});
        }
        write(sections);
        const Read read = readAll();
        QVERIFY(!read.failure);
        QVERIFY(read.sections == sections);
    }
    void file_written_isForThisUserOnlyAndHoldsNothingInTheClear()
    {
        write(m_three);
        QVERIFY(!QFileInfo(m_path).permission(QFile::ReadGroup));
        QVERIFY(!QFileInfo(m_path).permission(QFile::ReadOther));
        QVERIFY(!bytes().contains("Jane"));
        QVERIFY(!bytes().contains("people")); // nor the sections' names
    }
    void write_again_takesTheOldOnesPlaceWithAnotherStream()
    {
        write(m_three);
        const QByteArray before = bytes();
        write(m_three);
        QVERIFY(bytes() != before);
        QVERIFY(readAll().sections == m_three);
    }
    void write_notCommitted_leavesWhatWasThere()
    {
        write(m_three);
        {
            SealedWriter writer(m_path, m_key);
            writer.add({.name = "people", .content = "Nobody"});
        }
        QVERIFY(readAll().sections == m_three);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
    }
    void write_noSuchFolder_saysSo()
    {
        SealedWriter writer(m_dir->filePath(u"nowhere/file"_s), m_key);
        writer.add(m_three.constFirst());
        const auto written = writer.commit();
        QVERIFY(!written && !written.error().isEmpty());
    }
    void firstSection_fileCutOffBehindIt_isThereAllTheSame()
    {
        write({m_three.constFirst()});
        const qsizetype first = bytes().size() - lastMessageSize;
        write(m_three);
        put(bytes().first(first));
        const Read read = readAll();
        QVERIFY(read.sections == QList<SealedSection>{m_three.constFirst()});
        QCOMPARE(read.failure, SealFailure::Damaged);
    }
    void file_cutOffAnywhere_isFound()
    {
        write(m_three);
        const QByteArray whole = bytes();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            put(whole.first(size));
            QVERIFY2(readAll().failure, qPrintable(QString::number(size)));
        }
        put(whole);
        QVERIFY(!readAll().failure);
    }
    void file_withMoreBehindItsEnd_isDamaged()
    {
        write(m_three);
        put(bytes() + bytes());
        QCOMPARE(readAll().failure, SealFailure::Damaged);
    }
    /// One of every byte: in its kind, its sizes, its header and its messages.
    void file_anyBitChanged_isFound()
    {
        write(m_three);
        const QByteArray whole = bytes();
        for (qsizetype byte = 0; byte < whole.size(); ++byte) {
            QByteArray changed = whole;
            changed[byte] = static_cast<char>(changed.at(byte) ^ (1 << byte % 8));
            put(changed);
            QVERIFY2(readAll().failure, qPrintable(QString::number(byte)));
        }
    }
    void sections_inAnotherOrder_areDamaged()
    {
        write({m_three.at(0)});
        const qsizetype first = bytes().size() - lastMessageSize;
        write({m_three.at(0), m_three.at(0)});
        const QByteArray whole = bytes();
        const qsizetype size = first - headSize;
        put(whole.first(headSize) + whole.sliced(headSize + size, size) + whole.sliced(headSize, size) +
            whole.last(lastMessageSize));
        const Read read = readAll();
        QVERIFY(read.sections.isEmpty());
        QCOMPARE(read.failure, SealFailure::Damaged);
    }
    void file_otherKey_isDamaged()
    {
        write(m_three);
        m_key = DataKey::random();
        const Read read = readAll();
        QVERIFY(read.sections.isEmpty());
        QCOMPARE(read.failure, SealFailure::Damaged);
    }
    void file_otherVersion_isForeign_data()
    {
        QTest::addColumn<char>("version");
        QTest::newRow("older") << '\0';
        QTest::newRow("newer") << '\2';
    }
    void file_otherVersion_isForeign()
    {
        QFETCH(const char, version);
        write(m_three);
        QByteArray other = bytes();
        other[15] = version;
        put(other);
        QCOMPARE(readAll().failure, SealFailure::Foreign);
    }
    void file_ofAnotherKind_isForeign()
    {
        put("[profiles]\nname=Harbour\n");
        QCOMPARE(readAll().failure, SealFailure::Foreign);
        put({});
        QCOMPARE(readAll().failure, SealFailure::Foreign);
    }
    void file_notThere_isUnreadable() { QCOMPARE(readAll().failure, SealFailure::Unreadable); }
    /// It would be gigabytes.
    void size_huge_isNotBelieved()
    {
        write(m_three);
        QByteArray other = bytes();
        for (int byte = 0; byte < 4; ++byte) {
            other[headSize + byte] = '\xFF';
        }
        put(other);
        QCOMPARE(readAll().failure, SealFailure::Damaged);
    }

  private:
    static constexpr qsizetype headSize = 16 + 24;
    static constexpr qsizetype lastMessageSize = 4 + 17;

    void write(const QList<SealedSection> &sections)
    {
        SealedWriter writer(m_path, m_key);
        for (const SealedSection &section : sections) {
            writer.add(section);
        }
        QVERIFY(writer.commit());
    }
    Read readAll()
    {
        auto reader = SealedReader::open(m_path, m_key);
        if (!reader) {
            return {.sections = {}, .failure = reader.error()};
        }
        Read read;
        for (;;) {
            const auto section = reader->next();
            if (!section) {
                read.failure = section.error();
                return read;
            }
            if (!*section) {
                return read;
            }
            read.sections.append(**section);
        }
    }
    QByteArray bytes()
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::optional<QTemporaryDir> m_dir;
    QString m_path;
    DataKey m_key = DataKey::random();
    const QList<SealedSection> m_three = {
        {.name = "people", .content = "Jane Doe"},
        {.name = "grants", .content = QByteArray(1'000, 'g')},
        {.name = "places", .content = {}},
    };
};

LATCHKEY_TEST(SealedFileTest, "sealedfile")
#include "sealedfile_test.moc"
