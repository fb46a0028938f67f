// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dooropeners.h"

#include "api/accessgrants.h"
#include "api/acsentrances.h"
#include "store/collectionload.h"
#include "store/personaccess.h"

namespace latchkey {

namespace {

std::optional<TimeWindow> windowOf(const AcsCredential &credential)
{
    if (!credential.startsAt && !credential.endsAt) {
        return std::nullopt;
    }
    return TimeWindow{credential.startsAt.value_or(credential.createdAt), credential.endsAt};
}

bool isDirect(const DoorOpener &opener) { return opener.kind == DoorOpener::Kind::Direct; }

} // namespace

QList<DoorOpener> DoorOpeners::notEnded(Instant now) const
{
    QList<DoorOpener> left = rows;
    left.removeIf([now](const DoorOpener &opener) { return opener.hasEnded(now); });
    QSet<UserIdentityId> explained;
    for (const DoorOpener &opener : std::as_const(left)) {
        if (!isDirect(opener)) {
            explained.insert(opener.person);
        }
    }
    left.removeIf(
        [&explained](const DoorOpener &opener) { return isDirect(opener) && explained.contains(opener.person); });
    return left;
}

DoorOpenersReader::DoorOpenersReader(SeamClient &client, WorkspaceStore &store, const PersonAccess &personAccess,
                                     QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_personAccess(personAccess)
{
    connect(&personAccess, &PersonAccess::changed, this, &DoorOpenersReader::takeDirectAccess);
}

DoorOpenersReader::~DoorOpenersReader() = default;

void DoorOpenersReader::load(const DoorId &door)
{
    const bool isSameDoor = m_door == door;
    m_door = door;
    if (!isSameDoor) {
        m_openers = {};
    }
    if (!isSameDoor || m_openers.state.phase != LoadState::Phase::Loaded) {
        m_openers.state = {LoadState::Phase::Loading, {}};
    }
    // A new reading: the answers of the last one belong to a context that is gone.
    m_reading = std::make_unique<Reading>();
    readGrants(door);
    if (const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door)) {
        readCredentials(*entrance);
    }
    Q_EMIT changed();
}

void DoorOpenersReader::readGrants(const DoorId &door)
{
    ++m_reading->pending;
    api::accessgrants::List parameters;
    if (const DeviceId *device = std::get_if<DeviceId>(&door)) {
        parameters.deviceId = *device;
    } else {
        parameters.acsEntranceId = std::get<AcsEntranceId>(door);
    }
    m_reading->grants = std::make_unique<Pager<AccessGrant>>(
        [this, parameters](const QString &cursor) {
            return api::accessgrants::list(m_client, pageAt(parameters, cursor));
        },
        [this, asked = askedNow()](const QList<AccessGrant> &grants) {
            m_store.grants.upsert(grants, asked);
            for (const AccessGrant &grant : grants) {
                addGrant(grant);
            }
        },
        [this](const Result<Void> &outcome) { finishOne(outcome ? std::nullopt : std::optional(outcome.error())); });
    m_reading->grants->start();
}

void DoorOpenersReader::addGrant(const AccessGrant &grant)
{
    const UserIdentity *person = m_store.identities.find(grant.userIdentityId);
    DoorOpener opener;
    opener.person = grant.userIdentityId;
    opener.name = person ? person->displayName : QString();
    opener.by = grant.displayName;
    opener.grantId = grant.id;
    opener.window = grant.window;
    m_reading->rows.append(opener);
}

void DoorOpenersReader::readCredentials(AcsEntranceId entrance)
{
    ++m_reading->pending;
    api::acsentrances::listCredentialsWithAccess(m_client, {.acsEntranceId = entrance, .includeIf = {}})
        .then(&m_reading->context, [this](const Result<QList<AcsCredential>> &credentials) {
            if (credentials) {
                for (const AcsCredential &credential : *credentials) {
                    addCredential(credential);
                }
            }
            finishOne(credentials ? std::nullopt : std::optional(credentials.error()));
        });
}

void DoorOpenersReader::addCredential(const AcsCredential &credential)
{
    const AcsUser *acsUser = m_store.acsUsers.find(credential.acsUserId);
    const UserIdentityId personId = !credential.userIdentityId.isNull() ? credential.userIdentityId
                                    : acsUser                           ? acsUser->userIdentityId
                                                                        : UserIdentityId();
    const UserIdentity *person = m_store.identities.find(personId);
    DoorOpener opener;
    opener.kind = DoorOpener::Kind::Credential;
    opener.person = personId;
    opener.name = person ? person->displayName : acsUser ? acsUser->displayName : QString();
    opener.by = credential.displayName;
    opener.acsUserId = credential.acsUserId;
    opener.credentialId = credential.id;
    opener.mode = credential.mode;
    opener.window = windowOf(credential);
    m_reading->rows.append(opener);
}

QList<DoorOpener> DoorOpenersReader::directAccess() const
{
    QList<DoorOpener> rows;
    for (const UserIdentityId id : m_personAccess.peopleWithAccess(*m_door)) {
        const UserIdentity *person = m_store.identities.find(id);
        DoorOpener opener;
        opener.kind = DoorOpener::Kind::Direct;
        opener.person = id;
        opener.name = person ? person->displayName : QString();
        rows.append(opener);
    }
    return rows;
}

void DoorOpenersReader::takeDirectAccess()
{
    if (m_reading || m_openers.state.phase != LoadState::Phase::Loaded) {
        return; // taken at the end of the reading
    }
    QList<DoorOpener> rows = m_openers.rows;
    rows.removeIf(isDirect);
    rows += directAccess();
    if (rows != m_openers.rows) {
        m_openers.rows = rows;
        Q_EMIT changed();
    }
}

void DoorOpenersReader::finishOne(const std::optional<ApiError> &error)
{
    if (error && error->kind == ApiError::Kind::NotOffered) {
        m_reading->missing = error;
    } else if (error) {
        m_reading->error = error;
    } else {
        m_reading->isAnswered = true;
    }
    if (--m_reading->pending > 0) {
        return;
    }
    const std::unique_ptr<Reading> over = std::move(m_reading);
    m_openers.rows = over->rows + directAccess();
    const LoadState::Phase phase = over->error        ? LoadState::Phase::Failed
                                   : over->isAnswered ? LoadState::Phase::Loaded
                                                      : LoadState::Phase::NotOffered;
    const std::optional<ApiError> &reason = over->error ? over->error : over->missing;
    m_openers.state = {phase, reason.value_or(ApiError())};
    Q_EMIT changed();
}

} // namespace latchkey
