// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/main/about.h"

#include <array>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Where the published contract is silent, and what the server does there.
struct Guess {
    QLatin1StringView where;
    QLatin1StringView what;
};

constexpr std::array guesses{
    Guess{"order of checks"_L1,
          "path, credential, verb, content type and JSON, parameters, what they name, then the rules"_L1},
    Guess{"401"_L1,
          "access_token_used_for_api_key and client_session_token_used_for_api_key go by how the token begins"_L1},
    Guess{"client sessions"_L1,
          "a token in a header of its own is looked up whatever else is sent; served at "
          "/client_sessions/get alone, where a parameter beside it is invalid_options; elsewhere a "
          "good one is client_session_token_used_for_api_key"_L1},
    Guess{
        "publishable keys"_L1,
        "what does not begin with seam_pk is invalid_publishable_key; one of no workspace is workspace_not_found, 401 "
        "at /client_sessions/create and 400 at get_or_create; beside a good Authorization it says nothing, beside "
        "another it is token_auth_not_accepted; without either, get_or_create alone says "
        "publishable_key_header_required; a user_identity_id is refused like accounts and webviews"_L1},
    Guess{"400"_L1, "invalid_query_params for brackets in a query that are no a[]; not_supported for what a lock "
                    "cannot do; device_offline for a PIN that shall not wait for its lock"_L1},
    Guess{"429"_L1, "error type too_many_requests; Retry-After as seconds or as a date"_L1},
    Guess{"404"_L1, "access_grant_not_found, access_method_not_found, user_identity_not_found, space_not_found, "
                    "instant_key_not_found, acs_credential_not_found, acs_encoder_not_found and phone_not_found, named "
                    "after the types that are known"_L1},
    Guess{"409"_L1,
          "user_identity_email_or_phone_conflict for an e-mail address or phone number that is taken; "
          "reservation_conflict for a stay that does not fit its reservation; access_grant_key_conflict, "
          "user_identity_key_conflict and space_key_conflict for a key that is taken; acs_user_already_linked "
          "and user_identity_already_has_acs_user for a second link"_L1},
    Guess{"limit"_L1, "there is no largest one"_L1},
    Guess{"ends_at"_L1, "must be later than starts_at and than now: 400 invalid_input on ends_at"_L1},
    Guess{"/access_grants/create"_L1,
          "at least one place is needed; each mode asked for makes a method, which is issued after one to two seconds; "
          "a PIN that is taken on a lock gives another and requested_code_unavailable; a door that cannot take a mode "
          "gives cannot_create_requested_access_methods"_L1},
    Guess{"a lock that is offline"_L1, "takes no PIN: delay_in_issuing an hour before the stay, failed_to_issue at its "
                                       "start, and issued by itself once the lock answers"_L1},
    Guess{"/access_grants/delete"_L1, "it and its methods are being_deleted for two seconds, then gone"_L1},
    Guess{"/locks/lock_door, /locks/unlock_door"_L1, "the attempt ends after a second; a lock that is offline refuses "
                                                     "with device_offline"_L1},
    Guess{"/access_methods/encode, /acs/encoders/encode_credential"_L1,
          "the attempt ends after two seconds; a card whose credential is invalidated cannot be reissued"_L1},
    Guess{"/access_methods/assign_card"_L1, "a card in use ends the attempt in uncategorized_error"_L1},
    Guess{"/acs/encoders/scan_credential"_L1, "without a plan, the card last written there lies on the encoder"_L1},
    Guess{"/acs/encoders/scan_to_assign_credential"_L1, "takes the card from whoever holds it"_L1},
    Guess{"/acs/users/*"_L1, "user_identity_id needs acs_system_id beside it; a suspended user opens no entrance"_L1},
    Guess{"/acs/users/revoke_access_to_all_entrances"_L1,
          "takes direct doors, groups and the doors of own credentials; what grants give stays"_L1},
    Guess{"/acs/access_groups/add_user"_L1, "a user of another system is refused: 400 on acs_user_id"_L1},
    Guess{"/acs/credentials/create"_L1,
          "a start in the past becomes now, with schedule_modified; a missing PIN gets six digits"_L1},
    Guess{"/acs/credentials/update"_L1, "an issued PIN or key is reissued; a card needs_to_be_reissued"_L1},
    Guess{"/acs/credentials/assign"_L1, "somebody else's: 409 acs_credential_already_assigned"_L1},
    Guess{"deletion in /acs"_L1,
          "being_deleted for two seconds, then gone; a deleted user's credentials go as well"_L1},
    Guess{"unlocking without the right"_L1, "the attempt ends in access_denied, with the event lock.access_denied"_L1},
    Guess{"reservation_key, another one on a door"_L1,
          "the stay before ends when the new key is first used, or five minutes after it could be"_L1},
    Guess{"reservation_key, no door for it"_L1, "400 invalid_input where no entrance can belong to a reservation"_L1},
    Guess{"reservation_key, none"_L1, "a guest card is made without one as well"_L1},
    Guess{"reservation_key, the same"_L1,
          "a joiner's time must overlap that of every grant of the reservation, and its doors be among theirs"_L1},
    Guess{"/devices/update"_L1, "name null gives the provider's name back; custom_metadata replaces what was there"_L1},
    Guess{"/connect_webviews/create"_L1, "somebody logs in after three seconds, and the doors come a second later"_L1},
    Guess{"instant keys"_L1, "a sandbox phone opens the latest once; one that is used up expires"_L1},
    Guess{"/spaces/update"_L1, "space_key beside space_id is the new key; customer_data is merged"_L1},
    Guess{"/spaces/delete"_L1, "at once; spaces inside lose their parent"_L1},
    Guess{"/spaces/add_connected_account"_L1, "the managed doors of an account come and go together"_L1},
    Guess{"credential managers"_L1, "Visionline and Vostio go with their ASSA ABLOY service, dormakaba with Legic"_L1},
};

} // namespace

QString aboutText()
{
    QString text =
        u"latchkey-sandbox serves the Seam API as its OpenAPI document, its SDKs and its documentation have it.\n"
        "Where they are silent it guesses:\n\n"_s;
    for (const Guess &guess : guesses) {
        text += "  "_L1 + guess.where + "\n      "_L1 + guess.what + u'\n';
    }
    return text;
}

} // namespace latchkey::sandbox
