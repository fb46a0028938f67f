// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/bundle.h"

#include "sandbox/rules/customers.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QByteArray plural(const BundleList &list) { return QByteArray(list.key) + 's'; }

Parameter keyOf(const BundleList &list) { return text(list.key).atLeast(1).required(); }

Parameter place(const BundleList &list)
{
    const auto time = [&](const char *name) { return text(name).clockTime().nullable(); };
    return latchkey::sandbox::list(
        object(list.list, {keyOf(list), text("name").required(), text("parent_site_key").atLeast(1),
                           map("custom_metadata"), integer("duration_minutes").positive(),
                           object("geolocation", {number("latitude").atLeast(-90).required(),
                                                  number("longitude").atLeast(-180).required()}),
                           object("customer_data", {text("address").nullable(), time("default_checkin_time"),
                                                    time("default_checkout_time"), text("time_zone").nullable()})}));
}

void addPlaceKeys(std::vector<Parameter> &members)
{
    for (const BundleList &list : placeLists) {
        members.push_back(latchkey::sandbox::list(text(plural(list).constData())));
    }
}

Parameter person(const BundleList &list)
{
    std::vector<Parameter> members{keyOf(list), text("name").required(), text("email_address"), text("phone_number")};
    addPlaceKeys(members);
    return latchkey::sandbox::list(object(list.list, std::move(members)));
}

Parameter stay(const BundleList &list)
{
    std::vector<Parameter> members{keyOf(list),  dateTime("starts_at"),  dateTime("ends_at"),
                                   text("name"), text("preferred_code"), map("custom_metadata")};
    addPlaceKeys(members);
    for (const BundleList &people : peopleLists) {
        members.push_back(text(people.key));
    }
    return latchkey::sandbox::list(object(list.list, std::move(members)));
}

} // namespace

std::vector<Parameter> bundleParameters()
{
    std::vector<Parameter> parameters{text("customer_key").atLeast(1).required()};
    std::ranges::transform(placeLists, std::back_inserter(parameters), place);
    std::ranges::transform(peopleLists, std::back_inserter(parameters), person);
    std::ranges::transform(stayLists, std::back_inserter(parameters), stay);
    return parameters;
}

std::vector<Parameter> bundleKeyParameters()
{
    std::vector<Parameter> parameters{list(text("customer_keys"))};
    const auto add = [&](const auto &lists) {
        for (const BundleList &each : lists) {
            parameters.push_back(list(text(plural(each).constData())));
        }
    };
    add(placeLists);
    add(peopleLists);
    add(stayLists);
    return parameters;
}

} // namespace latchkey::sandbox
