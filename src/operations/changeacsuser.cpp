// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuser.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/draftrecords.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

void readAcsUser(OperationContext &context, AcsUserId acsUser, const Operation::Done &done)
{
    api::acsusers::get(context.client, acsUser).then(context.guard, readBack(context.store.acsUsers, acsUser, done));
}

/// How a field that was \a before and is \a after is sent.
std::optional<QString> change(const QString &before, const QString &after)
{
    return before == after ? std::nullopt : ifGiven(after);
}

class UpdateAcsUser final : public StepOperation {
  public:
    UpdateAcsUser(AcsUserId acsUser, const PersonDraft &before, const PersonDraft &after);
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(QCoreApplication::translate("Operation", "Change the ACS user %1").arg(acsUserName(store, m_acsUser)));
    }
    QJsonObject data() const override
    {
        return {{u"acs_user_id"_s, recorded(m_acsUser)},
                {u"before"_s, recordedDraft(m_before)},
                {u"after"_s, recordedDraft(m_after)}};
    }
    QString objection(const WorkspaceStore &store, Instant) const override
    {
        const AcsUser *const now = store.acsUsers.find(m_acsUser);
        const bool isChanged = now && draftOf(*now).normalized() != m_before;
        return firstOf({objectionTo(store, m_acsUser), isChanged ? changedObjection() : QString()});
    }
    /// Nothing where a field was filled in: it cannot be emptied again.
    std::unique_ptr<Operation> inverse() const override
    {
        const bool isFilledIn = (m_before.emailAddress.isEmpty() && !m_after.emailAddress.isEmpty()) ||
                                (m_before.phoneNumber.isEmpty() && !m_after.phoneNumber.isEmpty());
        return isFilledIn ? nullptr : updateAcsUser(m_acsUser, m_after, m_before);
    }

  private:
    api::acsusers::Update request() const;
    void send(OperationContext &context, const Done &done);

    AcsUserId m_acsUser;
    PersonDraft m_before;
    PersonDraft m_after;
};

/// Those of \a after that are not given are as they were before.
PersonDraft completed(PersonDraft after, const PersonDraft &before)
{
    for (QString PersonDraft::*const field :
         {&PersonDraft::fullName, &PersonDraft::emailAddress, &PersonDraft::phoneNumber}) {
        if ((after.*field).isEmpty()) {
            after.*field = before.*field;
        }
    }
    after.userIdentityKey.clear();
    return after;
}

UpdateAcsUser::UpdateAcsUser(AcsUserId acsUser, const PersonDraft &before, const PersonDraft &after)
    : StepOperation(updateAcsUserKind, QCoreApplication::translate("Operation", "Change an ACS user"))
    , m_acsUser(acsUser)
    , m_before(completed(before.normalized(), {}))
    , m_after(completed(after.normalized(), m_before))
{
    addSubject(acsUser.uuid());
    setPerson(m_before.shownName());
    if (m_before != m_after) {
        addCheckedWrite([this] { return previewOf(api::endpoints::acsUsersUpdate, request().toJson()); },
                        [this](OperationContext &context, const Done &done) { send(context, done); });
    }
    addRead([acsUser](OperationContext &context, const Done &done) { readAcsUser(context, acsUser, done); });
}

api::acsusers::Update UpdateAcsUser::request() const
{
    api::acsusers::Update request;
    request.acsUserId = m_acsUser;
    request.fullName = change(m_before.fullName, m_after.fullName);
    request.emailAddress = change(m_before.emailAddress, m_after.emailAddress);
    request.phoneNumber = change(m_before.phoneNumber, m_after.phoneNumber);
    return request;
}

void UpdateAcsUser::send(OperationContext &context, const Done &done)
{
    const Evidence<AcsUser> evidence{
        .read = [this, &client = context.client] { return api::acsusers::get(client, m_acsUser); },
        .isDone = [this](const AcsUser &now) { return draftOf(now).normalized() == m_after; },
        .isAsBefore = [this](const AcsUser &now) { return draftOf(now).normalized() == m_before; }};
    const auto update = [this, &context](const Done &sent) {
        api::acsusers::update(context.client, request()).then(context.guard, answered(sent));
    };
    writeOnce(update, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
}

/// Suspends an ACS user, or ends that.
class SuspendAcsUser final : public StepOperation {
  public:
    SuspendAcsUser(AcsUserId acsUser, bool isSuspending);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override { return {{u"acs_user_id"_s, recorded(m_acsUser)}}; }
    static std::unique_ptr<Operation> restored(const QJsonObject &data, bool isSuspending)
    {
        const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
        return acsUser.isNull() ? nullptr : std::make_unique<SuspendAcsUser>(acsUser, isSuspending);
    }
    QString objection(const WorkspaceStore &store, Instant) const override { return objectionTo(store, m_acsUser); }
    std::unique_ptr<Operation> inverse() const override
    {
        return std::make_unique<SuspendAcsUser>(m_acsUser, !m_isSuspending);
    }

  private:
    void send(OperationContext &context, const Done &done);

    AcsUserId m_acsUser;
    bool m_isSuspending;
};

SuspendAcsUser::SuspendAcsUser(AcsUserId acsUser, bool isSuspending)
    : StepOperation(isSuspending ? suspendAcsUserKind : unsuspendAcsUserKind, {})
    , m_acsUser(acsUser)
    , m_isSuspending(isSuspending)
{
    addSubject(acsUser.uuid());
    addCheckedWrite(
        [this] {
            const api::Endpoint &endpoint =
                m_isSuspending ? api::endpoints::acsUsersSuspend : api::endpoints::acsUsersUnsuspend;
            return previewOf(endpoint, QJsonObject{{u"acs_user_id"_s, m_acsUser.toString()}});
        },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        if (const AcsUser *const row = context.store.acsUsers.find(m_acsUser)) {
            context.report.touched(row->userIdentityId.uuid());
        }
        context.report.touched(m_acsUser.uuid());
        readAcsUser(context, m_acsUser, done);
    });
}

void SuspendAcsUser::prepare(const WorkspaceStore &store)
{
    const QString who = acsUserName(store, m_acsUser);
    setPerson(who);
    setTitle(m_isSuspending ? QCoreApplication::translate("Operation", "Suspend the ACS user %1").arg(who)
                            : QCoreApplication::translate("Operation", "Unsuspend the ACS user %1").arg(who));
}

void SuspendAcsUser::send(OperationContext &context, const Done &done)
{
    const Evidence<AcsUser> evidence{
        .read = [this, &client = context.client] { return api::acsusers::get(client, m_acsUser); },
        .isDone = [this](const AcsUser &now) { return now.isSuspended == m_isSuspending; },
        .isAsBefore = [this](const AcsUser &now) { return now.isSuspended != m_isSuspending; }};
    const auto change = [this, &context](const Done &sent) {
        const api::acsusers::Selector selector{.acsUserId = m_acsUser, .userIdentityId = {}, .acsSystemId = {}};
        const auto call = m_isSuspending ? api::acsusers::suspend(context.client, selector)
                                         : api::acsusers::unsuspend(context.client, selector);
        call.then(context.guard, answered(sent));
    };
    writeOnce(change, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
}

} // namespace

const OperationKind updateAcsUserKind{
    .name = "update_acs_user", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
        const PersonDraft before = personDraftIn(data.value("before"_L1).toObject());
        const PersonDraft after = personDraftIn(data.value("after"_L1).toObject());
        return acsUser.isNull() || after.isEmpty() ? nullptr : updateAcsUser(acsUser, before, after);
    }};
const OperationKind suspendAcsUserKind{
    .name = "suspend_acs_user", .nature = OperationNature::Revoke, .restore = [](const QJsonObject &data) {
        return SuspendAcsUser::restored(data, true);
    }};
const OperationKind unsuspendAcsUserKind{
    .name = "unsuspend_acs_user", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        return SuspendAcsUser::restored(data, false);
    }};

std::unique_ptr<Operation> updateAcsUser(AcsUserId acsUser, const PersonDraft &before, const PersonDraft &after)
{
    return std::make_unique<UpdateAcsUser>(acsUser, before, after);
}

std::unique_ptr<Operation> suspendAcsUser(AcsUserId acsUser) { return std::make_unique<SuspendAcsUser>(acsUser, true); }

std::unique_ptr<Operation> unsuspendAcsUser(AcsUserId acsUser)
{
    return std::make_unique<SuspendAcsUser>(acsUser, false);
}

} // namespace latchkey
