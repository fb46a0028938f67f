// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/apierrortext.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

/// The words for each kind, in one translation context.
class Words {
    Q_DECLARE_TR_FUNCTIONS(ApiError)

  public:
    static QString title(ApiError::Kind kind);
    /// Of what happened on the way, where Seam said nothing.
    static QString unanswered(ApiError::Kind kind, CallPurpose purpose);
    /// Of what Seam answered.
    static QString answered(const ApiError &error, CallPurpose purpose);
    static QString withKey(const QString &sentence, const ApiError &error);
    static QString withDetail(const QString &sentence, const ApiError &error);
};

QString Words::title(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Network:
        return tr("Seam cannot be reached");
    case ApiError::Kind::Timeout:
        return tr("No answer in time");
    case ApiError::Kind::OutcomeUnknown:
        return tr("Outcome not known yet");
    case ApiError::Kind::Tls:
        return tr("Certificate not accepted");
    case ApiError::Kind::Redirected:
        return tr("Pointed elsewhere");
    case ApiError::Kind::Unauthorized:
        return tr("Key refused");
    case ApiError::Kind::Forbidden:
        return tr("Not allowed");
    case ApiError::Kind::InvalidInput:
        return tr("Not accepted");
    case ApiError::Kind::NotFound:
        return tr("Not found");
    case ApiError::Kind::NotOffered:
        return tr("Not offered by this server");
    case ApiError::Kind::Conflict:
        return tr("In conflict");
    case ApiError::Kind::RateLimited:
        return tr("Too many requests");
    case ApiError::Kind::Server:
        return tr("Seam has a problem");
    case ApiError::Kind::BadResponse:
        return tr("Answer not understood");
    case ApiError::Kind::ActionFailed:
        return tr("Not carried out");
    case ApiError::Kind::Cancelled:
        return tr("Stopped");
    }
    return {};
}

QString Words::unanswered(ApiError::Kind kind, CallPurpose purpose)
{
    switch (kind) {
    case ApiError::Kind::Timeout:
        return tr("Seam did not answer in time. Try again.");
    case ApiError::Kind::OutcomeUnknown:
        return tr(
            "This was sent, but no clear answer came back, so nobody knows yet whether it took effect. Look at the "
            "current state before you do it again.");
    case ApiError::Kind::Tls:
        return tr("The server could not prove that it is the one at this endpoint, so nothing was sent. Check the "
                  "endpoint and this computer’s date.");
    case ApiError::Kind::Redirected:
        return tr("The server points to another address. Latchkey does not follow, since the key would go there too. "
                  "Check the endpoint.");
    case ApiError::Kind::BadResponse:
        return tr("The answer is not what Seam promises, so none of it was used. Check that the endpoint is a Seam "
                  "service.");
    case ApiError::Kind::Cancelled:
        return tr("This was stopped before it was done.");
    case ApiError::Kind::Network:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::NotOffered:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::ActionFailed:
        break;
    }
    return purpose == CallPurpose::Change
               ? tr("No connection to Seam. Nothing was changed. Check the network and the endpoint, then try again.")
               : tr("No connection to Seam. Check the network and the endpoint, then try again.");
}

QString Words::answered(const ApiError &error, CallPurpose purpose)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorized:
        return tr("Seam does not accept this key. It may be mistyped, revoked or of another service. Connect again "
                  "with a current key.");
    case ApiError::Kind::Forbidden:
        return tr("This key may not do that. Connect with one that may.");
    case ApiError::Kind::InvalidInput:
        return tr("Seam did not accept this, and nothing was changed. Correct it and try again.");
    case ApiError::Kind::NotFound:
        return tr("This is no longer in the workspace. Refresh to see what is.");
    case ApiError::Kind::NotOffered:
        return tr("This server does not offer %1. Everything else goes on working.").arg(error.endpoint);
    case ApiError::Kind::Conflict:
        return tr("This is in conflict with something that exists already, and nothing was changed.");
    case ApiError::Kind::RateLimited:
        return purpose == CallPurpose::Change
                   ? tr("Seam asks for a pause after too many requests. Nothing was changed. Try again in a moment.")
                   : tr("Seam asks for a pause after too many requests. Try again in a moment.");
    case ApiError::Kind::Server:
        return tr("Seam answered with an internal error (%1). Try again in a moment.").arg(error.httpStatus);
    case ApiError::Kind::ActionFailed:
        return tr("Seam took the request, but the door or the encoder did not carry it out.");
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::BadResponse:
    case ApiError::Kind::Cancelled:
        break;
    }
    return unanswered(error.kind, purpose);
}

QString Words::withKey(const QString &sentence, const ApiError &error)
{
    return error.lookUpKey.isEmpty() ? sentence
                                     : tr("%1 It can be looked up by its key %2.").arg(sentence, error.lookUpKey);
}

QString Words::withDetail(const QString &sentence, const ApiError &error)
{
    if (error.detail.isEmpty()) {
        return sentence;
    }
    return error.type.isEmpty() ? tr("%1 Details: %2").arg(sentence, error.detail)
                                : tr("%1 Seam says: “%2”").arg(sentence, error.detail);
}

} // namespace

ErrorText explain(const ApiError &error, CallPurpose purpose)
{
    // An operation knows better than the kind alone what a refusal means.
    return {Words::title(error.kind),
            error.message.isEmpty() ? Words::withDetail(Words::withKey(Words::answered(error, purpose), error), error)
                                    : error.message};
}

} // namespace latchkey
