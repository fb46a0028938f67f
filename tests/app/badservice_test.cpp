// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowroles.h"
#include "panes/dooropenersview.h"
#include "panes/people/personaccessview.h"
#include "programstory.h"
#include "sandbox/server.h"
#include "support/testmain.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/detailpanel.h"
#include "widgets/noticestrip.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/rowtree.h"
#include "widgets/stateview.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Endpoint {
    PaneId pane;
    const char *path;
    const char *what; ///< as the pane calls it
};

constexpr Endpoint endpoints[] = {
    {PaneId::People, "/user_identities/list", "people"}, {PaneId::Grants, "/access_grants/list", "access grants"},
    {PaneId::Devices, "/devices/list", "devices"},       {PaneId::Entrances, "/acs/entrances/list", "entrances"},
    {PaneId::Spaces, "/spaces/list", "spaces"},          {PaneId::Activity, "/events/list", "events"},
};

QString tableName(PaneId pane)
{
    for (const PaneEntry &entry : paneRegistry()) {
        if (entry.id == pane) {
            return entry.icon + "Table"_L1;
        }
    }
    return {};
}

/// The real window with its real panes on a server that can be made to misbehave.
class Window {
  public:
    explicit Window(const sandbox::Seed &seed = {}) { m_isRunning = m_server.start({.seed = seed}).has_value(); }

    bool open()
    {
        if (!m_isRunning) {
            return false;
        }
        CommandLine line;
        line.endpoint = QUrl(m_server.endpoint());
        m_application = m_story.start(line, m_server.apiKey());
        return QTest::qWaitFor(
            [this] { return m_application->window() && !m_application->workspace()->sync.isLoading(); }, 30'000);
    }
    sandbox::Server &server() { return m_server; }
    /// What stands in place of the table of \a pane; none where the table itself does.
    std::optional<StateView::State> stateOf(PaneId pane)
    {
        m_application->window()->openPane(pane);
        const auto *view = m_application->window()->currentPane()->findChild<StateView *>();
        return view->isVisible() ? std::optional(view->state()) : std::nullopt;
    }
    /// What the title of \a pane says of the number of its rows.
    QString countOf(PaneId pane)
    {
        m_application->window()->openPane(pane);
        return m_application->window()->currentPane()->findChild<QLabel *>(u"count"_s)->text();
    }
    /// How many rows a chip of \a pane says it has; -1 where it says nothing.
    int chipCountOf(PaneId pane, const QString &chip)
    {
        m_application->window()->openPane(pane);
        return m_application->window()->currentPane()->findChild<PaneFrame *>()->chips()->chip(chip)->count();
    }
    QString connectionText() const
    {
        return m_application->window()->findChild<QLabel *>(u"connectionLabel"_s)->text();
    }
    /// Whether there is a button in place of the table.
    bool offersAnything(PaneId pane)
    {
        m_application->window()->openPane(pane);
        const auto buttons =
            m_application->window()->currentPane()->findChild<StateView *>()->findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, &QPushButton::isVisible);
    }
    int rowsOf(PaneId pane)
    {
        m_application->window()->openPane(pane);
        const auto *table = m_application->window()->currentPane()->findChild<RowTable *>(tableName(pane));
        return table->isVisible() ? table->model()->rowCount() : 0;
    }
    /// Opens \a pane on its first row.
    DetailPanel *openFirst(PaneId pane)
    {
        m_application->window()->openPane(pane);
        auto *frame = m_application->window()->currentPane()->findChild<PaneFrame *>();
        frame->selectId(frame->table()->model()->index(0, 0).data(RowRole::Id).toUuid());
        return m_application->window()->currentPane()->findChild<DetailPanel *>();
    }
    /// Reads everything again, and comes back when that has ended.
    bool refresh() const
    {
        WorkspaceSync &sync = m_application->workspace()->sync;
        sync.refresh();
        return QTest::qWaitFor([&sync] { return !sync.isLoading(); }, 60'000);
    }
    /// What has changed is asked for often, as after a change.
    void hurry() const { m_application->workspace()->poller.hurry(std::chrono::minutes(5)); }
    /// The strips that are seen, from the top.
    QStringList notices() const
    {
        QStringList facts;
        for (const NoticeStrip *strip : m_application->window()->findChildren<NoticeStrip *>()) {
            if (strip->isVisible()) {
                facts.append(strip->notice().fact);
            }
        }
        return facts;
    }
    /// What the notice of the pane says below its bold words.
    QString paneNotice() const
    {
        return m_application->window()->currentPane()->findChild<PaneFrame *>()->notice()->notice().consequence;
    }
    /// When all was read the last time, as the property's clock showed it.
    QString asOf() const
    {
        const OpenWorkspace &workspace = *m_application->workspace();
        return workspace.store.defaultZone().timeText(*workspace.sync.asOf());
    }
    void retry() const
    {
        const auto *view = m_application->window()->currentPane()->findChild<StateView *>();
        view->findChild<QPushButton *>()->click();
    }

  private:
    sandbox::Server m_server;
    ProgramStory m_story;
    std::unique_ptr<Application> m_application;
    bool m_isRunning = false;
};

void lack(sandbox::Server &server, const QStringList &paths)
{
    for (const QString &path : paths) {
        server.setOverride(path, 404, "text/plain", "404");
    }
}

const QString accessibleDevices = u"/user_identities/list_accessible_devices"_s;
const QString accessibleEntrances = u"/user_identities/list_accessible_entrances"_s;

void addEndpoints()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < static_cast<int>(std::size(endpoints)); ++index) {
        QTest::newRow(endpoints[index].what) << index;
    }
}

} // namespace

/// A service that is not what it should be: the pane it bears on says so in a sentence, and the others work.
class BadServiceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void endpoint_lacking_isSaidInItsPaneAndTheOthersWork_data() { addEndpoints(); }
    void endpoint_lacking_isSaidInItsPaneAndTheOthersWork()
    {
        QFETCH(int, index);
        const Endpoint &lacking = endpoints[index];
        Window window;
        lack(window.server(), {QString::fromLatin1(lacking.path)});
        QVERIFY(window.open());
        const auto state = window.stateOf(lacking.pane);
        QVERIFY(state);
        const QString expected = u"This server does not offer "_s + QLatin1StringView(lacking.what);
        QVERIFY2(state->title.startsWith(expected), qPrintable(state->title));
        QVERIFY2(state->reason.contains(u"whoever runs the server"_s), qPrintable(state->reason));
        // Grants name doors and people, but not all of them.
        QCOMPARE(window.countOf(lacking.pane), QString());
        for (const Endpoint &other : endpoints) {
            if (other.pane != lacking.pane) {
                QTRY_VERIFY2(window.rowsOf(other.pane) > 0, other.path);
            }
        }
    }
    void endpoints_allLacking_nothingIsSaidToWorkOrToBeKnown()
    {
        Window window;
        for (const Endpoint &lacking : endpoints) {
            lack(window.server(), {QString::fromLatin1(lacking.path)});
        }
        QVERIFY(window.open());
        QCOMPARE(window.connectionText(), u"Online, nothing loaded"_s);
        for (const Endpoint &lacking : endpoints) {
            const auto state = window.stateOf(lacking.pane);
            QVERIFY(state);
            QVERIFY2(!state->reason.contains(u"work"_s), qPrintable(state->reason));
        }
    }
    void openers_cannotBeAsked_isSaidWithoutANumber_data()
    {
        QTest::addColumn<PaneId>("pane");
        QTest::newRow("lock") << PaneId::Devices;
        QTest::newRow("entrance") << PaneId::Entrances;
    }
    void openers_cannotBeAsked_isSaidWithoutANumber()
    {
        QFETCH(PaneId, pane);
        Window window;
        lack(window.server(), {u"/access_grants/list"_s, u"/acs/entrances/list_credentials_with_access"_s,
                               u"/access_codes/list"_s, u"/access_codes/unmanaged/list"_s});
        QVERIFY(window.open());
        const DetailPanel *detail = window.openFirst(pane);
        const auto *notice = detail->findChild<DoorOpenersView *>()->findChild<NoticeStrip *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->notice().fact, u"This server does not offer who can open a door."_s);
        QCOMPARE(detail->tabBar()->tabText(0), u"Who can open this"_s);
    }
    void openers_credentialsCannotBeAsked_areSaidToBeMissing()
    {
        Window window;
        lack(window.server(), {u"/acs/entrances/list_credentials_with_access"_s});
        QVERIFY(window.open());
        const auto *view = window.openFirst(PaneId::Entrances)->findChild<DoorOpenersView *>();
        const auto *notice = view->findChild<NoticeStrip *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->notice().fact, u"There may be more."_s);
        QVERIFY(notice->notice().consequence.contains(u"credentials"_s));
        QVERIFY(notice->notice().consequence.contains(u"Seam has no list"_s));
        QCOMPARE(window.openFirst(PaneId::Entrances)->tabBar()->tabText(0), u"Who can open this"_s);
    }
    void personAccess_lacking_isSaidInsteadOfReading_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QString>("fact");
        QTest::newRow("both") << QStringList{accessibleDevices, accessibleEntrances}
                              << u"This server does not offer which doors a person can open."_s;
        QTest::newRow("entrances") << QStringList{accessibleEntrances}
                                   << u"Entrances are not offered by this server."_s;
        QTest::newRow("devices") << QStringList{accessibleDevices} << u"Devices are not offered by this server."_s;
    }
    void personAccess_lacking_isSaidInsteadOfReading()
    {
        QFETCH(QStringList, paths);
        QFETCH(QString, fact);
        Window window;
        lack(window.server(), paths);
        QVERIFY(window.open());
        const auto *view = window.openFirst(PaneId::People)->findChild<PersonAccessView *>();
        const auto *notice = view->findChild<NoticeStrip *>();
        QVERIFY(notice);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->notice().fact, fact);
        QVERIFY(!view->findChild<RowTree *>()->accessibleDescription().contains(u"Reading"_s));
    }
    void personPanel_listsLacking_areNotSaidToBeEmpty()
    {
        Window window;
        lack(window.server(), {u"/access_grants/list"_s, u"/acs/users/list"_s});
        QVERIFY(window.open());
        const DetailPanel *detail = window.openFirst(PaneId::People);
        const auto textOf = [detail](const QString &name) {
            return detail->findChild<QWidget *>(name)->accessibleDescription();
        };
        QTRY_COMPARE(textOf(u"personGrants"_s), u"This server does not offer access grants."_s);
        QCOMPARE(textOf(u"personAcsUsers"_s), u"This server does not offer ACS users."_s);
        QCOMPARE(detail->tabBar()->tabText(1), u"Grants"_s);
        QCOMPARE(detail->tabBar()->tabText(2), u"Linked"_s);
    }
    void answer_bad_isSaidInItsPaneUntilRetried_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain-text 500") << 500 << QByteArray("text/plain") << QByteArray("Internal Server Error")
                                        << u"internal error (500)"_s;
        QTest::newRow("malformed JSON") << 200 << QByteArray("application/json")
                                        << QByteArray("{\"user_identities\":[{]}") << u"not what Seam promises"_s;
        QTest::newRow("a page of HTML") << 200 << QByteArray("text/html") << QByteArray("<html>Welcome</html>")
                                        << u"not what Seam promises"_s;
    }
    void answer_bad_isSaidInItsPaneUntilRetried()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        Window window;
        window.server().setOverride(u"/user_identities/list"_s, status, type, body);
        QVERIFY(window.open());
        const auto state = window.stateOf(PaneId::People);
        QVERIFY(state);
        QCOMPARE(state->title, u"The people could not be loaded"_s);
        QVERIFY2(state->reason.contains(words), qPrintable(state->reason));
        QVERIFY(state->canRetry);
        QCOMPARE(window.countOf(PaneId::People), QString());
        QCOMPARE(window.chipCountOf(PaneId::People, u"all"_s), -1);
        QCOMPARE(window.connectionText(), u"Online, not all loaded"_s);
        QTRY_VERIFY(window.rowsOf(PaneId::Devices) > 0);

        QVERIFY(window.stateOf(PaneId::People));
        window.server().clearOverrides();
        window.retry();
        QTRY_VERIFY(window.rowsOf(PaneId::People) > 0);
        QVERIFY(!window.stateOf(PaneId::People));
        QCOMPARE(window.countOf(PaneId::People).toInt(), window.rowsOf(PaneId::People));
        QTRY_VERIFY2(window.connectionText().startsWith(u"Online, as of"_s), qPrintable(window.connectionText()));
    }
    void answer_badLater_leavesWhatIsKnownWithAWarning()
    {
        Window window;
        QVERIFY(window.open());
        const int people = window.rowsOf(PaneId::People);
        window.server().setOverride(u"/user_identities/list"_s, 500, "text/plain", "Internal Server Error");
        QVERIFY(window.refresh());
        QCOMPARE(window.rowsOf(PaneId::People), people);
        QVERIFY(window.notices().contains(u"What you see may be old."_s));
        const QString age = u"You see what was known at %1."_s.arg(window.asOf());
        QVERIFY2(window.paneNotice().startsWith(age), qPrintable(window.paneNotice()));
        // There is nothing to be seen any more that may be old.
        window.server().setOverride(u"/user_identities/list"_s, 404, "text/plain", "404");
        QVERIFY(window.refresh());
        QVERIFY(window.stateOf(PaneId::People));
        QVERIFY(!window.notices().contains(u"What you see may be old."_s));
        window.server().clearOverrides();
        QVERIFY(window.refresh());
        QVERIFY(!window.notices().contains(u"What you see may be old."_s));
    }
    void service_tellsNothingNew_isSaidAndGoesOnByItself_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page to sign in") << 200 << QByteArray("text/html") << QByteArray("<html>Sign in</html>");
        QTest::newRow("somewhere else") << 302 << QByteArray("text/html") << QByteArray();
        QTest::newRow("an outage") << 503 << QByteArray("text/plain") << QByteArray();
    }
    void service_tellsNothingNew_isSaidAndGoesOnByItself()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        Window window;
        QVERIFY(window.open());
        const QStringList usual = window.notices();
        for (const Endpoint &endpoint : endpoints) {
            window.server().setOverride(QString::fromLatin1(endpoint.path), status, type, body);
        }
        QVERIFY(window.refresh());
        window.hurry();
        QTRY_VERIFY2(window.connectionText().startsWith(u"No news since"_s), qPrintable(window.connectionText()));
        QVERIFY(window.rowsOf(PaneId::Devices) > 0);
        QCOMPARE(window.notices(), QStringList(u"No news for less than a minute."_s) + usual);
        const QString before = window.asOf();
        window.server().clearOverrides();
        QTRY_VERIFY_WITH_TIMEOUT(window.connectionText().startsWith(u"Online, as of"_s) && window.asOf() != before,
                                 20'000);
        QTRY_COMPARE(window.notices(), usual);
    }
    void service_gone_isSaidOnceAndLeavesWhatIsKnown()
    {
        Window window;
        QVERIFY(window.open());
        const int people = window.rowsOf(PaneId::People);
        const QStringList usual = window.notices();
        window.server().stop();
        QVERIFY(window.refresh());
        QCOMPARE(window.rowsOf(PaneId::People), people);
        QVERIFY2(window.notices().first().startsWith(u"Offline for"_s), qPrintable(window.notices().first()));
        QCOMPARE(window.notices().sliced(1), usual);
    }
    void doors_none_areNotOfferedToBeGranted()
    {
        for (const PaneId pane : {PaneId::Devices, PaneId::Entrances}) {
            Window window(sandbox::Seed{.kind = sandbox::Seed::Kind::Empty});
            QVERIFY(window.open());
            QVERIFY(window.stateOf(pane));
            QVERIFY(!window.offersAnything(pane));
        }
    }
};

LATCHKEY_TEST(BadServiceTest, "badservice")
#include "badservice_test.moc"
