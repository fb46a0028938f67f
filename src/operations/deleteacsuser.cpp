// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuser.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class DeleteAcsUser final : public StepOperation {
  public:
    explicit DeleteAcsUser(AcsUserId acsUser);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"acs_user_id"_s, recorded(m_acsUser)}, {u"person_id"_s, recorded(m_person)}};
    }
    /// Whose it is is read again.
    void addPerson(UserIdentityId person);

  private:
    void send(OperationContext &context, const Done &done);

    AcsUserId m_acsUser;
    UserIdentityId m_person; ///< null: nobody's, or not known
};

DeleteAcsUser::DeleteAcsUser(AcsUserId acsUser)
    : StepOperation(deleteAcsUserKind, QCoreApplication::translate("Operation", "Delete an ACS user"))
    , m_acsUser(acsUser)
{
    addSubject(acsUser.uuid());
    addCheckedWrite(
        [this] {
            return previewOf(api::endpoints::acsUsersDelete, QJsonObject{{u"acs_user_id"_s, m_acsUser.toString()}});
        },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([acsUser](OperationContext &context, const Done &done) {
        context.report.touched(acsUser.uuid());
        api::acsusers::get(context.client, acsUser)
            .then(context.guard, readBack(context.store.acsUsers, acsUser, done));
    });
}

void DeleteAcsUser::prepare(const WorkspaceStore &store)
{
    const QString who = acsUserName(store, m_acsUser);
    setPerson(who);
    setTitle(QCoreApplication::translate("Operation", "Delete the ACS user %1").arg(who));
    if (const AcsUser *const row = store.acsUsers.find(m_acsUser)) {
        addPerson(row->userIdentityId);
    }
}

void DeleteAcsUser::addPerson(UserIdentityId person)
{
    m_person = person;
    if (person.isNull()) {
        return;
    }
    addSubject(person.uuid());
    addRead([person](OperationContext &context, const Done &done) {
        context.report.touched(person.uuid());
        api::useridentities::get(context.client, person)
            .then(context.guard, readBack(context.store.identities, person, done));
    });
}

void DeleteAcsUser::send(OperationContext &context, const Done &done)
{
    const Evidence<AcsUser> evidence{
        .read = [this, &client = context.client] { return api::acsusers::get(client, m_acsUser); },
        .isDone = [](const AcsUser &now) { return hasProblem(now.warnings, u"being_deleted"); },
        .isDoneWhenGone = true};
    const auto remove = [this, &context](const Done &sent) {
        const api::acsusers::Selector selector{.acsUserId = m_acsUser, .userIdentityId = {}, .acsSystemId = {}};
        api::acsusers::remove(context.client, selector).then(context.guard, removed(sent));
    };
    writeOnce(remove, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
}

} // namespace

const OperationKind deleteAcsUserKind{.name = "delete_acs_user",
                                      .nature = OperationNature::Revoke,
                                      .restore = [](const QJsonObject &data) -> std::unique_ptr<Operation> {
                                          const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
                                          if (acsUser.isNull()) {
                                              return nullptr;
                                          }
                                          auto operation = std::make_unique<DeleteAcsUser>(acsUser);
                                          operation->addPerson(idIn<UserIdentityId>(data, "person_id"_L1));
                                          return operation;
                                      }};

std::unique_ptr<Operation> deleteAcsUser(AcsUserId acsUser) { return std::make_unique<DeleteAcsUser>(acsUser); }

} // namespace latchkey
