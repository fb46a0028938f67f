// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/vocabulary.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QStringList words(QStringView text) { return text.toString().split(u' ', Qt::SkipEmptyParts); }

} // namespace

QStringList deviceTypes()
{
    return lockTypes() + words(u"keynest_key noiseaware_activity_zone minut_sensor ecobee_thermostat nest_thermostat "
                               u"honeywell_resideo_thermostat tado_thermostat sensi_thermostat "
                               u"smartthings_thermostat ios_phone android_phone ring_camera");
}

QStringList lockTypes()
{
    return words(u"akuvox_lock august_lock brivo_access_point butterflymx_panel avigilon_alta_entry doorking_lock "
                 u"genie_door igloo_lock linear_lock lockly_lock kwikset_lock nuki_lock salto_lock schlage_lock "
                 u"smartthings_lock wyze_lock yale_lock two_n_intercom controlbyweb_device ttlock_lock igloohome_lock "
                 u"four_suites_door dormakaba_oracode_door tedee_lock akiles_lock ultraloq_lock keyincode_lock "
                 u"omnitec_lock kisi_lock");
}

QStringList manufacturers()
{
    return words(u"akuvox august avigilon_alta brivo butterflymx doorking four_suites genie igloo keywe kwikset linear "
                 u"lockly nuki philia salto samsung schlage seam unknown wyze yale two_n ttlock igloohome controlbyweb "
                 u"dormakaba_oracode tedee keyincode akiles ecobee honeywell_resideo keynest korelock minut nest "
                 u"noiseaware sensi smartthings tado ultraloq ring ical lodgify hostaway guesty acuity_scheduling "
                 u"omnitec kisi slack");
}

QStringList lockManufacturers()
{
    return words(u"akuvox august brivo butterflymx avigilon_alta doorking genie igloo linear lockly kwikset nuki salto "
                 u"schlage seam wyze yale two_n controlbyweb ttlock igloohome four_suites dormakaba_oracode tedee "
                 u"keyincode akiles korelock smartthings ultraloq omnitec kisi");
}

QStringList capabilityFlags()
{
    return words(u"can_remotely_unlock can_remotely_lock can_program_offline_access_codes "
                 u"can_program_online_access_codes can_hvac_heat can_hvac_cool can_hvac_heat_cool can_turn_off_hvac "
                 u"can_simulate_removal can_simulate_connection can_simulate_disconnection can_unlock_with_code "
                 u"can_run_thermostat_programs can_program_thermostat_programs_as_weekday_weekend "
                 u"can_program_thermostat_programs_as_different_each_day "
                 u"can_program_thermostat_programs_as_same_each_day can_simulate_hub_connection "
                 u"can_simulate_hub_disconnection can_simulate_paid_subscription can_configure_auto_lock");
}

QStringList providers()
{
    return words(u"hotek dormakaba_community legic_connect akuvox august avigilon_alta brivo butterflymx schlage "
                 u"smartthings yale genie doorking salto salto_ks salto_ks_accept lockly ttlock linear noiseaware nuki "
                 u"igloo kwikset minut my_2n controlbyweb nest igloohome ecobee four_suites dormakaba_oracode pti wyze "
                 u"seam_passport visionline assa_abloy_credential_service tedee honeywell_resideo first_alert latch "
                 u"akiles assa_abloy_vostio assa_abloy_vostio_credential_service tado salto_space sensi keynest "
                 u"korelock keyincode dormakaba_ambiance ultraloq dusaw sifely thirty_three_lock ring ical lodgify "
                 u"hostaway guesty acuity_scheduling omnitec kisi yale_access hid_cm google_nest slack");
}

QStringList providerCategories()
{
    return words(
        u"stable consumer_smartlocks beta thermostats noise_sensors access_control_systems cameras connectors");
}

QStringList deviceFamilies() { return words(u"lock thermostat noise_sensor access_control camera"); }

QStringList eventTypes()
{
    return words(u"access_code.created access_code.changed access_code.name_changed access_code.code_changed "
                 u"access_code.time_frame_changed access_code.mutations_requested access_code.scheduled_on_device "
                 u"access_code.set_on_device access_code.removed_from_device access_code.delay_in_setting_on_device "
                 u"access_code.failed_to_set_on_device access_code.deleted access_code.delay_in_removing_from_device "
                 u"access_code.failed_to_remove_from_device access_code.modified_external_to_seam "
                 u"access_code.deleted_external_to_seam access_code.backup_access_code_pulled "
                 u"access_code.unmanaged.converted_to_managed access_code.unmanaged.failed_to_convert_to_managed "
                 u"access_code.unmanaged.created access_code.unmanaged.removed access_grant.created "
                 u"access_grant.deleted access_grant.access_granted_to_all_doors access_grant.access_granted_to_door "
                 u"access_grant.access_to_door_lost access_grant.access_times_changed "
                 u"access_grant.could_not_create_requested_access_methods access_method.issued access_method.revoked "
                 u"access_method.card_encoding_required access_method.deleted access_method.reissued "
                 u"access_method.created access_method.delay_in_issuing access_method.failed_to_issue "
                 u"acs_system.connected acs_system.added acs_system.disconnected acs_credential.deleted "
                 u"acs_credential.issued acs_credential.reissued acs_credential.invalidated acs_user.created "
                 u"acs_user.deleted acs_encoder.added acs_encoder.removed acs_access_group.deleted acs_entrance.added "
                 u"acs_entrance.removed client_session.deleted connected_account.connected connected_account.created "
                 u"connected_account.successful_login connected_account.disconnected "
                 u"connected_account.completed_first_sync connected_account.deleted "
                 u"connected_account.completed_first_sync_after_reconnection "
                 u"connected_account.reauthorization_requested action_attempt.lock_door.succeeded "
                 u"action_attempt.lock_door.failed action_attempt.unlock_door.succeeded "
                 u"action_attempt.unlock_door.failed action_attempt.simulate_keypad_code_entry.succeeded "
                 u"action_attempt.simulate_keypad_code_entry.failed "
                 u"action_attempt.simulate_manual_lock_via_keypad.succeeded "
                 u"action_attempt.simulate_manual_lock_via_keypad.failed connect_webview.login_succeeded "
                 u"connect_webview.login_failed device.connected device.added device.converted_to_unmanaged "
                 u"device.unmanaged.converted_to_managed device.unmanaged.connected device.disconnected "
                 u"device.unmanaged.disconnected device.tampered device.low_battery device.battery_status_changed "
                 u"device.removed device.deleted device.third_party_integration_detected "
                 u"device.third_party_integration_no_longer_detected device.salto.privacy_mode_activated "
                 u"device.salto.privacy_mode_deactivated device.connection_became_flaky device.connection_stabilized "
                 u"device.error.subscription_required device.error.subscription_required.resolved "
                 u"device.accessory_keypad_connected device.accessory_keypad_disconnected "
                 u"noise_sensor.noise_threshold_triggered lock.locked lock.unlocked lock.access_denied "
                 u"thermostat.climate_preset_activated thermostat.manually_adjusted "
                 u"thermostat.temperature_threshold_exceeded thermostat.temperature_threshold_no_longer_exceeded "
                 u"thermostat.temperature_reached_set_point thermostat.temperature_changed device.name_changed "
                 u"camera.activated device.doorbell_rang enrollment_automation.deleted phone.deactivated "
                 u"space.device_membership_changed space.created space.deleted");
}

} // namespace latchkey::sandbox
