// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/customers.h"
#include "sandbox/endpoints/bundle.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/random.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto portalLasts = 24h;

Result<Payload> push(Call &call)
{
    pushData(call.workspace, call.parameters);
    return nothing();
}

Result<Payload> remove(Call &call)
{
    deleteData(call.workspace, call.parameters);
    return nothing();
}

Result<Payload> createPortal(Call &call)
{
    const QJsonObject bundle = call["customer_data"_L1].toObject();
    const QString customer = bundle.isEmpty() ? QString("customer_"_L1 + call.workspace.random().token(8))
                                              : bundle.value("customer_key"_L1).toString();
    if (!bundle.isEmpty()) {
        pushData(call.workspace, bundle);
    }
    const QJsonObject portal{{u"created_at"_s, wireTime(call.workspace.now())},
                             {u"customer_key"_s, customer},
                             {u"expires_at"_s, wireTime(call.workspace.now() + portalLasts)},
                             {u"url"_s, QString("https://portal.example.com/"_L1 + call.workspace.random().token(24))},
                             {u"workspace_id"_s, call.workspace.id()}};
    return several({{u"customer_portal"_s, portal}, {u"magic_link"_s, portal}});
}

/// A deep link to a reservation or a space names its key, one to a device its id.
void linkNamesItsTarget(const QJsonObject &parameters, Instant, Problems &problems)
{
    const QJsonObject link = parameters.value("deep_link"_L1).toObject();
    const QString wanted =
        link.value("resource_type"_L1).toString() == "device"_L1 ? u"resource_id"_s : u"resource_key"_s;
    if (!link.isEmpty() && !link.contains(wanted)) {
        problems.addMissing({u"deep_link"_s, wanted});
    }
}

/// A landing page manages one thing.
void landsOnOneThing(const QJsonObject &parameters, Instant, Problems &problems)
{
    const QJsonObject page = parameters.value("landing_page"_L1).toObject();
    if (page.contains("manage"_L1) && page.value("manage"_L1).toObject().size() != 1) {
        problems.add({u"landing_page"_s, u"manage"_s}, u"Exactly one key is required"_s);
    }
}

Parameter features()
{
    return object(
        "features",
        {object("configure", {boolean("allow_access_automation_rule_customization"),
                              boolean("allow_climate_automation_rule_customization"),
                              boolean("allow_instant_key_customization"), boolean("exclude")}),
         object("connect", {list(text("accepted_providers")), boolean("exclude"), list(text("excluded_providers"))}),
         object("manage", {object("device_management_confirmation", {text("body"), text("cancel_button_label"),
                                                                     text("confirm_button_label"), text("title")}),
                           object("events", {list(text("allowed_events")), list(text("default_events"))}),
                           boolean("exclude"), boolean("exclude_reservation_management"),
                           boolean("exclude_reservation_technical_details"), boolean("exclude_staff_management")}),
         object("manage_devices", {boolean("exclude")}), object("organize", {boolean("exclude")})});
}

Parameter landingPage()
{
    std::vector<Parameter> keys;
    for (const char *name :
         {"space_key", "property_key", "room_key", "common_area_key", "unit_key", "facility_key", "building_key",
          "listing_key", "property_listing_key", "site_key", "reservation_key", "booking_key", "access_grant_key"}) {
        keys.push_back(text(name));
    }
    return object("landing_page", {object("manage", std::move(keys))});
}

std::vector<Parameter> portalParameters()
{
    return {boolean("_dev"),
            list(object("customer_resources_filters",
                        {text("field").required(), choice("operation", {u"="_s}).required()})),
            uuid("customization_profile_id"),
            object("deep_link", {text("resource_id"), text("resource_key"),
                                 choice("resource_type", {u"reservation"_s, u"space"_s, u"device"_s}).required()}),
            boolean("exclude_locale_picker"),
            features(),
            boolean("is_embedded"),
            landingPage(),
            choice("locale", {u"en-US"_s, u"pt-PT"_s, u"fr-FR"_s, u"it-IT"_s, u"es-ES"_s, u"de-DE"_s, u"nl-NL"_s,
                              u"el-GR"_s, u"pl-PL"_s, u"ru-RU"_s}),
            choice("navigation_mode", {u"full"_s, u"restricted"_s}),
            boolean("read_only"),
            object("customer_data", bundleParameters())};
}

} // namespace

Endpoints customerEndpoints()
{
    return {
        {u"/customers/push_data"_s, posts, {bundleParameters()}, push},
        {u"/customers/delete_data"_s, deletes, {bundleKeyParameters()}, remove},
        {u"/customers/create_portal"_s,
         posts,
         {portalParameters(), {linkNamesItsTarget, landsOnOneThing}},
         createPortal},
    };
}

} // namespace latchkey::sandbox
