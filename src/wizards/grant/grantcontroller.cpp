// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/grantcontroller.h"

#include "core/namelist.h"
#include "core/newkey.h"
#include "core/shownname.h"
#include "models/grantwhere.h"
#include "operations/creategrant.h"
#include "store/codefacts.h"
#include "wizards/grant/otherstays.h"
#include "wizards/grant/spokengrant.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// The field that the service means by \a parameter.
std::optional<DraftField> fieldOf(const QString &parameter)
{
    static const QList<std::pair<QLatin1StringView, DraftField>> fields{
        {"user_identity.full_name"_L1, DraftField::FullName},
        {"user_identity.email_address"_L1, DraftField::EmailAddress},
        {"user_identity.phone_number"_L1, DraftField::PhoneNumber},
        {"user_identity.user_identity_key"_L1, DraftField::UserIdentityKey},
        {"user_identity"_L1, DraftField::Person},
        {"space_ids"_L1, DraftField::Places},
        {"device_ids"_L1, DraftField::Places},
        {"acs_entrance_ids"_L1, DraftField::Places},
        {"starts_at"_L1, DraftField::StartsAt},
        {"ends_at"_L1, DraftField::EndsAt},
        {"requested_access_methods"_L1, DraftField::Methods},
        {"reservation_key"_L1, DraftField::ReservationKey},
        {"name"_L1, DraftField::Name}};
    if (parameter.startsWith("requested_access_methods"_L1) && parameter.endsWith("code"_L1)) {
        return DraftField::Code;
    }
    for (const auto &[start, field] : fields) {
        if (parameter.startsWith(start)) {
            return field;
        }
    }
    return {};
}

DraftProblems refusalsOf(const ApiError &error)
{
    DraftProblems found;
    for (const ApiError::FieldError &fieldError : error.fieldErrors) {
        if (const auto field = fieldOf(fieldError.field)) {
            found.append({.field = *field, .message = fieldError.message});
        }
    }
    return found;
}

} // namespace

GrantController::GrantController(WorkspaceStore &store, OperationRunner &runner, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_runner(runner)
    , m_clock(clock)
{
    m_draft.accessGrantKey = newKey();
    connect(&runner, &OperationRunner::changed, this, &GrantController::follow);
    connect(&runner, &OperationRunner::heldChanged, this, [this] {
        if (isRunning()) {
            Q_EMIT statusChanged();
        }
    });
    connect(&store.places, &GrantPlaces::changed, this, &GrantController::warningsChanged);
}

void GrantController::setDraft(const GrantDraft &draft)
{
    if (!(draft == m_draft)) {
        m_draft = draft;
        m_refusals.clear();
        Q_EMIT draftChanged();
    }
}

void GrantController::setDoors(const QList<Door> &doors)
{
    if (doors != m_doors) {
        m_doors = doors;
        m_draft.doorIds.clear();
        for (const Door &door : doors) {
            m_draft.doorIds.append(door.id);
        }
        Q_EMIT draftChanged();
    }
}

GrantDraftContext GrantController::context() const
{
    return {.now = m_clock.now(),
            .doors = m_doors,
            .identities = m_store.identities.values(),
            .codeFacts = codeFacts(m_store, m_doors, m_clock.now())};
}

PropertyZone GrantController::zone() const { return m_store.zoneOf(m_draft.spaceIds, m_draft.doorIds); }

QTime GrantController::checkinTime() const { return timeOfPlaces(&Space::defaultCheckinTime).value_or(QTime(15, 0)); }

QTime GrantController::checkoutTime() const { return timeOfPlaces(&Space::defaultCheckoutTime).value_or(QTime(11, 0)); }

std::optional<QTime> GrantController::timeOfPlaces(QString Space::*member) const
{
    QList<SpaceId> spaces = m_draft.spaceIds;
    for (const Door &door : m_doors) {
        spaces += door.spaceIds;
    }
    // A room says nothing by itself: what holds for its floor or house holds for it.
    for (qsizetype i = 0; i < spaces.size(); ++i) {
        const Space *space = m_store.spaces.find(spaces.at(i));
        if (!space) {
            continue;
        }
        const QTime time = QTime::fromString((space->*member).left(5), u"HH:mm");
        if (time.isValid()) {
            return time;
        }
        if (!space->parentSpaceId.isNull() && !spaces.contains(space->parentSpaceId)) {
            spaces.append(space->parentSpaceId);
        }
    }
    return {};
}

QString GrantController::personName() const
{
    if (const UserIdentity *person = m_store.identities.find(m_draft.userIdentityId)) {
        return shownName(*person);
    }
    return m_draft.newPerson.shownName();
}

QString GrantController::placesText() const
{
    const QStringList names = placeNames();
    const int more = static_cast<int>(names.size()) - 1;
    if (names.isEmpty()) {
        return {};
    }
    return more == 0 ? names.constFirst() : tr("%1 and %n more", nullptr, more).arg(names.constFirst());
}

QStringList GrantController::placeNames() const
{
    return latchkey::placeNames(m_store, m_draft.spaceIds, {m_draft.deviceIds, m_draft.acsEntranceIds});
}

QString GrantController::endText() const
{
    return m_draft.endsAt ? tr("Until %1").arg(zone().mediumText(*m_draft.endsAt, now())) : tr("No end");
}

QString GrantController::windowText() const
{
    const PropertyZone local = zone();
    const QString from = m_draft.startsAt ? local.mediumText(*m_draft.startsAt, now()) : tr("now");
    return m_draft.endsAt ? tr("from %1 until %2").arg(from, local.mediumText(*m_draft.endsAt, now()))
                          : tr("from %1 with no end").arg(from);
}

/// As windowText(), for reading aloud: whole words, the moments in bold, and whose time it is.
QString GrantController::spokenWindow() const
{
    const PropertyZone local = zone();
    const QString from = inBold(m_draft.startsAt ? local.longText(*m_draft.startsAt, now()) : tr("now"));
    if (!m_draft.endsAt) {
        return tr("from %1 with no end").arg(from);
    }
    return tr("from %1 until %2 %3 time").arg(from, inBold(local.longText(*m_draft.endsAt, now())), local.cityName());
}

QString GrantController::sentence() const
{
    QStringList methods;
    for (const MethodDraft &method : m_draft.methods) {
        methods.append(spokenMethod(method));
    }
    QStringList places;
    for (const QString &name : placeNames()) {
        places.append(inBold(name));
    }
    QStringList told{tr("Give %1 access to %2 %3, by %4.")
                         .arg(inBold(personName()), nameList(places), spokenWindow(), nameList(methods))};
    if (m_draft.userIdentityId.isNull()) {
        told.append(spokenPerson(m_draft.newPerson.normalized()));
    }
    if (!m_draft.newSpaceName.isEmpty()) {
        told.append(tr("These doors are saved as the place %1.").arg(inBold(m_draft.newSpaceName)));
    }
    if (!m_draft.name.isEmpty()) {
        told.append(tr("The grant is named %1.").arg(inBold(m_draft.name)));
    }
    if (!m_draft.reservationKey.isEmpty()) {
        told.append(tr("It belongs to the reservation %1.").arg(inBold(m_draft.reservationKey)));
    }
    return told.join(u' ');
}

DraftProblems GrantController::warnings() const
{
    DraftProblems found;
    const DraftProblems all = m_draft.problems(context());
    std::ranges::copy_if(all, std::back_inserter(found), [](const DraftProblem &problem) {
        return problem.severity == DraftProblem::Severity::Warning;
    });
    for (const QString &sentence : overlappingStays({m_store, m_draft, m_doors, zone(), now()})) {
        found.append({.field = DraftField::Places, .severity = DraftProblem::Severity::Warning, .message = sentence});
    }
    return found;
}

QStringList GrantController::ownAccess() const
{
    return latchkey::ownAccess({m_store, m_draft, m_doors, zone(), now()});
}

QList<RequestPreview> GrantController::previews() const
{
    const std::unique_ptr<Operation> operation = createGrant(m_draft);
    operation->prepare(m_store);
    return operation->previews();
}

void GrantController::submit()
{
    if (isOutcomeUnknown()) {
        m_runner.retry(m_operation);
    } else {
        m_operation = m_runner.submit(createGrant(m_draft));
    }
    m_status = m_runner.find(m_operation);
    Q_EMIT statusChanged();
}

void GrantController::follow(const OperationStatus &status)
{
    if (status.id != m_operation) {
        return;
    }
    m_status = status;
    if (status.state == OperationStatus::State::Failed) {
        m_refusals = refusalsOf(status.error);
    }
    Q_EMIT statusChanged();
}

AccessGrantId GrantController::grantId() const
{
    return m_status ? AccessGrantId(m_status->resultId) : AccessGrantId();
}

UserIdentityId GrantController::grantedPerson() const
{
    const AccessGrant *grant = m_store.grants.find(grantId());
    return grant ? grant->userIdentityId : UserIdentityId();
}

} // namespace latchkey
