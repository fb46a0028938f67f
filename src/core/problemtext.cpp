// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/problemtext.h"

#include "core/readablekey.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey {
namespace {

struct Advice {
    QStringView code;
    const char *text = nullptr;
};

/// By code, so that it can be searched by halves. Left out are codes whose message itself says what to do.
constexpr Advice advices[] = {
    {u"accessory_keypad_setup_required",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The keypad is not linked to the bridge. Link it in the Igloohome app.")},
    {u"account_disconnected",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "Seam has lost the login to the provider’s account. Reconnect the account.")},
    {u"acs_system_disconnected",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The access system is disconnected. Reconnect it, and unblock the integration user at the vendor.")},
    {u"acs_user_inactive",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "This ACS user cannot get in now. Check schedule, limits and suspension.")},
    {u"acs_user_profile_does_not_match_user_identity",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "Name, e-mail or phone differ from those of a linked ACS user. Align them, or unlink the wrong ACS user.")},
    {u"august_lock_not_authorized",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The connected account lacks rights on this August lock. Make it an owner in the August app.")},
    {u"auxiliary_heat_running",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The thermostat runs on auxiliary heat. Access is not affected.")},
    {u"being_deleted", QT_TRANSLATE_NOOP("latchkey::ProblemText", "Deletion is under way. There is nothing to do.")},
    {u"bridge_disconnected",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The Seam Bridge cannot be reached. Start its computer and service, check network and pairing.")},
    {u"cannot_create_requested_access_methods",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "Not every method could be made. Check that each door supports it, is online and has room for a "
                       "PIN; then revoke this grant and create it again.")},
    {u"delay_in_issuing",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The grant is about to start and this is not ready. Check that the door is online.")},
    {u"deleted_externally",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "This user was removed at the vendor. Create the user again, or delete it here.")},
    {u"device_communication_degraded",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The device answers badly. Check its network.")},
    {u"device_disconnected",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The connection to the device is lost. Check the device and the vendor’s app.")},
    {u"device_does_not_support_access_codes",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "A door takes no PIN and was left out. Choose another method for it.")},
    {u"device_has_flaky_connection",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The connection comes and goes. Check the network and the hub.")},
    {u"device_offline",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The device does not answer. Check power, battery and network.")},
    {u"device_removed",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The device is gone from the provider’s account. Add it again in the vendor’s app, or stop using it here.")},
    {u"device_time_constraints_violated",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "A door cannot hold a PIN for these times. Change the times, or choose another method for it.")},
    {u"dormakaba_sites_disconnected",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Some dormakaba sites cannot be reached. Contact dormakaba.")},
    {u"duplicate_code_on_device",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The PIN is in use on this door. Choose another one.")},
    {u"empty_backup_access_code_pool",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The lock has no spare PINs left. It usually gets new ones by itself; check that it is online.")},
    {u"entrance_setup_required",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The door is not fully set up. Finish its setup at the vendor.")},
    {u"entrance_shares_zone",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The door shares an Avigilon zone and cannot be granted alone. Give it a zone of its own.")},
    {u"failed_to_create_on_acs_system",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The access system refused to create this. Change the e-mail address, or contact the vendor.")},
    {u"failed_to_delete_on_acs_system",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The access system refused the deletion. Try later, or delete at the vendor.")},
    {u"failed_to_issue",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "This was not ready when the grant began; Seam keeps trying. Check "
                                                "lock, hub and account, and arrange another way in.")},
    {u"failed_to_remove_from_device",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The PIN could not be removed from the door. Check that the door is online.")},
    {u"failed_to_set_on_device",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The PIN could not be set on the door. Check that the door is online.")},
    {u"failed_to_update_on_acs_system",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The access system refused the change. Check that nobody else has this e-mail address, then try again.")},
    {u"hub_disconnected",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The hub of the device is offline. Switch it off and on, and check its network.")},
    {u"hub_required_for_additional_capabilities",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Remote functions need a hub. Add one.")},
    {u"insufficient_permissions",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The connected account lacks rights on this lock. Make it an owner or administrator in the vendor’s app.")},
    {u"issue_with_acs_user",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "A linked ACS user has a problem. Open that ACS user to see it.")},
    {u"keynest_unsupported_locker",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The key is in a locker without codes. Move it to another one.")},
    {u"latch_conflict_with_resident_user",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "This user is also in Latch Mission Control. Contact Seam support.")},
    {u"latch_resident_user",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "This user was created in Latch Mission Control. Manage it there.")},
    {u"lockly_time_zone_not_configured",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The lock has no time zone, so PINs may open at wrong times. Set it in the Lockly app.")},
    {u"many_active_backup_codes",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Too many spare PINs are in use. Remove old PINs.")},
    {u"max_access_codes_reached",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The lock has no room for more PINs. Delete PINs that are not used.")},
    {u"missing_device_credentials",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Seam lacks the keys of this device. Reconnect the account.")},
    {u"no_space_for_access_code_on_device",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The lock has no room for more PINs. Delete PINs that are not used.")},
    {u"overprovisioned_access",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The grant still opens places it should not; this is being removed. A "
                                                "lock that cannot be reached must be changed at the lock.")},
    {u"partial_backup_access_code_pool",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The lock has few spare PINs. It usually gets new ones by itself.")},
    {u"power_saving_mode",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The device saves power and does less. Replace the batteries.")},
    {u"privacy_mode",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "Privacy mode is on: PINs, mobile keys and remote unlocking do not open. Switch it off at the door.")},
    {u"provider_service_unavailable",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The vendor’s service is down. Seam tries again by itself.")},
    {u"pulled_backup_access_code",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "A spare PIN took the place of the one asked for. The guest needs the new one.")},
    {u"requested_code_unavailable",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The PIN asked for was taken; another one is set. The guest needs the new one.")},
    {u"salto_ks_certification_expired",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Salto KS no longer certifies this system. Contact Seam support.")},
    {u"salto_ks_entrance_access_code_support_removed",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "Salto KS reports another model, which may take no PIN. Check the lock in Salto KS.")},
    {u"salto_ks_lock_access_code_support_removed",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "Salto KS reports another model, which may take no PIN. Check the lock in Salto KS.")},
    {u"salto_ks_office_mode",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Office mode is on: PINs do not unlock. Switch it off at the door.")},
    {u"salto_ks_privacy_mode",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "Privacy mode is on: PINs, mobile keys and remote unlocking do not open. Switch it off at the door.")},
    {u"salto_ks_subscription_limit_almost_reached",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "Most user places of this Salto KS site are taken. Raise the limit, or remove users.")},
    {u"salto_ks_subscription_limit_exceeded",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "This Salto KS site has no user place left. Raise the limit with Salto, or remove users.")},
    {u"salto_ks_user_not_subscribed",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "This user has no place in Salto KS and opens no door. Check the schedule and the limit of users.")},
    {u"scheduled_maintenance_window",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The vendor plans maintenance. Expect interruptions.")},
    {u"seam_bridge_disconnected",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The Seam Bridge cannot be reached, or serves another workspace. Start it and pair it with this workspace.")},
    {u"subscription_required",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The vendor wants a paid plan for this. Renew it with the vendor.")},
    {u"temperature_threshold_exceeded",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The temperature is out of its range. Access is not affected.")},
    {u"third_party_integration_detected",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Another integration manages this lock too. Disconnect it.")},
    {u"time_zone_does_not_match_location",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "Place and doors of this system give different time zones. Correct the zone in the access system.")},
    {u"time_zone_mismatch",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The zone set and the clock of the device differ. Correct the zone.")},
    {u"time_zone_unknown", QT_TRANSLATE_NOOP("latchkey::ProblemText",
                                             "The time zone is not known, so PINs with times are off. Set the zone.")},
    {u"ttlock_lock_gateway_unlocking_not_enabled",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "Remote unlocking is off. Switch it on in the TTLock app.")},
    {u"ttlock_weak_gateway_signal",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The signal of the gateway is weak. Move it closer to the lock.")},
    {u"two_n_device_missing_timezone",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The device has no time zone. Set it on the device.")},
    {u"ultraloq_time_zone_unknown",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The time zone is not known, so PINs with times are off. Set the zone.")},
    {u"underprovisioned_access",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The grant does not open every place yet; what is missing is being "
                                                "made. If this stays past the start, check the doors.")},
    {u"unknown_issue_with_acs_user",
     QT_TRANSLATE_NOOP(
         "latchkey::ProblemText",
         "The access system could not be read well for this user. Refresh; if it stays, contact Seam support.")},
    {u"unknown_issue_with_phone",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The phone could not be read well. Open its app again.")},
    {u"unreliable_online_status",
     QT_TRANSLATE_NOOP("latchkey::ProblemText", "The vendor cannot tell for sure whether this device is online.")},
    {u"updating_access_times",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "New times are on their way to the doors. Until then the old ones may count.")},
    {u"visionline_instance_unreachable",
     QT_TRANSLATE_NOOP("latchkey::ProblemText",
                       "The Visionline server does not answer. Check that it runs and that its address is right.")},
};

static_assert(std::ranges::is_sorted(advices, std::ranges::less{}, [](const Advice &advice) {
    return std::u16string_view(advice.code.utf16(), size_t(advice.code.size()));
}));

} // namespace

QString problemText(const Problem &problem)
{
    const auto *found = std::ranges::lower_bound(advices, QStringView(problem.code), {}, &Advice::code);
    if (found != std::end(advices) && found->code == problem.code) {
        return QCoreApplication::translate("latchkey::ProblemText", found->text);
    }
    return problem.message.isEmpty() ? readableKey(problem.code) : problem.message;
}

} // namespace latchkey
