// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/connectcontroller.h"

#include "session/keycheck.h"
#include "session/profilekeys.h"

using namespace Qt::StringLiterals;

namespace latchkey {

ConnectController::ConnectController(ProfileStore &profiles, ProfileKeys &keys, const ConnectStart &start,
                                     QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_start(start)
    , m_check(new KeyCheck(this))
{
    m_form.key = start.key;
    QUrl endpoint = defaultEndpoint();
    if (start.profile) {
        endpoint = start.profile->endpoint;
    }
    m_form.endpoint = (start.endpoint.isEmpty() ? endpoint : start.endpoint).toString();
    connect(m_check, &KeyCheck::answered, this, &ConnectController::take);
    connect(m_check, &KeyCheck::failed, this, &ConnectController::takeFailure);
    announce();
}

ConnectController::~ConnectController() = default;

void ConnectController::setKey(const QString &key)
{
    if (key != m_form.key) {
        m_form.key = key;
        forgetAnswer();
    }
}

void ConnectController::setEndpoint(const QString &endpoint)
{
    if (endpoint != m_form.endpoint) {
        m_form.endpoint = endpoint;
        forgetAnswer();
    }
}

void ConnectController::setName(const QString &name)
{
    m_form.name = name;
    announce();
}

void ConnectController::setZoneId(const QString &zoneId)
{
    m_isZoneChosen = true;
    m_form.zoneId = zoneId;
    announce();
}

void ConnectController::setWorkspace(WorkspaceId id)
{
    if (m_form.step == ConnectForm::Step::Confirming) {
        m_check->cancel();
        m_form.step = ConnectForm::Step::Editing;
    }
    m_form.workspaceId = id;
    m_form.failure.reset();
    announce();
}

void ConnectController::check()
{
    const bool isAnswered = !m_form.workspaces.isEmpty() || m_form.failure;
    if (!isBusy() && !isAnswered && m_form.credential() && endpointFromInput(m_form.endpoint)) {
        ask();
    }
}

void ConnectController::connectNow()
{
    m_form.wasTried = true;
    if (isBusy()) {
        m_goesOn = m_form.step == ConnectForm::Step::Checking;
        return;
    }
    if (!m_form.credential() || !endpointFromInput(m_form.endpoint)) {
        refuse();
    } else if (m_form.workspaces.isEmpty()) {
        // Also after a failure: trying again is what the button is for then.
        m_form.failure.reset();
        m_goesOn = true;
        ask();
    } else {
        m_form.failure.reset();
        proceed();
    }
}

void ConnectController::announce()
{
    const auto own = ownProfile();
    // Until the workspace is known it is taken for the one that was asked about.
    const std::optional<Profile> &known = m_form.workspaceId.isNull() ? m_start.profile : own;
    m_form.keptName = known ? known->name : QString();
    if (!m_isZoneChosen) {
        m_form.zoneId = known ? known->zoneId : QString();
    }
    m_form.takenNames.clear();
    for (const Profile &profile : m_profiles.profiles()) {
        const bool isOther = !own || own->id != profile.id;
        if (m_start.keepsKey && isOther) {
            m_form.takenNames.append(profile.name);
        }
    }
    Q_EMIT changed();
}

/// The profile there is of the chosen workspace.
std::optional<Profile> ConnectController::ownProfile() const
{
    const auto endpoint = endpointFromInput(m_form.endpoint);
    return endpoint ? m_profiles.findByWorkspace(*endpoint, m_form.workspaceId) : std::nullopt;
}

/// What the service said was about another key or another service.
void ConnectController::forgetAnswer()
{
    m_check->cancel();
    m_form.step = ConnectForm::Step::Editing;
    m_goesOn = false;
    m_form.wasTried = false;
    m_form.failure.reset();
    m_form.workspaces.clear();
    m_form.workspaceId = {};
    announce();
}

void ConnectController::ask()
{
    m_form.step = ConnectForm::Step::Checking;
    m_check->ask(endpointFromInput(m_form.endpoint).value(), m_form.credential().value());
    announce();
}

void ConnectController::take(const QList<Workspace> &workspaces)
{
    if (m_form.step == ConnectForm::Step::Confirming) {
        keep();
        return;
    }
    m_form.step = ConnectForm::Step::Editing;
    m_form.workspaces = workspaces;
    if (workspaces.size() == 1) {
        m_form.workspaceId = workspaces.constFirst().id;
    } else if (m_start.profile) {
        m_form.workspaceId = m_start.profile->workspaceId;
    }
    announce();
    if (std::exchange(m_goesOn, false)) {
        proceed();
    }
}

void ConnectController::takeFailure(const ApiError &error)
{
    m_form.step = ConnectForm::Step::Editing;
    m_form.failure = error;
    announce();
    if (std::exchange(m_goesOn, false) || m_form.wasTried) {
        Q_EMIT refused();
    }
}

/// The workspaces are known: go on to keep the key, or say what is missing.
void ConnectController::proceed()
{
    if (m_form.firstProblem()) {
        refuse();
        return;
    }
    Credential chosen = m_form.credential().value();
    if (!chosen.needsWorkspace()) {
        keep();
        return;
    }
    // Being in the token's list does not yet mean that it may be opened.
    m_form.step = ConnectForm::Step::Confirming;
    chosen.workspaceId = m_form.workspaceId;
    m_check->ask(endpointFromInput(m_form.endpoint).value(), chosen);
    announce();
}

void ConnectController::refuse()
{
    announce();
    Q_EMIT refused();
}

Profile ConnectController::makeProfile(Credential::Kind kind) const
{
    const QUrl endpoint = endpointFromInput(m_form.endpoint).value();
    // keep() comes once one is chosen, and value() throws otherwise.
    const Workspace chosen = m_form.workspace().value(); // NOLINT(bugprone-unchecked-optional-access): it is checked
    Profile profile = ownProfile().value_or(Profile{});
    if (profile.id.isNull()) {
        profile.id = ProfileId(QUuid::createUuid());
    }
    profile.name = m_form.shownName().trimmed();
    profile.endpoint = endpoint;
    profile.credentialKind = kind;
    profile.workspaceId = chosen.id;
    profile.workspaceName = chosen.name;
    profile.isSandbox = chosen.isSandbox;
    profile.zoneId = m_form.zoneId;
    return profile;
}

void ConnectController::keep()
{
    const Credential credential = m_form.credential().value();
    Session session{.profile = makeProfile(credential.kind), .credential = credential, .keyNotice = {}};
    if (session.credential.needsWorkspace()) {
        session.credential.workspaceId = session.profile.workspaceId;
    }
    if (!m_start.keepsKey) {
        session.keyNotice = tr("It is used until Latchkey is closed.");
        finish(session);
        return;
    }
    m_form.step = ConnectForm::Step::Keeping;
    announce();
    // First the profile: whatever becomes of the key, there is then something by which it can be forgotten.
    m_profiles.save(session.profile);
    const auto kept = [this, session](const std::expected<void, SecretFailure> &outcome) {
        Session opened = session;
        if (!outcome) {
            opened.keyNotice = notKeptNotice(outcome.error());
        }
        finish(opened);
    };
    m_keys.keep(session.profile, session.credential, this, kept);
}

void ConnectController::finish(const Session &session)
{
    m_form.step = ConnectForm::Step::Editing;
    announce();
    Q_EMIT connected(session);
}

} // namespace latchkey
