// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/shotlist.h"
#include "programstory.h"
#include "sandbox/server.h"
#include "support/gui.h"
#include "support/testmain.h"

#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1280, 800);
constexpr int widestDialog = 1000;

QString longName() { return u"Door-"_s + QString(155, u'x'); }

/// \a row with a name of one long word wherever it has one.
QJsonObject withLongNames(QJsonObject row)
{
    for (const char *name : {"name", "display_name", "full_name", "nickname"}) {
        if (row.value(QLatin1StringView(name)).isString()) {
            row.insert(QLatin1StringView(name), longName());
        }
    }
    return row;
}

void giveLongNames(sandbox::Server &server, const QString &path, const QString &member, const QString &kind)
{
    QJsonArray rows;
    for (const QJsonValue &row : server.resources(kind)) {
        rows.append(withLongNames(row.toObject()));
    }
    const QJsonObject pagination{{u"has_next_page"_s, false}, {u"next_page_cursor"_s, QJsonValue::Null}};
    const QJsonObject answer{{member, rows}, {u"pagination"_s, pagination}, {u"ok"_s, true}};
    server.setOverride(path, 200, "application/json", QJsonDocument(answer).toJson());
}

/// The program on a hotel where everything has such a name.
class LongNames {
  public:
    bool open()
    {
        if (!m_server.start()) {
            return false;
        }
        giveLongNames(m_server, u"/user_identities/list"_s, u"user_identities"_s, u"user_identity"_s);
        giveLongNames(m_server, u"/devices/list"_s, u"devices"_s, u"device"_s);
        giveLongNames(m_server, u"/spaces/list"_s, u"spaces"_s, u"space"_s);
        giveLongNames(m_server, u"/access_grants/list"_s, u"access_grants"_s, u"access_grant"_s);
        giveLongNames(m_server, u"/acs/entrances/list"_s, u"acs_entrances"_s, u"acs_entrance"_s);
        giveLongNames(m_server, u"/acs/systems/list"_s, u"acs_systems"_s, u"acs_system"_s);
        giveLongNames(m_server, u"/acs/users/list"_s, u"acs_users"_s, u"acs_user"_s);
        giveLongNames(m_server, u"/acs/encoders/list"_s, u"acs_encoders"_s, u"acs_encoder"_s);
        CommandLine line;
        line.endpoint = QUrl(m_server.endpoint());
        m_application = m_story.start(line, m_server.apiKey());
        return QTest::qWaitFor([this] {
            return m_application->window() && m_application->workspace()->sync.hasRead() &&
                   !m_application->workspace()->sync.isLoading();
        });
    }
    MainWindow &window() { return *m_application->window(); }
    OpenWorkspace &workspace() { return *m_application->workspace(); }
    void closeDialogs()
    {
        for (QDialog *dialog : window().findChildren<QDialog *>()) {
            dialog->done(QDialog::Rejected);
            delete dialog;
        }
    }

  private:
    ProgramStory m_story;
    sandbox::Server m_server;
    std::unique_ptr<Application> m_application;
};

/// A button of \a area whose words do not fit into it; null where there is none.
const QPushButton *cutButton(const QWidget &area)
{
    for (const auto *button : area.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->sizeHint().width()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

/// No text of a workspace widens a window beyond the screen, nor is it cut where nobody sees that it is.
class LongNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPaneAndDialog_keepsItsWidth()
    {
        LongNames desk;
        QVERIFY(desk.open());
        desk.window().resize(smallScreen);
        QStringList findings;
        for (const Shot &shot : everyShot(desk.window(), desk.workspace())) {
            shot.prepare();
            QTRY_VERIFY2(shot.subject() && shot.subject()->isVisible(), qPrintable(shot.name));
            QCoreApplication::sendPostedEvents();
            const QWidget &shown = *shot.subject();
            const int widest = &shown == &desk.window() ? smallScreen.width() : widestDialog;
            if (const int width = qMax(shown.width(), shown.minimumSizeHint().width()); width > widest) {
                findings.append(u"%1 is %2 wide"_s.arg(shot.name).arg(width));
            }
            if (!QTest::qWaitFor([&shown] { return !cutButton(shown); })) {
                findings.append(u"%1 cuts the button %2"_s.arg(shot.name, cutButton(shown)->text()));
            }
            desk.closeDialogs();
        }
        QCOMPARE(findings.join(u'\n'), QString());
    }
    void noticeOfALongName_keepsTheWindow()
    {
        LongNames desk;
        QVERIFY(desk.open());
        desk.window().resize(smallScreen);
        desk.window().tell({NoticeStrip::Kind::Good, {}, longName(), u"It has a new name."_s});
        QTRY_COMPARE(noticeOf(desk.window()), QString(longName() + u" It has a new name."_s));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.window().width(), smallScreen.width());
        QCOMPARE_LE(desk.window().minimumSizeHint().width(), smallScreen.width());
    }
};

LATCHKEY_TEST(LongNamesTest, "longnames")
#include "longnames_test.moc"
