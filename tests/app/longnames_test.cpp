// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/shotlist.h"
#include "programstory.h"
#include "sandbox/server.h"
#include "support/gui.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1280, 800);
constexpr int widestDialog = 1000;

QString longName() { return u"Door-"_s + QString(155, u'x'); }

/// \a row with the name \a shown wherever it has one.
QJsonObject withNames(QJsonObject row, const QString &shown)
{
    for (const char *name : {"name", "display_name", "full_name", "nickname"}) {
        if (row.value(QLatin1StringView(name)).isString()) {
            row.insert(QLatin1StringView(name), shown);
        }
    }
    return row;
}

void giveNames(sandbox::Server &server, const QString &shown, const QString &path, const QString &member,
               const QString &kind)
{
    QJsonArray rows;
    for (const QJsonValue &row : server.resources(kind)) {
        rows.append(withNames(row.toObject(), shown));
    }
    const QJsonObject pagination{{u"has_next_page"_s, false}, {u"next_page_cursor"_s, QJsonValue::Null}};
    const QJsonObject answer{{member, rows}, {u"pagination"_s, pagination}, {u"ok"_s, true}};
    server.setOverride(path, 200, "application/json", QJsonDocument(answer).toJson());
}

/// The program on a hotel where everything has the same name.
class SameNames {
  public:
    bool open(const QString &name)
    {
        if (!m_server.start()) {
            return false;
        }
        giveNames(m_server, name, u"/user_identities/list"_s, u"user_identities"_s, u"user_identity"_s);
        giveNames(m_server, name, u"/devices/list"_s, u"devices"_s, u"device"_s);
        giveNames(m_server, name, u"/spaces/list"_s, u"spaces"_s, u"space"_s);
        giveNames(m_server, name, u"/access_grants/list"_s, u"access_grants"_s, u"access_grant"_s);
        giveNames(m_server, name, u"/acs/entrances/list"_s, u"acs_entrances"_s, u"acs_entrance"_s);
        giveNames(m_server, name, u"/acs/systems/list"_s, u"acs_systems"_s, u"acs_system"_s);
        giveNames(m_server, name, u"/acs/users/list"_s, u"acs_users"_s, u"acs_user"_s);
        giveNames(m_server, name, u"/acs/encoders/list"_s, u"acs_encoders"_s, u"acs_encoder"_s);
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

/// Wide, so that it is found again, and yet nothing is to be seen of it.
QString blankName() { return u"\u2003"_s; }

void addTexts(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            texts << index.data().toString() << index.data(Qt::AccessibleTextRole).toString();
        }
        addTexts(model, model.index(row, 0, parent), texts);
    }
}

/// What \a window says to eye and ear, without what is typed.
QStringList textsOf(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        texts.append(widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts.append(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts.append(button->text());
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            addTexts(*view->model(), {}, texts);
        }
    }
    return texts;
}

} // namespace

/// No text of a workspace widens a window beyond the screen, nor is it cut where nobody sees that it is.
class LongNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPaneAndDialog_keepsItsWidth()
    {
        SameNames desk;
        QVERIFY(desk.open(longName()));
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
    void everyPaneAndDialog_blankNames_saySomethingInTheirPlace()
    {
        SameNames desk;
        QVERIFY(desk.open(blankName()));
        QStringList findings;
        for (const Shot &shot : everyShot(desk.window(), desk.workspace())) {
            shot.prepare();
            QTRY_VERIFY2(shot.subject() && shot.subject()->isVisible(), qPrintable(shot.name));
            const auto blank = [&shot] { return textsOf(*shot.subject()).filter(blankName()); };
            if (!QTest::qWaitFor([&blank] { return blank().isEmpty(); }, 1000)) {
                findings.append(u"%1: %2"_s.arg(shot.name, blank().first(1).join(u'|')));
            }
            desk.closeDialogs();
        }
        QCOMPARE(findings.join(u'\n'), QString());
    }
    void noticeOfALongName_keepsTheWindow()
    {
        SameNames desk;
        QVERIFY(desk.open(longName()));
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
