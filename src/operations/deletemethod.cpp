// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deletemethod.h"

#include "api/accessmethods.h"
#include "core/methodstate.h"
#include "operations/answers.h"
#include "operations/grantreading.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class DeleteMethod final : public StepOperation {
  public:
    explicit DeleteMethod(AccessMethodId method);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"method_id"_s, recorded(m_method)}, {u"grant_ids"_s, recorded(m_grants)}};
    }
    /// The grants that have it are read again.
    void addGrants(const QList<AccessGrantId> &grants);

  private:
    void send(OperationContext &context, const Done &done);

    AccessMethodId m_method;
    QList<AccessGrantId> m_grants;
};

DeleteMethod::DeleteMethod(AccessMethodId method)
    : StepOperation(deleteMethodKind, QCoreApplication::translate("Operation", "Remove a method"))
    , m_method(method)
{
    addSubject(method.uuid());
    addCheckedWrite(
        [this] {
            return previewOf(api::endpoints::accessMethodsDelete,
                             QJsonObject{{u"access_method_id"_s, m_method.toString()}});
        },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        api::accessmethods::get(context.client, m_method)
            .then(context.guard, readBack(context.store.methods, m_method, done));
    });
}

void DeleteMethod::prepare(const WorkspaceStore &store)
{
    QList<AccessGrantId> grants;
    for (const QUuid &id : store.grantsByMethod.find(m_method.uuid())) {
        grants.append(AccessGrantId(id));
        addSubject(id);
        addDoorsOf(store, grants.constLast());
    }
    const AccessMethod *const row = store.methods.find(m_method);
    if (row && !grants.isEmpty()) {
        const QString who = grantName(store, grants.constFirst());
        setPerson(who);
        setTitle(QCoreApplication::translate("Operation", "Take the %1 from %2", "a PIN, card or key, from a person")
                     .arg(accessModeText(row->mode), who));
    }
    addGrants(grants);
}

void DeleteMethod::addGrants(const QList<AccessGrantId> &grants)
{
    m_grants = grants;
    for (const AccessGrantId id : grants) {
        addRead([id](OperationContext &context, const Done &done) { readGrant(context, id, done); });
    }
}

void DeleteMethod::send(OperationContext &context, const Done &done)
{
    const Evidence<AccessMethod> evidence{
        .read = [this, &client = context.client] { return api::accessmethods::get(client, m_method); },
        .isDone = [](const AccessMethod &method) { return method.isBeingDeleted(); },
        .isDoneWhenGone = true};
    const auto remove = [this, &context](const Done &sent) {
        api::accessmethods::remove(context.client, m_method).then(context.guard, removed(sent));
    };
    writeOnce(remove, lookAt(context.guard, context.store.methods, evidence), sending(), done);
}

} // namespace

const OperationKind deleteMethodKind{.name = "delete_method",
                                     .nature = OperationNature::Revoke,
                                     .restore = [](const QJsonObject &data) -> std::unique_ptr<Operation> {
                                         const AccessMethodId method = idIn<AccessMethodId>(data, "method_id"_L1);
                                         if (method.isNull()) {
                                             return nullptr;
                                         }
                                         auto operation = std::make_unique<DeleteMethod>(method);
                                         operation->addGrants(idsIn<AccessGrantId>(data, "grant_ids"_L1));
                                         return operation;
                                     }};

std::unique_ptr<Operation> deleteMethod(AccessMethodId method) { return std::make_unique<DeleteMethod>(method); }

} // namespace latchkey
