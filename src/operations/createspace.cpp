// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/createspace.h"

#include "api/spaces.h"
#include "core/newkey.h"
#include "operations/doorreading.h"
#include "operations/draftrecords.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class CreateSpace final : public StepOperation {
  public:
    explicit CreateSpace(const SpaceDraft &draft);
    void prepare(const WorkspaceStore &store) override
    {
        for (const DeviceId device : m_draft.deviceIds) {
            addDoor(store, device);
        }
        for (const AcsEntranceId entrance : m_draft.acsEntranceIds) {
            addDoor(store, entrance);
        }
    }
    QJsonObject data() const override
    {
        return {{u"draft"_s, recordedDraft(m_draft)},
                {u"is_key_typed"_s, m_isKeyTyped},
                {u"space_id"_s, recorded(m_space)}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data);

  private:
    api::spaces::Create request() const
    {
        api::spaces::Create request;
        request.name = m_draft.name;
        request.spaceKey = m_draft.spaceKey;
        request.deviceIds = m_draft.deviceIds;
        request.acsEntranceIds = m_draft.acsEntranceIds;
        return request;
    }
    /// The doors say in which spaces they are.
    void addDoorReads();
    void send(OperationContext &context, const Done &done);

    SpaceDraft m_draft;
    bool m_isKeyTyped = false;
    SpaceId m_space;
};

CreateSpace::CreateSpace(const SpaceDraft &draft)
    : StepOperation(createSpaceKind,
                    QCoreApplication::translate("Operation", "Make the space “%1”").arg(draft.name.trimmed()))
    , m_draft(draft)
{
    m_draft.name = draft.name.trimmed();
    m_draft.spaceKey = draft.spaceKey.trimmed();
    m_isKeyTyped = !m_draft.spaceKey.isEmpty();
    if (!m_isKeyTyped) {
        m_draft.spaceKey = newKey();
    }
    addCheckedWrite([this] { return previewOf(api::endpoints::spacesCreate, request().toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
    addDoorReads();
}

void CreateSpace::addDoorReads()
{
    for (const auto &some : chunksOf(m_draft.deviceIds)) {
        addRead([some](OperationContext &context, const Done &done) { readDoors(context, some, done); });
    }
    for (const auto &some : chunksOf(m_draft.acsEntranceIds)) {
        addRead([some](OperationContext &context, const Done &done) { readDoors(context, some, done); });
    }
}

void CreateSpace::send(OperationContext &context, const Done &done)
{
    KeyedCreate<Space> create{
        .send = [this, &client = context.client] { return api::spaces::create(client, request()); },
        .lookUp = [this, &client = context.client] { return api::spaces::getByKey(client, m_draft.spaceKey); }};
    if (m_isKeyTyped) {
        create.typedAs = u"space_key"_s;
        create.isOurs = [this](const Space &found) { return found.name == m_draft.name; };
    }
    createOnce<Space>(context.guard, create, sending(), [this, &context, done](Result<Space> answer) {
        if (!answer) {
            done(std::unexpected(std::move(answer.error())));
            return;
        }
        m_space = answer->id;
        addSubject(m_space.uuid());
        context.report.resultKnown(m_space.uuid());
        context.store.spaces.upsert(*answer);
        done({});
    });
}

std::unique_ptr<Operation> CreateSpace::restored(const QJsonObject &data)
{
    const SpaceDraft draft = spaceDraftIn(data.value("draft"_L1).toObject());
    if (draft.name.isEmpty() || draft.spaceKey.isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<CreateSpace>(draft);
    operation->m_isKeyTyped = data.value("is_key_typed"_L1).toBool();
    operation->m_space = idIn<SpaceId>(data, "space_id"_L1);
    return operation;
}

} // namespace

const OperationKind createSpaceKind{
    .name = "create_space", .nature = OperationNature::Create, .restore = &CreateSpace::restored};

std::unique_ptr<Operation> createSpace(const SpaceDraft &draft) { return std::make_unique<CreateSpace>(draft); }

} // namespace latchkey
