// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class WalkTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void threeMethodGrant_byKeysAlone_isHeldByServer()
    {
        keys(u"maya"_s);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Where"_s);
        keys(u"room 101"_s);
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"When"_s);
        keys(u"2"_s);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"How"_s);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Review"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(title(), u"Issuing"_s);
        QCOMPARE(grant()["user_identity_id"_L1].toString(), desk().person(u"Maya Lindqvist"_s).toString());
        QCOMPARE(sent()["acs_entrance_ids"_L1].toArray(), QJsonArray{desk().entrance(u"Room 101"_s).toString()});
        QCOMPARE(grant()["ends_at"_L1].toString(), u"2026-11-22T11:00:00.000Z"_s);
        const QStringList modes{u"code"_s, u"card"_s, u"mobile_key"_s};
        QCOMPARE(sentModes(), modes);
        QCOMPARE(desk().writes(), QStringList{QLatin1StringView(createPath)});
        QCOMPARE(focusName(), u"nextButton"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY(!isOpen());
    }
    void everyPage_hasNamesAndOwnMnemonics()
    {
        QVERIFY2(isSound(), "Who");
        tick(wizard(), "newButton");
        QVERIFY2(isSound(), "Who, new");
        tick(wizard(), "existingButton");
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"room 101"_s);
        QVERIFY2(isSound(), "Where");
        next();
        QVERIFY2(isSound(), "When");
        next();
        QVERIFY2(isSound(), "How");
        next();
        tick(wizard(), "requestButton");
        QVERIFY2(isSound(), "Review");
        create();
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeButton")->isVisible());
        QTRY_VERIFY(part<QWidget>(wizard(), "showPinButton")->isVisible());
        QVERIFY2(isSound(), "Issuing");
    }
    void ctrlEnter_fromAnyField_goesOn()
    {
        choosePerson(u"maya"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(title(), u"Where"_s);
    }

  private:
    bool isSound()
    {
        const QStringList found = doubleMnemonics(wizard()) + nameless(wizard());
        if (!found.isEmpty()) {
            qWarning().noquote() << found.join(u'\n');
        }
        return found.isEmpty();
    }
};

LATCHKEY_TEST(WalkTest, "walk")

#include "walk_test.moc"
