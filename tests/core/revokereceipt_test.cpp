// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/revokereceipt.h"
#include "revokesamples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = ReceiptFacts::Answer;
using Part = ReceiptSection::Part;

namespace {

const Instant askedAt = revokeNow - 1min;
const QString seamSays = u" Seam says: Removed, reported Friday 20 November, 10:41."_s;

ReceiptFacts accepted(const QList<ReceiptFacts::Method> &methods)
{
    ReceiptFacts facts;
    facts.title = u"Revoke the grant of Maya Lindqvist"_s;
    facts.person = u"Maya Lindqvist"_s;
    facts.operatorName = u"Ana"_s;
    facts.computerUser = u"desk2"_s;
    facts.askedAt = askedAt;
    facts.doors = {u"Room 412"_s, u"Lift"_s};
    facts.answer = Answer::Accepted;
    facts.answeredAt = askedAt;
    facts.methods = methods;
    facts.hasMethods = !methods.isEmpty();
    return facts;
}

ReceiptFacts::Method gone(AccessMode mode, const QList<ReceiptFacts::Lock> &locks,
                          std::optional<Instant> when = askedAt)
{
    ReceiptFacts::Method method;
    method.mode = mode;
    method.isGone = true;
    method.goneAt = when;
    method.status = {MethodState::Set, revokeNow - 72h, {}, {}};
    method.locks = locks;
    return method;
}

ReceiptFacts::Method standing(AccessMode mode, MethodState state, const Door &door)
{
    ReceiptFacts::Method method = gone(mode, {{door}});
    method.isGone = false;
    method.goneAt.reset();
    method.status = {state, askedAt, {}, {}};
    return method;
}

ReceiptFacts::Method encodedCard(const QList<Door> &doors, std::optional<Instant> until = checkOut)
{
    ReceiptFacts::Method method = gone(AccessMode::Card, {});
    for (const Door &door : doors) {
        method.locks->append({door, true});
    }
    method.wasEncoded = true;
    method.endsAt = until;
    return method;
}

/// "PIN, Laundry: Removed, …"; empty where there is no such part.
QStringList linesOf(const ReceiptFacts &facts, Part part)
{
    QStringList lines;
    for (const ReceiptSection &section : revokeReceipt(facts, revokeNow)) {
        for (const ReceiptSection::Line &line : section.part == part ? section.lines : QList<ReceiptSection::Line>()) {
            lines.append(line.name + u": "_s + line.text);
        }
    }
    return lines;
}

} // namespace

class RevokeReceiptTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void asked_known_isTold()
    {
        QCOMPARE(linesOf(accepted({}), Part::Asked),
                 (QStringList{u"What: Revoke the grant of Maya Lindqvist"_s, u"Whose access: Maya Lindqvist"_s,
                              u"Doors: Room 412, Lift"_s, u"When: Friday 20 November, 10:41"_s, u"Operator: Ana"_s,
                              u"Computer user: desk2"_s}));
    }
    void asked_notRecorded_isSaidToBeSo()
    {
        const QStringList lines = linesOf({}, Part::Asked);
        QCOMPARE(lines.size(), 6);
        for (const QString &line : lines) {
            QVERIFY2(line.endsWith(u": Not on record"_s), qPrintable(line));
        }
    }
    void answer_accepted_hasItsTimeAndNoReason()
    {
        ReceiptFacts facts = accepted({});
        facts.reason = u"Reading back failed."_s;
        QCOMPARE(linesOf(facts, Part::Answered),
                 (QStringList{u"Answer: Accepted"_s, u"Answered: Friday 20 November, 10:41"_s}));
    }
    void answer_refused_hasReasonAndRequest()
    {
        ReceiptFacts facts = accepted({});
        facts.answer = Answer::Refused;
        facts.reason = u"Not by this key."_s;
        facts.requestIds = {u"req-1"_s, u"req-2"_s};
        QCOMPARE(linesOf(facts, Part::Answered),
                 (QStringList{u"Answer: Refused"_s, u"Answered: Friday 20 November, 10:41"_s,
                              u"Reason: Not by this key."_s, u"Request: req-1, req-2"_s}));
        QVERIFY2(linesOf(facts, Part::Unconfirmed).isEmpty(), "nothing was taken away");
    }
    void answer_notKnown_couldNotBeConfirmed()
    {
        ReceiptFacts facts = accepted({});
        facts.answer = Answer::Unknown;
        QVERIFY(linesOf(facts, Part::Answered).contains(u"Answer: Not known"_s));
        const QStringList doubts = linesOf(facts, Part::Unconfirmed);
        QCOMPARE(doubts.size(), 3);
        QCOMPARE(doubts.first(), u"Answer: It was sent, and nobody knows what came of it."_s);
    }
    void method_removed_isReportedOfEachDoorThatTakesIt()
    {
        const ReceiptFacts facts = accepted({gone(AccessMode::Code, {{room412()}, {lift()}, {laundry()}})});
        QCOMPARE(linesOf(facts, Part::Reported),
                 (QStringList{u"PIN, Room 412: Removed, reported Friday 20 November, 10:41"_s,
                              u"PIN, Laundry: Removed, reported Friday 20 November, 10:41"_s}));
        QVERIFY(linesOf(facts, Part::Unconfirmed).isEmpty());
    }
    void method_removedWithoutATime_claimsNone()
    {
        const ReceiptFacts facts = accepted({gone(AccessMode::Code, {{laundry()}}, {})});
        QCOMPARE(linesOf(facts, Part::Reported), QStringList{u"PIN, Laundry: Removed; Seam does not say when"_s});
    }
    void method_onItsWayOrStillThere_isReported_data()
    {
        QTest::addColumn<MethodState>("state");
        QTest::addColumn<bool>("isShared");
        QTest::addColumn<QString>("text");
        const QString time = u"Friday 20 November, 10:41"_s;
        QTest::newRow("removing") << MethodState::BeingRemoved << false << u"Being removed since %1"_s.arg(time);
        QTest::newRow("set") << MethodState::Set << false << u"Still there: Set, reported %1"_s.arg(time);
        QTest::newRow("failed") << MethodState::Failed << false << u"Still there: Failed, reported %1"_s.arg(time);
        QTest::newRow("shared") << MethodState::Set << true
                                << u"Still there, as another grant has it too: Set, reported %1"_s.arg(time);
    }
    void method_onItsWayOrStillThere_isReported()
    {
        QFETCH(const MethodState, state);
        QFETCH(const bool, isShared);
        QFETCH(const QString, text);
        ReceiptFacts::Method method = standing(AccessMode::Code, state, laundry());
        method.isShared = isShared;
        QCOMPARE(linesOf(accepted({method}), Part::Reported), QStringList{u"PIN, Laundry: "_s + text});
    }
    void method_notRead_couldNotBeConfirmed()
    {
        const ReceiptFacts facts = accepted({standing(AccessMode::Code, MethodState::Unread, laundry())});
        QVERIFY(linesOf(facts, Part::Reported).isEmpty());
        QCOMPARE(linesOf(facts, Part::Unconfirmed),
                 QStringList{u"PIN, Laundry: Not read: nobody knows how far it has come."_s});
    }
    void method_notReadSinceItWasAsked_isNotCalledStillThere()
    {
        ReceiptFacts facts = accepted({standing(AccessMode::Code, MethodState::Set, laundry())});
        facts.isReadBack = false;
        QVERIFY(linesOf(facts, Part::Reported).isEmpty());
        QCOMPARE(linesOf(facts, Part::Unconfirmed),
                 QStringList{u"PIN, Laundry: Not read since it was asked. Before: Set."_s});
    }
    void method_ofDoorsNeverRead_saysSo()
    {
        ReceiptFacts::Method method = gone(AccessMode::MobileKey, {});
        method.locks.reset();
        QCOMPARE(linesOf(accepted({method}), Part::Reported),
                 QStringList{u"Mobile key: Removed, reported Friday 20 November, 10:41"_s});
        QCOMPARE(linesOf(accepted({method}), Part::Unconfirmed),
                 QStringList{u"Mobile key: Which doors it opened was not read."_s});
    }
    void door_offline_couldNotBeConfirmed()
    {
        Door offline = laundry();
        offline.isOnline = false;
        QCOMPARE(linesOf(accepted({gone(AccessMode::Code, {{offline}})}), Part::Unconfirmed),
                 QStringList{u"PIN, Laundry: The door is offline: nobody has read what its lock takes."_s + seamSays});
        QVERIFY(linesOf(accepted({gone(AccessMode::Code, {{offline}})}), Part::Reported).isEmpty());
    }
    void card_encodedForOfflineLocks_staysUntilOverriddenOrOver()
    {
        const QString until = u"Monday 30 November, 11:00"_s;
        QCOMPARE(
            linesOf(accepted({encodedCard({room412(), lift()})}), Part::Unconfirmed),
            (QStringList{
                u"Card, Room 412: Offline lock: takes the encoded card until a newer one is used there, or until %1."_s
                        .arg(until) +
                    seamSays,
                u"Card, Lift: Offline lock: takes the encoded card until %1."_s.arg(until) + seamSays}));
        QVERIFY(linesOf(accepted({encodedCard({room412(), lift()})}), Part::Reported).isEmpty());
    }
    void card_withoutKnownEnd_claimsNone()
    {
        const QStringList endless = linesOf(accepted({encodedCard({lift()}, {})}), Part::Unconfirmed);
        QCOMPARE(endless,
                 QStringList{u"Card, Lift: Offline lock: takes the encoded card, which has no end."_s + seamSays});
        ReceiptFacts::Method rewritten = encodedCard({lift()});
        rewritten.isEndKnown = false;
        QCOMPARE(
            linesOf(accepted({rewritten}), Part::Unconfirmed),
            QStringList{u"Card, Lift: Offline lock: takes the encoded card until the end on it, which is not told."_s +
                        seamSays});
    }
    void card_neverEncodedOrOver_isNoDoubt()
    {
        ReceiptFacts::Method blank = encodedCard({lift()});
        blank.wasEncoded = false;
        QVERIFY(linesOf(accepted({blank}), Part::Unconfirmed).isEmpty());
        QVERIFY(linesOf(accepted({encodedCard({lift()}, revokeNow)}), Part::Unconfirmed).isEmpty());
    }
    void record_ofAnEarlierStart_claimsNothingOfTheLocks()
    {
        ReceiptFacts facts = accepted({});
        facts.isFromRecord = true;
        QVERIFY(linesOf(facts, Part::Reported).isEmpty());
        QCOMPARE(linesOf(facts, Part::Unconfirmed).size(), 2);
        QVERIFY(linesOf(facts, Part::Unconfirmed).first().startsWith(u"Room 412: Not read: the record"_s));
    }
    void lines_saidTwice_areThereOnce()
    {
        const ReceiptFacts::Method pin = gone(AccessMode::Code, {{laundry()}});
        QCOMPARE(linesOf(accepted({pin, pin}), Part::Reported).size(), 1);
    }
};

LATCHKEY_TEST(RevokeReceiptTest, "revokereceipt")

#include "revokereceipt_test.moc"
