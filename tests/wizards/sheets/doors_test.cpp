// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dooropeners.h"
#include "wizards/sheets/encodesheet.h"
#include "wizards/sheets/renamesheet.h"
#include "wizards/sheets/spacesheet.h"
#include "wizards/sheets/unlockentrancesheet.h"

#include "sheetstory.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class DoorsTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void rename_newName_isHeldByServer()
    {
        const DeviceId laundry = desk().device(u"Laundry"_s);
        const auto sheet = rename(laundry);
        QCOMPARE(focusName(), u"deviceNameEdit"_s);
        keys(u"Laundry room"_s); // over the old name, which is selected
        key(Qt::Key_Return);
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().held("device", laundry)["display_name"_L1].toString(), u"Laundry room"_s);
        QCOMPARE(desk().store.devices.find(laundry)->displayName, u"Laundry room"_s);
        QCOMPARE(desk().writes(), QStringList{u"/devices/update"_s});
    }
    void rename_sameName_isToldAndSendsNothing()
    {
        const auto sheet = rename(desk().device(u"Laundry"_s));
        commit();
        QVERIFY(messageOf(*sheet, "deviceNameEdit").contains("different"_L1));
        QVERIFY(desk().writes().isEmpty());
    }
    void newSpace_withDevicesAndEntrances_isHeldByServer()
    {
        const auto sheet = newSpace({});
        QCOMPARE(focusName(), u"spaceNameEdit"_s);
        keys(u"Wellness"_s);
        key(Qt::Key_Tab);
        keys(u"wellness-1"_s);
        choose(*sheet, "door", u"spa"_s);
        choose(*sheet, "door", u"laundry"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const QJsonObject space = desk().held("space", "name", u"Wellness"_s);
        QCOMPARE(space["space_key"_L1].toString(), u"wellness-1"_s);
        const QString id = space["space_id"_L1].toString();
        const AcsEntranceId spa = desk().entrance(u"Spa"_s);
        const DeviceId laundry = desk().device(u"Laundry"_s);
        QVERIFY(desk().held("acs_entrance", spa)["space_ids"_L1].toArray().contains(id));
        QVERIFY(desk().held("device", laundry)["space_ids"_L1].toArray().contains(id));
        QCOMPARE(desk().writes(), QStringList{u"/spaces/create"_s});
        QVERIFY(!desk().space(u"Wellness"_s).isNull());
    }
    void newSpace_doorsKnownBeforehand_areChecked()
    {
        const auto sheet = newSpace({desk().device(u"Laundry"_s), desk().entrance(u"Spa"_s)});
        keys(u"Wellness"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const QJsonObject body = desk().body("/spaces/create");
        QCOMPARE(body["device_ids"_L1].toArray(), QJsonArray{desk().device(u"Laundry"_s).toString()});
        QCOMPARE(body["acs_entrance_ids"_L1].toArray(), QJsonArray{desk().entrance(u"Spa"_s).toString()});
    }
    void newSpace_noName_isToldUnderIt()
    {
        const auto sheet = newSpace({});
        commit();
        QVERIFY(messageOf(*sheet, "spaceNameEdit").startsWith("Give the place a name"_L1));
        QVERIFY(desk().writes().isEmpty());
    }
    void encode_chosenEncoder_writesTheCard()
    {
        const AccessMethodId card = desk().cardToEncode();
        QVERIFY(!card.isNull());
        const auto sheet = open<EncodeSheet>(*desk().store.methods.find(card), desk().store, desk().runner);
        QCOMPARE(focusName(), u"encoderSearch"_s);
        keys(u"reception"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(!sheet, 15'000);
        QVERIFY(desk().held("access_method", card)["is_issued"_L1].toBool());
        QCOMPARE(desk().body("/access_methods/encode")["acs_encoder_id"_L1].toString(),
                 desk().encoder(u"Reception encoder"_s).toString());
        QCOMPARE(desk().count("/access_methods/encode"), 1);
    }
    void encode_brokenEncoder_isToldAndMayBeTriedWithAnother()
    {
        const AccessMethodId card = desk().cardToEncode();
        const auto sheet = open<EncodeSheet>(*desk().store.methods.find(card), desk().store, desk().runner);
        choose(*sheet, "encoder", u"old encoder"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(!noticeOf(*sheet).isEmpty(), 15'000);
        QVERIFY(!desk().held("access_method", card)["is_issued"_L1].toBool());
        choose(*sheet, "encoder", u"night desk"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(!sheet, 15'000);
        QVERIFY(desk().held("access_method", card)["is_issued"_L1].toBool());
    }
    void encode_cardOfOneSystem_offersItsEncodersAndNamesThePerson()
    {
        const AccessMethodId card = desk().cardToEncode();
        const AccessGrantId grant(desk().store.grantsByMethod.find(card.uuid()).value(0));
        desk().sync.loadRelated(grant, RelatedNeed::Opened);
        QTRY_VERIFY(desk().store.places.find(grant));
        const auto sheet = open<EncodeSheet>(*desk().store.methods.find(card), desk().store, desk().runner);
        const AcsSystemId its =
            desk().store.entrances.find(desk().store.places.find(grant)->acsEntranceIds.constFirst())->acsSystemId;
        const auto rows = desk().store.encoders.rows();
        const auto count = std::ranges::count(rows, its, &AcsEncoder::acsSystemId);
        QVERIFY(count > 0 && count < desk().store.encoders.size());
        const auto *list = part<QAbstractItemView>(*sheet, "encoderList");
        QCOMPARE(list->model()->rowCount(), int(count));
        choose(*sheet, "encoder", u"reception"_s);
        const QString person =
            desk().store.identities.find(desk().store.grants.find(grant)->userIdentityId)->displayName;
        QTRY_VERIFY(part<QLabel>(*sheet, "sentence")->text().contains(person));
    }
    void encode_nothingSelected_isToldUnderTheEncoder()
    {
        const auto sheet =
            open<EncodeSheet>(*desk().store.methods.find(desk().cardToEncode()), desk().store, desk().runner);
        commit();
        QCOMPARE(messageOf(*sheet, "encoder"), u"Choose the encoder that the card lies on."_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void encode_noEncoder_isToldUnderTheEncoder()
    {
        const AccessMethod card = *desk().store.methods.find(desk().cardToEncode());
        desk().store.encoders.retain(askedNow());
        const auto sheet = open<EncodeSheet>(card, desk().store, desk().runner);
        commit();
        QVERIFY2(messageOf(*sheet, "encoder").startsWith("There is no encoder"_L1),
                 qPrintable(messageOf(*sheet, "encoder")));
        QVERIFY(desk().writes().isEmpty());
    }
    void unlockEntrance_chosenCloudKey_isAttemptedByServer()
    {
        const AcsEntranceId entrance = desk().entrance(u"Back office"_s);
        const auto sheet = unlock(entrance);
        const auto *const list = part<QAbstractItemView>(*sheet, "cloudKeyList");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QCOMPARE(focusName(), u"cloudKeySearch"_s);
        keys(u"ana costa"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(!sheet, 15'000);
        const QJsonObject body = desk().body("/acs/entrances/unlock");
        QCOMPARE(body["acs_entrance_id"_L1].toString(), entrance.toString());
        QVERIFY(!desk().held("acs_credential", "acs_credential_id", body["acs_credential_id"_L1].toString()).isEmpty());
        QCOMPARE(desk().count("/acs/entrances/unlock"), 1);
    }
    void unlockEntrance_endedCloudKeys_areNotOffered()
    {
        const QJsonArray keys = offerCloudKeys({u"2026-11-20T10:00:00.000Z"_s, u"2026-11-21T10:00:00.000Z"_s});
        const auto sheet = unlock(desk().entrance(u"Back office"_s));
        const auto *const list = part<QAbstractItemView>(*sheet, "cloudKeyList");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QCOMPARE(list->model()->rowCount(), 1);
        commit(); // with the only one, which is chosen
        QTRY_COMPARE(desk().count("/acs/entrances/unlock"), 1);
        QCOMPARE(desk().body("/acs/entrances/unlock")["acs_credential_id"_L1], keys.at(1)["acs_credential_id"_L1]);
    }
    void unlockEntrance_keyChosenByItself_escapeClosesAtOnce()
    {
        offerCloudKeys({u"2026-11-21T10:00:00.000Z"_s});
        const auto sheet = unlock(desk().entrance(u"Back office"_s));
        QTRY_COMPARE(part<QAbstractItemView>(*sheet, "cloudKeyList")->model()->rowCount(), 1);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
    }
    void unlockEntrance_withoutCloudKeys_saysWhatToDo()
    {
        const auto sheet = unlock(desk().entrance(u"Garage gate"_s));
        QTRY_VERIFY(noticeOf(*sheet).contains("Nobody has a cloud key"_L1));
        QVERIFY(!part<QPushButton>(*sheet, "submitButton")->isVisible());
        QCOMPARE(focusName(), u"cancelButton"_s);
        commit();
        QVERIFY(sheet && noticeOf(*sheet).contains("Create a grant with a cloud key"_L1));
        QVERIFY(desk().writes().isEmpty());
    }
    void unlockEntrance_serverWithoutCredentials_blamesNobody()
    {
        desk().server.setOverride(u"/acs/entrances/list_credentials_with_access"_s, 404, "text/plain", "404");
        const auto sheet = unlock(desk().entrance(u"Back office"_s));
        QTRY_VERIFY(noticeOf(*sheet).contains("does not offer"_L1));
        QVERIFY(!noticeOf(*sheet).contains("Nobody"_L1));
    }
    void unlockEntrance_notRemotely_saysSoAndOffersNoUnlock()
    {
        const auto sheet = unlock(desk().entrance(u"Lift"_s));
        QVERIFY2(noticeOf(*sheet).startsWith("Lift cannot be unlocked remotely."_L1), qPrintable(noticeOf(*sheet)));
        QVERIFY(!part<QPushButton>(*sheet, "submitButton")->isVisible());
        QCOMPARE(focusName(), u"cancelButton"_s);
        commit();
        QVERIFY(sheet && noticeOf(*sheet).startsWith("Lift"_L1));
        QCOMPARE(nameless(*sheet), QStringList());
        key(Qt::Key_Return);
        QTRY_VERIFY(!sheet);
        QVERIFY(desk().writes().isEmpty());
    }
    void doorSheets_everyPart_hasNameAndOwnMnemonic()
    {
        const QList<QPointer<QDialog>> sheets{
            rename(desk().device(u"Laundry"_s)).data(), newSpace({}).data(),
            unlock(desk().entrance(u"Garage gate"_s)).data(),
            open<EncodeSheet>(*desk().store.methods.find(desk().cardToEncode()), desk().store, desk().runner).data()};
        for (const QPointer<QDialog> &sheet : sheets) {
            QCOMPARE(doubleMnemonics(*sheet), QStringList());
            QCOMPARE(nameless(*sheet), QStringList());
        }
    }

  private:
    /// Every entrance is said to open by one cloud key for each of \a ends, which are when they end.
    QJsonArray offerCloudKeys(const QStringList &ends)
    {
        QJsonArray keys;
        for (const QJsonValue &credential : desk().server.resources(u"acs_credential"_s)) {
            if (credential["access_method"_L1].toString() == "cloud_key"_L1 && keys.size() < ends.size()) {
                QJsonObject key = credential.toObject();
                key[u"ends_at"_s] = ends.at(keys.size());
                keys.append(key);
            }
        }
        desk().server.setOverride(u"/acs/entrances/list_credentials_with_access"_s, 200, "application/json",
                                  QJsonDocument(QJsonObject{{u"acs_credentials"_s, keys}, {u"ok"_s, true}}).toJson());
        return keys;
    }
    QPointer<RenameSheet> rename(DeviceId device)
    {
        return open<RenameSheet>(*desk().store.devices.find(device), desk().runner);
    }
    QPointer<SpaceSheet> newSpace(const QList<DoorId> &doors)
    {
        return open<SpaceSheet>(desk().store, desk().runner, doors);
    }
    QPointer<UnlockEntranceSheet> unlock(AcsEntranceId entrance)
    {
        return open<UnlockEntranceSheet>(
            *desk().store.entrances.find(entrance),
            std::make_unique<DoorOpenersReader>(desk().client, desk().store, desk().personAccess), desk().clock,
            desk().runner);
    }
};

LATCHKEY_TEST(DoorsTest, "doors")

#include "doors_test.moc"
