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
    Guess{"429"_L1, "error type too_many_requests; Retry-After as seconds or as a date"_L1},
    Guess{"404"_L1, "access_grant_not_found, access_method_not_found, user_identity_not_found, space_not_found, "
                    "instant_key_not_found, acs_credential_not_found, acs_encoder_not_found and phone_not_found, named "
                    "after the types that are known"_L1},
    Guess{"409"_L1, "user_identity_email_or_phone_conflict for an e-mail address or phone number that is taken; "
                    "reservation_conflict for a stay that does not fit its reservation"_L1},
    Guess{"limit"_L1, "there is no largest one"_L1},
    Guess{"ends_at"_L1, "must be later than starts_at and than now: 400 invalid_input on ends_at"_L1},
    Guess{"/access_grants/create"_L1, "at least one place is needed; a method is issued after one to two seconds"_L1},
    Guess{"/access_grants/delete"_L1, "it and its methods are being_deleted for two seconds, then gone"_L1},
    Guess{"/locks/lock_door, /locks/unlock_door"_L1, "the attempt ends after a second; a lock that is offline refuses "
                                                     "with device_offline"_L1},
    Guess{"/access_methods/encode"_L1, "the attempt ends after two seconds"_L1},
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
