// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/pacing.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The service's published limits per device and minute.
class PacingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void calls_upToTheLimit_goAtOnce();
    void callBeyondTheLimit_waitsUntilTheFirstIsAMinuteOld();
    void anyMinute_holdsNoMoreThanTheLimit();
    void otherDevice_isNotHeldUp();
    void withoutLimit_nothingWaits();

  private:
    const Pacing::TimePoint m_start{1h};
    const Pace m_pace{u"/locks/unlock_door door"_s, 15};
};

void PacingTest::calls_upToTheLimit_goAtOnce()
{
    Pacing pacing;
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(pacing.waitFor(m_pace, m_start), 0ms);
        pacing.note(m_pace, m_start);
    }
    QVERIFY(pacing.waitFor(m_pace, m_start) > 0ms);
}

void PacingTest::callBeyondTheLimit_waitsUntilTheFirstIsAMinuteOld()
{
    Pacing pacing;
    for (int i = 0; i < 15; ++i) {
        pacing.note(m_pace, m_start + i * 1s);
    }
    const auto wait = pacing.waitFor(m_pace, m_start + 20s);
    QVERIFY2(wait >= 40s && wait <= 41s, qPrintable(QString::number(wait.count())));
    QCOMPARE(pacing.waitFor(m_pace, m_start + 20s + wait), 0ms);
}

void PacingTest::anyMinute_holdsNoMoreThanTheLimit()
{
    Pacing pacing;
    QList<Pacing::TimePoint> sent;
    Pacing::TimePoint now = m_start;
    for (int i = 0; i < 100; ++i) {
        now += pacing.waitFor(m_pace, now);
        pacing.note(m_pace, now);
        sent.append(now);
        now += 137ms * (i % 7);
    }
    for (qsizetype i = 15; i < sent.size(); ++i) {
        QVERIFY2(sent[i] - sent[i - 15] >= 60s, qPrintable(QString::number(i)));
    }
    QVERIFY(sent.last() - sent.first() < 7min);
}

void PacingTest::otherDevice_isNotHeldUp()
{
    Pacing pacing;
    for (int i = 0; i < 15; ++i) {
        pacing.note(m_pace, m_start);
    }
    QCOMPARE(pacing.waitFor({u"/locks/unlock_door gate"_s, 15}, m_start), 0ms);
    QCOMPARE(pacing.waitFor({u"/locks/lock_door door"_s, 15}, m_start), 0ms);
}

void PacingTest::withoutLimit_nothingWaits()
{
    Pacing pacing;
    const Pace free{u"/devices/list "_s, 0};
    for (int i = 0; i < 1000; ++i) {
        pacing.note(free, m_start);
    }
    QCOMPARE(pacing.waitFor(free, m_start), 0ms);
}

LATCHKEY_TEST(PacingTest, "pacing")
#include "pacing_test.moc"
