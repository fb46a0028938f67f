// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/persondraft.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class AcsUserSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "New ACS user…", of a person or of nobody, and "Edit ACS user…".
class AcsUserSheet final : public OperationSheet {
    Q_OBJECT

  public:
    /// For a new one, of \a person if that is not null.
    AcsUserSheet(UserIdentityId person, WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    /// For one that is there.
    AcsUserSheet(const AcsUser &acsUser, WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    ~AcsUserSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void setUpForm();
    void fill(const PersonDraft &draft);
    void showSystems();
    PersonDraft draft() const;
    void draftChanged();
    QString sentence() const;
    DraftProblems emptied() const;

    WorkspaceStore &m_store;
    AcsUserId m_acsUser; ///< null: a new one
    UserIdentityId m_person;
    PersonDraft m_before;
    std::unique_ptr<Ui::AcsUserSheet> m_ui;
};

} // namespace latchkey
