// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dooropeners.h"

#include "api/accesscodes.h"
#include "api/accessgrants.h"
#include "api/acsentrances.h"
#include "api/seamclient.h"
#include "store/personaccess.h"

namespace latchkey {

namespace {

std::optional<ApiError> errorIn(const Result<Void> &outcome)
{
    return outcome ? std::nullopt : std::optional(outcome.error());
}

} // namespace

DoorOpenersReader::DoorOpenersReader(SeamClient &client, WorkspaceStore &store, PersonAccess &personAccess,
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
    api::accessgrants::List onDoor;
    if (const DeviceId *device = std::get_if<DeviceId>(&door)) {
        onDoor.deviceId = *device;
        readCodes(*device);
    } else {
        onDoor.acsEntranceId = std::get<AcsEntranceId>(door);
        readCredentials(*onDoor.acsEntranceId);
    }
    readGrants(Source::Grants, onDoor);
    readSpaceGrants(door);
    m_personAccess.loadDirectLater(door);
    Q_EMIT changed();
}

void DoorOpenersReader::readGrants(Source source, const api::accessgrants::List &parameters)
{
    ++m_reading->pending;
    m_reading->grants.push_back(std::make_unique<Pager<AccessGrant>>(
        [this, parameters](const QString &cursor) {
            return api::accessgrants::list(m_client, pageAt(parameters, cursor));
        },
        [this, asked = askedNow()](const QList<AccessGrant> &grants) {
            m_store.grants.upsert(grants, asked);
            takeGrants(grants);
        },
        [this, source](const Result<Void> &outcome) { finishOne(source, errorIn(outcome)); }));
    m_reading->grants.back()->start();
}

/// Whether the door's own filter finds the grants on its spaces is not said. That a grant on a space opened the doors
/// of the spaces below it is said nowhere.
void DoorOpenersReader::readSpaceGrants(const DoorId &id)
{
    const std::optional<Door> door = m_store.door(id);
    const QList<SpaceId> spaces = door ? door->spaceIds : QList<SpaceId>();
    for (const SpaceId space : spaces) {
        api::accessgrants::List onSpace;
        onSpace.spaceId = space;
        readGrants(Source::SpaceGrants, onSpace);
    }
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
            finishOne(Source::Credentials, credentials ? std::nullopt : std::optional(credentials.error()));
        });
}

void DoorOpenersReader::readCodes(DeviceId device)
{
    api::accesscodes::List managed;
    managed.deviceId = device;
    readCodePages(Source::Codes, [this, managed](const QString &cursor) {
        return api::accesscodes::list(m_client, pageAt(managed, cursor));
    });
    api::accesscodes::ListUnmanaged unmanaged;
    unmanaged.deviceId = device;
    readCodePages(Source::UnmanagedCodes, [this, unmanaged](const QString &cursor) {
        return api::accesscodes::listUnmanaged(m_client, pageAt(unmanaged, cursor));
    });
}

void DoorOpenersReader::readCodePages(Source source, const Pager<AccessCode>::Fetch &fetch)
{
    ++m_reading->pending;
    m_reading->codes.push_back(std::make_unique<Pager<AccessCode>>(
        fetch, [this](const QList<AccessCode> &codes) { takeCodes(codes); },
        [this, source](const Result<Void> &outcome) { finishOne(source, errorIn(outcome)); }));
    m_reading->codes.back()->start();
}

void DoorOpenersReader::takeCodes(const QList<AccessCode> &codes)
{
    for (const AccessCode &code : codes) {
        if (code.isManaged) {
            m_reading->unexplained.append(code);
        } else {
            addCode(code);
        }
    }
}

/// A PIN does not say which grant made it. Where its digits are not those of a grant on the door, the service is asked.
void DoorOpenersReader::explainCodes()
{
    const QList<AccessCode> codes = std::exchange(m_reading->unexplained, {});
    const QSet<QString> pins = codes.isEmpty() ? QSet<QString>() : pinsOfGrants();
    for (const AccessCode &code : codes) {
        if (code.code.isEmpty() || !pins.contains(code.code)) {
            explainCode(code);
        }
    }
}

QSet<QString> DoorOpenersReader::pinsOfGrants() const
{
    QSet<QString> pins;
    for (const AccessGrantId id : std::as_const(m_reading->grantIds)) {
        const AccessGrant *grant = m_store.grants.find(id);
        for (const AccessMethodId methodId : grant ? grant->accessMethodIds : FewIds<AccessMethodId>()) {
            if (const AccessMethod *method = m_store.methods.find(methodId)) {
                pins.insert(method->code);
            }
        }
    }
    return pins;
}

void DoorOpenersReader::explainCode(const AccessCode &code)
{
    ++m_reading->pending;
    const SeamClient::Background background(m_client); // there may be hundreds
    api::accessgrants::List parameters;
    parameters.accessCodeId = code.id;
    api::accessgrants::list(m_client, parameters)
        .then(&m_reading->context, [this, code](const Result<Page<AccessGrant>> &grants) {
            if (grants && !grants->rows.isEmpty()) {
                takeGrants(grants->rows);
            } else {
                addCode(code);
            }
            finishOne(Source::Grants, grants ? std::nullopt : std::optional(grants.error()));
        });
}

void DoorOpenersReader::finishOne(Source source, const std::optional<ApiError> &error)
{
    const auto isOfSource = [source](const auto &failure) { return failure.first == source; };
    if (!error) {
        m_reading->isAnswered = true;
    } else if (std::ranges::none_of(m_reading->failures, isOfSource)) {
        m_reading->failures.append({source, *error});
    }
    if (--m_reading->pending == 0) {
        explainCodes();
    }
    if (m_reading->pending == 0) {
        finish();
    }
}

void DoorOpenersReader::finish()
{
    const std::unique_ptr<Reading> over = std::move(m_reading);
    m_openers.failures = over->failures;
    if (!over->isAnswered && m_openers.state.phase == LoadState::Phase::Loaded) {
        Q_EMIT changed(); // what was read before stays, beside the failures
        return;
    }
    m_openers.isByGrants = m_openers.isByGrants && !over->isAnswered;
    if (!m_openers.isByGrants) {
        m_openers.rows = over->rows + directAccess();
    }
    const auto isLacking = [](const auto &failure) { return failure.second.kind == ApiError::Kind::NotOffered; };
    if (over->isAnswered) {
        m_openers.state = {LoadState::Phase::Loaded, {}};
    } else if (const auto failed = std::ranges::find_if_not(over->failures, isLacking);
               failed != over->failures.end()) {
        m_openers.state = {LoadState::Phase::Failed, failed->second};
    } else {
        m_openers.state = {LoadState::Phase::NotOffered, over->failures.first().second};
    }
    Q_EMIT changed();
}

} // namespace latchkey
