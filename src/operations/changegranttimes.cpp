// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/changegranttimes.h"

#include "api/accessgrants.h"
#include "operations/answers.h"
#include "operations/grantreading.h"
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

GrantTimes timesOf(const AccessGrant &grant) { return {.window = grant.window, .name = grant.name}; }

QJsonObject recordedTimes(const GrantTimes &times)
{
    return {{u"starts_at"_s, recorded(std::optional(times.window.startsAt))},
            {u"ends_at"_s, recorded(times.window.endsAt)},
            {u"name"_s, times.name}};
}

GrantTimes timesIn(const QJsonObject &record)
{
    return {.window = {instantIn(record, "starts_at"_L1).value_or(Instant()), instantIn(record, "ends_at"_L1)},
            .name = textIn(record, "name"_L1)};
}

class ChangeGrantTimes final : public StepOperation {
  public:
    ChangeGrantTimes(AccessGrantId grant, const GrantTimes &before, const GrantTimes &after);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"grant_id"_s, recorded(m_grant)},
                {u"before"_s, recordedTimes(m_before)},
                {u"after"_s, recordedTimes(m_after)}};
    }
    QString objection(const WorkspaceStore &store, Instant now) const override;
    std::unique_ptr<Operation> inverse() const override { return changeGrantTimes(m_grant, m_after, m_before); }

  private:
    api::accessgrants::Update request() const;
    void send(OperationContext &context, const Done &done);

    AccessGrantId m_grant;
    GrantTimes m_before;
    GrantTimes m_after;
};

ChangeGrantTimes::ChangeGrantTimes(AccessGrantId grant, const GrantTimes &before, const GrantTimes &after)
    : StepOperation(changeGrantTimesKind, QCoreApplication::translate("Operation", "Change the times of a grant"))
    , m_grant(grant)
    , m_before(before)
    , m_after(after)
{
    m_before.name = before.name.trimmed();
    m_after.name = after.name.trimmed();
    addSubject(grant.uuid());
    if (m_before != m_after) {
        addCheckedWrite([this] { return previewOf(api::endpoints::accessGrantsUpdate, request().toJson()); },
                        [this](OperationContext &context, const Done &done) { send(context, done); });
    }
    addRead([this](OperationContext &context, const Done &done) { readGrant(context, m_grant, done); });
    addRead([this](OperationContext &context, const Done &done) { readRelated(context, m_grant, done); });
}

void ChangeGrantTimes::prepare(const WorkspaceStore &store)
{
    const QString who = grantName(store, m_grant);
    setPerson(who);
    addDoorsOf(store, m_grant);
    setTitle(m_before.window == m_after.window
                 ? QCoreApplication::translate("Operation", "Rename the grant of %1").arg(who)
                 : QCoreApplication::translate("Operation", "Change the times of the grant of %1").arg(who));
}

QString ChangeGrantTimes::objection(const WorkspaceStore &store, Instant now) const
{
    const AccessGrant *const grant = store.grants.find(m_grant);
    const bool isChanged = grant && timesOf(*grant) != m_before;
    return firstOf({objectionTo(store, m_grant), isChanged ? changedObjection() : QString(),
                    m_after.window.hasEnded(now) ? endedObjection() : QString()});
}

api::accessgrants::Update ChangeGrantTimes::request() const
{
    api::accessgrants::Update request;
    request.accessGrantId = m_grant;
    if (m_before.name != m_after.name) {
        request.name = m_after.name.isEmpty() ? api::Change<QString>::clear() : api::Change<QString>::set(m_after.name);
    }
    if (m_before.window.startsAt != m_after.window.startsAt) {
        request.startsAt = m_after.window.startsAt;
    }
    if (m_before.window.endsAt != m_after.window.endsAt) {
        request.endsAt =
            m_after.window.endsAt ? api::Change<Instant>::set(*m_after.window.endsAt) : api::Change<Instant>::clear();
    }
    return request;
}

void ChangeGrantTimes::send(OperationContext &context, const Done &done)
{
    const Evidence<AccessGrant> evidence{
        .read = [this, &client = context.client] { return api::accessgrants::get(client, m_grant); },
        .isDone = [this](const AccessGrant &now) { return timesOf(now) == m_after; },
        .isAsBefore = [this](const AccessGrant &now) { return timesOf(now) == m_before; }};
    const auto update = [this, &context](const Done &sent) {
        api::accessgrants::update(context.client, request()).then(context.guard, answered(sent));
    };
    writeOnce(update, lookAt(context.guard, context.store.grants, evidence), sending(), done);
}

} // namespace

const OperationKind changeGrantTimesKind{
    .name = "change_grant_times", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        const AccessGrantId grant = idIn<AccessGrantId>(data, "grant_id"_L1);
        const QJsonObject before = data.value("before"_L1).toObject();
        const QJsonObject after = data.value("after"_L1).toObject();
        const bool isWhole = !grant.isNull() && instantIn(before, "starts_at"_L1) && instantIn(after, "starts_at"_L1);
        return isWhole ? changeGrantTimes(grant, timesIn(before), timesIn(after)) : nullptr;
    }};

std::unique_ptr<Operation> changeGrantTimes(AccessGrantId grant, const GrantTimes &before, const GrantTimes &after)
{
    return std::make_unique<ChangeGrantTimes>(grant, before, after);
}

} // namespace latchkey
