// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/updategrant.h"

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

class UpdateGrant final : public StepOperation {
  public:
    UpdateGrant(AccessGrantId grant, const GrantUpdate &update);
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(QCoreApplication::translate("Operation", "Change the grant of %1").arg(grantName(store, m_grant)));
    }
    QJsonObject record() const override { return {{u"update"_s, request().toJson()}}; }

  private:
    api::accessgrants::Update request() const;
    bool matches(const AccessGrant &grant) const;
    void send(OperationContext &context, const Done &done);

    AccessGrantId m_grant;
    GrantUpdate m_update;
};

UpdateGrant::UpdateGrant(AccessGrantId grant, const GrantUpdate &update)
    : StepOperation(u"update_grant"_s, QCoreApplication::translate("Operation", "Change a grant"))
    , m_grant(grant)
    , m_update(update)
{
    if (!update.isEmpty()) {
        addWrite([this] { return previewOf(api::endpoints::accessGrantsUpdate, request().toJson()); },
                 [this](OperationContext &context, const Done &done) { send(context, done); });
    }
    addRead([this](OperationContext &context, const Done &done) { readGrant(context, m_grant, done); });
    if (update.startsAt || update.endsAt) {
        // Other times are set on the doors again, method by method.
        addRead([this](OperationContext &context, const Done &done) { readRelated(context, m_grant, done); });
    }
}

api::accessgrants::Update UpdateGrant::request() const
{
    api::accessgrants::Update request;
    request.accessGrantId = m_grant;
    if (m_update.name) {
        request.name =
            m_update.name->isEmpty() ? api::Change<QString>::clear() : api::Change<QString>::set(*m_update.name);
    }
    request.startsAt = m_update.startsAt;
    if (m_update.endsAt) {
        request.endsAt =
            *m_update.endsAt ? api::Change<Instant>::set(**m_update.endsAt) : api::Change<Instant>::clear();
    }
    return request;
}

bool UpdateGrant::matches(const AccessGrant &grant) const
{
    return (!m_update.name || grant.name == *m_update.name) &&
           (!m_update.startsAt || grant.window.startsAt == *m_update.startsAt) &&
           (!m_update.endsAt || grant.window.endsAt == *m_update.endsAt);
}

void UpdateGrant::send(OperationContext &context, const Done &done)
{
    const Evidence<AccessGrant> evidence{
        .read = [this, &client = context.client] { return api::accessgrants::get(client, m_grant); },
        .isDone = [this](const AccessGrant &grant) { return matches(grant); }};
    const auto update = [this, &context](const Done &sent) {
        api::accessgrants::update(context.client, request()).then(context.guard, answered(sent));
    };
    writeOnce(update, lookAt(context.guard, context.store.grants, evidence), wasSentBefore(), done);
}

} // namespace

std::unique_ptr<Operation> updateGrant(AccessGrantId grant, const GrantUpdate &update)
{
    return std::make_unique<UpdateGrant>(grant, update);
}

} // namespace latchkey
