// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

#include <array>

namespace latchkey::sandbox {

/// What a customer's bundle has lists of; \a key names each of them, "room_key".
struct BundleList {
    const char *list;
    const char *key;
};
/// Places become spaces, people user identities, stays access grants.
inline constexpr std::array<BundleList, 10> placeLists{
    {{"sites", "site_key"}, // before those that name it as their parent
     {"buildings", "building_key"},
     {"common_areas", "common_area_key"},
     {"facilities", "facility_key"},
     {"listings", "listing_key"},
     {"properties", "property_key"},
     {"property_listings", "property_listing_key"},
     {"rooms", "room_key"},
     {"spaces", "space_key"},
     {"units", "unit_key"}}};
inline constexpr std::array<BundleList, 6> peopleLists{{{"guests", "guest_key"},
                                                        {"residents", "resident_key"},
                                                        {"staff_members", "staff_member_key"},
                                                        {"tenants", "tenant_key"},
                                                        {"user_identities", "user_identity_key"},
                                                        {"users", "user_key"}}};
inline constexpr std::array<BundleList, 3> stayLists{
    {{"access_grants", "access_grant_key"}, {"bookings", "booking_key"}, {"reservations", "reservation_key"}}};

/// Adds or changes what \a bundle (the parameters of /customers/push_data) names, a moment later. What cannot be, such
/// as a second person with the same e-mail, is left out without a word.
void pushData(Workspace &workspace, const QJsonObject &bundle);
/// Deletes what \a keys (the parameters of /customers/delete_data) name.
void deleteData(Workspace &workspace, const QJsonObject &keys);

} // namespace latchkey::sandbox
