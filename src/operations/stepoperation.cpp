// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/stepoperation.h"

#include "operations/names.h"
#include "store/workspacestore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace latchkey {

QJsonObject StepOperation::record() const
{
    QJsonArray subjects;
    for (const QUuid &subject : m_subjects) {
        subjects.append(subject.toString(QUuid::WithoutBraces));
    }
    return {{u"title"_s, m_title},
            {u"person"_s, m_person},
            {u"doors"_s, QJsonArray::fromStringList(m_doors)},
            {u"subjects"_s, subjects},
            {u"data"_s, data()}};
}

void StepOperation::resume(const QJsonObject &record, bool wasSent)
{
    m_title = record.value("title"_L1).toString();
    m_person = record.value("person"_L1).toString();
    m_doors = record.value("doors"_L1).toVariant().toStringList();
    m_subjects.clear();
    for (const QJsonValue &subject : record.value("subjects"_L1).toArray()) {
        addSubject(QUuid::fromString(subject.toString()));
    }
    m_outcomeUnknown = wasSent;
}

void StepOperation::addSubject(const QUuid &id)
{
    if (!id.isNull() && !m_subjects.contains(id)) {
        m_subjects.append(id);
    }
}

void StepOperation::addDoor(const WorkspaceStore &store, const DoorId &door)
{
    // Two grants of a person may open the same one.
    if (!m_subjects.contains(doorUuid(door))) {
        addSubject(doorUuid(door));
        m_doors.append(doorName(store, door));
    }
}

void StepOperation::addDoorsOf(const WorkspaceStore &store, AccessGrantId grant)
{
    if (const auto places = store.places.find(grant)) {
        for (const DeviceId device : places->deviceIds) {
            addDoor(store, device);
        }
        for (const AcsEntranceId entrance : places->acsEntranceIds) {
            addDoor(store, entrance);
        }
    }
}

Sending StepOperation::sending() const
{
    if (m_onlyLooks || !m_outcomeUnknown) {
        return m_onlyLooks ? Sending::Never : Sending::AtOnce;
    }
    const bool isSubtle = m_byItself && m_kind.nature == OperationNature::Change;
    return isSubtle ? Sending::IfUntouched : Sending::IfNotDone;
}

void StepOperation::runStep(int step, OperationContext &context, Done done)
{
    const auto index = static_cast<std::size_t>(step);
    m_onlyLooks = context.onlyLooks;
    m_byItself = context.byItself;
    m_steps.at(index).run(context, [this, done = std::move(done)](std::expected<void, ApiError> outcome) {
        // A failure after an unknown outcome leaves the first one unknown.
        m_outcomeUnknown = !outcome && (m_outcomeUnknown || outcome.error().kind == ApiError::Kind::OutcomeUnknown);
        done(std::move(outcome));
    });
}

QList<RequestPreview> StepOperation::previews() const
{
    QList<RequestPreview> all;
    for (const Entry &entry : m_steps) {
        if (entry.preview) {
            all.append(entry.preview());
        }
    }
    return all;
}

void StepOperation::addWrite(Preview preview, Step step)
{
    m_steps.push_back({std::move(preview), std::move(step)});
    m_writeStepCount = stepCount();
}

void StepOperation::addCheckedWrite(Preview preview, Step step)
{
    addWrite(std::move(preview), std::move(step));
    m_steps.back().isChecked = true;
}

void StepOperation::addOutcome(Step step)
{
    m_steps.push_back({{}, std::move(step)});
    m_writeStepCount = stepCount();
}

void StepOperation::addRead(Step step) { m_steps.push_back({{}, std::move(step)}); }

} // namespace latchkey
