// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/entranceaccess.h"

#include "api/acsentrances.h"
#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class GrantEntranceAccess final : public StepOperation {
  public:
    GrantEntranceAccess(AcsEntranceId entrance, const std::variant<UserIdentityId, AcsUserId> &to);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject record() const override { return {{u"request"_s, m_request.toJson()}}; }

  private:
    void readAfterwards(UserIdentityId person);
    void readAfterwards(AcsUserId acsUser);
    void send(OperationContext &context, const Done &done);

    api::acsentrances::GrantAccess m_request;
    UserIdentityId m_person; ///< whose access it is in the end; null: not known
};

GrantEntranceAccess::GrantEntranceAccess(AcsEntranceId entrance, const std::variant<UserIdentityId, AcsUserId> &to)
    : StepOperation(u"grant_entrance_access"_s, QCoreApplication::translate("Operation", "Grant access to an entrance"))
{
    m_request.acsEntranceId = entrance;
    addWrite([this] { return previewOf(api::endpoints::acsEntrancesGrantAccess, m_request.toJson()); },
             [this](OperationContext &context, const Done &done) { send(context, done); });
    std::visit([this](auto id) { readAfterwards(id); }, to);
}

void GrantEntranceAccess::readAfterwards(UserIdentityId person)
{
    m_request.userIdentityId = person;
    m_person = person;
    // The service may have linked or made an ACS user for the person.
    addRead([person](OperationContext &context, const Done &done) {
        api::useridentities::listAcsUsers(context.client, person)
            .then(context.guard, allStoredIn(context.store.acsUsers, done));
    });
    addRead([person](OperationContext &context, const Done &done) {
        api::useridentities::get(context.client, person)
            .then(context.guard, readBack(context.store.identities, person, done));
    });
}

void GrantEntranceAccess::readAfterwards(AcsUserId acsUser)
{
    m_request.acsUserId = acsUser;
    addRead([acsUser](OperationContext &context, const Done &done) {
        api::acsusers::get(context.client, acsUser)
            .then(context.guard, readBack(context.store.acsUsers, acsUser, done));
    });
}

void GrantEntranceAccess::prepare(const WorkspaceStore &store)
{
    const AcsUser *const acsUser = m_request.acsUserId ? store.acsUsers.find(*m_request.acsUserId) : nullptr;
    if (acsUser) {
        m_person = acsUser->userIdentityId;
    }
    const QString who = m_request.acsUserId ? acsUserName(store, *m_request.acsUserId) : personName(store, m_person);
    setTitle(QCoreApplication::translate("Operation", "Grant %1 access to %2")
                 .arg(who, entranceName(store, m_request.acsEntranceId)));
}

void GrantEntranceAccess::send(OperationContext &context, const Done &done)
{
    const Done told = [this, &report = context.report, done](std::expected<void, ApiError> outcome) {
        if (!outcome && outcome.error().type == "not_supported"_L1) {
            outcome.error().message = QCoreApplication::translate(
                "Operation", "This access system does not give access to one entrance at a time. Add the person to "
                             "one of its access groups instead, in the access system’s own software.");
        }
        if (outcome || outcome.error().kind == ApiError::Kind::OutcomeUnknown) {
            for (const QUuid &id : {m_request.acsEntranceId.uuid(), m_person.uuid()}) {
                if (!id.isNull()) {
                    report.touched(id);
                }
            }
        }
        done(std::move(outcome));
    };
    // Asked for again it is sent again without a look: giving what is given already changes nothing, and what an ACS
    // user of nobody can open cannot be read.
    api::acsentrances::grantAccess(context.client, m_request).then(context.guard, answered(told));
}

} // namespace

std::unique_ptr<Operation> grantEntranceAccess(AcsEntranceId entrance,
                                               const std::variant<UserIdentityId, AcsUserId> &to)
{
    return std::make_unique<GrantEntranceAccess>(entrance, to);
}

} // namespace latchkey
