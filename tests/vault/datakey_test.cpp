// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vault/datakey.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class DataKeyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void random_twice_isNotTheSame() { QVERIFY(!(DataKey::random() == DataKey::random())); }
    void text_thereAndBack_isTheSameKey()
    {
        const DataKey key = DataKey::random();
        QVERIFY(DataKey::fromText(key.toText()) == key);
    }
    void text_ofNoKey_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"probe"_s;
        QTest::newRow("cut off") << DataKey::random().toText().chopped(4);
        QTest::newRow("too long") << u"AAAA"_s + DataKey::random().toText();
    }
    void text_ofNoKey_isRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!DataKey::fromText(text));
    }
};

LATCHKEY_TEST(DataKeyTest, "datakey")
#include "datakey_test.moc"
