// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"

#include "core/newkey.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QJsonArray>

#include <algorithm>
#include <span>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

class CreateGrantTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void create_threeMethods_serverAndStoreHoldThem()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.name = u"Sea view"_s;
        draft.methods = {{.mode = AccessMode::Code, .code = u"482913"_s, .instantKeyMaxUseCount = {}},
                         {.mode = AccessMode::Card},
                         {.mode = AccessMode::MobileKey, .code = {}, .instantKeyMaxUseCount = 3}};
        const OperationStatus status = bench.run(createGrant(draft));

        QCOMPARE(status.error.message, QString());
        QCOMPARE(status.state, State::Succeeded);
        QVERIFY(status.title.contains(u"Maya Lindqvist"_s));
        const AccessGrantId id(status.resultId);
        const QJsonObject held = bench.held("access_grant", id);
        QCOMPARE(held.value("name"_L1).toString(), u"Sea view"_s);
        QCOMPARE(held.value("requested_access_methods"_L1).toArray().size(), 3);
        QCOMPARE(bench.count("/access_grants/create"), 1);
        const AccessGrant *const grant = bench.store.grants.find(id);
        QVERIFY(grant);
        QCOMPARE(grant->accessGrantKey, draft.accessGrantKey);
        QCOMPARE(bench.store.places.find(id)->acsEntranceIds, QList<AcsEntranceId>{bench.entrance(u"Room 101"_s)});
        QCOMPARE(bench.store.methodsOf(*grant).size(), 3);
    }
    void create_pin_isJournaledUntilItIsAnsweredAndPreviewedNever()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.methods = {{.mode = AccessMode::Code, .code = u"482913"_s, .instantKeyMaxUseCount = {}}};
        QList<QByteArray> records; // as the file has them, each time it is written
        QObject::connect(&bench.journal.journal, &Journal::linesAdded, this, [&] {
            for (const JournalEntry &entry : bench.journal.unfinished()) {
                records.append(QJsonDocument(entry.record).toJson());
            }
        });
        const OperationStatus status = bench.run(createGrant(draft));

        QCOMPARE(status.state, State::Succeeded);
        QVERIFY(bench.server.requestsTo(u"/access_grants/create"_s).first().body.contains("482913"));
        QTRY_VERIFY(bench.journal.unfinished().isEmpty());
        QVERIFY(!records.isEmpty() && records.first().contains("482913"));
        // What was erased does not come back.
        const auto erased =
            std::ranges::find_if(records, [](const auto &record) { return !record.contains("482913"); });
        for (const QByteArray &record : std::span(erased, records.end())) {
            QVERIFY(!record.contains("482913"));
            QVERIFY(record.contains("\"has_code\": true"));
        }
        QCOMPARE(bench.journal.hits("482913"), 0);
        QCOMPARE(bench.journal.hits("Maya Lindqvist"), 0);
        QVERIFY(!bench.previews.first().json.contains(u"482913"_s));
        QVERIFY(!bench.runner->curlText(bench.previews.first()).contains(u"482913"_s));
    }
    void create_newPerson_isMadeAndReadIntoTheStore()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.userIdentityId = {};
        draft.newPerson = {.fullName = u"Jane Doe"_s,
                           .emailAddress = u"jane@example.com"_s,
                           .phoneNumber = u"+1 555 555 0177"_s,
                           .userIdentityKey = u"guest-jane"_s};
        const OperationStatus status = bench.run(createGrant(draft));

        QCOMPARE(status.state, State::Succeeded);
        const UserIdentityId person = bench.person(u"Jane Doe"_s);
        QVERIFY(!person.isNull());
        const QJsonObject held = bench.held("user_identity", person);
        QCOMPARE(held.value("email_address"_L1).toString(), u"jane@example.com"_s);
        QCOMPARE(held.value("phone_number"_L1).toString(), u"+15555550177"_s);
        QCOMPARE(held.value("user_identity_key"_L1).toString(), u"guest-jane"_s);
        QCOMPARE(bench.store.grants.find(AccessGrantId(status.resultId))->userIdentityId, person);
    }
    void create_newPlace_isMadeFirstAndGranted()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.newSpaceName = u"My doors"_s;
        draft.deviceIds = {bench.device(u"Laundry"_s)};
        draft.doorIds = {draft.deviceIds.first()};
        const OperationStatus status = bench.run(createGrant(draft));

        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(bench.count("/spaces/create"), 1);
        const SpaceId space = idNamed(bench.store.spaces, u"My doors"_s);
        QVERIFY(!space.isNull());
        QCOMPARE(bench.held("space", space).value("name"_L1).toString(), u"My doors"_s);
        const QJsonObject sent = bench.body("/access_grants/create");
        QCOMPARE(sent.value("space_ids"_L1).toArray(), QJsonArray{space.toString()});
        QVERIFY(!sent.contains("device_ids"_L1));
        QVERIFY(!sent.contains("location"_L1));
        QVERIFY(bench.store.devices.find(bench.device(u"Laundry"_s))->spaceIds.contains(space));
        QVERIFY(bench.store.places.find(AccessGrantId(status.resultId))->deviceIds.contains(draft.deviceIds.first()));
        QCOMPARE(bench.previews.size(), 2);
        QVERIFY(!bench.previews.last().json.contains(u"00000000"_s));
    }
    void create_duplicateEmail_namesTheFieldAndCorrectedMakesThePlaceOnce()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.newSpaceName = u"My doors"_s;
        draft.userIdentityId = {};
        draft.newPerson.fullName = u"Other Maya"_s;
        draft.newPerson.emailAddress =
            bench.store.identities.find(bench.person(u"Maya Lindqvist"_s))->emailAddress.toString().toUpper();
        const OperationStatus refused = bench.run(createGrant(draft));

        QCOMPARE(refused.state, State::Failed);
        QCOMPARE(refused.error.kind, ApiError::Kind::Conflict);
        QCOMPARE(refused.error.fieldErrors.size(), 1);
        QCOMPARE(refused.error.fieldErrors.first().field, u"user_identity.email_address"_s);
        QVERIFY(refused.error.fieldErrors.first().message.contains(u"Maya Lindqvist"_s));

        draft.newPerson.emailAddress = u"other.maya@example.com"_s;
        QCOMPARE(bench.run(createGrant(draft)).state, State::Succeeded);
        QCOMPARE(bench.count("/spaces/create"), 1);
    }
    void journal_asked_isOnTheDiskBeforeTheRequestArrives()
    {
        Workbench bench;
        QList<qsizetype> sentBefore;
        QObject::connect(&bench.journal.journal, &Journal::linesAdded, this,
                         [&] { sentBefore.append(bench.server.requests().size()); });
        const OperationStatus status = bench.run(createGrant(draftFor(bench)));

        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(sentBefore.first(), 0);
        const QList<JournalLine> &lines = bench.journal.journal.lines();
        QTRY_COMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0).stage, JournalStage::Asked);
        QCOMPARE(lines.at(1).stage, JournalStage::Sent);
        QCOMPARE(lines.at(2).stage, JournalStage::Answered);
        QCOMPARE(lines.at(3).stage, JournalStage::Ended);
        QCOMPARE(lines.at(3).facts.outcome, std::optional(State::Succeeded));
        QVERIFY(bench.journal.unfinished().isEmpty());
    }
    void preview_everyMember_isWhatArrivesButThePin()
    {
        Workbench bench;
        GrantDraft draft = draftFor(bench);
        draft.name = u"It’s $HOME"_s;
        draft.reservationKey = u"stay-1"_s;
        draft.deviceIds = {bench.device(u"Laundry"_s)};
        draft.startsAt = bench.clock.now();
        draft.methods = {{.mode = AccessMode::Code, .code = u"482913"_s, .instantKeyMaxUseCount = {}},
                         {.mode = AccessMode::MobileKey, .code = {}, .instantKeyMaxUseCount = 2}};
        QCOMPARE(bench.run(createGrant(draft)).state, State::Succeeded);

        QString shown = bench.previews.first().json;
        shown.replace(u"••••"_s, u"482913"_s);
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).object(), bench.body("/access_grants/create"));
        QCOMPARE(bench.previews.first().path, u"/access_grants/create"_s);
    }
    void create_relatedNotOffered_grantIsThereAndSaidToBe()
    {
        Workbench bench;
        bench.server.setOverride(u"/access_grants/get_related"_s, 404, "text/plain", "404");
        const OperationStatus status = bench.run(createGrant(draftFor(bench)));

        QCOMPARE(status.state, State::Failed);
        QVERIFY(status.tookEffect);
        QVERIFY(bench.store.grants.find(AccessGrantId(status.resultId)));
        bench.server.clearOverrides();
        QCOMPARE(bench.retry(status.id).state, State::Succeeded);
        QCOMPARE(bench.count("/access_grants/create"), 1);
    }

  private:
    static GrantDraft draftFor(const Workbench &bench)
    {
        GrantDraft draft;
        draft.userIdentityId = bench.person(u"Maya Lindqvist"_s);
        draft.acsEntranceIds = {bench.entrance(u"Room 101"_s)};
        draft.endsAt = bench.clock.now() + 48h;
        draft.methods = {{.mode = AccessMode::Card}};
        draft.accessGrantKey = newKey();
        return draft;
    }
};

LATCHKEY_TEST(CreateGrantTest, "creategrant")
#include "creategrant_test.moc"
