// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/coderules.h"
#include "core/grantdraft.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

constexpr auto error = DraftProblem::Severity::Error;
constexpr auto warning = DraftProblem::Severity::Warning;

Door lock(const QString &name)
{
    return {.id = DeviceId(QUuid::createUuid()), .name = name, .opensWith = {.code = true}};
}

/// That \a door has these rules.
CodeFacts ruled(const Door &door, const QStringList &constraints)
{
    return {.constraints = {{doorUuid(door.id), constraints}}};
}

CodeInUse used(const Door &door, const QString &code, const QString &holder)
{
    return {.door = door.id, .code = code, .holder = UserIdentityId(QUuid::createUuid()), .holderName = holder};
}

} // namespace

class CodeRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rule_ofOneLock_saysWhatToDo_data()
    {
        QTest::addColumn<QString>("constraint");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("message");
        QTest::newRow("no zeros") << u"no_zeros"_s << u"4081"_s << u"4981"_s
                                  << u"This lock takes no PIN with a 0 in it. Choose another one."_s;
        QTest::newRow("own PINs only") << u"cannot_specify_pin_code"_s << u"4821"_s << QString()
                                       << u"This lock makes its PINs itself. Choose a random one."_s;
        QTest::newRow("no 0, 8, 9") << u"cannot_contain_089"_s << u"1284"_s << u"1274"_s
                                    << u"This lock has no keys 0, 8 and 9. Choose a PIN without them."_s;
        QTest::newRow("no 0, 7, 8, 9") << u"cannot_contain_0789"_s << u"1274"_s << u"1264"_s
                                       << u"This lock has no keys 0, 7, 8 and 9. Choose a PIN without them."_s;
        QTest::newRow("start") << u"cannot_start_with_12"_s << u"1284"_s << u"2128"_s
                               << u"This lock takes no PIN that starts with 12. Choose another one."_s;
        QTest::newRow("one digit") << u"no_all_same_digits"_s << u"7777"_s << u"7778"_s
                                   << u"This lock takes no PIN of one digit repeated. Choose another one."_s;
        QTest::newRow("two digits")
            << u"at_least_three_unique_digits"_s << u"7878"_s << u"7879"_s
            << u"This lock takes PINs with three different digits or more. Choose another one."_s;
        QTest::newRow("up") << u"no_ascending_or_descending_sequence"_s << u"3456"_s << u"3457"_s
                            << u"This lock takes no PIN that counts up or down. Choose another one."_s;
        QTest::newRow("down") << u"no_ascending_or_descending_sequence"_s << u"98765"_s << u"98764"_s
                              << u"This lock takes no PIN that counts up or down. Choose another one."_s;
        QTest::newRow("run") << u"no_triple_consecutive_ints"_s << u"912348"_s << u"912358"_s
                             << u"This lock takes no PIN with more than three digits in a row that count up or are the "
                                "same. Choose another one."_s;
        QTest::newRow("same in a row") << u"no_triple_consecutive_ints"_s << u"955558"_s << u"955538"_s
                                       << u"This lock takes no PIN with more than three digits in a row that count up "
                                          "or are the same. Choose another one."_s;
    }
    void rule_ofOneLock_saysWhatToDo()
    {
        QFETCH(QString, constraint);
        QFETCH(QString, bad);
        QFETCH(QString, good);
        QFETCH(QString, message);
        const Door room = lock(u"Room 401"_s);
        const CodeFacts facts = ruled(room, {constraint});
        const DraftProblems problems = codeRuleProblems(bad, {room}, facts);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().message, message);
        QCOMPARE(problems.front().field, DraftField::Code);
        QCOMPARE(problems.front().severity, error);
        QVERIFY(good.isEmpty() || codeRuleProblems(good, {room}, facts).isEmpty());
    }
    void rule_unknownOrNotAboutDigits_forbidsNothing()
    {
        const Door room = lock(u"Room 401"_s);
        const QStringList others{u"name_length"_s, u"start_date_in_future"_s, u"unique_first_four_digits"_s, u"new"_s};
        QVERIFY(codeRuleProblems(u"1111"_s, {room}, ruled(room, others)).isEmpty());
    }
    void rule_existingSet_isAWarning()
    {
        const Door room = lock(u"Room 401"_s);
        const DraftProblems problems =
            codeRuleProblems(u"4821"_s, {room}, ruled(room, {u"pin_code_matches_existing_set"_s}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().severity, warning);
    }
    void rule_ofOneLockAmongMany_namesIt()
    {
        const Door room = lock(u"Room 401"_s);
        const DraftProblems problems =
            codeRuleProblems(u"4081"_s, {lock(u"Gate"_s), room}, ruled(room, {u"no_zeros"_s}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().message, u"Room 401 takes no PIN with a 0 in it. Choose another one."_s);
    }
    void inUse_bySomebodyElse_isAWarningThatNamesDoorAndHolder()
    {
        const Door room = lock(u"Room 401"_s);
        const Door gate = lock(u"Gate"_s);
        const QList<CodeInUse> known{used(room, u"4821"_s, u"Maya Lindqvist"_s), used(gate, u"4822"_s, u"Tom"_s),
                                     used(lock(u"Elsewhere"_s), u"4821"_s, u"Ana"_s)};
        const DraftProblems problems = codeInUseProblems(u"4821"_s, {room, gate}, {.inUse = known}, {});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().message, u"This PIN is in use already: Room 401, by Maya Lindqvist. Another may be "
                                           "set instead; choose a different one to be sure."_s);
        QCOMPARE(problems.front().field, DraftField::Code);
        QCOMPARE(problems.front().severity, warning);
    }
    void inUse_byNobodyKnown_namesTheDoorOnly()
    {
        const Door room = lock(u"Room 401"_s);
        const DraftProblems problems = codeInUseProblems(u"4821"_s, {room}, {.inUse = {used(room, u"4821"_s, {})}}, {});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.front().message.startsWith(u"This PIN is in use already: Room 401. "),
                 qPrintable(problems.front().message));
    }
    void inUse_byTheSamePerson_isNoProblem()
    {
        const Door room = lock(u"Room 401"_s);
        const CodeInUse own = used(room, u"4821"_s, u"Maya Lindqvist"_s);
        QVERIFY(codeInUseProblems(u"4821"_s, {room}, {.inUse = {own}}, own.holder).isEmpty());
    }
    void how_chosenPin_isJudgedByRulesAndUse()
    {
        Door room = lock(u"Room 401"_s);
        room.codeLengths = {4, 5, 6};
        GrantDraft draft;
        CodeFacts facts = ruled(room, {u"no_zeros"_s});
        facts.inUse = {used(room, u"4821"_s, u"Tom"_s)};
        const GrantDraftContext context{.doors = {room}, .codeFacts = facts};
        const auto judge = [&](const QString &code) {
            draft.methods = {{.mode = AccessMode::Code, .code = code}};
            return draft.howProblems(context);
        };
        QCOMPARE(judge(u"1234567"_s).size(), 1);
        QCOMPARE(judge(u"1234567"_s).front().message, u"This lock takes 4 to 6 digits. 1234567 has 7."_s);
        QVERIFY(hasErrors(judge(u"4081"_s)));
        QCOMPARE(judge(u"4821"_s).size(), 1);
        QVERIFY(!hasErrors(judge(u"4821"_s)));
        QVERIFY(judge(u"4822"_s).isEmpty());
        QVERIFY(judge({}).isEmpty());
    }
};

LATCHKEY_TEST(CodeRulesTest, "coderules")
#include "coderules_test.moc"
