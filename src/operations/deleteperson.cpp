// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deleteperson.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/grantreading.h"
#include "operations/names.h"
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
    QJsonObject record() const override { return {{u"person_id"_s, m_person.toString()}}; }

  private:
    void send(OperationContext &context, const Done &done);

    UserIdentityId m_person;
};

DeletePerson::DeletePerson(UserIdentityId person)
    : StepOperation(u"delete_person"_s, QCoreApplication::translate("Operation", "Delete a person"))
    , m_person(person)
{
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
    setTitle(QCoreApplication::translate("Operation", "Delete %1").arg(personName(store, m_person)));
    // What the service drags along, as far as it is known here.
    for (const AcsUser &acsUser : store.acsUsersOf(m_person)) {
        addRead([id = acsUser.id](OperationContext &context, const Done &done) {
            api::acsusers::get(context.client, id).then(context.guard, readBack(context.store.acsUsers, id, done));
        });
    }
    for (const AccessGrant &grant : store.grantsOf(m_person)) {
        addRead([id = grant.id](OperationContext &context, const Done &done) { readGrant(context, id, done); });
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

std::unique_ptr<Operation> deletePerson(UserIdentityId person) { return std::make_unique<DeletePerson>(person); }

} // namespace latchkey
