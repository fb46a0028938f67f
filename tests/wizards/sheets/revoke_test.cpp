// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/useridentities.h"
#include "store/revokereader.h"
#include "wizards/sheets/revokesheet.h"

#include "sheetstory.h"
#include "support/cutlabels.h"
#include "support/testmain.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char *groupsPath = "/acs/access_groups/list";
const QString lift = u"Lift"_s;

QString wordsOf(const QWidget &in, const QByteArray &name) { return part<QLabel>(in, name)->text(); }

/// All words of one part of the preview; empty where there is no such part.
QString sectionOf(const QWidget &sheet, const QString &name)
{
    QStringList words;
    if (const auto *section = sheet.findChild<QWidget *>(name + u"Section"_s)) {
        for (const QLabel *label : section->findChildren<QLabel *>()) {
            words.append(label->text());
        }
    }
    return words.join(u'|');
}

} // namespace

class RevokeTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void sheet_opened_asksAndOffersUndoFirst()
    {
        const auto sheet = ofStay();
        QCOMPARE(wordsOf(*sheet, "questionLabel"), u"Revoke it?"_s);
        QCOMPARE(focusName(), u"confirmButton"_s);
        QCOMPARE(textOf(*sheet, "confirmButton"), u"Revoke, with 30\u00A0s to undo"_s);
        QCOMPARE(textOf(*sheet, "otherButton"), u"Revoke now, no undo"_s);
        QCOMPARE(textOf(*sheet, "keepButton"), u"Keep access"_s);
        QVERIFY(part<QPushButton>(*sheet, "confirmButton")->isDefault());
        QVERIFY(doubleMnemonics(*sheet).isEmpty());
        QCOMPARE(nameless(*sheet), QStringList());
    }
    void sheet_beforeAnythingIsRead_canBeAnswered()
    {
        const auto sheet = ofStay();
        QVERIFY(sheet->isReading());
        QVERIFY(wordsOf(*sheet, "stateLabel").startsWith(u"Reading"_s));
        QCOMPARE(sheet->whatGoes(), u"what it is called"_s);
        QSignalSpy chosen(sheet, &RevokeSheet::chosen);
        key(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toBool(), true);
        QTRY_VERIFY(!sheet);
        QVERIFY(desk().writes().isEmpty());
    }
    void sheet_answered_saysWhichWay_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<bool>("isOpenEnded");
        QTest::addColumn<bool>("withUndo");
        QTest::newRow("with undo") << QByteArray("confirmButton") << false << true;
        QTest::newRow("at once") << QByteArray("otherButton") << false << false;
        QTest::newRow("at once, without an end") << QByteArray("confirmButton") << true << false;
        QTest::newRow("with undo, without an end") << QByteArray("otherButton") << true << true;
    }
    void sheet_answered_saysWhichWay()
    {
        QFETCH(const QByteArray, button);
        QFETCH(const bool, isOpenEnded);
        QFETCH(const bool, withUndo);
        RevokeSheet::Question question =
            questionOf({.grants = {stay().id}, .methods = {}, .devices = {}, .people = {}});
        question.isOpenEnded = isOpenEnded;
        const auto sheet = ask(question);
        QCOMPARE(focusName(), u"confirmButton"_s);
        QSignalSpy chosen(sheet, &RevokeSheet::chosen);
        click(*sheet, button);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toBool(), withUndo);
        QTRY_VERIFY(!sheet);
    }
    void sheet_keptOrEscaped_choosesNothing_data()
    {
        QTest::addColumn<bool>("isEscape");
        QTest::newRow("Escape") << true;
        QTest::newRow("Keep access") << false;
    }
    void sheet_keptOrEscaped_choosesNothing()
    {
        QFETCH(const bool, isEscape);
        const auto sheet = ofStay();
        const QSignalSpy chosen(sheet, &RevokeSheet::chosen);
        if (isEscape) {
            key(Qt::Key_Escape);
        } else {
            click(*sheet, "keepButton");
        }
        QTRY_VERIFY(!sheet);
        QCOMPARE(chosen.size(), 0);
    }
    void sheet_withoutUndo_offersNothingElse()
    {
        const auto sheet = ask(questionOf({.grants = {stay().id}, .methods = {}, .devices = {}, .people = {}}), 0s);
        QCOMPARE(textOf(*sheet, "confirmButton"), u"Revoke now"_s);
        QVERIFY(!sheet->findChild<QPushButton *>(u"otherButton"_s));
        QSignalSpy chosen(sheet, &RevokeSheet::chosen);
        key(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toBool(), false);
    }
    void sheet_ofAPerson_deletes()
    {
        RevokeSheet::Question question =
            questionOf({.grants = {}, .methods = {}, .devices = {}, .people = {stay().userIdentityId}});
        question.act = RevokeSheet::Act::Delete;
        const auto sheet = ask(question);
        QCOMPARE(textOf(*sheet, "confirmButton"), u"Delete, with 30\u00A0s to undo"_s);
        QCOMPARE(textOf(*sheet, "otherButton"), u"Delete now, no undo"_s);
        QCOMPARE(textOf(*sheet, "keepButton"), u"Keep"_s);
    }
    void keyboard_tabs_reachEachButton()
    {
        const auto sheet = ofStay();
        QTRY_VERIFY(!sheet->isReading());
        QStringList reached;
        for (int i = 0; i < 3; ++i) {
            reached.append(focusName());
            key(Qt::Key_Tab);
        }
        reached.sort();
        QCOMPARE(reached, (QStringList{u"confirmButton"_s, u"keepButton"_s, u"otherButton"_s}));
        QCOMPARE(focusName(), u"confirmButton"_s);
    }
    void preview_guestInHouse_namesDoorsAndTheCard()
    {
        const auto sheet = ofStay();
        QTRY_VERIFY(!sheet->isReading());
        QVERIFY(wordsOf(*sheet, "stateLabel").startsWith(u"A preview, worked out from what was reported at "_s));
        const QString name = desk().store.identities.find(stay().userIdentityId)->displayName;
        QCOMPARE(wordsOf(*sheet, "closingTitle"), u"Closes for %1"_s.arg(name));
        QCOMPARE(wordsOf(*sheet, "closingSub"), u"3 door(s)"_s);
        QVERIFY2(sectionOf(*sheet, u"closing"_s).contains(u"|Lift|card"_s),
                 qPrintable(sectionOf(*sheet, u"closing"_s)));
        const QString cards = sectionOf(*sheet, u"cards"_s);
        QVERIFY2(cards.contains(u"or until a newer card is used there."_s), qPrintable(cards));
        QVERIFY2(cards.contains(u"Hotel (Visionline)"_s), qPrintable(cards));
        QVERIFY(sectionOf(*sheet, u"stillOpen"_s).isEmpty());
        QVERIFY(sectionOf(*sheet, u"unread"_s).isEmpty());
        QVERIFY2(sheet->whatGoes().startsWith(u"Room "_s) && sheet->whatGoes().endsWith(u" and 2 more door(s)"_s),
                 qPrintable(sheet->whatGoes()));
        QCOMPARE(focusName(), u"confirmButton"_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void preview_anotherGrantOpensADoor_namesIt()
    {
        api::accessgrants::Create more;
        more.userIdentityId = stay().userIdentityId;
        more.acsEntranceIds = {desk().entrance(lift)};
        more.name = u"Bike hire"_s;
        more.requestedAccessMethods = {{AccessMode::Card, {}, {}}};
        api::accessgrants::create(desk().client, more);
        QTRY_VERIFY(!desk().held("access_grant", "name", u"Bike hire"_s).isEmpty());
        const auto sheet = ofStay();
        QTRY_VERIFY(!sheet->isReading());
        const QString open = sectionOf(*sheet, u"stillOpen"_s);
        QVERIFY2(open.contains(u"Lift|through the grant “Bike hire”, no end"_s), qPrintable(open));
    }
    void preview_staffOfAGroup_namesTheGroup()
    {
        const auto rows = desk().store.grants.rows();
        const auto staff =
            std::ranges::find_if(rows, [](const AccessGrant &grant) { return grant.name == u"Staff"_s; });
        QVERIFY(staff != rows.end());
        const auto sheet = ask(questionOf({.grants = {staff->id}, .methods = {}, .devices = {}, .people = {}}));
        QTRY_VERIFY(!sheet->isReading());
        const QString open = sectionOf(*sheet, u"stillOpen"_s);
        QVERIFY2(open.contains(u"through the group “All staff doors”, no end"_s), qPrintable(open));
        QCOMPARE(sheet->whatGoes(), u"what it is called"_s); // nothing closes
    }
    void preview_ofSeveral_saysWhose()
    {
        QList<AccessGrantId> two;
        for (const AccessGrant &grant : desk().store.grants.rows()) {
            const bool isStay = !grant.reservationKey.isEmpty() && grant.window.contains(desk().clock.now());
            if (isStay && two.size() < 2) {
                two.append(grant.id);
            }
        }
        const auto sheet = ask(questionOf({.grants = two, .methods = {}, .devices = {}, .people = {}}));
        QTRY_VERIFY(!sheet->isReading());
        QCOMPARE(wordsOf(*sheet, "closingTitle"), u"Closes"_s);
        for (const AccessGrantId id : two) {
            const AccessGrant *grant = desk().store.grants.find(id);
            const QString name = desk().store.identities.find(grant->userIdentityId)->displayName;
            QVERIFY(sectionOf(*sheet, u"closing"_s).contains(name + u": "_s));
        }
    }
    void preview_sourceDoesNotAnswer_isSaidAndRetried()
    {
        desk().server.setOverride(QLatin1StringView(groupsPath), 403, "text/plain", "no");
        const auto sheet = ofStay();
        QTRY_VERIFY(!sheet->isReading());
        QVERIFY2(sectionOf(*sheet, u"unread"_s).contains(u"Access groups of "_s),
                 qPrintable(sectionOf(*sheet, u"unread"_s)));
        QCOMPARE(wordsOf(*sheet, "closingTitle"), u"Closes, as far as could be read"_s);
        QVERIFY(sectionOf(*sheet, u"closing"_s).contains(lift));
        QTRY_COMPARE(cutLabels(*sheet), QStringList());
        desk().server.clearOverrides();
        part<QPushButton>(*sheet, "retryButton")->setFocus();
        key(Qt::Key_Space);
        QVERIFY(sheet->isReading());
        QVERIFY(sectionOf(*sheet, u"closing"_s).contains(lift)); // what was read stays meanwhile
        QTRY_VERIFY(!sheet->isReading());
        QVERIFY(sectionOf(*sheet, u"unread"_s).isEmpty());
        QCOMPARE(focusName(), u"keepButton"_s);
    }
    void preview_nothingToOpen_isSaid()
    {
        const UserIdentityId guest = stay().userIdentityId;
        const DeviceId laundry = desk().device(u"Laundry"_s);
        const auto sheet = ask(questionOf({.grants = {}, .methods = {}, .devices = {{guest, laundry}}, .people = {}}));
        QTRY_VERIFY(!sheet->isReading());
        QCOMPARE(wordsOf(*sheet, "closingSub"), u"no door"_s);
        QCOMPARE(wordsOf(*sheet, "closingNote"), u"By what was reported, this opens no door now."_s);
    }
    void preview_longerThanTheScreen_isScrolledByKeys()
    {
        QList<AccessGrantId> many;
        for (const AccessGrant &grant : desk().store.grants.rows()) {
            if (many.size() < 12 && !grant.reservationKey.isEmpty() && grant.window.contains(desk().clock.now())) {
                many.append(grant.id);
            }
        }
        const auto sheet = ask(questionOf({.grants = many, .methods = {}, .devices = {}, .people = {}}));
        QTRY_VERIFY_WITH_TIMEOUT(!sheet->isReading(), 20'000);
        QVERIFY(sheet->height() <= sheet->screen()->availableGeometry().height());
        auto *const scroll = part<QScrollArea>(*sheet, "previewScroll");
        QTRY_COMPARE(scroll->focusPolicy(), Qt::StrongFocus);
        scroll->setFocus(Qt::TabFocusReason);
        key(Qt::Key_PageDown);
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
    }

  private:
    static constexpr std::chrono::seconds undoTime = 30s;

    static QString textOf(const QWidget &in, const QByteArray &button)
    {
        return part<QPushButton>(in, button)->text().remove(u'&');
    }
    static RevokeSheet::Question questionOf(const RevokeTarget &target)
    {
        return {.target = target,
                .title = u"Revoke access"_s,
                .question = u"Revoke it?"_s,
                .whatGoes = u"what it is called"_s};
    }
    QPointer<RevokeSheet> ask(const RevokeSheet::Question &question, std::chrono::seconds undo = undoTime)
    {
        return open<RevokeSheet>(question, std::make_unique<RevokeReader>(desk().client, desk().store, desk().clock),
                                 undo, desk().store, desk().clock);
    }
    /// Of a guest in a room of the access system.
    AccessGrant stay()
    {
        const auto rows = desk().store.grants.rows();
        return *std::ranges::find_if(rows, [this](const AccessGrant &grant) {
            return !grant.reservationKey.isEmpty() && grant.window.contains(desk().clock.now());
        });
    }
    QPointer<RevokeSheet> ofStay()
    {
        return ask(questionOf({.grants = {stay().id}, .methods = {}, .devices = {}, .people = {}}));
    }
};

LATCHKEY_TEST(RevokeTest, "revoke")
#include "revoke_test.moc"
