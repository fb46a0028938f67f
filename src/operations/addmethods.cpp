// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/addmethods.h"

#include "api/accessgrants.h"
#include "core/methodstate.h"
#include "core/passingerror.h"
#include "operations/answers.h"
#include "operations/draftrecords.h"
#include "operations/grantreading.h"
#include "operations/methodrequests.h"
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

/// How many methods of each mode a grant has been asked for.
using Requested = QMap<QString, int>;

template <typename Methods> Requested countOf(const Methods &methods)
{
    Requested counts;
    for (const auto &method : methods) {
        ++counts[accessModeKey(method.mode)];
    }
    return counts;
}

class AddMethods final : public StepOperation {
  public:
    AddMethods(AccessGrantId grant, const QList<MethodDraft> &methods);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;

  private:
    api::accessgrants::RequestAccessMethods request(Codes codes) const
    {
        return {.accessGrantId = m_grant, .requestedAccessMethods = methodRequests(m_methods, codes)};
    }
    void readBefore(OperationContext &context, const Done &done);
    bool isMore(const AccessGrant &now, int times) const;
    void send(OperationContext &context, const Done &done);

    AccessGrantId m_grant;
    QList<MethodDraft> m_methods;
    std::optional<Requested> m_before; ///< none: not known
    bool m_hasCode;                    ///< a PIN was chosen; the drafts of one restored may have it no more
    bool m_isCodeOver = false;         ///< the service has answered to it
};

AddMethods::AddMethods(AccessGrantId grant, const QList<MethodDraft> &methods)
    : StepOperation(addMethodsKind, QCoreApplication::translate("Operation", "Add to a grant"))
    , m_grant(grant)
    , m_methods(methods)
    , m_hasCode(hasCode(methods))
{
    addSubject(grant.uuid());
    addRead([this](OperationContext &context, const Done &done) { readBefore(context, done); });
    addCheckedWrite(
        [this] { return previewOf(api::endpoints::accessGrantsRequestAccessMethods, request(Codes::Hidden).toJson()); },
        [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        context.report.resultKnown(m_grant.uuid());
        readRelated(context, m_grant, done);
    });
}

void AddMethods::prepare(const WorkspaceStore &store)
{
    const QString who = grantName(store, m_grant);
    setPerson(who);
    addDoorsOf(store, m_grant);
    QStringList modes;
    for (const MethodDraft &method : m_methods) {
        modes.append(accessModeText(method.mode));
    }
    setTitle(QCoreApplication::translate("Operation", "Add %1 to the grant of %2").arg(modes.join(u", "_s), who));
}

QJsonObject AddMethods::data() const
{
    QJsonObject data{
        {u"grant_id"_s, recorded(m_grant)},
        {u"methods"_s, recordedMethods(m_methods, m_isCodeOver ? RecordedCodes::LeftOut : RecordedCodes::Kept)},
        {u"has_code"_s, m_hasCode}};
    if (m_before) {
        QJsonObject before;
        for (auto count = m_before->cbegin(); count != m_before->cend(); ++count) {
            before.insert(count.key(), count.value());
        }
        data.insert(u"before"_s, before);
    }
    return data;
}

std::unique_ptr<Operation> AddMethods::restored(const QJsonObject &data)
{
    const AccessGrantId grant = idIn<AccessGrantId>(data, "grant_id"_L1);
    const QList<MethodDraft> methods = methodsIn(data.value("methods"_L1).toArray());
    if (grant.isNull() || methods.isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<AddMethods>(grant, methods);
    operation->m_hasCode = data.value("has_code"_L1).toBool();
    if (data.value("before"_L1).isObject()) {
        const QJsonObject before = data.value("before"_L1).toObject();
        operation->m_before.emplace();
        for (const QString &mode : before.keys()) {
            operation->m_before->insert(mode, before.value(mode).toInt());
        }
    }
    return operation;
}

QString AddMethods::objection(const WorkspaceStore &store, Instant now) const
{
    const AccessGrant *const grant = store.grants.find(m_grant);
    return firstOf({objectionTo(store, m_grant), grant && grant->window.hasEnded(now) ? endedObjection() : QString()});
}

void AddMethods::readBefore(OperationContext &context, const Done &done)
{
    api::accessgrants::get(context.client, m_grant)
        .then(context.guard, [this, &grants = context.store.grants, done](const Result<AccessGrant> &answer) {
            if (!answer) {
                done(std::unexpected(answer.error()));
                return;
            }
            grants.upsert(*answer);
            m_before = countOf(answer->requestedAccessMethods);
            done({});
        });
}

/// Whether \a now has been asked for what this asks for just so many \a times more than before.
bool AddMethods::isMore(const AccessGrant &now, int times) const
{
    if (!m_before) {
        return false;
    }
    Requested expected = *m_before;
    for (const MethodDraft &method : m_methods) {
        expected[accessModeKey(method.mode)] += times;
    }
    const Requested counts = countOf(now.requestedAccessMethods);
    return std::ranges::all_of(m_methods, [&](const MethodDraft &method) {
        const QString mode = accessModeKey(method.mode);
        return counts.value(mode) == expected.value(mode);
    });
}

void AddMethods::send(OperationContext &context, const Done &done)
{
    const auto ask = [this, &context](const Done &sent) {
        api::accessgrants::requestAccessMethods(context.client, request(Codes::Sent))
            .then(context.guard, [this, &grants = context.store.grants, sent](const Result<AccessGrant> &answer) {
                m_isCodeOver = answer || answer.error().kind != ApiError::Kind::OutcomeUnknown;
                if (answer) {
                    grants.upsert(*answer);
                }
                sent(answer ? std::expected<void, ApiError>() : std::unexpected(answer.error()));
            });
    };
    const Evidence<AccessGrant> evidence{
        .read = [this, &client = context.client] { return api::accessgrants::get(client, m_grant); },
        .isDone = [this](const AccessGrant &now) { return isMore(now, 1); },
        .isAsBefore = [this](const AccessGrant &now) { return isMore(now, 0); }};
    const Done over = [this, done](std::expected<void, ApiError> outcome) {
        m_isCodeOver = m_isCodeOver || outcome;
        done(std::move(outcome));
    };
    // Sent without the PIN that was chosen, the service would choose another one.
    const bool isCodeLost = m_hasCode && !hasCode(m_methods);
    writeOnce(ask, lookAt(context.guard, context.store.grants, evidence), isCodeLost ? Sending::Never : sending(),
              over);
}

} // namespace

// A change, not something new: where it cannot be told whether the grant has got them, people are asked.
const OperationKind addMethodsKind{
    .name = "add_methods", .nature = OperationNature::Change, .restore = &AddMethods::restored};

std::unique_ptr<Operation> addMethods(AccessGrantId grant, const QList<MethodDraft> &methods)
{
    return std::make_unique<AddMethods>(grant, methods);
}

} // namespace latchkey
