// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"

#include "core/apierrortext.h"

#include <QCoreApplication>

namespace latchkey::api::codec {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ApiError)

  public:
    static QString notJson() { return tr("The answer is not JSON."); }
    static QString notAsPromised(const QString &path)
    {
        return tr("In the answer, “%1” is missing or not as promised.").arg(path);
    }
};

std::unexpected<ApiError> badResponse(const QString &detail)
{
    ApiError error{.kind = ApiError::Kind::BadResponse};
    error.detail = detail;
    error.message = explain(error).sentence;
    return std::unexpected(std::move(error));
}

Problem readProblem(const json::Object &object)
{
    Problem problem;
    problem.code = object.optionalLabel("error_code");
    if (problem.code.isEmpty()) {
        problem.code = object.optionalLabel("warning_code");
    }
    problem.message = object.optionalLabel("message");
    problem.createdAt = object.optionalInstant("created_at").value_or(Instant{});
    problem.deviceIds = object.optionalIds<DeviceId>("missing_device_ids");
    if (const DeviceId device = object.optionalId<DeviceId>("device_id"); !device.isNull()) {
        problem.deviceIds.append(device);
    }
    object.optionalObjects("failed_devices", [&problem](const json::Object &device) {
        problem.deviceIds.append(device.id<DeviceId>("device_id"));
    });
    problem.reason = object.optionalLabel("reason");
    return problem;
}

} // namespace

QList<Problem> readProblems(const json::Object &object, std::string_view key)
{
    QList<Problem> problems;
    object.optionalObjects(key, [&problems](const json::Object &entry) { problems.append(readProblem(entry)); });
    return problems;
}

QList<PendingMutation> readPendingMutations(const json::Object &object)
{
    QList<PendingMutation> mutations;
    object.optionalObjects("pending_mutations", [&mutations](const json::Object &entry) {
        mutations.append({entry.optionalLabel("mutation_code"), entry.optionalLabel("message"),
                          entry.optionalInstant("created_at").value_or(Instant{})});
    });
    return mutations;
}

std::optional<TimeWindow> readAccessSchedule(const json::Object &object)
{
    std::optional<TimeWindow> window;
    object.optionalObject("access_schedule", [&window](const json::Object &schedule) {
        window = TimeWindow{schedule.instant("starts_at"), schedule.optionalInstant("ends_at")};
    });
    return window;
}

Result<Void> decode(const QByteArray &body, const std::function<void(const json::Object &)> &readRoot)
{
    json::Reading reading;
    const auto readAll = [&reading, &readRoot](const json::Object &root) {
        if (!root.optionalFlag("ok").value_or(true)) {
            reading.fail("ok");
        }
        readRoot(root);
    };
    if (!json::parse(body, reading, readAll)) {
        return badResponse(Words::notJson());
    }
    if (reading.failed()) {
        return badResponse(Words::notAsPromised(reading.problem()));
    }
    return Void{};
}

void readPagination(const json::Object &root, QString &nextCursor, bool &hasNextPage)
{
    root.optionalObject("pagination", [&](const json::Object &pagination) {
        hasNextPage = pagination.flag("has_next_page");
        nextCursor = pagination.optionalText("next_page_cursor");
    });
}

Result<Void> nothing(const QByteArray &body)
{
    return decode(body, [](const json::Object &root) {
        // The service's pages show an empty object. What holds something else says nothing of what was asked for.
        if (!root.isEmpty()) {
            root.flag("ok");
        }
    });
}

} // namespace latchkey::api::codec
