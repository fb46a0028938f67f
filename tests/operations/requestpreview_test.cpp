// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/renamedevice.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class RequestPreviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void curl_hostileName_isTakenLiterallyByTheShell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("substitution") << u"$(touch broken) `touch broken` $HOME"_s;
        QTest::newRow("quotes") << u"It's \"ours\" \\ done"_s;
        QTest::newRow("end of the document") << u"a\nEOF\ntouch broken\n"_s;
        QTest::newRow("other scripts") << u"Lucía 海"_s;
    }
    void curl_hostileName_isTakenLiterallyByTheShell()
    {
        QFETCH(const QString, name);
        const QTemporaryDir directory;
        const auto operation = renameDevice(DeviceId(QUuid::createUuid()), name);
        const RequestPreview preview = operation->previews().first();

        // A curl that shows what it is given: its arguments, then its input.
        QProcess shell;
        shell.setWorkingDirectory(directory.path());
        shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; cat; }\nSEAM_API_KEY=top\n"_s + preview.curl});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        const QByteArray shown = shell.readAllStandardOutput();
        const QByteArray body = shown.mid(shown.indexOf("\n{") + 1);
        QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(preview.json.toUtf8()));
        QCOMPARE(QJsonDocument::fromJson(body).object().value("name"_L1).toString(), name.trimmed());
        QVERIFY(shown.contains("https://connect.getseam.com/devices/update"));
        QVERIFY(shown.contains("Authorization: Bearer top"));
        QVERIFY(QDir(directory.path()).isEmpty());
    }
    void curl_key_isNamedNotShown()
    {
        const auto operation = renameDevice(DeviceId(QUuid::createUuid()), u"Door"_s);
        QVERIFY(operation->previews().first().curl.contains(u"Bearer $SEAM_API_KEY"_s));
    }
};

LATCHKEY_TEST(RequestPreviewTest, "requestpreview")
#include "requestpreview_test.moc"
