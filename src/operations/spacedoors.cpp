// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/editspace.h"

#include "api/acsentrances.h"
#include "api/devices.h"
#include "api/spaces.h"
#include "operations/answers.h"
#include "operations/doorreading.h"
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

class ChangeSpaceDoors final : public StepOperation {
  public:
    enum class Way { Add, Remove };

    ChangeSpaceDoors(SpaceId space, const SpaceDoors &doors, Way way);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"space_id"_s, recorded(m_space)},
                {u"device_ids"_s, recorded(m_doors.deviceIds)},
                {u"acs_entrance_ids"_s, recorded(m_doors.acsEntranceIds)}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data, Way way);
    QString objection(const WorkspaceStore &store, Instant now) const override;
    std::unique_ptr<Operation> inverse() const override
    {
        return isAdding() ? removeSpaceDoors(m_space, m_doors) : addSpaceDoors(m_space, m_doors);
    }

  private:
    bool isAdding() const { return m_way == Way::Add; }
    void addWriteOf(const QList<DeviceId> &some);
    void addWriteOf(const QList<AcsEntranceId> &some);
    void addReads();
    template <typename T>
    Look lookAtAll(OperationContext &context, EntityStore<T> &rows, const QList<Id<T>> &some) const;

    SpaceId m_space;
    SpaceDoors m_doors;
    Way m_way;
};

ChangeSpaceDoors::ChangeSpaceDoors(SpaceId space, const SpaceDoors &doors, Way way)
    : StepOperation(way == Way::Add ? addSpaceDoorsKind : removeSpaceDoorsKind, {})
    , m_space(space)
    , m_doors(doors)
    , m_way(way)
{
    addSubject(space.uuid());
    for (const auto &some : chunksOf(doors.deviceIds)) {
        addWriteOf(some);
    }
    for (const auto &some : chunksOf(doors.acsEntranceIds)) {
        addWriteOf(some);
    }
    addReads();
}

/// How a look sees that all of \a some are in the space, or none: which of the two was to be made depends on the way.
template <typename T>
Look ChangeSpaceDoors::lookAtAll(OperationContext &context, EntityStore<T> &rows, const QList<Id<T>> &some) const
{
    return [this, &context, &rows, some](const std::function<void(Result<Trace>)> &then) {
        readDoors(context, some, [this, &rows, some, then](const std::expected<void, ApiError> &read) {
            if (!read) {
                then(std::unexpected(read.error()));
                return;
            }
            const auto count = std::ranges::count_if(some, [&](Id<T> id) {
                const T *const row = rows.find(id);
                return row && row->spaceIds.contains(m_space);
            });
            const bool areAll = count == some.size();
            if (areAll || count == 0) {
                then(areAll == isAdding() ? Trace::Done : Trace::AsBefore);
            } else {
                then(Trace::None);
            }
        });
    };
}

void ChangeSpaceDoors::addWriteOf(const QList<DeviceId> &some)
{
    const api::spaces::SpaceDevices request{.spaceId = m_space, .deviceIds = some};
    const api::Endpoint &endpoint = isAdding() ? api::endpoints::spacesAddDevices : api::endpoints::spacesRemoveDevices;
    addCheckedWrite([request, &endpoint] { return previewOf(endpoint, request.toJson()); },
                    [this, request, some](OperationContext &context, const Done &done) {
                        const auto change = [this, &context, request](const Done &sent) {
                            const auto call = isAdding() ? api::spaces::addDevices(context.client, request)
                                                         : api::spaces::removeDevices(context.client, request);
                            call.then(context.guard, answered(sent));
                        };
                        writeOnce(change, lookAtAll(context, context.store.devices, some), sending(), done);
                    });
}

void ChangeSpaceDoors::addWriteOf(const QList<AcsEntranceId> &some)
{
    const api::spaces::SpaceAcsEntrances request{.spaceId = m_space, .acsEntranceIds = some};
    const api::Endpoint &endpoint =
        isAdding() ? api::endpoints::spacesAddAcsEntrances : api::endpoints::spacesRemoveAcsEntrances;
    addCheckedWrite([request, &endpoint] { return previewOf(endpoint, request.toJson()); },
                    [this, request, some](OperationContext &context, const Done &done) {
                        const auto change = [this, &context, request](const Done &sent) {
                            const auto call = isAdding() ? api::spaces::addAcsEntrances(context.client, request)
                                                         : api::spaces::removeAcsEntrances(context.client, request);
                            call.then(context.guard, answered(sent));
                        };
                        writeOnce(change, lookAtAll(context, context.store.entrances, some), sending(), done);
                    });
}

void ChangeSpaceDoors::addReads()
{
    addRead([this](OperationContext &context, const Done &done) {
        api::spaces::get(context.client, m_space).then(context.guard, readBack(context.store.spaces, m_space, done));
    });
    for (const auto &some : chunksOf(m_doors.deviceIds)) {
        addRead([some](OperationContext &context, const Done &done) { readDoors(context, some, done); });
    }
    for (const auto &some : chunksOf(m_doors.acsEntranceIds)) {
        addRead([some](OperationContext &context, const Done &done) { readDoors(context, some, done); });
    }
}

void ChangeSpaceDoors::prepare(const WorkspaceStore &store)
{
    for (const DeviceId device : m_doors.deviceIds) {
        addDoor(store, device);
    }
    for (const AcsEntranceId entrance : m_doors.acsEntranceIds) {
        addDoor(store, entrance);
    }
    const QString space = spaceName(store, m_space);
    const auto count = static_cast<int>(doors().size());
    if (count == 1) {
        const QString door = doors().first();
        setTitle(isAdding() ? QCoreApplication::translate("Operation", "Add %1 to %2").arg(door, space)
                            : QCoreApplication::translate("Operation", "Take %1 out of %2").arg(door, space));
    } else {
        setTitle(isAdding()
                     ? QCoreApplication::translate("Operation", "Add %n doors to %1", nullptr, count).arg(space)
                     : QCoreApplication::translate("Operation", "Take %n doors out of %1", nullptr, count).arg(space));
    }
}

std::unique_ptr<Operation> ChangeSpaceDoors::restored(const QJsonObject &data, Way way)
{
    const SpaceId space = idIn<SpaceId>(data, "space_id"_L1);
    const SpaceDoors doors{.deviceIds = idsIn<DeviceId>(data, "device_ids"_L1),
                           .acsEntranceIds = idsIn<AcsEntranceId>(data, "acs_entrance_ids"_L1)};
    return space.isNull() || doors.isEmpty() ? nullptr : std::make_unique<ChangeSpaceDoors>(space, doors, way);
}

QString ChangeSpaceDoors::objection(const WorkspaceStore &store, Instant) const
{
    QString objection = objectionTo(store, m_space);
    for (const DeviceId device : m_doors.deviceIds) {
        objection = firstOf({objection, objectionTo(store, DoorId(device))});
    }
    for (const AcsEntranceId entrance : m_doors.acsEntranceIds) {
        objection = firstOf({objection, objectionTo(store, DoorId(entrance))});
    }
    return objection;
}

} // namespace

const OperationKind addSpaceDoorsKind{
    .name = "add_space_doors", .nature = OperationNature::Change, .restore = [](const QJsonObject &data) {
        return ChangeSpaceDoors::restored(data, ChangeSpaceDoors::Way::Add);
    }};
const OperationKind removeSpaceDoorsKind{
    .name = "remove_space_doors", .nature = OperationNature::Revoke, .restore = [](const QJsonObject &data) {
        return ChangeSpaceDoors::restored(data, ChangeSpaceDoors::Way::Remove);
    }};

std::unique_ptr<Operation> addSpaceDoors(SpaceId space, const SpaceDoors &doors)
{
    return std::make_unique<ChangeSpaceDoors>(space, doors, ChangeSpaceDoors::Way::Add);
}

std::unique_ptr<Operation> removeSpaceDoors(SpaceId space, const SpaceDoors &doors)
{
    return std::make_unique<ChangeSpaceDoors>(space, doors, ChangeSpaceDoors::Way::Remove);
}

} // namespace latchkey
