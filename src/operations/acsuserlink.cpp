// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuserlink.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/recordfields.h"
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
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;
    std::unique_ptr<Operation> inverse() const override;

  private:
    /// \a before has the ACS user until now; null: nobody has.
    void takeFrom(UserIdentityId before);
    void send(OperationContext &context, const Done &done);
    Look lookByKey(OperationContext &context);
    bool isAsBefore(const AcsUser &now) const { return m_before && now.userIdentityId == *m_before; }
    void readLinked(OperationContext &context, const Done &done);

    api::useridentities::AddAcsUser m_request;
    std::optional<UserIdentityId> m_before; ///< none: not known
    UserIdentityId m_linked;                ///< as soon as it is known
};

LinkAcsUser::LinkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person)
    : StepOperation(linkAcsUserKind, QCoreApplication::translate("Operation", "Link an ACS user"))
{
    m_request.acsUserId = acsUser;
    addSubject(acsUser.uuid());
    if (const auto *id = std::get_if<UserIdentityId>(&person)) {
        m_request.userIdentityId = *id;
        addSubject(id->uuid());
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
    setPerson(who);
    setTitle(QCoreApplication::translate("Operation", "Link the ACS user %1 to %2")
                 .arg(acsUserName(store, m_request.acsUserId), who));
    if (const AcsUser *const row = store.acsUsers.find(m_request.acsUserId)) {
        takeFrom(row->userIdentityId);
    }
}

void LinkAcsUser::takeFrom(UserIdentityId before)
{
    m_before = before;
    if (!before.isNull() && before != m_request.userIdentityId) {
        addSubject(before.uuid());
        // The person it is taken from has one fewer now.
        addRead([before](OperationContext &context, const Done &done) {
            context.report.touched(before.uuid());
            readPerson(context, before, done);
        });
    }
}

QJsonObject LinkAcsUser::data() const
{
    QJsonObject data{{u"acs_user_id"_s, recorded(m_request.acsUserId)}, {u"linked_id"_s, recorded(m_linked)}};
    if (m_request.userIdentityId) {
        data.insert(u"person_id"_s, recorded(*m_request.userIdentityId));
    } else {
        data.insert(u"person_key"_s, m_request.userIdentityKey.value_or(QString()));
    }
    if (m_before) {
        data.insert(u"before"_s, recorded(*m_before));
    }
    return data;
}

std::unique_ptr<Operation> LinkAcsUser::restored(const QJsonObject &data)
{
    const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
    const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
    const QString key = textIn(data, "person_key"_L1);
    if (acsUser.isNull() || (person.isNull() && key.isEmpty())) {
        return nullptr;
    }
    std::variant<UserIdentityId, QString> whose = person;
    if (person.isNull()) {
        whose = key;
    }
    auto operation = std::make_unique<LinkAcsUser>(acsUser, whose);
    operation->m_linked = idIn<UserIdentityId>(data, "linked_id"_L1);
    if (data.contains("before"_L1)) {
        operation->takeFrom(idIn<UserIdentityId>(data, "before"_L1));
    }
    return operation;
}

QString LinkAcsUser::objection(const WorkspaceStore &store, Instant) const
{
    const AcsUser *const acsUser = store.acsUsers.find(m_request.acsUserId);
    const bool isChanged = acsUser && m_before && acsUser->userIdentityId != *m_before;
    return firstOf({objectionTo(store, m_request.acsUserId),
                    m_request.userIdentityId ? objectionTo(store, *m_request.userIdentityId) : QString(),
                    isChanged ? changedObjection() : QString()});
}

std::unique_ptr<Operation> LinkAcsUser::inverse() const
{
    const UserIdentityId linked = m_request.userIdentityId.value_or(m_linked);
    if (!m_before || linked.isNull() || *m_before == linked) {
        return nullptr;
    }
    return m_before->isNull() ? unlinkAcsUser(m_request.acsUserId, linked)
                              : linkAcsUser(m_request.acsUserId, *m_before);
}

void LinkAcsUser::send(OperationContext &context, const Done &done)
{
    const auto add = [this, &context](const Done &sent) {
        api::useridentities::addAcsUser(context.client, m_request).then(context.guard, answered(sent));
    };
    if (m_request.userIdentityId) {
        const Evidence<AcsUser> evidence{
            .read = [this, &client = context.client] { return api::acsusers::get(client, m_request.acsUserId); },
            .isDone = [this](const AcsUser &now) { return now.userIdentityId == *m_request.userIdentityId; },
            .isAsBefore = [this](const AcsUser &now) { return isAsBefore(now); }};
        writeOnce(add, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
        return;
    }
    writeOnce(add, lookByKey(context), sending(), done);
}

/// At the person who has the key now, and then at the ACS user: only that tells whether it is still whose it was.
Look LinkAcsUser::lookByKey(OperationContext &context)
{
    const Evidence<UserIdentity> evidence{
        .read =
            [this, &client = context.client] {
                return api::useridentities::getByKey(client, m_request.userIdentityKey.value_or(QString()));
            },
        .isDone = [this](const UserIdentity &now) { return now.acsUserIds.contains(m_request.acsUserId); }};
    const Evidence<AcsUser> before{
        .read = [this, &client = context.client] { return api::acsusers::get(client, m_request.acsUserId); },
        .isDone = [](const AcsUser &) { return false; },
        .isAsBefore = [this](const AcsUser &now) { return isAsBefore(now); }};
    const Look atPerson = lookAt(context.guard, context.store.identities, evidence);
    const Look atAcsUser = lookAt(context.guard, context.store.acsUsers, before);
    return [atPerson, atAcsUser](const std::function<void(Result<Trace>)> &then) {
        atPerson([atAcsUser, then](Result<Trace> trace) {
            if (trace.value_or(Trace::Done) == Trace::Done) {
                then(std::move(trace));
            } else {
                atAcsUser(then);
            }
        });
    };
}

void LinkAcsUser::readLinked(OperationContext &context, const Done &done)
{
    const auto call =
        m_request.userIdentityId
            ? api::useridentities::get(context.client, *m_request.userIdentityId)
            : api::useridentities::getByKey(context.client, m_request.userIdentityKey.value_or(QString()));
    call.then(context.guard, [this, &context, done](Result<UserIdentity> answer) {
        if (answer) {
            m_linked = answer->id;
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
        setPerson(personName(store, m_request.userIdentityId));
        setTitle(QCoreApplication::translate("Operation", "Unlink the ACS user %1 from %2")
                     .arg(acsUserName(store, m_request.acsUserId), personName(store, m_request.userIdentityId)));
    }
    QJsonObject data() const override
    {
        return {{u"acs_user_id"_s, recorded(m_request.acsUserId)},
                {u"person_id"_s, recorded(m_request.userIdentityId)}};
    }
    QString objection(const WorkspaceStore &store, Instant) const override
    {
        const AcsUser *const acsUser = store.acsUsers.find(m_request.acsUserId);
        const bool isChanged = acsUser && acsUser->userIdentityId != m_request.userIdentityId;
        return firstOf({objectionTo(store, m_request.acsUserId), isChanged ? changedObjection() : QString()});
    }
    std::unique_ptr<Operation> inverse() const override
    {
        return linkAcsUser(m_request.acsUserId, m_request.userIdentityId);
    }

  private:
    void send(OperationContext &context, const Done &done);

    api::useridentities::RemoveAcsUser m_request;
};

UnlinkAcsUser::UnlinkAcsUser(AcsUserId acsUser, UserIdentityId person)
    : StepOperation(unlinkAcsUserKind, QCoreApplication::translate("Operation", "Unlink an ACS user"))
    , m_request{.acsUserId = acsUser, .userIdentityId = person}
{
    addSubject(acsUser.uuid());
    addSubject(person.uuid());
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
        .isDone = [this](const AcsUser &now) { return now.userIdentityId != m_request.userIdentityId; },
        .isAsBefore = [this](const AcsUser &now) { return now.userIdentityId == m_request.userIdentityId; }};
    const auto remove = [this, &context](const Done &sent) {
        api::useridentities::removeAcsUser(context.client, m_request).then(context.guard, answered(sent));
    };
    writeOnce(remove, lookAt(context.guard, context.store.acsUsers, evidence), sending(), done);
}

} // namespace

const OperationKind linkAcsUserKind{
    .name = "link_acs_user", .nature = OperationNature::Change, .restore = &LinkAcsUser::restored};
const OperationKind unlinkAcsUserKind{
    .name = "unlink_acs_user", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        const AcsUserId acsUser = idIn<AcsUserId>(data, "acs_user_id"_L1);
        const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
        return acsUser.isNull() || person.isNull() ? nullptr : unlinkAcsUser(acsUser, person);
    }};

std::unique_ptr<Operation> linkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person)
{
    return std::make_unique<LinkAcsUser>(acsUser, person);
}

std::unique_ptr<Operation> unlinkAcsUser(AcsUserId acsUser, UserIdentityId person)
{
    return std::make_unique<UnlinkAcsUser>(acsUser, person);
}

} // namespace latchkey
