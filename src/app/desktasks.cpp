// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktasks.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "operations/acsuserlink.h"
#include "operations/deleteperson.h"
#include "operations/deviceaccess.h"
#include "operations/lockdoor.h"
#include "operations/revokegrant.h"
#include "panes/detailitems.h"
#include "store/dooropeners.h"
#include "store/personaccess.h"
#include "store/revokereader.h"
#include "store/workspacestore.h"
#include "widgets/prompt.h"
#include "wizards/grant/grantwizard.h"
#include "wizards/sheets/acsuserlinksheet.h"
#include "wizards/sheets/deviceaccesssheet.h"
#include "wizards/sheets/encodesheet.h"
#include "wizards/sheets/entranceaccesssheet.h"
#include "wizards/sheets/personsheet.h"
#include "wizards/sheets/receiptsheet.h"
#include "wizards/sheets/renamesheet.h"
#include "wizards/sheets/spacesheet.h"
#include "wizards/sheets/unlockentrancesheet.h"

namespace latchkey {
DeskTasks::DeskTasks(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_words(parts.store, parts.personAccess, parts.clock)
    , m_outcomes(parts.runner)
    , m_window(window)
{
    connect(&m_outcomes, &OutcomeTeller::notice, this, &DeskTasks::notice);
}

void DeskTasks::newPerson()
{
    openMakingSheet(new PersonSheet(m_parts.store, m_parts.runner, m_window), PaneId::People);
}

void DeskTasks::editPerson(UserIdentityId person)
{
    if (const UserIdentity *found = m_parts.store.identities.find(person)) {
        openSheet(new PersonSheet(*found, m_parts.store, m_parts.runner, m_window));
    }
}

void DeskTasks::deletePerson(UserIdentityId person)
{
    const QString name = m_words.personName(person);
    ask({.target = {.grants = {}, .methods = {}, .devices = {}, .people = {person}},
         .act = RevokeSheet::Act::Delete,
         .title = tr("Delete person"),
         .question = tr("Delete %1?").arg(name),
         .whatGoes = tr("all access of %1").arg(name)},
        [this, person, name](std::chrono::milliseconds holdTime) {
            run(latchkey::deletePerson(person), tr("Seam was told to delete %1.").arg(name), holdTime);
        });
}

void DeskTasks::newGrant(std::optional<UserIdentityId> person, const GrantPlace &place)
{
    auto *wizard = new GrantWizard(m_parts.store, m_parts.runner, m_parts.clipboard, m_parts.clock, m_window);
    if (person) {
        wizard->setPerson(*person);
    }
    if (const auto *door = std::get_if<DoorId>(&place)) {
        wizard->setDoor(*door);
    } else if (const auto *space = std::get_if<SpaceId>(&place)) {
        wizard->setSpace(*space);
    }
    connect(wizard, &GrantWizard::anotherRequested, this, [this](UserIdentityId again) { newGrant(again, {}); });
    connect(wizard, &GrantWizard::leftRunning, this,
            [this, wizard](OperationId id) { m_outcomes.follow(id, wizard->receipt()); });
    wizard->open();
}

void DeskTasks::revokeGrants(const QList<AccessGrantId> &grants)
{
    if (grants.isEmpty() || !m_parts.store.grants.find(grants.constFirst())) {
        return;
    }
    ask({.target = {.grants = grants, .methods = {}, .devices = {}, .people = {}},
         .title = tr("Revoke access"),
         .question = m_words.revokeQuestion(grants),
         .whatGoes = m_words.revokedPlaces(grants)},
        [this, grants](std::chrono::milliseconds holdTime) { revoke(grants, holdTime); });
}

void DeskTasks::ask(RevokeSheet::Question question, std::function<void(std::chrono::milliseconds holdTime)> then)
{
    question.isOpenEnded = m_words.isOpenEnded(question.target);
    auto reader = std::make_unique<RevokeReader>(m_parts.client, m_parts.store, m_parts.clock);
    auto *sheet = new RevokeSheet(question, std::move(reader), m_undoWindow, m_parts.store, m_parts.clock, m_window);
    connect(sheet, &RevokeSheet::chosen, this,
            [this, then = std::move(then)](bool withUndo) { then(withUndo ? m_undoWindow : std::chrono::seconds(0)); });
    sheet->open();
}

void DeskTasks::revoke(const QList<AccessGrantId> &grants, std::chrono::milliseconds holdTime)
{
    const QString success = m_words.revokeReceipt(grants);
    QList<OperationId> operations;
    for (const AccessGrantId grant : grants) {
        operations.append(m_parts.runner.submit(revokeGrant(grant), holdTime));
    }
    m_outcomes.followAll(operations, success);
}

void DeskTasks::grantDevices(std::optional<UserIdentityId> person, const QList<DeviceId> &devices)
{
    openSheet(
        new DeviceAccessSheet(m_parts.store, m_parts.runner, person.value_or(UserIdentityId()), devices, m_window));
}

void DeskTasks::revokeDevice(UserIdentityId person, DeviceId device)
{
    const Device *found = m_parts.store.devices.find(device);
    const QString door = found ? isolated(shownName(*found)) : device.toString();
    const QString name = m_words.personName(person);
    ask({.target = {.grants = {}, .methods = {}, .devices = {{person, device}}, .people = {}},
         .title = tr("Revoke access"),
         .question = tr("Revoke %1’s direct access to %2?").arg(name, door),
         .whatGoes = door},
        [this, person, device, name, door](std::chrono::milliseconds holdTime) {
            run(revokeDeviceAccess(person, device), tr("%1 has no direct access to %2 any more.").arg(name, door),
                holdTime);
        });
}

void DeskTasks::grantEntrance(std::optional<UserIdentityId> person, std::optional<AcsEntranceId> entrance)
{
    openSheet(new EntranceAccessSheet(m_parts.store, m_parts.runner, person.value_or(UserIdentityId()),
                                      entrance.value_or(AcsEntranceId()), m_window));
}

void DeskTasks::linkAcsUser(std::optional<UserIdentityId> person)
{
    openSheet(new AcsUserLinkSheet(m_parts.store, m_parts.runner, person.value_or(UserIdentityId()), m_window));
}

void DeskTasks::unlinkAcsUser(UserIdentityId person, AcsUserId acsUser)
{
    const AcsUser *found = m_parts.store.acsUsers.find(acsUser);
    const QString user = found ? isolated(shownName(*found)) : acsUser.toString();
    const QString name = m_words.personName(person);
    confirm(m_window,
            {.title = tr("Unlink ACS user"),
             .question = tr("Unlink the ACS user %1 from %2?").arg(user, name),
             .consequence = tr("The ACS user stays in its access system with what it may open."),
             .verb = tr("Unlink"),
             .keep = tr("Keep the link"),
             .destructive = false},
            [this, person, acsUser, user] {
                run(latchkey::unlinkAcsUser(acsUser, person), tr("The ACS user %1 is not linked any more.").arg(user));
            });
}

void DeskTasks::renameDevice(DeviceId device)
{
    if (const Device *found = m_parts.store.devices.find(device)) {
        openSheet(new RenameSheet(*found, m_parts.runner, m_window));
    }
}

void DeskTasks::lockDoor(DeviceId device)
{
    if (const Device *found = m_parts.store.devices.find(device)) {
        runDoor(latchkey::lockDoor(device), tr("%1 reports that it is locked.").arg(isolated(shownName(*found))));
    }
}

void DeskTasks::unlockDoor(const DoorId &door)
{
    if (const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door)) {
        unlockEntrance(*entrance);
        return;
    }
    const DeviceId id = std::get<DeviceId>(door);
    if (const Device *device = m_parts.store.devices.find(id)) {
        runDoor(latchkey::unlockDoor(id), tr("%1 reports that it is unlocked.").arg(isolated(shownName(*device))));
    }
}

void DeskTasks::unlockEntrance(AcsEntranceId entrance)
{
    const AcsEntrance *found = m_parts.store.entrances.find(entrance);
    if (!found) {
        return;
    }
    auto reader = std::make_unique<DoorOpenersReader>(m_parts.client, m_parts.store, m_parts.personAccess);
    auto *sheet = new UnlockEntranceSheet(*found, std::move(reader), m_parts.clock, m_parts.runner, m_window);
    const QString confirmed = tr("%1 reports that it is unlocked.").arg(isolated(shownName(*found)));
    connect(sheet, &OperationSheet::succeeded, this,
            [this, confirmed](const OperationStatus &status) { m_outcomes.tellDoor(status, confirmed); });
    connect(sheet, &OperationSheet::leftRunning, this,
            [this, confirmed](OperationId id) { m_outcomes.followDoor(id, confirmed); });
    sheet->open();
}

void DeskTasks::encodeCard(AccessMethodId method)
{
    if (const AccessMethod *found = m_parts.store.methods.find(method)) {
        openSheet(new EncodeSheet(*found, m_parts.store, m_parts.runner, m_window));
    }
}

void DeskTasks::newSpace(const QList<DoorId> &doors)
{
    openMakingSheet(new SpaceSheet(m_parts.store, m_parts.runner, doors, m_window), PaneId::Spaces);
}

void DeskTasks::showReceipt(OperationId revoke)
{
    auto *sheet = new ReceiptSheet(revoke, {m_parts.store, m_parts.runner, m_parts.journal}, m_parts.clock, m_window);
    sheet->open();
}

void DeskTasks::openSheet(OperationSheet *sheet)
{
    // What was done may be nowhere in sight: another page of the list, an ACS user who belongs to nobody.
    connect(sheet, &OperationSheet::succeeded, this,
            [this, sheet](const OperationStatus &status) { m_outcomes.tellDone(status, sheet->receipt()); });
    connect(sheet, &OperationSheet::leftRunning, this,
            [this, sheet](OperationId id) { m_outcomes.follow(id, sheet->receipt()); });
    sheet->open();
}

void DeskTasks::openMakingSheet(OperationSheet *sheet, PaneId pane)
{
    connect(sheet, &OperationSheet::succeeded, this,
            [this, pane](const OperationStatus &status) { Q_EMIT made(pane, status.resultId); });
    openSheet(sheet);
}

void DeskTasks::run(std::unique_ptr<Operation> operation, const QString &success, std::chrono::milliseconds holdTime)
{
    m_outcomes.follow(m_parts.runner.submit(std::move(operation), holdTime), success);
}

void DeskTasks::runDoor(std::unique_ptr<Operation> operation, const QString &confirmed)
{
    m_outcomes.followDoor(m_parts.runner.submit(std::move(operation)), confirmed);
}

} // namespace latchkey
