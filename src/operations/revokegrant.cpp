// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/revokegrant.h"

#include "api/accessgrants.h"
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

class RevokeGrant final : public StepOperation {
  public:
    explicit RevokeGrant(AccessGrantId grant)
        : StepOperation(revokeGrantKind, QCoreApplication::translate("Operation", "Revoke a grant"))
        , m_grant(grant)
    {
        addSubject(grant.uuid());
        addCheckedWrite(
            [this] {
                return previewOf(api::endpoints::accessGrantsDelete, api::accessgrants::Remove{m_grant}.toJson());
            },
            [this](OperationContext &context, const Done &done) { send(context, done); });
        addRead([this](OperationContext &context, const Done &done) { readGrant(context, m_grant, done); });
    }
    void prepare(const WorkspaceStore &store) override
    {
        addDoorsOf(store, m_grant);
        if (store.grants.find(m_grant)) {
            setPerson(grantName(store, m_grant));
        }
        setTitle(QCoreApplication::translate("Operation", "Revoke the grant of %1").arg(grantName(store, m_grant)));
    }
    QJsonObject data() const override { return {{u"grant_id"_s, recorded(m_grant)}}; }

  private:
    void send(OperationContext &context, const Done &done)
    {
        const Evidence<AccessGrant> evidence{
            .read = [this, &client = context.client] { return api::accessgrants::get(client, m_grant); },
            .isDone = [](const AccessGrant &grant) { return grant.isBeingDeleted(); },
            .isDoneWhenGone = true};
        const auto remove = [this, &context](const Done &sent) {
            api::accessgrants::remove(context.client, m_grant).then(context.guard, removed(sent));
        };
        writeOnce(remove, lookAt(context.guard, context.store.grants, evidence), sending(), done);
    }

    AccessGrantId m_grant;
};

} // namespace

const OperationKind revokeGrantKind{
    .name = "revoke_grant", .nature = OperationNature::Revoke, .restore = [](const QJsonObject &data) {
        const AccessGrantId grant = idIn<AccessGrantId>(data, "grant_id"_L1);
        return grant.isNull() ? nullptr : revokeGrant(grant);
    }};

std::unique_ptr<Operation> revokeGrant(AccessGrantId grant) { return std::make_unique<RevokeGrant>(grant); }

} // namespace latchkey
