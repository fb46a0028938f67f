// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/persondraft.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class PersonSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "New person…" and "Edit person…": name, e-mail, phone, key; a new person can be put into access systems at once.
class PersonSheet final : public OperationSheet {
    Q_OBJECT

  public:
    /// For a new person.
    PersonSheet(WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    /// For a person who is there.
    PersonSheet(const UserIdentity &person, WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    ~PersonSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    DraftProblems problemsOf(const ApiError &error) const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void setUpForm();
    void setSystemsVisible(bool visible);
    void fill(const PersonDraft &draft);
    PersonDraft draft() const;
    void draftChanged();
    QString sentence() const;

    WorkspaceStore &m_store;
    UserIdentityId m_person; ///< null: a new one
    PersonDraft m_before;
    std::unique_ptr<Ui::PersonSheet> m_ui;
};

} // namespace latchkey
