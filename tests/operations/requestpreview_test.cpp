// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/requestpreview.h"

#include "api/seamclient.h"
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

        const QByteArray shown =
            said(directory.path(), curlText(preview, SeamClient({.endpoint = seam(), .credential = key()})));
        const QByteArray body = shown.mid(shown.indexOf("\n{") + 1);
        QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(preview.json.toUtf8()));
        QCOMPARE(QJsonDocument::fromJson(body).object().value("name"_L1).toString(), name.trimmed());
        QVERIFY(shown.contains("https://connect.getseam.com/devices/update"));
        QVERIFY(shown.contains("Authorization: Bearer top"));
        QVERIFY(QDir(directory.path()).isEmpty());
    }
    void curl_key_isNamedNotShown()
    {
        const QString text = curlText(renaming(), SeamClient({.endpoint = seam(), .credential = key()}));
        QVERIFY(text.contains(u"Bearer $SEAM_API_KEY"_s));
        QVERIFY(!text.contains(u"topsecret"_s));
        QVERIFY(!text.contains(u"seam-workspace"_s));
    }
    void curl_otherEndpoint_goesThere()
    {
        const QTemporaryDir directory;
        const QUrl endpoint(u"https://seam.example.com:8443/it's/$(touch broken)/"_s);
        const QByteArray shown =
            said(directory.path(), curlText(renaming(), SeamClient({.endpoint = endpoint, .credential = key()})));
        QVERIFY2(shown.contains("\nhttps://seam.example.com:8443/it's/$(touch%20broken)/devices/update\n"),
                 shown.constData());
        QVERIFY(QDir(directory.path()).isEmpty());
    }
    void curl_token_namesTheWorkspace()
    {
        const QTemporaryDir directory;
        const auto workspace = WorkspaceId::fromString(u"11111111-1111-4111-8111-111111111111");
        const SeamClient client(
            {.endpoint = seam(),
             .credential = {Credential::Kind::PersonalAccessToken, u"seam_at1_topsecret"_s, workspace}});
        const QByteArray shown = said(directory.path(), curlText(renaming(), client));
        QVERIFY2(shown.contains("\nseam-workspace: 11111111-1111-4111-8111-111111111111\n"), shown.constData());
    }

  private:
    static Credential key() { return {Credential::Kind::ApiKey, u"seam_test1_topsecret"_s, {}}; }
    static QUrl seam() { return QUrl(u"https://connect.getseam.com"_s); }
    static RequestPreview renaming()
    {
        return renameDevice(DeviceId(QUuid::createUuid()), u"Door"_s)->previews().first();
    }
    /// What a curl would be given by a shell that reads \a text: its arguments, one a line, then its input.
    static QByteArray said(const QString &directory, const QString &text)
    {
        QProcess shell;
        shell.setWorkingDirectory(directory);
        shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; cat; }\nSEAM_API_KEY=top\n"_s + text});
        return shell.waitForFinished() && shell.exitCode() == 0 ? shell.readAllStandardOutput() : QByteArray();
    }
};

LATCHKEY_TEST(RequestPreviewTest, "requestpreview")
#include "requestpreview_test.moc"
