// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/namelist.h"
#include "hotelwindow.h"
#include "models/grantwhere.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/elidedlabel.h"
#include "widgets/factlist.h"
#include "widgets/qrview.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Hotel : HotelWindow {
    /// One that has all there is: a link, three methods, an end and spaces.
    AccessGrant fullGrant() const
    {
        const auto grants = store().grants.rows();
        const auto found = std::ranges::find_if(grants, [](const AccessGrant &grant) {
            return !grant.instantKeyUrl.isEmpty() && grant.requestedAccessMethods.size() == 3 && grant.window.endsAt &&
                   !grant.spaceIds.isEmpty();
        });
        return found == grants.end() ? AccessGrant() : *found;
    }
};

} // namespace

class GrantDetailTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void grant_chosen_everyFieldOfTheAnswerIsShown()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const AccessGrant grant = hotel.fullGrant();
        QVERIFY(!grant.id.isNull());
        hotel.window->openPane(PaneId::Grants, grant.id.uuid());
        const auto *facts = part<FactList>(*hotel.detail(), "grantFacts");
        QCOMPARE(facts->value(u"id"_s), grant.id.toString());
        QCOMPARE(facts->value(u"displayName"_s), grant.displayName);
        QCOMPARE(facts->value(u"instantKeyUrl"_s), grant.instantKeyUrl);
        QCOMPARE(facts->value(u"personId"_s), grant.userIdentityId.toString());
        QCOMPARE(facts->value(u"workspaceId"_s), hotel.store().workspace().id.toString());
        for (const QString &key : {u"starts"_s, u"ends"_s, u"created"_s, u"person"_s}) {
            QVERIFY2(!facts->value(key).isEmpty(), qPrintable(key));
        }
        for (const AccessMethodId method : grant.accessMethodIds) {
            QVERIFY(facts->value(u"methodIds"_s).contains(method.toString()));
        }
        for (const SpaceId space : grant.spaceIds) {
            QVERIFY(facts->value(u"spaceIds"_s).contains(space.toString()));
        }
        const auto *requests = part<FactList>(*hotel.detail(), "grantRequests");
        for (qsizetype at = 0; at < grant.requestedAccessMethods.size(); ++at) {
            const RequestedAccessMethod &requested = grant.requestedAccessMethods.at(at);
            const auto labels = requests->findChildren<QLabel *>();
            QVERIFY(std::ranges::find(labels, requested.displayName, &QLabel::text) != labels.end());
            QVERIFY(!requests->value(u"asked%1"_s.arg(at)).isEmpty());
            QCOMPARE(requests->value(u"methodId%1-0"_s.arg(at)), requested.createdAccessMethodIds.first().toString());
        }
    }
    void methodsCome_noGrantIsChosen_selectionIsNotToldAgain()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.window->openPane(PaneId::Grants);
        const QSignalSpy told(hotel.window->currentPane(), &Pane::selectionChanged);
        AccessMethod another;
        another.id = AccessMethodId(QUuid::createUuid());
        hotel.workspace->store.methods.upsert(another);
        QVERIFY(hotel.store().methods.find(another.id));
        QCOMPARE(told.size(), 0);
    }
    void lists_empty_sayWhy()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        WorkspaceStore &store = hotel.workspace->store;
        AccessGrant grant = hotel.fullGrant();
        grant.id = AccessGrantId(QUuid::createUuid());
        grant.spaceIds = {};
        grant.accessMethodIds = {AccessMethodId(QUuid::createUuid())};
        store.grants.upsert(grant);
        hotel.window->openPane(PaneId::Grants, grant.id.uuid());
        const auto *methods = part<QAbstractItemView>(*hotel.detail(), "grantMethods");
        const auto *places = part<QAbstractItemView>(*hotel.detail(), "grantPlaces");
        const QTabBar *tabs = hotel.detail()->findChild<QTabBar *>();
        QCOMPARE(methods->accessibleDescription(), u"The methods are not known yet."_s);
        QCOMPARE(places->accessibleDescription(), u"No places are known yet."_s);
        QCOMPARE(tabs->tabText(0), u"Methods"_s);
        store.places.setUntold(grant.id, true);
        QCOMPARE(methods->accessibleDescription(), u"Seam did not tell the methods of this grant."_s);
        QCOMPARE(places->accessibleDescription(), u"Seam did not tell the places of this grant."_s);
        grant.accessMethodIds = {};
        store.grants.upsert(grant);
        QCOMPARE(methods->accessibleDescription(), u"No method has been made yet."_s);
        QCOMPARE(tabs->tabText(0), u"Methods 0"_s);
        store.places.set(grant.id, {});
        QCOMPARE(places->accessibleDescription(), u"This grant names no place."_s);
    }
    void listOfThePerson_departureBecomesOverdue_isMarkedWithTheMinute()
    {
        Hotel hotel;
        QVERIFY(hotel.open());
        WorkspaceStore &store = hotel.workspace->store;
        AccessGrant grant = hotel.fullGrant();
        hotel.server.stop(); // which would tell how both really are
        const Instant end = hotel.clock.now() - 14min;
        grant.window.endsAt = end;
        grant.warnings = {};
        store.grants.upsert(grant);
        hotel.window->openPane(PaneId::People, grant.userIdentityId.uuid());
        const QAbstractItemModel &items = *part<QAbstractItemView>(*hotel.detail(), "personGrants")->model();
        const auto asked = [&](int role) {
            return items.match(items.index(0, 0), RowRole::Id, grant.id.uuid()).value(0).data(role).toString();
        };
        QCOMPARE(asked(RowRole::Icon), u"grants"_s);
        AccessMethod left;
        left.id = grant.accessMethodIds.first();
        left.isIssued = true;
        left.pendingMutations = {{u"deprovisioning"_s, {}, end}};
        store.methods.upsert(left);
        QCOMPARE(asked(RowRole::Icon), u"grants"_s);
        hotel.clock.advance(1min);
        QTRY_COMPARE_WITH_TIMEOUT(asked(RowRole::Icon), u"clock"_s, 20'000);
        QCOMPARE(asked(RowRole::Sub), u"departure overdue"_s);
    }
    void grant_mobileKeyChosen_showsItsLinkAsQrToo()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const AccessGrant grant = hotel.fullGrant();
        hotel.window->openPane(PaneId::Grants, grant.id.uuid());
        auto *list = part<QAbstractItemView>(*hotel.detail(), "grantMethods");
        QTRY_VERIFY(rowOf(*list, u"Mobile key"_s).isValid());
        list->setCurrentIndex(rowOf(*list, u"Mobile key"_s));
        QVERIFY(part<QrView>(*hotel.detail(), "methodQr")->isVisible());
        QCOMPARE(part<FactList>(*hotel.detail(), "methodFacts")->value(u"link"_s), grant.instantKeyUrl);
    }
    void grant_withoutAWaitingCard_offersNoEncoding()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const QAction *encode = hotel.window->commands().action(Command::EncodeCard);
        const auto open = [&](bool waits) {
            for (const AccessGrant &grant : hotel.store().grants.rows()) {
                const QList<AccessMethod> methods = hotel.store().methodsOf(grant);
                const bool isWaiting = std::ranges::any_of(methods, &AccessMethod::isReadyForEncoding);
                if (isWaiting == waits && !methods.isEmpty()) {
                    hotel.window->openPane(PaneId::Grants, grant.id.uuid());
                    return;
                }
            }
        };
        open(false);
        QVERIFY(!encode->isEnabled());
        // Also while another method of the grant is looked at.
        open(true);
        QVERIFY(encode->isEnabled());
    }
    void grants_severalChosen_offerNoPinToCopy()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.openFirst(PaneId::Grants);
        const QAction *copyPin = hotel.window->currentPane()->paneActions().edit.constFirst();
        QVERIFY(copyPin->isVisible());
        QTest::keyClick(hotel.table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(hotel.frame()->selectedIds().size(), 2);
        QVERIFY(!copyPin->isVisible());
        QVERIFY(hotel.window->commands().action(Command::RevokeGrants)->isEnabled());
    }
    void grants_severalChosenAreGoing_areNotRevokedAgain()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.openFirst(PaneId::Grants);
        QTest::keyClick(hotel.table(), Qt::Key_Down, Qt::ShiftModifier);
        const QAction *revoke = hotel.window->commands().action(Command::RevokeGrants);
        QVERIFY(revoke->isEnabled());
        QList<AccessGrant> going;
        for (const QUuid &id : hotel.frame()->selectedIds()) {
            going.append(*hotel.store().grants.find(id));
            going.last().warnings = {Problem{.code = u"being_deleted"_s}};
        }
        QCOMPARE(going.size(), 2);
        hotel.workspace->store.grants.upsert(going);
        QTRY_VERIFY(!revoke->isEnabled());
    }
    void heading_withoutAName_saysThePlaces()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        AccessGrant grant = hotel.fullGrant();
        QVERIFY(grant.name.isEmpty());
        hotel.window->openPane(PaneId::Grants, grant.id.uuid());
        QTRY_VERIFY(hotel.store().places.find(grant.id));
        const auto line = [&] { return part<ElidedLabel>(*hotel.detail(), "line")->fullText(); };
        const QString places = nameList(grantWhere(hotel.store(), grant).names);
        QVERIFY2(line().startsWith(places + u" · "_s), qPrintable(line()));
        grant.name = u"Summer stay"_s;
        hotel.workspace->store.grants.upsert(grant);
        QVERIFY2(line().startsWith(u"Summer stay · "_s), qPrintable(line()));
        const GrantPlaces::Places doors = *hotel.store().places.find(grant.id);
        const QString count = QString::number(doors.deviceIds.size() + doors.acsEntranceIds.size());
        const auto *tabs = hotel.detail()->findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(1), QString(u"Where "_s + count));
    }
};

LATCHKEY_TEST(GrantDetailTest, "grantdetail")
#include "grantdetail_test.moc"
