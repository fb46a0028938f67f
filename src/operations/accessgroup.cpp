// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/accessgroup.h"

#include "api/acsaccessgroups.h"
#include "api/acsusers.h"
#include "core/oneline.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class ChangeMembership final : public StepOperation {
  public:
    enum class Way { Join, Leave };

    ChangeMembership(AcsUserId acsUser, const NamedGroup &group, Way way);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"acs_user_id"_s, recorded(m_acsUser)},
                {u"acs_access_group_id"_s, recorded(m_group.id)},
                {u"group_name"_s, m_group.name}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data, Way way);
    QString objection(const WorkspaceStore &store, Instant) const override { return objectionTo(store, m_acsUser); }
    std::unique_ptr<Operation> inverse() const override
    {
        return std::make_unique<ChangeMembership>(m_acsUser, m_group, isJoin() ? Way::Leave : Way::Join);
    }

  private:
    bool isJoin() const { return m_way == Way::Join; }
    api::acsaccessgroups::Membership request() const
    {
        return {.acsAccessGroupId = m_group.id, .acsUserId = m_acsUser, .userIdentityId = {}};
    }
    void send(OperationContext &context, const Done &done);
    void look(OperationContext &context, const std::function<void(Result<Trace>)> &then);

    AcsUserId m_acsUser;
    NamedGroup m_group;
    Way m_way;
};

ChangeMembership::ChangeMembership(AcsUserId acsUser, const NamedGroup &group, Way way)
    : StepOperation(way == Way::Join ? addToAccessGroupKind : removeFromAccessGroupKind, {})
    , m_acsUser(acsUser)
    , m_group(group)
    , m_way(way)
{
    addSubject(acsUser.uuid());
    addSubject(group.id.uuid());
    addCheckedWrite(
        [this] {
            return previewOf(isJoin() ? api::endpoints::acsAccessGroupsAddUser
                                      : api::endpoints::acsAccessGroupsRemoveUser,
                             request().toJson());
        },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        if (const AcsUser *const row = context.store.acsUsers.find(m_acsUser)) {
            context.report.touched(row->userIdentityId.uuid());
        }
        context.report.touched(m_acsUser.uuid());
        api::acsusers::get(context.client, m_acsUser)
            .then(context.guard, readBack(context.store.acsUsers, m_acsUser, done));
    });
}

void ChangeMembership::prepare(const WorkspaceStore &store)
{
    const QString who = acsUserName(store, m_acsUser);
    const QString group = isolated(m_group.name);
    setPerson(who);
    setTitle(isJoin() ? QCoreApplication::translate("Operation", "Add %1 to the group “%2”").arg(who, group)
                      : QCoreApplication::translate("Operation", "Take %1 out of the group “%2”").arg(who, group));
}

std::unique_ptr<Operation> ChangeMembership::restored(const QJsonObject &data, Way way)
{
    const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
    const NamedGroup group{.id = idIn<AcsAccessGroupId>(data, "acs_access_group_id"_L1),
                           .name = textIn(data, "group_name"_L1)};
    return acsUser.isNull() || group.id.isNull() ? nullptr : std::make_unique<ChangeMembership>(acsUser, group, way);
}

void ChangeMembership::send(OperationContext &context, const Done &done)
{
    const auto change = [this, &context](const Done &sent) {
        const auto call = isJoin() ? api::acsaccessgroups::addUser(context.client, request())
                                   : api::acsaccessgroups::removeUser(context.client, request());
        call.then(context.guard, answered(sent));
    };
    writeOnce(
        change, [this, &context](const std::function<void(Result<Trace>)> &then) { look(context, then); }, sending(),
        done);
}

void ChangeMembership::look(OperationContext &context, const std::function<void(Result<Trace>)> &then)
{
    api::acsaccessgroups::List ofUser;
    ofUser.acsUserId = m_acsUser;
    api::acsaccessgroups::list(context.client, ofUser)
        .then(context.guard, [this, then](const Result<QList<AcsAccessGroup>> &groups) {
            if (!groups) {
                then(std::unexpected(groups.error()));
                return;
            }
            const bool isIn = std::ranges::find(*groups, m_group.id, &AcsAccessGroup::id) != groups->end();
            then(isIn == isJoin() ? Trace::Done : Trace::AsBefore);
        });
}

} // namespace

const OperationKind addToAccessGroupKind{
    .name = "add_to_access_group", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        return ChangeMembership::restored(data, ChangeMembership::Way::Join);
    }};
const OperationKind removeFromAccessGroupKind{
    .name = "remove_from_access_group", .nature = OperationNature::Revoke, .restore = [](const QJsonObject &data) {
        return ChangeMembership::restored(data, ChangeMembership::Way::Leave);
    }};

std::unique_ptr<Operation> addToAccessGroup(AcsUserId acsUser, const NamedGroup &group)
{
    return std::make_unique<ChangeMembership>(acsUser, group, ChangeMembership::Way::Join);
}

std::unique_ptr<Operation> removeFromAccessGroup(AcsUserId acsUser, const NamedGroup &group)
{
    return std::make_unique<ChangeMembership>(acsUser, group, ChangeMembership::Way::Leave);
}

} // namespace latchkey
