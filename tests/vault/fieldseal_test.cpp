// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vault/fieldseal.h"

#include <QTest>

using namespace latchkey;

class FieldSealTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sealed_samePlace_isUnsealed()
    {
        const QByteArray sealed = m_seal.sealed("482913", "line 1");
        QVERIFY(!sealed.contains("482913"));
        QCOMPARE(m_seal.unsealed(sealed, "line 1"), std::optional(QByteArray("482913")));
    }
    void sealed_twice_isNotTheSame() { QVERIFY(m_seal.sealed("a", "b") != m_seal.sealed("a", "b")); }
    void sealed_anotherPlace_isRefused() { QVERIFY(!m_seal.unsealed(m_seal.sealed("482913", "line 1"), "line 2")); }
    void sealed_anotherPurpose_isRefused()
    {
        QVERIFY(!FieldSeal(m_key, "another1").unsealed(m_seal.sealed("482913", "line 1"), "line 1"));
    }
    void sealed_anyByteChanged_isRefused()
    {
        const QByteArray sealed = m_seal.sealed("482913", "line 1");
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY2(!m_seal.unsealed(changed, "line 1"), qPrintable(QString::number(at)));
            QVERIFY(!m_seal.unsealed(sealed.first(at), "line 1"));
        }
    }
    void sealed_empty_isUnsealed()
    {
        QCOMPARE(m_seal.unsealed(m_seal.sealed({}, {}), {}), std::optional(QByteArray()));
    }
    void mark_sameText_isTheSameForTheSameKeyOnly()
    {
        QCOMPARE(m_seal.mark("text"), FieldSeal(m_key, "journal1").mark("text"));
        QVERIFY(m_seal.mark("text") != m_seal.mark("test"));
        QVERIFY(m_seal.mark("text") != FieldSeal(DataKey::random(), "journal1").mark("text"));
        QCOMPARE(m_seal.mark("text").size(), 32);
    }

  private:
    DataKey m_key = DataKey::random();
    FieldSeal m_seal{m_key, "journal1"};
};

LATCHKEY_TEST(FieldSealTest, "fieldseal")
#include "fieldseal_test.moc"
