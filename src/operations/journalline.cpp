// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalline.h"

#include "operations/recordfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using State = OperationStatus::State;

struct StateWord {
    State state;
    QLatin1StringView word;
};

constexpr std::array stateWords{
    StateWord{State::Waiting, "waiting"_L1}, StateWord{State::Held, "held"_L1},
    StateWord{State::Running, "running"_L1}, StateWord{State::Succeeded, "succeeded"_L1},
    StateWord{State::Failed, "failed"_L1},   StateWord{State::OutcomeUnknown, "unknown"_L1},
    StateWord{State::Asking, "asking"_L1},   StateWord{State::Withdrawn, "withdrawn"_L1},
};

QString wordOf(State state) { return std::ranges::find(stateWords, state, &StateWord::state)->word; }

std::optional<State> stateIn(const QJsonObject &json, QLatin1StringView key)
{
    const auto found = std::ranges::find(stateWords, json.value(key).toString(), &StateWord::word);
    return found == stateWords.end() ? std::nullopt : std::optional(found->state);
}

void insertGiven(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty()) {
        json.insert(key, text);
    }
}

} // namespace

QJsonObject JournalFacts::toJson() const
{
    QJsonObject json;
    insertGiven(json, "kind"_L1, kind);
    insertGiven(json, "title"_L1, title);
    insertGiven(json, "person"_L1, person);
    if (!doors.isEmpty()) {
        json.insert("doors"_L1, QJsonArray::fromStringList(doors));
    }
    insertGiven(json, "operator"_L1, operatorName);
    insertGiven(json, "system_user"_L1, systemUser);
    if (step) {
        json.insert("step"_L1, *step);
    }
    if (outcome) {
        json.insert("outcome"_L1, wordOf(*outcome));
    }
    insertGiven(json, "reason"_L1, reason);
    insertGiven(json, "request_id"_L1, requestId);
    return json;
}

JournalFacts JournalFacts::of(const QJsonObject &json)
{
    const QJsonValue step = json.value("step"_L1);
    return {.kind = json.value("kind"_L1).toString(),
            .title = json.value("title"_L1).toString(),
            .person = json.value("person"_L1).toString(),
            .doors = json.value("doors"_L1).toVariant().toStringList(),
            .operatorName = json.value("operator"_L1).toString(),
            .systemUser = json.value("system_user"_L1).toString(),
            .step = step.isDouble() ? std::optional(step.toInt()) : std::nullopt,
            .outcome = stateIn(json, "outcome"_L1),
            .reason = json.value("reason"_L1).toString(),
            .requestId = json.value("request_id"_L1).toString()};
}

QJsonObject JournalEntry::toJson() const
{
    return {{"kind"_L1, kind},      {"record"_L1, record},       {"steps_done"_L1, stepsDone},
            {"is_sent"_L1, isSent}, {"state"_L1, wordOf(state)}, {"started_at"_L1, recorded(startedAt)}};
}

JournalEntry JournalEntry::of(OperationId id, const QJsonObject &json)
{
    return {.id = id,
            .kind = json.value("kind"_L1).toString(),
            .record = json.value("record"_L1).toObject(),
            .stepsDone = json.value("steps_done"_L1).toInt(),
            .isSent = json.value("is_sent"_L1).toBool(),
            .state = stateIn(json, "state"_L1).value_or(State::Waiting),
            .startedAt = instantIn(json, "started_at"_L1).value_or(Instant())};
}

} // namespace latchkey
