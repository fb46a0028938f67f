// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/connectform.h"

#include "session/profile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using Tone = ConnectNote::Tone;

/// Whether the key itself is the cause, rather than the way to the service.
bool isAboutKey(const ApiError &error)
{
    return error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::Forbidden ||
           error.kind == ApiError::Kind::InvalidInput || error.kind == ApiError::Kind::NotFound;
}

QString withRequestId(const ApiError &error)
{
    return error.requestId.isEmpty() ? error.message : error.message + u" ("_s + error.requestId + u')';
}

/// The service's own mark; what it says about the workspace counts more, once it has been asked.
bool isForTrying(const Credential &credential) { return credential.secret.startsWith("seam_test"_L1); }

QString kindText(const Credential &credential)
{
    switch (credential.kind) {
    case Credential::Kind::ApiKey:
        return isForTrying(credential) ? ConnectForm::tr("API key of a sandbox")
                                       : ConnectForm::tr("API key for real doors");
    case Credential::Kind::PersonalAccessToken:
        return ConnectForm::tr("Personal access token");
    case Credential::Kind::ConsoleSession:
        return ConnectForm::tr("Console session token");
    }
    return {};
}

} // namespace

ConnectNote ConnectForm::keyNote() const
{
    const auto recognised = credential();
    if (!recognised) {
        const bool isOpen = recognised.error() == CredentialProblem::Empty && !wasTried;
        return isOpen ? ConnectNote{} : ConnectNote{Tone::Error, describe(recognised.error())};
    }
    if (failure && isAboutKey(*failure)) {
        return {Tone::Error, withRequestId(*failure)};
    }
    if (step == Step::Checking) {
        return {Tone::Busy, tr("%1. Asking Seam about it…").arg(kindText(*recognised))};
    }
    if (step == Step::Keeping) {
        return {Tone::Busy, tr("Waiting for the keychain. It may ask for its password in another window.")};
    }
    if (workspaces.isEmpty() && !recognised->needsWorkspace() && !isForTrying(*recognised)) {
        return {Tone::Warning, tr("API key for real doors: what is granted with it opens them. To try things out, open "
                                  "the Demo workspace, or paste a key that starts with “seam_test”.")};
    }
    if (workspaces.isEmpty()) {
        return {Tone::Plain, kindText(*recognised) + u'.'};
    }
    if (!recognised->needsWorkspace()) {
        return {Tone::Good, tr("API key of one workspace.")};
    }
    return {
        Tone::Good,
        tr("%1. It can see %n workspace(s).", nullptr, static_cast<int>(workspaces.size())).arg(kindText(*recognised))};
}

ConnectNote ConnectForm::workspaceNote() const
{
    if (workspaces.isEmpty()) {
        return {};
    }
    const auto chosen = workspace();
    if (!chosen) {
        const auto tone = wasTried ? Tone::Error : Tone::Plain;
        return {tone, tr("Choose the workspace to open.")};
    }
    if (chosen->isSuspended) {
        return {Tone::Warning, tr("This workspace is suspended: Seam may refuse changes.")};
    }
    return {Tone::Plain,
            chosen->isSandbox ? tr("For trying out. It opens no real doors.") : tr("Grants open real doors.")};
}

ConnectNote ConnectForm::nameNote() const
{
    const QString shown = shownName().trimmed();
    if (workspace() && takenNames.contains(shown, Qt::CaseInsensitive)) {
        return {Tone::Error, tr("Another workspace is shown as “%1” already. Choose another name.").arg(shown)};
    }
    return {};
}

ConnectNote ConnectForm::endpointNote() const
{
    if (const auto url = endpointFromInput(endpoint); !url) {
        return {Tone::Error, url.error()};
    }
    if (failure && !isAboutKey(*failure)) {
        return {Tone::Error, withRequestId(*failure)};
    }
    return {};
}

ConnectNote ConnectForm::note(Field field) const
{
    switch (field) {
    case Field::Key:
        return keyNote();
    case Field::Workspace:
        return workspaceNote();
    case Field::Endpoint:
        return endpointNote();
    case Field::Name:
        return nameNote();
    }
    return {};
}

std::optional<ConnectForm::Field> ConnectForm::firstProblem() const
{
    for (const Field field : {Field::Key, Field::Workspace, Field::Name, Field::Endpoint}) {
        if (note(field).tone == Tone::Error) {
            return field;
        }
    }
    return std::nullopt;
}

std::optional<Workspace> ConnectForm::workspace() const
{
    const auto found = std::ranges::find(workspaces, workspaceId, &Workspace::id);
    return found == workspaces.cend() ? std::nullopt : std::optional(*found);
}

QString ConnectForm::shownName() const
{
    if (!name.trimmed().isEmpty()) {
        return name;
    }
    if (!keptName.isEmpty()) {
        return keptName;
    }
    const auto chosen = workspace();
    if (!chosen || !takenNames.contains(chosen->name, Qt::CaseInsensitive)) {
        return chosen ? chosen->name : QString();
    }
    return tr("%1 (%2)").arg(chosen->name, QUrl(endpoint.trimmed()).authority());
}

} // namespace latchkey
