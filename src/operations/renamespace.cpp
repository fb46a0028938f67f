// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/editspace.h"

#include "api/spaces.h"
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

class RenameSpace final : public StepOperation {
  public:
    RenameSpace(SpaceId space, const QString &name, const std::optional<QString> &before);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override;
    QString objection(const WorkspaceStore &store, Instant now) const override;
    std::unique_ptr<Operation> inverse() const override
    {
        return m_before && !m_before->isEmpty() ? renameSpace(m_space, *m_before) : nullptr;
    }

  private:
    api::spaces::Update request() const
    {
        api::spaces::Update request;
        request.spaceId = m_space;
        request.name = m_name;
        return request;
    }
    void send(OperationContext &context, const Done &done);

    SpaceId m_space;
    QString m_name;
    std::optional<QString> m_before; ///< none: not known
};

RenameSpace::RenameSpace(SpaceId space, const QString &name, const std::optional<QString> &before)
    : StepOperation(renameSpaceKind, QCoreApplication::translate("Operation", "Rename a space"))
    , m_space(space)
    , m_name(name.trimmed())
    , m_before(before)
{
    addSubject(space.uuid());
    addCheckedWrite([this] { return previewOf(api::endpoints::spacesUpdate, request().toJson()); },
                    [this](OperationContext &context, const Done &done) { send(context, done); });
}

void RenameSpace::prepare(const WorkspaceStore &store)
{
    if (const Space *const row = store.spaces.find(m_space)) {
        m_before = row->name;
    }
    setTitle(QCoreApplication::translate("Operation", "Rename %1 to “%2”").arg(spaceName(store, m_space), m_name));
}

QJsonObject RenameSpace::data() const
{
    QJsonObject data{{u"space_id"_s, recorded(m_space)}, {u"name"_s, m_name}};
    if (m_before) {
        data.insert(u"before"_s, *m_before);
    }
    return data;
}

QString RenameSpace::objection(const WorkspaceStore &store, Instant) const
{
    const Space *const now = store.spaces.find(m_space);
    const bool isChanged = now && m_before && now->name != *m_before;
    return firstOf({objectionTo(store, m_space), isChanged ? changedObjection() : QString()});
}

void RenameSpace::send(OperationContext &context, const Done &done)
{
    const Evidence<Space> evidence{
        .read = [this, &client = context.client] { return api::spaces::get(client, m_space); },
        .isDone = [this](const Space &now) { return now.name == m_name; },
        .isAsBefore = [this](const Space &now) { return m_before && now.name == *m_before; }};
    const auto update = [this, &context](const Done &sent) {
        api::spaces::update(context.client, request())
            .then(context.guard, [&spaces = context.store.spaces, sent](const Result<Space> &answer) {
                if (answer) {
                    spaces.upsert(*answer);
                }
                sent(answer ? std::expected<void, ApiError>() : std::unexpected(answer.error()));
            });
    };
    writeOnce(update, lookAt(context.guard, context.store.spaces, evidence), sending(), done);
}

} // namespace

const OperationKind renameSpaceKind{.name = "rename_space",
                                    .nature = OperationNature::Change,
                                    .restore = [](const QJsonObject &data) -> std::unique_ptr<Operation> {
                                        const SpaceId space = idIn<SpaceId>(data, "space_id"_L1);
                                        const QString name = textIn(data, "name"_L1);
                                        if (space.isNull() || name.isEmpty()) {
                                            return nullptr;
                                        }
                                        return std::make_unique<RenameSpace>(space, name, textIfIn(data, "before"_L1));
                                    }};

std::unique_ptr<Operation> renameSpace(SpaceId space, const QString &name)
{
    return std::make_unique<RenameSpace>(space, name, std::nullopt);
}

} // namespace latchkey
