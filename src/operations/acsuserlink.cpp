// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuserlink.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

void readAcsUser(OperationContext &context, AcsUserId acsUser, const Operation::Done &done)
{
    api::acsusers::get(context.client, acsUser).then(context.guard, readBack(context.store.acsUsers, acsUser, done));
}

void readPerson(OperationContext &context, UserIdentityId person, const Operation::Done &done)
{
    api::useridentities::get(context.client, person)
        .then(context.guard, readBack(context.store.identities, person, done));
}

class LinkAcsUser final : public StepOperation {
  public:
    LinkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject record() const override { return {{u"request"_s, m_request.toJson()}}; }

  private:
    void send(OperationContext &context, const Done &done);
    void readLinked(OperationContext &context, const Done &done);

    api::useridentities::AddAcsUser m_request;
};

LinkAcsUser::LinkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person)
    : StepOperation(u"link_acs_user"_s, QCoreApplication::translate("Operation", "Link an ACS user"))
{
    m_request.acsUserId = acsUser;
    if (const auto *id = std::get_if<UserIdentityId>(&person)) {
        m_request.userIdentityId = *id;
    } else {
        m_request.userIdentityKey = std::get<QString>(person).trimmed();
    }
    addCheckedWrite([this] { return previewOf(api::endpoints::userIdentitiesAddAcsUser, m_request.toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([acsUser](OperationContext &context, const Done &done) { readAcsUser(context, acsUser, done); });
    addRead([this](OperationContext &context, const Done &done) { readLinked(context, done); });
}

void LinkAcsUser::prepare(const WorkspaceStore &store)
{
    const QString who = m_request.userIdentityId ? personName(store, *m_request.userIdentityId)
                                                 : m_request.userIdentityKey.value_or(QString());
    setTitle(QCoreApplication::translate("Operation", "Link the ACS user %1 to %2")
                 .arg(acsUserName(store, m_request.acsUserId), who));
    const AcsUser *const row = store.acsUsers.find(m_request.acsUserId);
    if (row && !row->userIdentityId.isNull() && row->userIdentityId != m_request.userIdentityId) {
        // The person it is taken from has one fewer now.
        addRead([before = row->userIdentityId](OperationContext &context, const Done &done) {
            context.report.touched(before.uuid());
            readPerson(context, before, done);
        });
    }
}

void LinkAcsUser::send(OperationContext &context, const Done &done)
{
    const auto add = [this, &context](const Done &sent) {
        api::useridentities::addAcsUser(context.client, m_request).then(context.guard, answered(sent));
    };
    if (m_request.userIdentityId) {
        const Evidence<AcsUser> evidence{
            .read = [this, &client = context.client] { return api::acsusers::get(client, m_request.acsUserId); },
            .isDone = [this](const AcsUser &now) { return now.userIdentityId == *m_request.userIdentityId; }};
        writeOnce(add, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
        return;
    }
    const Evidence<UserIdentity> evidence{
        .read =
            [this, &client = context.client] {
                return api::useridentities::getByKey(client, m_request.userIdentityKey.value_or(QString()));
            },
        .isDone = [this](const UserIdentity &now) { return now.acsUserIds.contains(m_request.acsUserId); }};
    writeOnce(add, lookAt(context.guard, context.store.identities, evidence), sending(), done);
}

void LinkAcsUser::readLinked(OperationContext &context, const Done &done)
{
    const auto call =
        m_request.userIdentityId
            ? api::useridentities::get(context.client, *m_request.userIdentityId)
            : api::useridentities::getByKey(context.client, m_request.userIdentityKey.value_or(QString()));
    call.then(context.guard, [&context, done](Result<UserIdentity> answer) {
        if (answer) {
            context.report.resultKnown(answer->id.uuid());
            context.store.identities.upsert(*answer);
            context.report.touched(answer->id.uuid());
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    });
}

class UnlinkAcsUser final : public StepOperation {
  public:
    UnlinkAcsUser(AcsUserId acsUser, UserIdentityId person);
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(QCoreApplication::translate("Operation", "Unlink the ACS user %1 from %2")
                     .arg(acsUserName(store, m_request.acsUserId), personName(store, m_request.userIdentityId)));
    }
    QJsonObject record() const override { return {{u"request"_s, m_request.toJson()}}; }

  private:
    void send(OperationContext &context, const Done &done);

    api::useridentities::RemoveAcsUser m_request;
};

UnlinkAcsUser::UnlinkAcsUser(AcsUserId acsUser, UserIdentityId person)
    : StepOperation(u"unlink_acs_user"_s, QCoreApplication::translate("Operation", "Unlink an ACS user"))
    , m_request{.acsUserId = acsUser, .userIdentityId = person}
{
    addCheckedWrite([this] { return previewOf(api::endpoints::userIdentitiesRemoveAcsUser, m_request.toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
    addRead([acsUser](OperationContext &context, const Done &done) { readAcsUser(context, acsUser, done); });
    addRead([person](OperationContext &context, const Done &done) {
        context.report.touched(person.uuid());
        readPerson(context, person, done);
    });
}

void UnlinkAcsUser::send(OperationContext &context, const Done &done)
{
    const Evidence<AcsUser> evidence{
        .read = [this, &client = context.client] { return api::acsusers::get(client, m_request.acsUserId); },
        .isDone = [this](const AcsUser &now) { return now.userIdentityId != m_request.userIdentityId; }};
    const auto remove = [this, &context](const Done &sent) {
        api::useridentities::removeAcsUser(context.client, m_request).then(context.guard, answered(sent));
    };
    writeOnce(remove, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
}

} // namespace

std::unique_ptr<Operation> linkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person)
{
    return std::make_unique<LinkAcsUser>(acsUser, person);
}

std::unique_ptr<Operation> unlinkAcsUser(AcsUserId acsUser, UserIdentityId person)
{
    return std::make_unique<UnlinkAcsUser>(acsUser, person);
}

} // namespace latchkey
