// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/mainwindow.h"
#include "models/peoplemodel.h"
#include "programstory.h"
#include "sandbox/server.h"
#include "support/testmain.h"
#include "widgets/rowtable.h"

#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// --screenshots on workspaces that are not the whole hotel.
class ScreenshotsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void emptyWorkspace_hasPicturesOfWhatCanBeOpened();
    void listFails_leavesOutWhatNeedsIt();
    void workspaceOfSomebody_isLeftAsItIs();
    void settings_ofSomebody_areLeftAsTheyAre();
    void refusedKey_saysOnlyThat();
    void cellsNotKnownYet_areWaitedFor();

  private:
    /// How the program ends with \a key: its exit code and what it says.
    QList<QVariant> ending(const sandbox::Server &server, const QString &key);
    bool hasPicture(const QString &name) const { return QFile::exists(m_pictures.filePath(name + ".png"_L1)); }

    QTemporaryDir m_pictures;
};

QList<QVariant> ScreenshotsTest::ending(const sandbox::Server &server, const QString &key)
{
    m_pictures = QTemporaryDir();
    ProgramStory desk;
    CommandLine line;
    line.endpoint = QUrl(server.endpoint());
    line.screenshots = m_pictures.path();
    const auto application = desk.start(line, key);
    QSignalSpy finished(application.get(), &Application::finished);
    return finished.wait(60'000) ? finished.constFirst() : QList<QVariant>();
}

void ScreenshotsTest::emptyWorkspace_hasPicturesOfWhatCanBeOpened()
{
    sandbox::Server server;
    QVERIFY(server.start({.seed = {sandbox::Seed::Kind::Empty}}));
    QCOMPARE(ending(server, server.apiKey()), (QList<QVariant>{0, QString()}));
    for (const char *name :
         {"people", "activity", "shortcuts", "about", "licences", "forget-workspace", "connect", "new-person",
          "grant-devices", "grant-entrance", "link-acs-user", "new-space", "wizard-who", "wizard-review"}) {
        QVERIFY2(hasPicture(QLatin1StringView(name)), name);
    }
    for (const char *name : {"people-detail", "edit-person", "delete-person", "revoke-device", "rename-device",
                             "unlock-entrance", "revoke-grant", "unlink-acs-user", "encode-card"}) {
        QVERIFY2(!hasPicture(QLatin1StringView(name)), name);
    }
}

void ScreenshotsTest::listFails_leavesOutWhatNeedsIt()
{
    sandbox::Server server;
    QVERIFY(server.start());
    server.setOverride(u"/acs/users/list"_s, 500, "text/plain", "Internal Server Error");
    QCOMPARE(ending(server, server.apiKey()), (QList<QVariant>{0, QString()}));
    QVERIFY(hasPicture(u"edit-person"_s));
    QVERIFY(hasPicture(u"link-acs-user"_s));
    QVERIFY(!hasPicture(u"unlink-acs-user"_s));
}

void ScreenshotsTest::workspaceOfSomebody_isLeftAsItIs()
{
    sandbox::Server server;
    QVERIFY(server.start());
    const auto grants = server.resources(u"access_grant"_s).size();
    QCOMPARE(ending(server, server.apiKey()), (QList<QVariant>{0, QString()}));
    QVERIFY(hasPicture(u"wizard-review"_s));
    QVERIFY(!hasPicture(u"wizard-issuing"_s) && !hasPicture(u"door-unlocked"_s));
    QCOMPARE(server.resources(u"access_grant"_s).size(), grants);
    QVERIFY(server.requestsTo(u"/access_grants/create"_s).isEmpty());
    QVERIFY(server.requestsTo(u"/locks/unlock_door"_s).isEmpty());
}

void ScreenshotsTest::settings_ofSomebody_areLeftAsTheyAre()
{
    sandbox::Server harbour;
    sandbox::Server villa;
    ProgramStory desk;
    for (sandbox::Server *server : {&harbour, &villa}) {
        QVERIFY(server->start({.seed = {sandbox::Seed::Kind::Empty}}));
        desk.haveConnected(server->endpoint(), server->apiKey(), server == &harbour ? u"Harbour"_s : u"Villa"_s);
    }
    const auto everything = [&desk] {
        QVariantMap kept;
        for (const QString &name : desk.settings.allKeys()) {
            kept.insert(name, desk.settings.value(name));
        }
        return kept;
    };
    const QVariantMap before = everything();
    QVERIFY(!before.isEmpty());
    CommandLine line;
    line.profile = u"Harbour"_s;
    line.screenshots = m_pictures.path();
    {
        const auto application = desk.start(line);
        QSignalSpy finished(application.get(), &Application::finished);
        QVERIFY(finished.wait(60'000));
        QCOMPARE(finished.constFirst(), (QList<QVariant>{0, QString()}));
    }
    QCOMPARE(everything(), before);
}

void ScreenshotsTest::refusedKey_saysOnlyThat()
{
    sandbox::Server server;
    QVERIFY(server.start());
    const QList<QVariant> end = ending(server, u"seam_test1_madeUpAndRefused"_s);
    QCOMPARE(end.size(), 2);
    QCOMPARE(end.constFirst().toInt(), 1);
    const QString said = end.constLast().toString();
    QVERIFY2(said.contains(u"does not accept this key"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"There is no workspace"_s), qPrintable(said));
}

void ScreenshotsTest::cellsNotKnownYet_areWaitedFor()
{
    sandbox::Server server;
    QVERIFY(server.start({.latency = std::chrono::milliseconds(60)}));
    ProgramStory desk;
    CommandLine line;
    line.endpoint = QUrl(server.endpoint());
    line.screenshots = m_pictures.path();
    const auto application = desk.start(line, server.apiKey());
    QTRY_VERIFY_WITH_TIMEOUT(hasPicture(u"people"_s), 60'000);
    const auto *table = application->window()->findChild<RowTable *>(u"peopleTable"_s);
    const int last = table->rowAt(table->viewport()->height() - 1);
    QVERIFY(last > 0);
    for (int row = 0; row <= last; ++row) {
        const QModelIndex doors = table->model()->index(row, PeopleModel::DoorsColumn);
        bool isNumber = false;
        doors.data().toString().toInt(&isNumber);
        QVERIFY2(isNumber, qPrintable(doors.siblingAtColumn(0).data().toString()));
    }
}

LATCHKEY_TEST(ScreenshotsTest, "screenshots")
#include "screenshots_test.moc"
