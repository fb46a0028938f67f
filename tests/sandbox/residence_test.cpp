// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "sandbox/rules/doors.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// The seed of a property without an access system.
class ResidenceTest : public QObject {
    Q_OBJECT

    static qsizetype count(Harness &harness, const QString &path, const char *key)
    {
        return harness.post(path).array(key).size();
    }

  private Q_SLOTS:
    void residence_hasLocksOnly()
    {
        Harness harness({Seed::Kind::Residence});
        QCOMPARE(count(harness, u"/devices/list"_s, "devices"), 15);
        QCOMPARE(count(harness, u"/acs/systems/list"_s, "acs_systems"), 0);
        QCOMPARE(count(harness, u"/acs/entrances/list"_s, "acs_entrances"), 0);
        QCOMPARE(count(harness, u"/access_grants/list"_s, "access_grants"), 15);
        QCOMPARE(count(harness, u"/user_identities/list"_s, "user_identities"), 15);
        QCOMPARE(harness.post(u"/workspaces/get"_s).object("workspace").value("name"_L1).toString(), u"Alder Court"_s);
    }
    void resident_hasOnePinOnTheirFlatAndTheGate()
    {
        Harness harness({Seed::Kind::Residence});
        const QString grant = harness.idOf("access_grant", "user_identity_id", harness.person("Cora Jensen"));
        const QJsonArray codes = harness.accessCodes({{u"access_grant_id"_s, grant}});
        QCOMPARE(codes.size(), 2);
        for (const QJsonValue code : codes) {
            QCOMPARE(code.toObject().value("status"_L1).toString(), u"set"_s);
            QCOMPARE(code.toObject().value("code"_L1), harness.method(grant, "code").value("code"_L1));
        }
        QCOMPARE(harness.accessCodes({{u"device_id"_s, harness.device("Street gate")}}).size(), 15);
        const QJsonObject flat = harness.row("space", harness.space("flat-a3"));
        QCOMPARE(flat.value("parent_space_id"_L1).toString(), harness.space("house-a"));
    }
    void contractor_hasBeen_isThere_orIsToCome()
    {
        Harness harness({Seed::Kind::Residence});
        const QJsonObject plantRoom{{u"device_id"_s, harness.device("Plant room")}};
        QStringList statuses;
        int scheduled = 0;
        for (const QJsonValue code : harness.accessCodes(plantRoom)) {
            statuses.append(code.toObject().value("status"_L1).toString());
            scheduled += code.toObject().value("is_scheduled_on_device"_L1).toBool() ? 1 : 0;
        }
        QCOMPARE(statuses, (QStringList{u"unset"_s, u"set"_s, u"set"_s}));
        QCOMPARE(scheduled, 1);
        QCOMPARE(harness.post(u"/access_codes/unmanaged/list"_s, plantRoom).array("access_codes").size(), 1);
    }
    void trouble_isOneOfflineLockAndOneLowBattery()
    {
        Harness harness({Seed::Kind::Residence});
        QStringList offline;
        QStringList low;
        for (const Row *device : harness.engine.workspace().rows(Kind::Device)) {
            if (!isOnline(*device)) {
                offline.append(device->text("display_name"_L1));
            }
            if (device->value("properties"_L1).toObject().value("battery_level"_L1).toDouble() < 0.2) {
                low.append(device->text("display_name"_L1));
            }
        }
        QCOMPARE(offline, QStringList{u"Flat B4"_s});
        QCOMPARE(low, QStringList{u"Flat A3"_s});
    }
};

LATCHKEY_TEST(ResidenceTest, "residence")
#include "residence_test.moc"
