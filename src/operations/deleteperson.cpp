// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deleteperson.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/grantreading.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class DeletePerson final : public StepOperation {
  public:
    explicit DeletePerson(UserIdentityId person);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"person_id"_s, recorded(m_person)},
                {u"acs_user_ids"_s, recorded(m_acsUsers)},
                {u"grant_ids"_s, recorded(m_grants)}};
    }
    /// What the service drags along is read again too.
    void addDragged(const QList<AcsUserId> &acsUsers, const QList<AccessGrantId> &grants);

  private:
    void send(OperationContext &context, const Done &done);

    UserIdentityId m_person;
    QList<AcsUserId> m_acsUsers;
    QList<AccessGrantId> m_grants;
};

DeletePerson::DeletePerson(UserIdentityId person)
    : StepOperation(deletePersonKind, QCoreApplication::translate("Operation", "Delete a person"))
    , m_person(person)
{
    addSubject(person.uuid());
    addCheckedWrite(
        [this] {
            return previewOf(api::endpoints::userIdentitiesDelete, api::useridentities::Remove{m_person}.toJson());
        },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        api::useridentities::get(context.client, m_person)
            .then(context.guard, readBack(context.store.identities, m_person, done));
    });
}

void DeletePerson::prepare(const WorkspaceStore &store)
{
    setPerson(personName(store, m_person));
    setTitle(QCoreApplication::translate("Operation", "Delete %1").arg(personName(store, m_person)));
    QList<AcsUserId> acsUsers;
    for (const AcsUser &acsUser : store.acsUsersOf(m_person)) {
        acsUsers.append(acsUser.id);
        addSubject(acsUser.id.uuid());
    }
    QList<AccessGrantId> grants;
    for (const AccessGrant &grant : store.grantsOf(m_person)) {
        grants.append(grant.id);
        addSubject(grant.id.uuid());
        addDoorsOf(store, grant.id);
    }
    addDragged(acsUsers, grants);
}

void DeletePerson::addDragged(const QList<AcsUserId> &acsUsers, const QList<AccessGrantId> &grants)
{
    m_acsUsers = acsUsers;
    m_grants = grants;
    for (const AcsUserId id : acsUsers) {
        addRead([id](OperationContext &context, const Done &done) {
            api::acsusers::get(context.client, id).then(context.guard, readBack(context.store.acsUsers, id, done));
        });
    }
    for (const AccessGrantId id : grants) {
        addRead([id](OperationContext &context, const Done &done) { readGrant(context, id, done); });
    }
}

void DeletePerson::send(OperationContext &context, const Done &done)
{
    const Evidence<UserIdentity> evidence{
        .read = [this, &client = context.client] { return api::useridentities::get(client, m_person); },
        .isDone = [](const UserIdentity &person) { return person.isBeingDeleted(); },
        .isDoneWhenGone = true};
    const auto remove = [this, &context](const Done &sent) {
        api::useridentities::remove(context.client, m_person).then(context.guard, removed(sent));
    };
    writeOnce(remove, lookAt(context.guard, context.store.identities, evidence), sending(), done);
}

} // namespace

const OperationKind deletePersonKind{.name = "delete_person",
                                     .nature = OperationNature::Revoke,
                                     .restore = [](const QJsonObject &data) -> std::unique_ptr<Operation> {
                                         const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
                                         if (person.isNull()) {
                                             return nullptr;
                                         }
                                         auto operation = std::make_unique<DeletePerson>(person);
                                         operation->addDragged(idsIn<AcsUserId>(data, "acs_user_ids"_L1),
                                                               idsIn<AccessGrantId>(data, "grant_ids"_L1));
                                         return operation;
                                     }};

std::unique_ptr<Operation> deletePerson(UserIdentityId person) { return std::make_unique<DeletePerson>(person); }

} // namespace latchkey
