// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/persondraft.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

UserIdentity identity(const QString &name, const QString &email = {}, const QString &phone = {},
                      const QString &key = {})
{
    UserIdentity made;
    made.id = UserIdentityId(QUuid::createUuid());
    made.displayName = name;
    made.fullName = name;
    made.emailAddress = email;
    made.phoneNumber = phone;
    made.userIdentityKey = key;
    return made;
}

QList<DraftField> fields(const DraftProblems &problems, DraftProblem::Severity severity)
{
    QList<DraftField> result;
    for (const DraftProblem &problem : problems) {
        if (problem.severity == severity) {
            result.append(problem.field);
        }
    }
    return result;
}

constexpr auto error = DraftProblem::Severity::Error;
constexpr auto warning = DraftProblem::Severity::Warning;

} // namespace

class PersonDraftTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void of_identity_andBack_isTheSame()
    {
        const UserIdentity maya = identity(u"Maya"_s, u"m@x.example"_s, u"+351912345678"_s, u"maya-1"_s);
        const PersonDraft draft = PersonDraft::of(maya);
        QCOMPARE(draft, (PersonDraft{u"Maya"_s, u"m@x.example"_s, u"+351912345678"_s, u"maya-1"_s}));
        QCOMPARE(draft.normalized(), draft);
        QVERIFY(draft.problems().isEmpty());
    }
    void normalized_typedLoosely_isTidy()
    {
        const PersonDraft typed{u" Maya "_s, u" m@x.example\t"_s, u"+351 912-345 678"_s, u" maya-1 "_s};
        QCOMPARE(typed.normalized(), (PersonDraft{u"Maya"_s, u"m@x.example"_s, u"+351912345678"_s, u"maya-1"_s}));
        QVERIFY(typed.problems().isEmpty());
    }
    void isEmpty_onlySpaces_isTrue()
    {
        QVERIFY((PersonDraft{u" "_s, {}, u"\t"_s, {}}).isEmpty());
        QVERIFY(!(PersonDraft{.userIdentityKey = u"k"_s}).isEmpty());
    }

    void problems_nothingToCallThePerson_isAnError()
    {
        for (const PersonDraft &draft : {PersonDraft{}, PersonDraft{.userIdentityKey = u"k"_s}}) {
            QCOMPARE(fields(draft.problems(), error), (QList<DraftField>{DraftField::FullName}));
        }
    }
    void problems_oneOfNameEmailPhone_isEnough()
    {
        QVERIFY((PersonDraft{.fullName = u"Maya"_s}).problems().isEmpty());
        QVERIFY((PersonDraft{.emailAddress = u"m@x.example"_s}).problems().isEmpty());
        QVERIFY((PersonDraft{.phoneNumber = u"+351912345678"_s}).problems().isEmpty());
    }

    void problems_email_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("word"); // of the sentence; empty: no problem
        QTest::newRow("good") << u"a@b.co"_s << QString();
        QTest::newRow("tags and dots") << u"maya.l+hotel@mail.lindqvist.example"_s << QString();
        QTest::newRow("no at") << u"maya.example"_s << u"one @"_s;
        QTest::newRow("two at") << u"a@b@c.example"_s << u"one @"_s;
        QTest::newRow("nothing before") << u"@b.example"_s << u"before the @"_s;
        QTest::newRow("no dot after") << u"a@localhost"_s << u"dot after"_s;
        QTest::newRow("nothing after") << u"a@"_s << u"dot after"_s;
        QTest::newRow("ends with a dot") << u"a@b.example."_s << u"dot after"_s;
        QTest::newRow("two dots") << u"a@b..example"_s << u"dot after"_s;
        QTest::newRow("space") << u"ma ya@b.example"_s << u"no spaces"_s;
        QTest::newRow("254") << QString(242, u'a') + u"@b.example.c"_s << QString();
        QTest::newRow("255") << QString(243, u'a') + u"@b.example.c"_s << u"at most 254 characters. This one has 255"_s;
    }
    void problems_email()
    {
        QFETCH(QString, address);
        QFETCH(QString, word);
        const DraftProblems problems = PersonDraft{.emailAddress = address}.problems();
        if (word.isEmpty()) {
            QVERIFY(problems.isEmpty());
            return;
        }
        QCOMPARE(fields(problems, error), (QList<DraftField>{DraftField::EmailAddress}));
        QVERIFY2(problems.front().message.contains(word), qPrintable(problems.front().message));
    }

    void problems_phone_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("word");
        QTest::newRow("national") << u"912 345 678"_s << u"Start with + and the country code"_s;
        QTest::newRow("international prefix") << u"00351 912 345 678"_s << u"Start with +"_s;
        QTest::newRow("letters") << u"+1 800 FLOWERS"_s << u"2 to 15 digits"_s;
        QTest::newRow("too long") << u"+1234567890123456"_s << u"2 to 15 digits"_s;
        QTest::newRow("zero first") << u"+0351912345678"_s << u"not 0"_s;
        QTest::newRow("extension") << u"+351 912 345 678 ext 5"_s << u"2 to 15 digits"_s;
    }
    void problems_phone()
    {
        QFETCH(QString, number);
        QFETCH(QString, word);
        const DraftProblems problems = PersonDraft{.phoneNumber = number}.problems();
        QCOMPARE(fields(problems, error), (QList<DraftField>{DraftField::PhoneNumber}));
        QVERIFY2(problems.front().message.contains(word), qPrintable(problems.front().message));
        QVERIFY(problems.front().message.contains(u"+351 912 345 678"));
    }
    void problems_phoneInNoPlan_isOnlyAWarning()
    {
        for (const QString &number : {u"+15555550100"_s, u"+1555551003"_s, u"+12"_s}) {
            const DraftProblems problems = PersonDraft{.phoneNumber = number}.problems();
            QVERIFY(!hasErrors(problems));
            QCOMPARE(fields(problems, warning), (QList<DraftField>{DraftField::PhoneNumber}));
        }
    }
    void problems_severalFields_areAllSaid()
    {
        const PersonDraft draft{u"Maya"_s, u"maya"_s, u"912"_s, {}};
        QCOMPARE(fields(draft.problems(), error),
                 (QList<DraftField>{DraftField::EmailAddress, DraftField::PhoneNumber}));
    }

    void duplicates_sameEmailPhoneKey_areErrorsThatNameTheOther()
    {
        const QList<UserIdentity> others{
            identity(u"Maya Lindqvist"_s, u"Maya@Lindqvist.example"_s, u"+351912345678"_s, u"MAYA-1"_s),
            identity(u"Tomas Berg"_s),
        };
        const PersonDraft draft{u"M"_s, u" maya@lindqvist.EXAMPLE"_s, u"+351 912 345 678"_s, u"maya-1"_s};
        const DraftProblems problems = draft.duplicates(others);
        QCOMPARE(fields(problems, error),
                 (QList<DraftField>{DraftField::EmailAddress, DraftField::PhoneNumber, DraftField::UserIdentityKey}));
        for (const DraftProblem &problem : problems) {
            QVERIFY(problem.message.contains(u"Maya Lindqvist"));
        }
    }
    void duplicates_sameName_isAWarningOnce()
    {
        const QList<UserIdentity> others{identity(u"Maya Lindqvist"_s), identity(u"maya lindqvist"_s)};
        const DraftProblems problems = PersonDraft{.fullName = u"Maya Lindqvist "_s}.duplicates(others);
        QVERIFY(!hasErrors(problems));
        QCOMPARE(fields(problems, warning), (QList<DraftField>{DraftField::FullName}));
    }
    void duplicates_self_isNotCompared()
    {
        const UserIdentity maya = identity(u"Maya"_s, u"m@x.example"_s, u"+351912345678"_s, u"maya-1"_s);
        QVERIFY(PersonDraft::of(maya).duplicates({maya}, maya.id).isEmpty());
        QVERIFY(hasErrors(PersonDraft::of(maya).duplicates({maya})));
    }
    void duplicates_emptyFields_matchNobody()
    {
        QVERIFY((PersonDraft{.fullName = u"New"_s}).duplicates({identity({}), identity(u"Other"_s)}).isEmpty());
    }
};

LATCHKEY_TEST(PersonDraftTest, "persondraft")
#include "persondraft_test.moc"
