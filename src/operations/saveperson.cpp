// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/saveperson.h"

#include "api/useridentities.h"
#include "core/newkey.h"
#include "operations/answers.h"
#include "operations/draftrecords.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/personconflict.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class CreatePerson final : public StepOperation {
  public:
    CreatePerson(const PersonDraft &draft, const QList<AcsSystemId> &systems);
    QJsonObject data() const override
    {
        return {{u"draft"_s, recordedDraft(m_draft)},
                {u"is_key_typed"_s, m_isKeyTyped},
                {u"acs_system_ids"_s, recorded(m_systems)},
                {u"person_id"_s, recorded(m_person)}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data);

  private:
    api::useridentities::Create request() const
    {
        return {.userIdentityKey = m_draft.userIdentityKey,
                .fullName = ifGiven(m_draft.fullName),
                .emailAddress = ifGiven(m_draft.emailAddress),
                .phoneNumber = ifGiven(m_draft.phoneNumber),
                .acsSystemIds = m_systems};
    }
    void send(OperationContext &context, const Done &done);
    bool isAsSent(const UserIdentity &found) const
    {
        return found.fullName == m_draft.fullName && found.phoneNumber == m_draft.phoneNumber &&
               found.emailAddress.toString().compare(m_draft.emailAddress, Qt::CaseInsensitive) == 0;
    }

    PersonDraft m_draft;
    bool m_isKeyTyped;
    QList<AcsSystemId> m_systems;
    UserIdentityId m_person;
};

CreatePerson::CreatePerson(const PersonDraft &draft, const QList<AcsSystemId> &systems)
    : StepOperation(createPersonKind, QCoreApplication::translate("Operation", "Add %1").arg(draft.shownName()))
    , m_draft(draft.normalized())
    , m_isKeyTyped(!m_draft.userIdentityKey.isEmpty())
    , m_systems(systems)
{
    if (m_draft.userIdentityKey.isEmpty()) {
        m_draft.userIdentityKey = newKey();
    }
    setPerson(m_draft.shownName());
    addCheckedWrite([this] { return previewOf(api::endpoints::userIdentitiesCreate, request().toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
    if (!m_systems.isEmpty()) {
        addRead([this](OperationContext &context, const Done &done) {
            api::useridentities::listAcsUsers(context.client, m_person)
                .then(context.guard, allStoredIn(context.store.acsUsers, done));
        });
    }
}

void CreatePerson::send(OperationContext &context, const Done &done)
{
    KeyedCreate<UserIdentity> create{
        .send = [this, &client = context.client] { return api::useridentities::create(client, request()); },
        .lookUp = [this,
                   &client =
                       context.client] { return api::useridentities::getByKey(client, m_draft.userIdentityKey); }};
    if (m_isKeyTyped) {
        create.typedAs = u"user_identity_key"_s;
        create.isOurs = [this](const UserIdentity &found) { return isAsSent(found); };
    }
    createOnce<UserIdentity>(context.guard, create, sending(), [this, &context, done](Result<UserIdentity> answer) {
        if (!answer) {
            done(std::unexpected(withConflictFields(std::move(answer.error()), m_draft, context.store)));
            return;
        }
        m_person = answer->id;
        addSubject(m_person.uuid());
        context.report.resultKnown(m_person.uuid());
        context.store.identities.upsert(*answer);
        done({});
    });
}

std::unique_ptr<Operation> CreatePerson::restored(const QJsonObject &data)
{
    const PersonDraft draft = personDraftIn(data.value("draft"_L1).toObject());
    if (draft.userIdentityKey.isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<CreatePerson>(draft, idsIn<AcsSystemId>(data, "acs_system_ids"_L1));
    operation->m_isKeyTyped = data.value("is_key_typed"_L1).toBool();
    operation->m_person = idIn<UserIdentityId>(data, "person_id"_L1);
    return operation;
}

/// How a field that was \a before and is \a after is sent.
api::Change<QString> change(const QString &before, const QString &after)
{
    if (before == after) {
        return {};
    }
    return after.isEmpty() ? api::Change<QString>::clear() : api::Change<QString>::set(after);
}

class UpdatePerson final : public StepOperation {
  public:
    UpdatePerson(UserIdentityId person, const PersonDraft &before, const PersonDraft &after);
    QJsonObject data() const override
    {
        return {{u"person_id"_s, recorded(m_person)},
                {u"before"_s, recordedDraft(m_before)},
                {u"after"_s, recordedDraft(m_after)}};
    }
    QString objection(const WorkspaceStore &store, Instant) const override
    {
        const UserIdentity *const now = store.identities.find(m_person);
        const bool isChanged = now && PersonDraft::of(*now).normalized() != m_before;
        return firstOf({objectionTo(store, m_person), isChanged ? changedObjection() : QString()});
    }
    std::unique_ptr<Operation> inverse() const override { return updatePerson(m_person, m_after, m_before); }

  private:
    api::useridentities::Update request() const
    {
        return {.userIdentityId = m_person,
                .userIdentityKey = change(m_before.userIdentityKey, m_after.userIdentityKey),
                .fullName = change(m_before.fullName, m_after.fullName),
                .emailAddress = change(m_before.emailAddress, m_after.emailAddress),
                .phoneNumber = change(m_before.phoneNumber, m_after.phoneNumber)};
    }
    void send(OperationContext &context, const Done &done);

    UserIdentityId m_person;
    PersonDraft m_before;
    PersonDraft m_after;
};

UpdatePerson::UpdatePerson(UserIdentityId person, const PersonDraft &before, const PersonDraft &after)
    : StepOperation(updatePersonKind, QCoreApplication::translate("Operation", "Change %1").arg(before.shownName()))
    , m_person(person)
    , m_before(before.normalized())
    , m_after(after.normalized())
{
    addSubject(person.uuid());
    setPerson(m_before.shownName());
    if (m_before != m_after) {
        addCheckedWrite([this] { return previewOf(api::endpoints::userIdentitiesUpdate, request().toJson()); },
                        [this](OperationContext &context, const Done &done) { send(context, done); });
    }
    addRead([this](OperationContext &context, const Done &done) {
        api::useridentities::get(context.client, m_person)
            .then(context.guard, readBack(context.store.identities, m_person, done));
    });
}

void UpdatePerson::send(OperationContext &context, const Done &done)
{
    const Evidence<UserIdentity> evidence{
        .read = [this, &client = context.client] { return api::useridentities::get(client, m_person); },
        .isDone = [this](const UserIdentity &now) { return PersonDraft::of(now).normalized() == m_after; },
        .isAsBefore = [this](const UserIdentity &now) { return PersonDraft::of(now).normalized() == m_before; }};
    const Done withFields = [this, &store = context.store, done](std::expected<void, ApiError> outcome) {
        if (!outcome) {
            outcome = std::unexpected(withConflictFields(std::move(outcome.error()), m_after, store, m_person));
        }
        done(std::move(outcome));
    };
    const auto update = [this, &context](const Done &sent) {
        api::useridentities::update(context.client, request()).then(context.guard, answered(sent));
    };
    writeOnce(update, lookAt(context.guard, context.store.identities, evidence), sending(), withFields);
}

} // namespace

const OperationKind createPersonKind{
    .name = "create_person", .nature = OperationNature::Create, .restore = &CreatePerson::restored};
const OperationKind updatePersonKind{
    .name = "update_person", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
        const bool isWhole = !person.isNull() && data.contains("before"_L1) && data.contains("after"_L1);
        return isWhole ? updatePerson(person, personDraftIn(data.value("before"_L1).toObject()),
                                      personDraftIn(data.value("after"_L1).toObject()))
                       : nullptr;
    }};

std::unique_ptr<Operation> createPerson(const PersonDraft &draft, const QList<AcsSystemId> &systems)
{
    return std::make_unique<CreatePerson>(draft, systems);
}

std::unique_ptr<Operation> updatePerson(UserIdentityId person, const PersonDraft &before, const PersonDraft &after)
{
    return std::make_unique<UpdatePerson>(person, before, after);
}

} // namespace latchkey
