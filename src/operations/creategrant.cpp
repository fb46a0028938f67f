// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"

#include "api/accessgrants.h"
#include "api/spaces.h"
#include "core/newkey.h"
#include "operations/draftrecords.h"
#include "operations/grantreading.h"
#include "operations/methodrequests.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/personconflict.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString titleFor(const QString &name)
{
    return QCoreApplication::translate("Operation", "Grant access to %1").arg(name);
}

class CreateGrant final : public StepOperation {
  public:
    explicit CreateGrant(const GrantDraft &draft);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;

  private:
    bool makesSpace() const { return !m_draft.newSpaceName.isEmpty(); }
    QString spaceKey() const;
    api::spaces::Create spaceRequest() const;
    api::accessgrants::Create grantRequest(Codes codes) const;
    RequestPreview grantPreview() const;
    void createSpace(OperationContext &context, const Done &done);
    void createAccessGrant(OperationContext &context, const Done &done);

    GrantDraft m_draft;
    SpaceId m_newSpaceId;
    AccessGrantId m_grantId;
    bool m_hasCode;            ///< a PIN was chosen; the draft of one restored may have it no more
    bool m_isCodeOver = false; ///< the service has answered to it
};

CreateGrant::CreateGrant(const GrantDraft &draft)
    : StepOperation(createGrantKind, titleFor(draft.newPerson.shownName()))
    , m_draft(draft)
    , m_hasCode(hasCode(draft.methods))
{
    m_draft.newPerson = draft.newPerson.normalized();
    m_draft.newSpaceName = draft.newSpaceName.trimmed();
    if (m_draft.accessGrantKey.isEmpty()) {
        m_draft.accessGrantKey = newKey();
    }
    if (makesSpace()) {
        addCheckedWrite([this] { return previewOf(api::endpoints::spacesCreate, spaceRequest().toJson()); },
                        [this](OperationContext &context, const Done &done) { createSpace(context, done); });
    }
    addCheckedWrite([this] { return grantPreview(); },
                    [this](OperationContext &context, const Done &done) { createAccessGrant(context, done); });
    addRead([this](OperationContext &context, const Done &done) {
        context.report.resultKnown(m_grantId.uuid());
        readRelated(context, m_grantId, done);
    });
}

void CreateGrant::prepare(const WorkspaceStore &store)
{
    const QString who =
        m_draft.userIdentityId.isNull() ? m_draft.newPerson.shownName() : personName(store, m_draft.userIdentityId);
    setPerson(who);
    setTitle(titleFor(who));
    addSubject(m_draft.userIdentityId.uuid());
    for (const DeviceId device : m_draft.deviceIds) {
        addDoor(store, device);
    }
    for (const AcsEntranceId entrance : m_draft.acsEntranceIds) {
        addDoor(store, entrance);
    }
    for (const DoorId &door : m_draft.doorIds) {
        addDoor(store, door);
    }
}

QJsonObject CreateGrant::data() const
{
    return {{u"draft"_s, recordedDraft(m_draft, m_isCodeOver ? RecordedCodes::LeftOut : RecordedCodes::Kept)},
            {u"has_code"_s, m_hasCode},
            {u"space_id"_s, recorded(m_newSpaceId)},
            {u"grant_id"_s, recorded(m_grantId)}};
}

std::unique_ptr<Operation> CreateGrant::restored(const QJsonObject &data)
{
    const QJsonObject draft = data.value("draft"_L1).toObject();
    if (textIn(draft, "access_grant_key"_L1).isEmpty() || draft.value("methods"_L1).toArray().isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<CreateGrant>(grantDraftIn(draft));
    operation->m_newSpaceId = idIn<SpaceId>(data, "space_id"_L1);
    operation->m_grantId = idIn<AccessGrantId>(data, "grant_id"_L1);
    operation->m_hasCode = data.value("has_code"_L1).toBool();
    return operation;
}

QString CreateGrant::objection(const WorkspaceStore &store, Instant now) const
{
    QString objection = m_draft.endsAt && *m_draft.endsAt <= now       ? endedObjection()
                        : m_draft.startsAt && *m_draft.startsAt <= now ? startedObjection()
                                                                       : overlapObjection(store, m_draft, now);
    if (!m_draft.userIdentityId.isNull()) {
        objection = firstOf({objection, objectionTo(store, m_draft.userIdentityId)});
    }
    for (const DeviceId device : m_draft.deviceIds) {
        objection = firstOf({objection, objectionTo(store, DoorId(device))});
    }
    for (const AcsEntranceId entrance : m_draft.acsEntranceIds) {
        objection = firstOf({objection, objectionTo(store, DoorId(entrance))});
    }
    for (const SpaceId space : m_draft.spaceIds) {
        objection = firstOf({objection, objectionTo(store, space)});
    }
    return objection;
}

QString CreateGrant::spaceKey() const
{
    // The same place of the same draft always has the same key: a draft that is corrected after its grant was
    // refused must not make the place a second time.
    QStringList parts{m_draft.newSpaceName};
    for (const DoorId &door : m_draft.doorIds) {
        parts.append(doorUuid(door).toString(QUuid::WithoutBraces));
    }
    std::sort(std::next(parts.begin()), parts.end());
    const QUuid base = QUuid::createUuidV5(QUuid(), m_draft.accessGrantKey);
    return u"latchkey_"_s + QUuid::createUuidV5(base, parts.join(u'\n')).toString(QUuid::Id128);
}

api::spaces::Create CreateGrant::spaceRequest() const
{
    api::spaces::Create request;
    request.name = m_draft.newSpaceName;
    request.spaceKey = spaceKey();
    for (const DoorId &door : m_draft.doorIds) {
        if (const auto *device = std::get_if<DeviceId>(&door)) {
            request.deviceIds.append(*device);
        } else {
            request.acsEntranceIds.append(std::get<AcsEntranceId>(door));
        }
    }
    return request;
}

api::accessgrants::Create CreateGrant::grantRequest(Codes codes) const
{
    api::accessgrants::Create request;
    request.requestedAccessMethods = methodRequests(m_draft.methods, codes);
    if (m_draft.userIdentityId.isNull()) {
        request.userIdentity = {.userIdentityKey = ifGiven(m_draft.newPerson.userIdentityKey),
                                .fullName = ifGiven(m_draft.newPerson.fullName),
                                .emailAddress = ifGiven(m_draft.newPerson.emailAddress),
                                .phoneNumber = ifGiven(m_draft.newPerson.phoneNumber)};
    } else {
        request.userIdentityId = m_draft.userIdentityId;
    }
    request.accessGrantKey = m_draft.accessGrantKey;
    request.reservationKey = ifGiven(m_draft.reservationKey.trimmed());
    request.name = ifGiven(m_draft.name.trimmed());
    request.startsAt = m_draft.startsAt;
    request.endsAt = m_draft.endsAt;
    request.spaceIds = m_draft.spaceIds;
    if (makesSpace()) {
        request.spaceIds.append(m_newSpaceId);
    } else {
        request.deviceIds = m_draft.deviceIds;
        request.acsEntranceIds = m_draft.acsEntranceIds;
    }
    return request;
}

RequestPreview CreateGrant::grantPreview() const
{
    RequestPreview preview = previewOf(api::endpoints::accessGrantsCreate, grantRequest(Codes::Hidden).toJson());
    if (makesSpace() && m_newSpaceId.isNull()) {
        preview.json.replace(m_newSpaceId.toString(),
                             QCoreApplication::translate("Operation", "(the id of the new place)"));
    }
    return preview;
}

void CreateGrant::createSpace(OperationContext &context, const Done &done)
{
    const QString key = spaceKey();
    const auto spaces = context.store.spaces.rows();
    const auto known = std::ranges::find(spaces, key, &Space::spaceKey);
    if (known != spaces.end()) {
        m_newSpaceId = known->id;
        done({});
        return;
    }
    const KeyedCreate<Space> create{
        .send = [this, &client = context.client] { return api::spaces::create(client, spaceRequest()); },
        .lookUp = [this, &client = context.client] { return api::spaces::getByKey(client, spaceKey()); }};
    createOnce<Space>(context.guard, create, sending(), [this, &store = context.store, done](Result<Space> answer) {
        if (!answer) {
            done(std::unexpected(std::move(answer.error())));
            return;
        }
        m_newSpaceId = answer->id;
        store.spaces.upsert(*answer);
        done({});
    });
}

void CreateGrant::createAccessGrant(OperationContext &context, const Done &done)
{
    const KeyedCreate<AccessGrant> create{
        .send = [this,
                 &client = context.client] { return api::accessgrants::create(client, grantRequest(Codes::Sent)); },
        .lookUp = [this,
                   &client = context.client] { return api::accessgrants::getByKey(client, m_draft.accessGrantKey); }};
    // Sent without the PIN that was chosen, the service would choose another one.
    const bool isCodeLost = m_hasCode && !hasCode(m_draft.methods);
    const Sending how = isCodeLost ? Sending::Never : sending();
    createOnce<AccessGrant>(context.guard, create, how, [this, &context, done](Result<AccessGrant> answer) {
        m_isCodeOver = answer || answer.error().kind != ApiError::Kind::OutcomeUnknown;
        if (!answer) {
            done(std::unexpected(withConflictFields(std::move(answer.error()), m_draft.newPerson, context.store, {},
                                                    u"user_identity."_s)));
            return;
        }
        m_grantId = answer->id;
        addSubject(m_grantId.uuid());
        context.report.resultKnown(m_grantId.uuid());
        context.store.grants.upsert(*answer);
        done({});
    });
}

} // namespace

const OperationKind createGrantKind{
    .name = "create_grant", .nature = OperationNature::Create, .restore = &CreateGrant::restored};

std::unique_ptr<Operation> createGrant(const GrantDraft &draft) { return std::make_unique<CreateGrant>(draft); }

} // namespace latchkey
