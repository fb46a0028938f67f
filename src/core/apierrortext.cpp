// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/apierrortext.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

/// Title and sentence of a kind, to be translated in the context "ApiError".
struct Words {
    const char *title;
    const char *sentence;
};

constexpr Words unreachable[] = {
    {QT_TRANSLATE_NOOP("ApiError", "Seam cannot be reached"),
     QT_TRANSLATE_NOOP("ApiError", "No connection to Seam. Check the network and the endpoint, then try again. "
                                   "Nothing was changed.")},
    {QT_TRANSLATE_NOOP("ApiError", "No answer in time"),
     QT_TRANSLATE_NOOP("ApiError", "Seam did not answer in time. Nothing was changed. Try again.")},
    {QT_TRANSLATE_NOOP("ApiError", "Outcome not known yet"),
     QT_TRANSLATE_NOOP("ApiError", "The connection broke after this was sent, so nobody knows yet whether it took "
                                   "effect. Look at the current state before you do it again.")},
    {QT_TRANSLATE_NOOP("ApiError", "Certificate not accepted"),
     QT_TRANSLATE_NOOP("ApiError", "The server could not prove that it is the one at this endpoint, so nothing was "
                                   "sent. Check the endpoint and this computer’s date, and ask whoever runs the "
                                   "network.")},
    {QT_TRANSLATE_NOOP("ApiError", "Sent elsewhere"),
     QT_TRANSLATE_NOOP("ApiError", "The server points to another address. Latchkey does not follow, since the key "
                                   "would go there too. Check the endpoint.")},
};

constexpr Words refused[] = {
    {QT_TRANSLATE_NOOP("ApiError", "Key refused"),
     QT_TRANSLATE_NOOP("ApiError", "Seam does not accept this key. It may be mistyped, revoked or of another service. "
                                   "Connect again with a current key.")},
    {QT_TRANSLATE_NOOP("ApiError", "Not allowed"),
     QT_TRANSLATE_NOOP("ApiError", "This key may not do that. Connect with a key that may.")},
    {QT_TRANSLATE_NOOP("ApiError", "Not accepted"),
     QT_TRANSLATE_NOOP("ApiError", "Seam did not accept the request. Nothing was changed.")},
    {QT_TRANSLATE_NOOP("ApiError", "Not found"),
     QT_TRANSLATE_NOOP("ApiError", "This is no longer in the workspace. Refresh to see what is.")},
    {QT_TRANSLATE_NOOP("ApiError", "Not offered by this server"),
     QT_TRANSLATE_NOOP("ApiError", "This server does not offer %1. Everything else goes on working.")},
    {QT_TRANSLATE_NOOP("ApiError", "In conflict"),
     QT_TRANSLATE_NOOP("ApiError", "This is in conflict with something that exists already. Nothing was changed.")},
    {QT_TRANSLATE_NOOP("ApiError", "Too many requests"),
     QT_TRANSLATE_NOOP("ApiError", "Seam asks for a pause, since there were too many requests. Nothing was changed. "
                                   "Try again in a moment.")},
    {QT_TRANSLATE_NOOP("ApiError", "Seam has a problem"),
     QT_TRANSLATE_NOOP("ApiError", "Seam answered with an internal error (%1). Try again in a moment.")},
    {QT_TRANSLATE_NOOP("ApiError", "Answer not understood"),
     QT_TRANSLATE_NOOP("ApiError", "The answer is not what Seam promises, so none of it was used. Check that the "
                                   "endpoint is a Seam service.")},
    {QT_TRANSLATE_NOOP("ApiError", "Left off"), QT_TRANSLATE_NOOP("ApiError", "This was stopped before it was done.")},
};

const Words &wordsFor(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Network:
        return unreachable[0];
    case ApiError::Kind::Timeout:
        return unreachable[1];
    case ApiError::Kind::OutcomeUnknown:
        return unreachable[2];
    case ApiError::Kind::Tls:
        return unreachable[3];
    case ApiError::Kind::Redirected:
        return unreachable[4];
    case ApiError::Kind::Unauthorized:
        return refused[0];
    case ApiError::Kind::Forbidden:
        return refused[1];
    case ApiError::Kind::InvalidInput:
        return refused[2];
    case ApiError::Kind::NotFound:
        return refused[3];
    case ApiError::Kind::NotOffered:
        return refused[4];
    case ApiError::Kind::Conflict:
        return refused[5];
    case ApiError::Kind::RateLimited:
        return refused[6];
    case ApiError::Kind::Server:
        return refused[7];
    case ApiError::Kind::BadResponse:
        return refused[8];
    case ApiError::Kind::Cancelled:
        break;
    }
    return refused[9];
}

} // namespace

ErrorText explain(const ApiError &error)
{
    const Words &words = wordsFor(error.kind);
    QString sentence = QCoreApplication::translate("ApiError", words.sentence);
    if (error.kind == ApiError::Kind::NotOffered) {
        sentence = sentence.arg(error.endpoint);
    } else if (error.kind == ApiError::Kind::Server) {
        sentence = sentence.arg(error.httpStatus);
    }
    if (!error.detail.isEmpty()) {
        sentence = QCoreApplication::translate("ApiError", "%1 (%2)", "a sentence and what the service said about it")
                       .arg(sentence, error.detail);
    }
    return {QCoreApplication::translate("ApiError", words.title), sentence};
}

} // namespace latchkey
