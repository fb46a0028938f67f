// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sorttext.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class SortTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sortText_numbers_countAsNumbers() { QVERIFY(sortText(u"Room 9"_s) < sortText(u"Room 10"_s)); }
    void sortText_accentsAndCase_doNotCount()
    {
        QCOMPARE(sortText(u"ÉVA"_s), sortText(u"eva"_s));
        QVERIFY(sortText(u"Élodie"_s) < sortText(u"Eva"_s));
    }
    void sortText_empty_comesLast() { QVERIFY(sortText(u"žofie"_s) < sortText(QString())); }
};

LATCHKEY_TEST(SortTextTest, "sorttext")
#include "sorttext_test.moc"
