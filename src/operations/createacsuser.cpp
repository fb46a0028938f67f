// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuser.h"

#include "api/acsusers.h"
#include "api/useridentities.h"
#include "core/passingerror.h"
#include "operations/answers.h"
#include "operations/draftrecords.h"
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

class CreateAcsUser final : public StepOperation {
  public:
    CreateAcsUser(AcsSystemId system, const PersonDraft &draft, UserIdentityId person);
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;

  private:
    api::acsusers::Create request() const;
    Call<Page<AcsUser>> listAlike(SeamClient &client) const;
    void readBefore(OperationContext &context, const Done &done);
    void send(OperationContext &context, const Done &done);
    void look(OperationContext &context, const std::function<void(Result<Trace>)> &then);
    void take(OperationContext &context, const AcsUser &made);

    AcsSystemId m_system;
    PersonDraft m_draft;
    UserIdentityId m_person;
    std::optional<QList<AcsUserId>> m_before; ///< those of the same name; none: not known
    AcsUserId m_made;
};

CreateAcsUser::CreateAcsUser(AcsSystemId system, const PersonDraft &draft, UserIdentityId person)
    : StepOperation(createAcsUserKind,
                    QCoreApplication::translate("Operation", "Add the ACS user %1").arg(draft.shownName()))
    , m_system(system)
    , m_draft(draft.normalized())
    , m_person(person)
{
    setPerson(m_draft.shownName());
    // Two at once in one system could be taken for each other.
    addSubject(system.uuid());
    addSubject(person.uuid());
    addRead([this](OperationContext &context, const Done &done) { readBefore(context, done); });
    addCheckedWrite([this] { return previewOf(api::endpoints::acsUsersCreate, request().toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
    if (!m_person.isNull()) {
        addRead([this](OperationContext &context, const Done &done) {
            context.report.resultKnown(m_made.uuid());
            context.report.touched(m_person.uuid());
            api::useridentities::get(context.client, m_person)
                .then(context.guard, readBack(context.store.identities, m_person, done));
        });
    }
}

QJsonObject CreateAcsUser::data() const
{
    QJsonObject data{{u"acs_system_id"_s, recorded(m_system)},
                     {u"draft"_s, recordedDraft(m_draft)},
                     {u"person_id"_s, recorded(m_person)},
                     {u"acs_user_id"_s, recorded(m_made)}};
    if (m_before) {
        data.insert(u"before"_s, recorded(*m_before));
    }
    return data;
}

std::unique_ptr<Operation> CreateAcsUser::restored(const QJsonObject &data)
{
    const AcsSystemId system = idIn<AcsSystemId>(data, "acs_system_id"_L1);
    const PersonDraft draft = personDraftIn(data.value("draft"_L1).toObject());
    if (system.isNull() || draft.fullName.isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<CreateAcsUser>(system, draft, idIn<UserIdentityId>(data, "person_id"_L1));
    operation->m_made = idIn<AcsUserId>(data, "acs_user_id"_L1);
    if (data.contains("before"_L1)) {
        operation->m_before = idsIn<AcsUserId>(data, "before"_L1);
    }
    return operation;
}

QString CreateAcsUser::objection(const WorkspaceStore &store, Instant) const
{
    return firstOf({store.systems.find(m_system) ? QString() : goneObjection(),
                    m_person.isNull() ? QString() : objectionTo(store, m_person)});
}

api::acsusers::Create CreateAcsUser::request() const
{
    api::acsusers::Create request;
    request.acsSystemId = m_system;
    request.fullName = m_draft.fullName;
    request.emailAddress = ifGiven(m_draft.emailAddress);
    request.phoneNumber = ifGiven(m_draft.phoneNumber);
    if (!m_person.isNull()) {
        request.userIdentityId = m_person;
    }
    return request;
}

/// One page: of more with one name nobody could tell which is which.
Call<Page<AcsUser>> CreateAcsUser::listAlike(SeamClient &client) const
{
    api::acsusers::List alike;
    alike.acsSystemId = m_system;
    alike.search = m_draft.fullName;
    return api::acsusers::list(client, alike);
}

void CreateAcsUser::readBefore(OperationContext &context, const Done &done)
{
    listAlike(context.client).then(context.guard, [this, done](const Result<Page<AcsUser>> &answer) {
        if (!answer && isPassing(answer.error().kind)) {
            done(std::unexpected(answer.error()));
            return;
        }
        if (answer) {
            m_before.emplace();
            std::ranges::transform(answer->rows, std::back_inserter(*m_before), &AcsUser::id);
        }
        done({});
    });
}

void CreateAcsUser::take(OperationContext &context, const AcsUser &made)
{
    m_made = made.id;
    addSubject(m_made.uuid());
    context.report.resultKnown(m_made.uuid());
    context.store.acsUsers.upsert(made);
}

void CreateAcsUser::send(OperationContext &context, const Done &done)
{
    const auto create = [this, &context](const Done &sent) {
        api::acsusers::create(context.client, request())
            .then(context.guard, [this, &context, sent](const Result<AcsUser> &answer) {
                if (answer) {
                    take(context, *answer);
                }
                sent(answer ? std::expected<void, ApiError>() : std::unexpected(answer.error()));
            });
    };
    writeOnce(
        create, [this, &context](const std::function<void(Result<Trace>)> &then) { look(context, then); }, sending(),
        done);
}

/// The one that is there now and was not before; not where it may be one of several.
void CreateAcsUser::look(OperationContext &context, const std::function<void(Result<Trace>)> &then)
{
    listAlike(context.client).then(context.guard, [this, &context, then](const Result<Page<AcsUser>> &answer) {
        if (!answer) {
            then(std::unexpected(answer.error()));
            return;
        }
        QList<AcsUser> found;
        std::ranges::copy_if(answer->rows, std::back_inserter(found), [this](const AcsUser &one) {
            return draftOf(one).normalized() == m_draft && one.userIdentityId == m_person &&
                   !(m_before && m_before->contains(one.id));
        });
        if (found.isEmpty()) {
            then(Trace::AsBefore);
        } else if (m_before && found.size() == 1) {
            take(context, found.first());
            then(Trace::Done);
        } else {
            then(std::unexpected(ApiError{.kind = ApiError::Kind::OutcomeUnknown}));
        }
    });
}

} // namespace

const OperationKind createAcsUserKind{
    .name = "create_acs_user", .nature = OperationNature::Create, .restore = &CreateAcsUser::restored};

PersonDraft draftOf(const AcsUser &acsUser)
{
    return {.fullName = acsUser.fullName, .emailAddress = acsUser.emailAddress, .phoneNumber = acsUser.phoneNumber};
}

std::unique_ptr<Operation> createAcsUser(AcsSystemId system, const PersonDraft &draft, UserIdentityId person)
{
    PersonDraft keyless = draft;
    keyless.userIdentityKey.clear();
    return std::make_unique<CreateAcsUser>(system, keyless, person);
}

} // namespace latchkey
