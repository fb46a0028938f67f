// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/eventtext.h"

#include "core/methodstate.h"
#include "core/readablekey.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::EventText)
};

struct PlainEvent {
    QStringView type;
    const char *text = nullptr;
};

constexpr PlainEvent plainEvents[] = {
    {u"access_code.created", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN created")},
    {u"access_code.changed", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN changed")},
    {u"access_code.name_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN renamed")},
    {u"access_code.code_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN has new digits")},
    {u"access_code.time_frame_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN has new times")},
    {u"access_code.mutations_requested", QT_TRANSLATE_NOOP("latchkey::EventText", "Change of a PIN asked for")},
    {u"access_code.scheduled_on_device", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN is planned on the lock")},
    {u"access_code.set_on_device", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN set on the lock")},
    {u"access_code.removed_from_device", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN removed from the lock")},
    {u"access_code.delay_in_setting_on_device", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN is late on the lock")},
    {u"access_code.failed_to_set_on_device",
     QT_TRANSLATE_NOOP("latchkey::EventText", "PIN could not be set on the lock")},
    {u"access_code.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN deleted")},
    {u"access_code.delay_in_removing_from_device",
     QT_TRANSLATE_NOOP("latchkey::EventText", "PIN is late to go from the lock")},
    {u"access_code.failed_to_remove_from_device",
     QT_TRANSLATE_NOOP("latchkey::EventText", "PIN could not be removed from the lock")},
    {u"access_code.modified_external_to_seam", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN changed outside Seam")},
    {u"access_code.deleted_external_to_seam", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN deleted outside Seam")},
    {u"access_code.backup_access_code_pulled", QT_TRANSLATE_NOOP("latchkey::EventText", "Backup PIN taken")},
    {u"access_code.unmanaged.converted_to_managed",
     QT_TRANSLATE_NOOP("latchkey::EventText", "PIN of the lock now managed")},
    {u"access_code.unmanaged.failed_to_convert_to_managed",
     QT_TRANSLATE_NOOP("latchkey::EventText", "PIN of the lock could not be managed")},
    {u"access_code.unmanaged.created", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN found on the lock")},
    {u"access_code.unmanaged.removed", QT_TRANSLATE_NOOP("latchkey::EventText", "PIN of the lock gone")},
    {u"access_grant.created", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant created")},
    {u"access_grant.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant deleted")},
    {u"access_grant.access_granted_to_all_doors", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant opens every door")},
    {u"access_grant.access_granted_to_door", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant opens a door")},
    {u"access_grant.access_to_door_lost", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant no longer opens a door")},
    {u"access_grant.access_times_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "Grant has new times")},
    {u"access_grant.could_not_create_requested_access_methods",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Grant lacks a method it asked for")},
    {u"acs_system.connected", QT_TRANSLATE_NOOP("latchkey::EventText", "Access system connected")},
    {u"acs_system.added", QT_TRANSLATE_NOOP("latchkey::EventText", "Access system added")},
    {u"acs_system.disconnected", QT_TRANSLATE_NOOP("latchkey::EventText", "Access system disconnected")},
    {u"acs_credential.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Credential deleted")},
    {u"acs_credential.issued", QT_TRANSLATE_NOOP("latchkey::EventText", "Credential issued")},
    {u"acs_credential.reissued", QT_TRANSLATE_NOOP("latchkey::EventText", "Credential issued again")},
    {u"acs_credential.invalidated", QT_TRANSLATE_NOOP("latchkey::EventText", "Credential no longer valid")},
    {u"acs_user.created", QT_TRANSLATE_NOOP("latchkey::EventText", "ACS user created")},
    {u"acs_user.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "ACS user deleted")},
    {u"acs_encoder.added", QT_TRANSLATE_NOOP("latchkey::EventText", "Encoder added")},
    {u"acs_encoder.removed", QT_TRANSLATE_NOOP("latchkey::EventText", "Encoder removed")},
    {u"acs_access_group.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Access group deleted")},
    {u"acs_entrance.added", QT_TRANSLATE_NOOP("latchkey::EventText", "Entrance added")},
    {u"acs_entrance.removed", QT_TRANSLATE_NOOP("latchkey::EventText", "Entrance removed")},
    {u"action_attempt.lock_door.succeeded", QT_TRANSLATE_NOOP("latchkey::EventText", "Lock command succeeded")},
    {u"action_attempt.lock_door.failed", QT_TRANSLATE_NOOP("latchkey::EventText", "Lock command failed")},
    {u"action_attempt.unlock_door.succeeded", QT_TRANSLATE_NOOP("latchkey::EventText", "Unlock command succeeded")},
    {u"action_attempt.unlock_door.failed", QT_TRANSLATE_NOOP("latchkey::EventText", "Unlock command failed")},
    {u"action_attempt.simulate_keypad_code_entry.succeeded",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Test of a PIN at the keypad succeeded")},
    {u"action_attempt.simulate_keypad_code_entry.failed",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Test of a PIN at the keypad failed")},
    {u"action_attempt.simulate_manual_lock_via_keypad.succeeded",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Test of locking at the keypad succeeded")},
    {u"action_attempt.simulate_manual_lock_via_keypad.failed",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Test of locking at the keypad failed")},
    {u"client_session.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Client session deleted")},
    {u"connected_account.connected", QT_TRANSLATE_NOOP("latchkey::EventText", "Account connected")},
    {u"connected_account.created", QT_TRANSLATE_NOOP("latchkey::EventText", "Account added")},
    {u"connected_account.successful_login", QT_TRANSLATE_NOOP("latchkey::EventText", "Account logged in")},
    {u"connected_account.disconnected", QT_TRANSLATE_NOOP("latchkey::EventText", "Account disconnected")},
    {u"connected_account.completed_first_sync",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Account read for the first time")},
    {u"connected_account.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Account deleted")},
    {u"connected_account.completed_first_sync_after_reconnection",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Account read after reconnecting")},
    {u"connected_account.reauthorization_requested",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Account needs a new consent")},
    {u"connect_webview.login_succeeded", QT_TRANSLATE_NOOP("latchkey::EventText", "Login succeeded")},
    {u"connect_webview.login_failed", QT_TRANSLATE_NOOP("latchkey::EventText", "Login failed")},
    {u"device.connected", QT_TRANSLATE_NOOP("latchkey::EventText", "Device online")},
    {u"device.added", QT_TRANSLATE_NOOP("latchkey::EventText", "Device added")},
    {u"device.converted_to_unmanaged", QT_TRANSLATE_NOOP("latchkey::EventText", "Device no longer managed")},
    {u"device.unmanaged.converted_to_managed", QT_TRANSLATE_NOOP("latchkey::EventText", "Device now managed")},
    {u"device.disconnected", QT_TRANSLATE_NOOP("latchkey::EventText", "Device offline")},
    {u"device.tampered", QT_TRANSLATE_NOOP("latchkey::EventText", "Device tampered with")},
    {u"device.low_battery", QT_TRANSLATE_NOOP("latchkey::EventText", "Battery low")},
    {u"device.battery_status_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "Battery status changed")},
    {u"device.removed", QT_TRANSLATE_NOOP("latchkey::EventText", "Device removed at the provider")},
    {u"device.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Device deleted")},
    {u"device.connection_became_flaky", QT_TRANSLATE_NOOP("latchkey::EventText", "Connection unstable")},
    {u"device.connection_stabilized", QT_TRANSLATE_NOOP("latchkey::EventText", "Connection stable again")},
    {u"device.name_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "Device renamed")},
    {u"device.unmanaged.connected", QT_TRANSLATE_NOOP("latchkey::EventText", "Unmanaged device online")},
    {u"device.unmanaged.disconnected", QT_TRANSLATE_NOOP("latchkey::EventText", "Unmanaged device offline")},
    {u"device.third_party_integration_detected",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Device used by another integration")},
    {u"device.third_party_integration_no_longer_detected",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Device no longer used by another integration")},
    {u"device.salto.privacy_mode_activated", QT_TRANSLATE_NOOP("latchkey::EventText", "Privacy mode on")},
    {u"device.salto.privacy_mode_deactivated", QT_TRANSLATE_NOOP("latchkey::EventText", "Privacy mode off")},
    {u"device.error.subscription_required", QT_TRANSLATE_NOOP("latchkey::EventText", "Device needs a subscription")},
    {u"device.error.subscription_required.resolved",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Device has its subscription")},
    {u"device.accessory_keypad_connected", QT_TRANSLATE_NOOP("latchkey::EventText", "Keypad online")},
    {u"device.accessory_keypad_disconnected", QT_TRANSLATE_NOOP("latchkey::EventText", "Keypad offline")},
    {u"device.doorbell_rang", QT_TRANSLATE_NOOP("latchkey::EventText", "Doorbell rang")},
    {u"enrollment_automation.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Enrollment automation deleted")},
    {u"noise_sensor.noise_threshold_triggered", QT_TRANSLATE_NOOP("latchkey::EventText", "Too loud")},
    {u"thermostat.climate_preset_activated", QT_TRANSLATE_NOOP("latchkey::EventText", "Climate preset switched on")},
    {u"thermostat.manually_adjusted", QT_TRANSLATE_NOOP("latchkey::EventText", "Thermostat adjusted by hand")},
    {u"thermostat.temperature_threshold_exceeded",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Temperature beyond its limit")},
    {u"thermostat.temperature_threshold_no_longer_exceeded",
     QT_TRANSLATE_NOOP("latchkey::EventText", "Temperature within its limit again")},
    {u"thermostat.temperature_reached_set_point", QT_TRANSLATE_NOOP("latchkey::EventText", "Temperature reached")},
    {u"thermostat.temperature_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "Temperature changed")},
    {u"camera.activated", QT_TRANSLATE_NOOP("latchkey::EventText", "Camera saw something")},
    {u"lock.access_denied", QT_TRANSLATE_NOOP("latchkey::EventText", "Access denied")},
    {u"phone.deactivated", QT_TRANSLATE_NOOP("latchkey::EventText", "Phone deactivated")},
    {u"space.device_membership_changed", QT_TRANSLATE_NOOP("latchkey::EventText", "Doors of a space changed")},
    {u"space.created", QT_TRANSLATE_NOOP("latchkey::EventText", "Space created")},
    {u"space.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "Space deleted")},
};

struct MethodEvent {
    QStringView type;
    const char *textWithMode = nullptr;
    const char *text = nullptr;
};

constexpr MethodEvent methodEvents[] = {
    {u"access_method.issued", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 issued"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method issued")},
    {u"access_method.reissued", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 issued again"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method issued again")},
    {u"access_method.revoked", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 not valid now"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method not valid now")},
    {u"access_method.card_encoding_required", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 to encode"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Card to encode")},
    {u"access_method.deleted", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 deleted"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method deleted")},
    {u"access_method.created", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 created"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method created")},
    {u"access_method.delay_in_issuing", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 is late"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method is late")},
    {u"access_method.failed_to_issue", QT_TRANSLATE_NOOP("latchkey::EventText", "%1 not ready in time"),
     QT_TRANSLATE_NOOP("latchkey::EventText", "Access method not ready in time")},
};

/// A row without a method stands for those that say nothing, "unknown" among them; it is the last of its type.
struct LockEvent {
    QStringView type;
    QStringView method;
    const char *text = nullptr;
};

constexpr LockEvent lockEvents[] = {
    {u"lock.locked", u"keycode", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked with a PIN")},
    {u"lock.locked", u"card", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked with a card")},
    {u"lock.locked", u"remote", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked remotely")},
    {u"lock.locked", u"manual", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked by hand")},
    {u"lock.locked", u"automatic", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked by itself")},
    {u"lock.locked", u"", QT_TRANSLATE_NOOP("latchkey::EventText", "Door locked")},
    {u"lock.unlocked", u"keycode", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked with a PIN")},
    {u"lock.unlocked", u"card", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked with a card")},
    {u"lock.unlocked", u"remote", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked remotely")},
    {u"lock.unlocked", u"manual", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked by hand")},
    {u"lock.unlocked", u"automatic", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked by itself")},
    {u"lock.unlocked", u"", QT_TRANSLATE_NOOP("latchkey::EventText", "Door unlocked")},
};

} // namespace

QString eventText(const Event &event, AccessMode mode)
{
    for (const PlainEvent &known : plainEvents) {
        if (known.type == event.eventType) {
            return Text::tr(known.text);
        }
    }
    for (const MethodEvent &known : methodEvents) {
        if (known.type == event.eventType) {
            return mode == AccessMode::Unknown ? Text::tr(known.text)
                                               : Text::tr(known.textWithMode).arg(accessModeText(mode));
        }
    }
    for (const LockEvent &known : lockEvents) {
        if (known.type == event.eventType && (known.method.isEmpty() || known.method == event.method)) {
            return Text::tr(known.text);
        }
    }
    return readableKey(event.eventType);
}

} // namespace latchkey
