// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "core/namelist.h"
#include "core/newkey.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

/// Collections and indexes hold ids by the hundred thousand.
static_assert(sizeof(UserIdentityId) == 16 && sizeof(Id<struct Anything>) == sizeof(QUuid));

class NamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void newKey_twice_differsAndKeepsItsForm()
    {
        static const QRegularExpression form(u"^latchkey_[0-9a-f]{32}$"_s);
        const QString first = newKey();
        QVERIFY(form.match(first).hasMatch());
        QVERIFY(first != newKey());
    }
    void nameList_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("one") << QStringList{u"Gate"_s} << u"Gate"_s;
        QTest::newRow("two") << QStringList{u"Gate"_s, u"Lift"_s} << u"Gate and Lift"_s;
        QTest::newRow("four") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s} << u"A, B, C and D"_s;
        QTest::newRow("five") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s} << u"A, B, C and 2 more"_s;
        QTest::newRow("percent") << QStringList{u"100 %1"_s, u"%2"_s} << u"100 %1 and %2"_s;
    }
    void nameList()
    {
        QFETCH(QStringList, names);
        QTEST(latchkey::nameList(names), "text");
    }
};

LATCHKEY_TEST(NamesTest, "names")
#include "names_test.moc"
