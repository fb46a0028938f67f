// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessmode.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class AccessModeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void key_everyMode_comesBack()
    {
        for (const AccessMode mode : allAccessModes) {
            QCOMPARE(accessModeFromKey(accessModeKey(mode)), mode);
        }
    }
    void fromKey_newerMode_isUnknown() { QCOMPARE(accessModeFromKey(u"retina"), AccessMode::Unknown); }
    void set_oneMode_leavesOthers()
    {
        AccessModes modes;
        modes.set(AccessMode::Card);
        QVERIFY(modes.has(AccessMode::Card));
        QVERIFY(!modes.has(AccessMode::Code));
        QVERIFY(!modes.has(AccessMode::Unknown));
    }
};

LATCHKEY_TEST(AccessModeTest, "accessmode")
#include "accessmode_test.moc"
