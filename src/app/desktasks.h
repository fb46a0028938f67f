// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/deskwords.h"
#include "app/outcometeller.h"
#include "operations/operationrunner.h"
#include "panes/navigator.h"
#include "panes/tasks.h"
#include "widgets/noticestrip.h"
#include "wizards/sheets/revokesheet.h"

#include <QObject>

#include <functional>

namespace latchkey {

class Clipboard;
class Journal;
class OperationSheet;
class PersonAccess;
class SeamClient;
class WorkspaceStore;

/// Opens the dialogs that panes and menus ask for. What has no dialog of its own after the question (revoke, delete,
/// lock) is told by notice(), and what came of a dialog's work.
class DeskTasks final : public QObject, public Tasks {
    Q_OBJECT

  public:
    /// What the dialogs work with; all of it outlives this.
    struct Parts {
        WorkspaceStore &store;
        OperationRunner &runner;
        Journal &journal;
        SeamClient &client;
        PersonAccess &personAccess;
        Clipboard &clipboard;
        const Clock &clock;
    };

    /// Dialogs open over \a window.
    DeskTasks(const Parts &parts, QWidget *window);

    /// How long a revoke can be undone; zero: it is sent at once.
    void setUndoWindow(std::chrono::seconds undoWindow) { m_undoWindow = undoWindow; }

    void newPerson() override;
    void editPerson(UserIdentityId person) override;
    void deletePerson(UserIdentityId person) override;
    void newGrant(std::optional<UserIdentityId> person, const GrantPlace &place) override;
    void revokeGrants(const QList<AccessGrantId> &grants) override;
    void changeTimes(AccessGrantId grant) override;
    void addMethod(AccessGrantId grant) override;
    void deleteMethod(AccessMethodId method) override;
    void grantDevices(std::optional<UserIdentityId> person, const QList<DeviceId> &devices) override;
    void revokeDevice(UserIdentityId person, DeviceId device) override;
    void grantEntrance(std::optional<UserIdentityId> person, std::optional<AcsEntranceId> entrance) override;
    void linkAcsUser(std::optional<UserIdentityId> person) override;
    void unlinkAcsUser(UserIdentityId person, AcsUserId acsUser) override;
    void newAcsUser(std::optional<UserIdentityId> person) override;
    void editAcsUser(AcsUserId acsUser) override;
    void acsUserGroups(AcsUserId acsUser) override;
    void suspendAcsUser(AcsUserId acsUser) override;
    void unsuspendAcsUser(AcsUserId acsUser) override;
    void deleteAcsUser(AcsUserId acsUser) override;
    void renameDevice(DeviceId device) override;
    void lockDoor(DeviceId device) override;
    void unlockDoor(const DoorId &door) override;
    void encodeCard(AccessMethodId method) override;
    void newSpace(const QList<DoorId> &doors) override;
    void renameSpace(SpaceId space) override;
    void addSpaceDoors(SpaceId space) override;
    void removeSpaceDoor(SpaceId space, const DoorId &door) override;
    void showOpeners(const DoorId &door) override { Q_EMIT openersWanted(door); }
    void showReceipt(OperationId revoke) override;

  Q_SIGNALS:
    /// How something ended that has no dialog open any more; \a revoke has a receipt, unless it is null.
    void notice(const latchkey::NoticeStrip::Notice &notice, const QString &about, latchkey::OperationId revoke);
    /// What a dialog made, and the pane to look at it in.
    void made(latchkey::PaneId pane, const QUuid &id);
    void openersWanted(const latchkey::DoorId &door);

  private:
    void openSheet(OperationSheet *sheet);
    void openMakingSheet(OperationSheet *sheet, PaneId pane);
    void run(std::unique_ptr<Operation> operation, const QString &success, std::chrono::milliseconds holdTime = {});
    void runDoor(std::unique_ptr<Operation> operation, const QString &confirmed);
    void unlockEntrance(AcsEntranceId entrance);
    void revoke(const QList<AccessGrantId> &grants, std::chrono::milliseconds holdTime);
    void ask(RevokeSheet::Question question, std::function<void(std::chrono::milliseconds holdTime)> then);

    Parts m_parts;
    DeskWords m_words;
    OutcomeTeller m_outcomes;
    QWidget *m_window;
    std::chrono::seconds m_undoWindow{30};
};

} // namespace latchkey
