// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/credential.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QStringView withoutQuotes(QStringView text)
{
    text = text.trimmed();
    for (const QChar quote : {u'"', u'\'', u'`'}) {
        if (text.size() > 1 && text.startsWith(quote) && text.endsWith(quote)) {
            return text.sliced(1, text.size() - 2).trimmed();
        }
    }
    return text;
}

/// A header value ends at a line break, and no key has anything but printable ASCII.
bool isWhole(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character > u' ' && character < u'\x7f'; });
}

} // namespace

std::expected<Credential, CredentialProblem> recogniseCredential(QStringView pasted)
{
    const QStringView text = withoutQuotes(pasted);
    const auto as = [text](Credential::Kind kind) { return Credential{kind, text.toString(), {}}; };
    if (text.isEmpty()) {
        return std::unexpected(CredentialProblem::Empty);
    }
    if (!isWhole(text)) {
        return std::unexpected(CredentialProblem::NotWhole);
    }
    if (text.startsWith("seam_cst"_L1)) {
        return std::unexpected(CredentialProblem::ClientSession);
    }
    if (text.startsWith("ey"_L1)) {
        return as(Credential::Kind::ConsoleSession);
    }
    if (text.startsWith("seam_at"_L1)) {
        return as(Credential::Kind::PersonalAccessToken);
    }
    if (text.startsWith("seam_pk"_L1)) {
        return std::unexpected(CredentialProblem::PublishableKey);
    }
    if (text.startsWith("seam_"_L1) && text.size() > qsizetype(5)) {
        return as(Credential::Kind::ApiKey);
    }
    return std::unexpected(CredentialProblem::Unrecognised);
}

QString describe(CredentialProblem problem)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Credential", text); };
    switch (problem) {
    case CredentialProblem::Empty:
        return say(QT_TRANSLATE_NOOP("Credential", "Paste an API key of your Seam workspace. It starts with “seam_”."));
    case CredentialProblem::ClientSession:
        return say(QT_TRANSLATE_NOOP("Credential", "This is a client session token, which belongs to the app of one "
                                                   "guest. Paste an API key of the workspace instead."));
    case CredentialProblem::PublishableKey:
        return say(QT_TRANSLATE_NOOP("Credential", "This is a publishable key, which can only start client sessions. "
                                                   "Paste an API key of the workspace instead."));
    case CredentialProblem::NotWhole:
        return say(QT_TRANSLATE_NOOP("Credential", "There is a space, a line break or another character in it that no "
                                                   "key has. Copy the key once more, alone and whole."));
    case CredentialProblem::Unrecognised:
        return say(QT_TRANSLATE_NOOP("Credential",
                                     "This is no key that Latchkey knows. An API key starts with “seam_”, a personal "
                                     "access token with “seam_at”, a console session token with “ey”."));
    }
    return {};
}

} // namespace latchkey
