// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/entranceaccess.h"

#include "api/acsentrances.h"
#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/reach.h"
#include "operations/recordfields.h"
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
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;

  private:
    Call<QList<AcsEntrance>> listReach(SeamClient &client) const;
    void readAfterwards(UserIdentityId person);
    void readAfterwards(AcsUserId acsUser);
    void send(OperationContext &context, const Done &done);

    api::acsentrances::GrantAccess m_request;
    UserIdentityId m_person; ///< whose access it is in the end; null: not known
    ReachBefore<AcsEntrance> m_before;
};

GrantEntranceAccess::GrantEntranceAccess(AcsEntranceId entrance, const std::variant<UserIdentityId, AcsUserId> &to)
    : StepOperation(grantEntranceAccessKind, QCoreApplication::translate("Operation", "Grant access to an entrance"))
{
    m_request.acsEntranceId = entrance;
    addSubject(std::visit([](auto id) { return id.uuid(); }, to));
    addSubject(entrance.uuid());
    addRead([this](OperationContext &context, const Done &done) {
        listReach(context.client).then(context.guard, reachInto(m_before, done));
    });
    addCheckedWrite([this] { return previewOf(api::endpoints::acsEntrancesGrantAccess, m_request.toJson()); },
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
        addSubject(m_person.uuid());
    }
    addDoor(store, m_request.acsEntranceId);
    const QString who = m_request.acsUserId ? acsUserName(store, *m_request.acsUserId) : personName(store, m_person);
    setPerson(who);
    setTitle(QCoreApplication::translate("Operation", "Grant %1 access to %2")
                 .arg(who, entranceName(store, m_request.acsEntranceId)));
}

QJsonObject GrantEntranceAccess::data() const
{
    QJsonObject data{{u"acs_entrance_id"_s, recorded(m_request.acsEntranceId)},
                     {u"acs_user_id"_s, recorded(m_request.acsUserId.value_or(AcsUserId()))},
                     {u"person_id"_s, recorded(m_person)}};
    if (m_before) {
        data.insert(u"before"_s, recorded(*m_before));
    }
    return data;
}

std::unique_ptr<Operation> GrantEntranceAccess::restored(const QJsonObject &data)
{
    const AcsEntranceId entrance = idIn<AcsEntranceId>(data, "acs_entrance_id"_L1);
    const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
    const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
    if (entrance.isNull() || (acsUser.isNull() && person.isNull())) {
        return nullptr;
    }
    std::variant<UserIdentityId, AcsUserId> to = person;
    if (!acsUser.isNull()) {
        to = acsUser;
    }
    auto operation = std::make_unique<GrantEntranceAccess>(entrance, to);
    operation->m_person = person;
    if (data.contains("before"_L1)) {
        operation->m_before = idsIn<AcsEntranceId>(data, "before"_L1);
    }
    return operation;
}

QString GrantEntranceAccess::objection(const WorkspaceStore &store, Instant) const
{
    return firstOf({m_request.acsUserId ? objectionTo(store, *m_request.acsUserId) : objectionTo(store, m_person),
                    objectionTo(store, DoorId(m_request.acsEntranceId))});
}

Call<QList<AcsEntrance>> GrantEntranceAccess::listReach(SeamClient &client) const
{
    if (m_request.acsUserId) {
        return api::acsusers::listAccessibleEntrances(
            client, {.acsUserId = m_request.acsUserId, .userIdentityId = {}, .acsSystemId = {}});
    }
    return api::useridentities::listAccessibleEntrances(client, m_person);
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
    const auto grant = [this, &context](const Done &sent) {
        api::acsentrances::grantAccess(context.client, m_request).then(context.guard, answered(sent));
    };
    const Look look = [this, &context](const std::function<void(Result<Trace>)> &then) {
        const bool mayBeOtherwise = mayBeOpenByGrant(context.store, m_person, m_request.acsEntranceId);
        listReach(context.client).then(context.guard, traceOf(m_request.acsEntranceId, m_before, mayBeOtherwise, then));
    };
    writeOnce(grant, look, sending(), told);
}

} // namespace

const OperationKind grantEntranceAccessKind{
    .name = "grant_entrance_access", .nature = OperationNature::Create, .restore = &GrantEntranceAccess::restored};

std::unique_ptr<Operation> grantEntranceAccess(AcsEntranceId entrance,
                                               const std::variant<UserIdentityId, AcsUserId> &to)
{
    return std::make_unique<GrantEntranceAccess>(entrance, to);
}

} // namespace latchkey
