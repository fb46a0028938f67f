// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/lockdoor.h"
#include "programdesk.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// The service asks for a pause (429) while a workspace is open.
class PauseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void change_meetsAPause_isCountedDownAndSentOnce();
    void read_meetsAPause_isToldWithoutAChange();
    void window_closedDuringThePause_asksFirst();
    void door_unlockedTooOften_saysWhenItIsSent();
};

void PauseTest::change_meetsAPause_isCountedDownAndSentOnce()
{
    ProgramDesk desk;
    QVERIFY(desk.start());
    QVERIFY(desk.server().setFaults(u"429:4 on /user_identities/create x1"_s));
    QDialog &sheet = desk.newPerson();
    desk.submit(sheet);
    QTRY_VERIFY2(
        desk.told().startsWith(u"Seam asks for a pause after too many requests. 1 change(s) wait. Latchkey goes on"),
        qPrintable(desk.told()));
    // The strip is out of reach under a sheet.
    const auto *const own = part<NoticeStrip>(sheet, "notice");
    QVERIFY(own->isVisible());
    QVERIFY2(own->notice().consequence.startsWith(u"This is sent by itself in"), qPrintable(own->notice().consequence));
    const QString first = desk.told();
    QVERIFY2(first.endsWith(u"in 4\u00A0s."_s) || first.endsWith(u"in 3\u00A0s."_s), qPrintable(first));
    // Either will do: a computer that stands still for a second shows only one of them.
    QTRY_VERIFY2(desk.told().endsWith(u"in 2\u00A0s."_s) || desk.told().endsWith(u"in 1\u00A0s."_s),
                 qPrintable(desk.told()));
    QTRY_COMPARE(desk.adasAtTheServer(), 1);
    QCOMPARE(desk.server().requestsTo(u"/user_identities/create"_s).size(), 2);
    QTRY_VERIFY2(!desk.told().contains(u"pause"), qPrintable(desk.told()));
    QTRY_VERIFY(desk.isShown(ada));
}

void PauseTest::read_meetsAPause_isToldWithoutAChange()
{
    ProgramDesk desk;
    QVERIFY(desk.start());
    QVERIFY(desk.server().setFaults(u"429:3 on /devices/list x1"_s));
    desk.workspace().sync.refresh();
    QTRY_VERIFY2(
        desk.told().startsWith(u"Seam asks for a pause after too many requests. Latchkey goes on by itself in"),
        qPrintable(desk.told()));
    QTRY_COMPARE(desk.told(), QString());
    QTRY_VERIFY(!desk.workspace().sync.isLoading());
    QVERIFY(desk.workspace().sync.connection().isOnline);
}

void PauseTest::window_closedDuringThePause_asksFirst()
{
    ProgramDesk desk;
    QVERIFY(desk.start());
    QVERIFY(desk.server().setFaults(u"429:30 on /user_identities/create x1"_s));
    QDialog &sheet = desk.newPerson();
    desk.submit(sheet);
    QTRY_VERIFY(desk.told().contains(u"1 change(s) wait"));
    desk.window().close();
    QTRY_VERIFY(desk.question());
    const auto labels = desk.question()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"Seam asks for a pause, and this is not done yet");
    }));
    QVERIFY(desk.window().isVisible());
}

/// Seam publishes fifteen a minute for each lock.
void PauseTest::door_unlockedTooOften_saysWhenItIsSent()
{
    ProgramDesk desk;
    QVERIFY(desk.start());
    const DeviceId door = desk.workspace().store.devices.rows().begin()->id;
    const AttemptWatch brief{.waits = {std::chrono::milliseconds(10)}, .limit = std::chrono::milliseconds(50)};
    for (int time = 0; time < 15; ++time) {
        desk.workspace().runner.submit(unlockDoor(door, brief));
    }
    QTRY_COMPARE(desk.workspace().runner.runningCount(), 0);
    QVERIFY2(!desk.told().contains(u"by itself"), qPrintable(desk.told()));
    const OperationId last = desk.workspace().runner.submit(unlockDoor(door, brief));
    QTRY_VERIFY2(desk.told().startsWith(u"Seam takes no more commands for this door within a minute. The next one is "
                                        "sent by itself in"),
                 qPrintable(desk.told()));
    QCOMPARE(desk.server().requestsTo(u"/locks/unlock_door"_s).size(), 15);
    QVERIFY(!desk.workspace().runner.find(last)->isOver());
}

LATCHKEY_TEST(PauseTest, "pause")
#include "pause_test.moc"
