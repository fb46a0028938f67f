// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What the engine writes down of its exchanges, for the judge of the contract.
class RecorderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void exchange_isWrittenWithItsAnswer();
    void exchangesOfOneShape_areWrittenOnce();
    void exchangesOfAnotherShape_areEachWritten();
    void exchange_writtenByAnother_isLeftAlone();
    void credential_isLeftOut();

  private:
    QStringList written() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    QByteArray content(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_before;
};

void RecorderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_before = qgetenv("LATCHKEY_SANDBOX_RECORD");
    qputenv("LATCHKEY_SANDBOX_RECORD", m_folder->path().toLocal8Bit());
}

void RecorderTest::cleanup() { qputenv("LATCHKEY_SANDBOX_RECORD", m_before); }

QByteArray RecorderTest::content(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RecorderTest::exchange_isWrittenWithItsAnswer()
{
    Harness harness;
    const Answer answer = harness.post(u"/devices/list"_s, {{u"limit"_s, 2}});
    QCOMPARE(written().size(), 1);
    // What has a longer name is not written to its end, and the judge leaves it out.
    QCOMPARE(written().first().size(), 40);
    const QByteArray recording = content(written().first());
    const qsizetype end = recording.indexOf('\n');
    const QJsonObject exchange = QJsonDocument::fromJson(recording.first(end)).object();
    QCOMPARE(exchange.value("path"_L1).toString(), u"/devices/list"_s);
    QCOMPARE(exchange.value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(exchange.value("request"_L1).toString(), u"{\"limit\":2}"_s);
    QCOMPARE(exchange.value("status"_L1).toInt(), 200);
    QVERIFY(exchange.value("hasRequestId"_L1).toBool());
    QCOMPARE(recording.sliced(end + 1), answer.body);
}

void RecorderTest::exchangesOfOneShape_areWrittenOnce()
{
    Harness harness;
    for (const char *id : {"11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-2222222222bb"}) {
        harness.post(u"/devices/get"_s, {{u"device_id"_s, QString::fromLatin1(id)}});
        harness.wait(std::chrono::hours(1));
    }
    QCOMPARE(written().size(), 1);
}

void RecorderTest::exchangesOfAnotherShape_areEachWritten()
{
    Harness harness;
    // Not alike: a short number counts, and so does what an id is made of.
    for (const int limit : {1, 2}) {
        harness.post(u"/devices/list"_s, {{u"limit"_s, limit}});
    }
    for (const char *id : {"11111111-1111-4111-8111-111111111111", "11111111-1111-4111-8111-1111111111zz"}) {
        harness.post(u"/devices/get"_s, {{u"device_id"_s, QString::fromLatin1(id)}});
    }
    QCOMPARE(written().size(), 4);
}

void RecorderTest::exchange_writtenByAnother_isLeftAlone()
{
    Harness().post(u"/devices/list"_s);
    const QStringList before = written();
    QCOMPARE(before.size(), 1);
    QFile file(m_folder->filePath(before.first()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("another's") > 0);
    file.close();
    Harness().post(u"/devices/list"_s);
    QCOMPARE(written(), before);
    QCOMPARE(content(before.first()), QByteArray("another's"));
}

void RecorderTest::credential_isLeftOut()
{
    Harness harness;
    harness.post(u"/workspaces/get"_s);
    QCOMPARE(written().size(), 1);
    QVERIFY(!content(written().first()).contains(harness.engine.credentials().apiKey.toUtf8()));
}

LATCHKEY_TEST(RecorderTest, "recorder")
#include "recorder_test.moc"
