// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "programstory.h"
#include "sandbox/server.h"
#include "support/gui.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/noticestrip.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"

#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QTest>

namespace latchkey::test {

inline const QString ada = QStringLiteral("Ada Turing");

/// The program with a workspace open and loaded, whose key can be replaced at the server.
class ProgramDesk {
  public:
    ProgramDesk()
    {
        m_isRunning = m_server.start().has_value();
        m_story.haveConnected(m_server.endpoint(), m_server.apiKey(), QStringLiteral("Harbour"));
    }

    bool start()
    {
        m_application = m_story.start();
        return m_isRunning && QTest::qWaitFor(
                                  [this] {
                                      return m_application->window() && m_application->workspace()->sync.asOf() &&
                                             !m_application->workspace()->sync.isLoading();
                                  },
                                  30'000);
    }
    ProgramStory &story() { return m_story; }
    sandbox::Server &server() { return m_server; }
    std::unique_ptr<Application> &application() { return m_application; }
    OpenWorkspace &workspace() { return *m_application->workspace(); }
    MainWindow &window() { return *m_application->window(); }

    QDialog &newPerson()
    {
        window().tasks().newPerson();
        // One that was closed may still be there.
        QDialog *const sheet = window().findChildren<QDialog *>(QStringLiteral("personSheet")).constLast();
        show(*sheet);
        fill(*sheet, "fullNameEdit", ada);
        return *sheet;
    }
    void submit(QDialog &sheet) const { click(sheet, "submitButton"); }
    /// A write that meets a key which the service has just revoked; its sheet.
    QDialog &submitWithRefusedKey()
    {
        server().renewApiKey();
        QDialog &sheet = newPerson();
        submit(sheet);
        return sheet;
    }
    bool isAskedForKey() const { return m_application->connectDialog() && m_application->connectDialog()->isVisible(); }
    void paste(const QString &key) const
    {
        auto *const edit = part<QLineEdit>(*m_application->connectDialog(), "keyEdit");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, key);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    qsizetype adasAtTheServer() const
    {
        const QJsonArray people = m_server.resources(QStringLiteral("user_identity"));
        return std::ranges::count_if(
            people, [](const QJsonValue &person) { return person[QLatin1StringView("full_name")].toString() == ada; });
    }
    bool isShown(const QString &name)
    {
        return rowOf(*window().currentPane()->findChild<PaneFrame *>()->table(), name).isValid();
    }
    /// What the strips above the panes say, the connection's first.
    QString told()
    {
        QStringList said;
        for (const char *name : {"connectionStrip", "windowStrip"}) {
            if (const auto *strip = part<NoticeStrip>(window(), name); strip->isVisible()) {
                said.append({strip->notice().fact, strip->notice().consequence});
            }
        }
        return said.join(QLatin1Char(' '));
    }
    /// What the title of the people's pane says of their number.
    QString countOfPeople() { return part<QLabel>(*window().currentPane(), "count")->text(); }
    int chipCountOfPeople()
    {
        return window().currentPane()->findChild<PaneFrame *>()->chips()->chip(QStringLiteral("all"))->count();
    }
    QString statusLine() { return part<QLabel>(window(), "connectionLabel")->text(); }
    /// The open one before something is changed; null where there is none.
    QDialog *question()
    {
        for (auto *box : window().findChildren<QDialog *>()) {
            const bool asks = box->objectName() == u"confirmDialog" || box->objectName() == u"revokeSheet";
            if (asks && box->isVisible()) {
                return box;
            }
        }
        return nullptr;
    }

  private:
    sandbox::Server m_server;
    ProgramStory m_story;
    std::unique_ptr<Application> m_application;
    bool m_isRunning = false;
};

} // namespace latchkey::test
