// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/choices.h"

#include "models/nochoice.h"
#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QScopeGuard>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class ChoicesTest : public QObject {
    Q_OBJECT

    static AcsUser acsUser(int number, int system, int personNumber)
    {
        AcsUser user;
        user.id = idOf<AcsUserId>(number);
        user.acsSystemId = idOf<AcsSystemId>(system);
        user.displayName = u"Alice Hansen"_s;
        user.emailAddress = u"alice.hansen@example.com"_s;
        user.userIdentityId = personNumber == 0 ? UserIdentityId() : idOf<UserIdentityId>(personNumber);
        return user;
    }

  private Q_SLOTS:
    void noDevice_state_saysWhy_data()
    {
        QTest::addColumn<LoadState::Phase>("phase");
        QTest::addColumn<QString>("words");
        QTest::newRow("loading") << LoadState::Phase::Loading << u"still being read"_s;
        QTest::newRow("failed") << LoadState::Phase::Failed << u"could not be read"_s;
        QTest::newRow("not offered") << LoadState::Phase::NotOffered << u"does not offer devices"_s;
        QTest::newRow("empty") << LoadState::Phase::Loaded << u"has no devices yet"_s;
    }
    void noDevice_state_saysWhy()
    {
        QFETCH(const LoadState::Phase, phase);
        QFETCH(const QString, words);
        WorkspaceStore store;
        store.devices.setLoadState({phase, {}});
        QVERIFY2(whyNoDevice(store).contains(words), qPrintable(whyNoDevice(store)));
    }
    void names_blank_areToldOtherwiseAndComeLast()
    {
        WorkspaceStore store;
        UserIdentity byMail = person(2, u" "_s);
        byMail.emailAddress = u"anna@example.com"_s;
        store.identities.upsert({person(1, u" "_s), byMail, person(3, u"Zoe"_s)});
        store.devices.upsert({device(10, u" "_s), device(11, u"Zoo"_s)});
        store.entrances.upsert(entrance(12, QString()));
        AcsSystem system;
        system.id = idOf<AcsSystemId>(20);
        AcsSystem named = system;
        named.id = idOf<AcsSystemId>(21);
        named.name = u"Zulu"_s;
        store.systems.upsert({system, named});
        AcsUser user;
        user.id = idOf<AcsUserId>(30);
        user.acsSystemId = system.id;
        AcsUser byPhone = user;
        byPhone.id = idOf<AcsUserId>(31);
        byPhone.phoneNumber = u"Zora's phone"_s;
        store.acsUsers.upsert({user, byPhone});
        AcsEncoder encoder;
        encoder.id = idOf<AcsEncoderId>(40);
        encoder.acsSystemId = system.id;
        AcsEncoder atTheDesk = encoder;
        atTheDesk.id = idOf<AcsEncoderId>(41);
        atTheDesk.displayName = u"Zone desk"_s;
        store.encoders.upsert({encoder, atTheDesk});
        const auto texts = [](const QList<Choice> &choices) {
            QStringList all;
            std::ranges::transform(choices, std::back_inserter(all), &Choice::text);
            return all;
        };
        QCOMPARE(texts(personChoices(store)), (QStringList{u"anna@example.com"_s, u"Zoe"_s, u"Unnamed person"_s}));
        QCOMPARE(texts(doorChoices(store)), (QStringList{u"Zoo"_s, u"Unnamed device"_s, u"Unnamed entrance"_s}));
        QCOMPARE(texts(systemChoices(store)), (QStringList{u"Zulu"_s, u"Unnamed access system"_s}));
        QCOMPARE(texts(acsUserChoices(store)), (QStringList{u"Zora's phone"_s, u"Unnamed ACS user"_s}));
        QCOMPARE(texts(encoderChoices(store, {})), (QStringList{u"Zone desk"_s, u"Unnamed encoder"_s}));
    }
    void people_swedishNames_standWhereSwedesLookForThem()
    {
        const auto restore = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
        QLocale::setDefault(QLocale::Swedish);
        WorkspaceStore store;
        store.identities.upsert({person(1, u"Ångström"_s), person(2, u"zeta"_s), person(3, u"Anna"_s), person(4, {})});
        QStringList names;
        for (const Choice &choice : personChoices(store)) {
            names.append(choice.text);
        }
        QCOMPARE(names, QStringList({u"Anna"_s, u"zeta"_s, u"Ångström"_s, u"Unnamed person"_s}));
    }
    void acsUser_ofOneName_saysFirstWhatTellsThemApart()
    {
        WorkspaceStore store;
        AcsSystem hotel;
        hotel.id = idOf<AcsSystemId>(1);
        hotel.name = u"Hotel (Visionline)"_s;
        store.systems.upsert(hotel);
        store.identities.upsert(person(5, u"Alice Hansen"_s));
        store.acsUsers.upsert({acsUser(10, 1, 0), acsUser(11, 1, 5)});
        const QList<Choice> choices = acsUserChoices(store, {}, idOf<UserIdentityId>(5));
        QCOMPARE(choices.size(), 2);
        QCOMPARE(choices.at(0).sub, u"Hotel (Visionline) · linked to Alice Hansen · alice.hansen@example.com"_s);
        QCOMPARE(choices.at(1).sub, u"Hotel (Visionline) · not linked · alice.hansen@example.com"_s);
    }
};

LATCHKEY_TEST(ChoicesTest, "choices")
#include "choices_test.moc"
