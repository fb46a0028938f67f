// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "widgets/steppeddialog.h"
#include "wizards/grant/grantcontroller.h"

namespace latchkey {

class Clipboard;
class WhoPage;
class WherePage;

/// The grant wizard: who, where, when, how, review, issuing. Show it with open().
class GrantWizard final : public SteppedDialog {
    Q_OBJECT

  public:
    GrantWizard(WorkspaceStore &store, OperationRunner &runner, Clipboard &clipboard, const Clock &clock,
                QWidget *parent = nullptr);

    /// Fills in what is known beforehand.
    void setPerson(UserIdentityId person);
    void setDoor(const DoorId &door);
    void setSpace(SpaceId space);
    /// What is so once the grant is made.
    QString receipt() const;

  Q_SIGNALS:
    /// The dialog closes before the service has answered.
    void leftRunning(latchkey::OperationId id);
    /// Another grant for \a person is wanted; this dialog is about to close.
    void anotherRequested(latchkey::UserIdentityId person);

  protected:
    bool wouldLose() const override;
    QString loseQuestion() const override;
    QString loseConsequence() const override;

  private:
    void addPages(WorkspaceStore &store, OperationRunner &runner, Clipboard &clipboard, const Clock &clock);
    void showFooter(int step);
    QString reviewNote() const;
    void followReadOnly();
    ReadOnly hindrance() const;
    void requestAnother();
    void showStatus();
    void showUnknown(const ApiError &error);
    void showFailure(const ApiError &error);

    GrantController m_controller;
    GrantDraft m_untouched;
    WhoPage *m_who = nullptr;
    WherePage *m_where = nullptr;
    QPushButton *m_another;
};

} // namespace latchkey
