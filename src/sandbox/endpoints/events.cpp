// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// What events are filtered by: the parameter "<word>_id", and "<word>_ids" where \a hasMany.
struct Subject {
    const char *one;
    const char *many;
};
constexpr std::array<Subject, 13> subjects{{
    {"access_grant_id", "access_grant_ids"},
    {"access_method_id", "access_method_ids"},
    {"acs_access_group_id", nullptr},
    {"acs_credential_id", nullptr},
    {"acs_encoder_id", nullptr},
    {"acs_entrance_id", nullptr},
    {"acs_system_id", "acs_system_ids"},
    {"acs_user_id", nullptr},
    {"connect_webview_id", nullptr},
    {"connected_account_id", nullptr},
    {"device_id", "device_ids"},
    {"space_id", "space_ids"},
    {"user_identity_id", nullptr},
}};

/// The event is about one of \a wanted: as its only subject or among several.
bool isAbout(const Row &event, const QString &oneKey, const QJsonArray &wanted)
{
    const QJsonObject json = event.json();
    const QJsonArray several = json.value(QString(oneKey + u's')).toArray();
    return std::ranges::any_of(wanted,
                               [&](const QJsonValue &id) { return json.value(oneKey) == id || several.contains(id); });
}

Filter about(const Call &call, const Subject &subject)
{
    const QString oneKey = QString::fromLatin1(subject.one);
    QJsonArray wanted;
    if (call.parameters.contains(oneKey)) {
        wanted.append(call.parameters.value(oneKey));
    } else if (subject.many != nullptr && call.parameters.contains(QString::fromLatin1(subject.many))) {
        wanted = call.parameters.value(QString::fromLatin1(subject.many)).toArray();
    } else {
        return {};
    }
    return [wanted, oneKey](const Row &event) { return isAbout(event, oneKey, wanted); };
}

/// since: from then on; between: after the first and before the second.
Filter within(const Call &call)
{
    if (const auto since = parseWireTime(call.text("since"_L1))) {
        return [since](const Row &event) { return event.createdAt() >= *since; };
    }
    const QJsonArray bounds = call["between"_L1].toArray();
    const auto after = parseWireTime(bounds.at(0).toString());
    const auto before = parseWireTime(bounds.at(1).toString());
    return [after, before](const Row &event) { return event.createdAt() > *after && event.createdAt() < *before; };
}

void sinceOrBetween(const QJsonObject &parameters, Instant, Problems &problems)
{
    const bool hasSince = parameters.contains("since"_L1);
    const bool hasBetween = parameters.contains("between"_L1);
    if (!hasSince && !hasBetween) {
        problems.add(u"Must specify either since or between"_s);
    } else if (hasSince && hasBetween) {
        problems.add(u"Cannot specify both since and between"_s);
    }
}

Result<Payload> listEvents(Call &call)
{
    std::vector<Filter> filters{within(call),
                                equals(call, "event_type"_L1, "event_type"_L1),
                                oneOf(call, "event_types"_L1, "event_type"_L1),
                                oneOf(call, "event_ids"_L1, "event_id"_L1),
                                equals(call, "access_code_id"_L1, "access_code_id"_L1),
                                oneOf(call, "access_code_ids"_L1, "access_code_id"_L1),
                                ofCustomer(call)};
    for (const Subject &subject : subjects) {
        filters.push_back(about(call, subject));
    }
    auto events = filtered(call.workspace, Kind::Event, all(std::move(filters)));
    const auto skipped =
        std::min<std::size_t>(static_cast<std::size_t>(call["unstable_offset"_L1].toInt()), events.size());
    events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(skipped));
    const auto limit = static_cast<std::size_t>(call["limit"_L1].toInt(500));
    events.resize(std::min(events.size(), limit));
    return many(Kind::Event, events);
}

/// The event named by its id, else the latest of its type on the device.
Result<Payload> get(Call &call)
{
    const auto &events = call.workspace.rows(Kind::Event);
    const Filter isMeant =
        all({equals(call, "event_id"_L1, "event_id"_L1), equals(call, "device_id"_L1, "device_id"_L1),
             equals(call, "event_type"_L1, "event_type"_L1)});
    const auto event = std::find_if(events.rbegin(), events.rend(), [&](const Row *each) { return isMeant(*each); });
    if (event == events.rend()) {
        return std::unexpected(notFound(Kind::Event));
    }
    return one(Kind::Event, **event);
}

void idOrDeviceAndType(const QJsonObject &parameters, Instant, Problems &problems)
{
    const bool isLookedUp = parameters.contains("device_id"_L1) && parameters.contains("event_type"_L1);
    if (!parameters.contains("event_id"_L1) && !isLookedUp) {
        problems.add(u"Either 'event_id' or 'device_id' and 'event_type' is required"_s);
    }
}

std::vector<Parameter> eventParameters()
{
    std::vector<Parameter> parameters{dateTime("since"),
                                      list(dateTime("between")).atLeast(2).atMost(2),
                                      choice("event_type", eventTypes()),
                                      list(choice("event_types", eventTypes())),
                                      list(uuid("event_ids")),
                                      uuid("access_code_id"),
                                      list(uuid("access_code_ids")),
                                      text("customer_key"),
                                      integer("limit").positive(),
                                      integer("unstable_offset")};
    for (const Subject &subject : subjects) {
        parameters.push_back(uuid(subject.one));
        if (subject.many != nullptr) {
            parameters.push_back(list(uuid(subject.many)).atMost(100));
        }
    }
    return parameters;
}

} // namespace

Endpoints eventEndpoints()
{
    return {
        {u"/events/list"_s, reads, {eventParameters(), {sinceOrBetween}}, listEvents},
        {u"/events/get"_s,
         reads,
         {{uuid("device_id"), uuid("event_id"), text("event_type")}, {idOrDeviceAndType}},
         get},
    };
}

} // namespace latchkey::sandbox
