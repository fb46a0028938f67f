// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/activitymodel.h"

#include "core/eventtext.h"
#include "core/exportedtime.h"
#include "core/shownname.h"
#include "models/cells.h"
#include "models/eventsubject.h"
#include "models/grantwhere.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::ActivityModel";

using Kind = ActivityRow::Kind;

QString translated(const char *text) { return QCoreApplication::translate(context, text); }

QString timeText(const ActivityRow &row, Instant now)
{
    const bool isToday = row.zone.toLocal(row.when).date() == row.zone.toLocal(now).date();
    return isToday ? row.zone.timeText(row.when) : row.zone.shortText(row.when, now);
}

CellLook outcomeLook(const ActivityRow &row, Instant)
{
    CellLook look;
    look.icon = row.outcomeIcon;
    look.iconInk = row.outcomeInk;
    look.textInk = row.isProblem ? row.outcomeInk : InkRole::Text2;
    return look;
}

template <Kind kind> bool isKind(const ActivityRow &row) { return row.kind == kind; }

constexpr std::array columns{
    Column<ActivityRow>{QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Time"),
                        [](const ActivityRow &row, Instant) { return row.time; },
                        [](const ActivityRow &row) { return QVariant(qint64(row.when.time_since_epoch().count())); },
                        [](const ActivityRow &, Instant) { return secondaryLook(); },
                        [](const ActivityRow &row, Instant now) { return row.zone.longText(row.when, now); },
                        Qt::AlignLeading | Qt::AlignVCenter, true,
                        [](const ActivityRow &row) { return ExportedTime::at(row.zone, row.when).toText(); }},
    Column<ActivityRow>{QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Who"),
                        [](const ActivityRow &row, Instant) { return row.who; },
                        [](const ActivityRow &row) { return QVariant(row.who); }},
    Column<ActivityRow>{QT_TRANSLATE_NOOP("latchkey::ActivityModel", "What"),
                        [](const ActivityRow &row, Instant) { return row.what; },
                        [](const ActivityRow &row) { return QVariant(row.what); }},
    Column<ActivityRow>{
        QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Door"), [](const ActivityRow &row, Instant) { return row.door; },
        [](const ActivityRow &row) { return QVariant(row.door); },
        [](const ActivityRow &, Instant) { return secondaryLook(); },
        [](const ActivityRow &row, Instant) { return row.doorAll; }, Qt::AlignLeading | Qt::AlignVCenter, true, nullptr,
        nullptr, [](const ActivityRow &row) { return row.doorSub; }},
    Column<ActivityRow>{QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Outcome"),
                        [](const ActivityRow &row, Instant) { return row.outcome; },
                        [](const ActivityRow &row) { return QVariant(row.outcome); }, outcomeLook},
};

constexpr std::array chipTable{
    ChipRule<ActivityRow>{"all", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "All"), "", InkRole::Text2,
                          [](const ActivityRow &) { return true; }},
    ChipRule<ActivityRow>{"access", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Access"), "grants", InkRole::Text2,
                          isKind<Kind::Access>},
    ChipRule<ActivityRow>{"doors", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Doors"), "entrances", InkRole::Text2,
                          isKind<Kind::Door>},
    ChipRule<ActivityRow>{"devices", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Devices"), "devices", InkRole::Text2,
                          isKind<Kind::Device>},
    ChipRule<ActivityRow>{"desk", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "This desk"), "", InkRole::Text2,
                          isKind<Kind::Desk>},
    ChipRule<ActivityRow>{"problems", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Problems"), "warning",
                          InkRole::Warn, [](const ActivityRow &row) { return row.isProblem; }},
};

Kind kindOf(const Event &event)
{
    const QString &type = event.eventType;
    if (type.startsWith("access_"_L1) || type.startsWith("acs_credential."_L1) || type.startsWith("acs_user."_L1)) {
        return Kind::Access;
    }
    if (type.startsWith("lock."_L1)) {
        return Kind::Door;
    }
    if (type.startsWith("device."_L1) || type.startsWith("acs_entrance."_L1) || type.startsWith("acs_system."_L1) ||
        type.startsWith("acs_encoder."_L1)) {
        return Kind::Device;
    }
    return Kind::Workspace;
}

struct Trouble {
    const char *type; ///< the end of an event's type
    const char *word;
};

/// Events that tell of something that went wrong, and the word for it.
constexpr Trouble troubles[] = {
    {"access_code.delay_in_removing_from_device", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Late")},
    {"access_code.delay_in_setting_on_device", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Late")},
    {"access_code.deleted_external_to_seam", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Deleted elsewhere")},
    {"access_code.failed_to_remove_from_device", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
    {"access_code.failed_to_set_on_device", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
    {"access_code.modified_external_to_seam", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Changed elsewhere")},
    {"access_code.unmanaged.failed_to_convert_to_managed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
    {"access_grant.could_not_create_requested_access_methods",
     QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Not possible")},
    {"access_method.delay_in_issuing", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Late")},
    {"access_method.failed_to_issue", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
    {"acs_credential.invalidated", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "No longer valid")},
    {"acs_encoder.removed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Removed")},
    {"acs_entrance.removed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Removed")},
    {"acs_system.disconnected", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Offline")},
    {"connect_webview.login_failed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
    {"connected_account.disconnected", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Offline")},
    {"connected_account.reauthorization_requested", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Sign-in needed")},
    {"device.accessory_keypad_disconnected", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Offline")},
    {"device.connection_became_flaky", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Unsteady")},
    {"device.disconnected", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Offline")},
    {"device.error.subscription_required", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Subscription needed")},
    {"device.low_battery", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Low battery")},
    {"device.removed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Removed")},
    {"device.tampered", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Tampered with")},
    {"device.unmanaged.disconnected", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Offline")},
    {"lock.access_denied", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Denied")},
    {".failed", QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed")},
};

/// Empty for an event that tells of nothing wrong.
QString troubleWord(const Event &event)
{
    const auto isIt = [&event](const Trouble &trouble) {
        return event.eventType.endsWith(QLatin1StringView(trouble.type));
    };
    const auto *const found = std::ranges::find_if(troubles, isIt);
    return found == std::end(troubles) ? QString() : translated(found->word);
}

void setOutcome(ActivityRow &row, OperationRow::Outcome outcome)
{
    switch (outcome) {
    case OperationRow::Outcome::Running:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Under way"));
        row.outcomeIcon = u"state-setting"_s;
        row.outcomeInk = InkRole::Accent;
        break;
    case OperationRow::Outcome::Succeeded:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Done"));
        row.outcomeIcon = u"state-set"_s;
        row.outcomeInk = InkRole::Good;
        break;
    case OperationRow::Outcome::Failed:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Failed"));
        row.outcomeIcon = u"state-failed"_s;
        row.outcomeInk = InkRole::Bad;
        break;
    case OperationRow::Outcome::Held:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Can be undone"));
        row.outcomeIcon = u"clock"_s;
        row.outcomeInk = InkRole::Text2;
        break;
    case OperationRow::Outcome::Withdrawn:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Undone, never sent"));
        row.outcomeIcon = u"undo"_s;
        row.outcomeInk = InkRole::Text2;
        break;
    case OperationRow::Outcome::Undecided:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Not sent yet"));
        row.outcomeIcon = u"warning"_s;
        row.outcomeInk = InkRole::Warn;
        break;
    case OperationRow::Outcome::Unknown:
        row.outcome = translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "Not known"));
        row.outcomeIcon = u"state-unconfirmed"_s;
        row.outcomeInk = InkRole::Warn;
        break;
    }
    row.isProblem = outcome == OperationRow::Outcome::Failed || outcome == OperationRow::Outcome::Unknown ||
                    outcome == OperationRow::Outcome::Undecided;
}

} // namespace

ActivityModel::ActivityModel(WorkspaceStore &store, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
{
    follow(store.events);
    // Names arrive after the events that mention them.
    connect(&store.grantsByPerson, &EntityIndex::touched, this, &ActivityModel::touchAll);
    connect(&store.places, &GrantPlaces::changed, this, &ActivityModel::touchEventsOf);
    for (const EntityCollection *named : std::initializer_list<EntityCollection *>{
             &store.identities, &store.acsUsers, &store.devices, &store.entrances, &store.spaces, &store.systems}) {
        connect(named, &EntityCollection::changed, this, &ActivityModel::touchAll);
    }
    connect(&store, &WorkspaceStore::defaultZoneChanged, this, &ActivityModel::touchAll);
    fill(store.events);
}

void ActivityModel::setOperation(const OperationRow &operation)
{
    const bool isNew = !m_operations.contains(operation.id);
    m_operations.insert(operation.id, operation);
    if (isNew) {
        insertIds({operation.id});
    } else {
        touch({operation.id});
    }
}

void ActivityModel::setOperations(const QList<OperationRow> &operations)
{
    for (const OperationRow &operation : operations) {
        setOperation(operation);
    }
}

void ActivityModel::touchEventsOf(AccessGrantId grant)
{
    QList<QUuid> ids;
    for (const Event &event : m_store.events.rows()) {
        if (event.accessGrantIds.contains(grant)) {
            ids.append(event.id.uuid());
        }
    }
    touch(ids);
}

ActivityRow ActivityModel::makeRow(const QUuid &id) const
{
    ActivityRow row;
    if (const auto operation = m_operations.constFind(id); operation != m_operations.cend()) {
        row = operationRow(*operation);
    } else if (const Event *event = m_store.events.find(id)) {
        row = eventRow(*event);
    }
    row.time = timeText(row, clock().now());
    row.words.append(row.doorAll);
    return row;
}

ActivityRow ActivityModel::operationRow(const OperationRow &operation) const
{
    ActivityRow row;
    row.kind = Kind::Desk;
    row.when = operation.startedAt;
    row.zone = m_store.defaultZone();
    row.who = operation.operatorName.isEmpty() ? translated(QT_TRANSLATE_NOOP("latchkey::ActivityModel", "This desk"))
                                               : operation.operatorName;
    row.what = operation.title;
    row.door = operation.doors.value(0);
    row.doorSub = operation.doors.size() > 1 ? u"+%1"_s.arg(operation.doors.size() - 1) : QString();
    row.doorAll = operation.doors.join(", "_L1);
    setOutcome(row, operation.outcome);
    if (!operation.reason.isEmpty()) {
        row.outcome = operation.reason;
    }
    return row;
}

ActivityRow ActivityModel::eventRow(const Event &event) const
{
    ActivityRow row;
    row.kind = kindOf(event);
    row.when = event.occurredAt;
    row.zone = zoneOf(m_store, event);
    const AccessMethod *method = m_store.methods.recall(event.accessMethodId);
    row.words.append(event.eventType); // whoever knows the service looks for its own words
    row.what = eventText(event, method ? method->mode : AccessMode::Unknown);
    row.who = personName(event);
    setPlace(row, event);
    row.outcome = troubleWord(event);
    row.isProblem = !row.outcome.isEmpty();
    if (row.isProblem) {
        row.outcomeIcon = u"warning"_s;
        row.outcomeInk = InkRole::Warn;
    }
    return row;
}

/// The door that the event names; else where its grant opens, or in which access system it was.
void ActivityModel::setPlace(ActivityRow &row, const Event &event) const
{
    if (const std::optional<Door> door = doorOf(m_store, event)) {
        row.door = row.doorAll = door->name;
    } else if (const AccessGrant *grant = grantOf(m_store, event)) {
        const GrantWhere where = grantWhere(m_store, *grant);
        row.door = where.names.value(0);
        row.doorSub = where.sub;
        row.doorAll = where.names.join(", "_L1);
    } else if (const AcsSystem *system = m_store.systems.find(event.acsSystemId)) {
        row.door = row.doorAll = shownName(*system);
    }
}

QString ActivityModel::personName(const Event &event) const
{
    if (const UserIdentity *identity = m_store.identities.recall(personOf(m_store, event))) {
        return shownName(*identity);
    }
    const AcsUser *acsUser = m_store.acsUsers.recall(event.acsUserId);
    return acsUser ? shownName(*acsUser) : QString();
}

} // namespace latchkey
