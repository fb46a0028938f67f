// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/requestmethods.h"

#include "api/accessgrants.h"
#include "operations/answers.h"
#include "operations/grantreading.h"
#include "operations/methodrequests.h"
#include "operations/names.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class RequestMethods final : public StepOperation {
  public:
    RequestMethods(AccessGrantId grant, const QList<MethodDraft> &methods)
        : StepOperation(u"request_access_methods"_s, QCoreApplication::translate("Operation", "Add methods to a grant"))
        , m_grant(grant)
        , m_methods(methods)
    {
        addWrite(
            [this] {
                return previewOf(api::endpoints::accessGrantsRequestAccessMethods, request(Codes::Hidden).toJson());
            },
            [this](OperationContext &context, const Done &done) { send(context, done); });
        addRead([this](OperationContext &context, const Done &done) { readRelated(context, m_grant, done); });
    }
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(
            QCoreApplication::translate("Operation", "Add methods to the grant of %1").arg(grantName(store, m_grant)));
    }
    QJsonObject record() const override
    {
        return {{u"request"_s, request(Codes::LeftOut).toJson()}, {u"has_code"_s, hasCode(m_methods)}};
    }

  private:
    api::accessgrants::RequestAccessMethods request(Codes codes) const
    {
        return {.accessGrantId = m_grant, .requestedAccessMethods = methodRequests(m_methods, codes)};
    }
    void send(OperationContext &context, const Done &done)
    {
        // Nothing tells methods asked for now from the same ones asked for before. So an unknown outcome stays so;
        // the grant is read again, that people can see what it has before they retry.
        const Evidence<AccessGrant> evidence{
            .read = [this, &client = context.client] { return api::accessgrants::get(client, m_grant); },
            .isDone = [](const AccessGrant &) { return false; }};
        const auto ask = [this, &context](const Done &sent) {
            api::accessgrants::requestAccessMethods(context.client, request(Codes::Sent))
                .then(context.guard, storedIn(context.store.grants, sent));
        };
        writeOnce(ask, lookAt(context.guard, context.store.grants, evidence), wasSentBefore(), done);
    }

    AccessGrantId m_grant;
    QList<MethodDraft> m_methods;
};

} // namespace

std::unique_ptr<Operation> requestAccessMethods(AccessGrantId grant, const QList<MethodDraft> &methods)
{
    return std::make_unique<RequestMethods>(grant, methods);
}

} // namespace latchkey
