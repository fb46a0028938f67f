// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/revokegrant.h"

#include "api/accessgrants.h"
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

class RevokeGrant final : public StepOperation {
  public:
    explicit RevokeGrant(AccessGrantId grant)
        : StepOperation(u"revoke_grant"_s, QCoreApplication::translate("Operation", "Revoke a grant"))
        , m_grant(grant)
    {
        addCheckedWrite(
            [this] {
                return previewOf(api::endpoints::accessGrantsDelete, api::accessgrants::Remove{m_grant}.toJson());
            },
            [this](OperationContext &context, const Done &done) { send(context, done); });
        addRead([this](OperationContext &context, const Done &done) { readGrant(context, m_grant, done); });
    }
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(QCoreApplication::translate("Operation", "Revoke the grant of %1").arg(grantName(store, m_grant)));
    }
    QJsonObject record() const override { return {{u"grant_id"_s, m_grant.toString()}}; }

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

std::unique_ptr<Operation> revokeGrant(AccessGrantId grant) { return std::make_unique<RevokeGrant>(grant); }

} // namespace latchkey
