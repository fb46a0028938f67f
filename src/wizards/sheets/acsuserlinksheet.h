// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/entitycollection.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class AcsUserLinkSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Link an ACS user": to a person who is there, or by user identity key; a key nobody has makes a new person from the
/// ACS user's name, e-mail and phone.
class AcsUserLinkSheet final : public OperationSheet {
    Q_OBJECT

  public:
    AcsUserLinkSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person, QWidget *parent);
    ~AcsUserLinkSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    DraftProblems problemsOf(const ApiError &error) const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void kindChanged();
    void choiceChanged();
    QString personKey() const;
    const UserIdentity *receiver() const;
    QString sentence() const;
    bool isByKey() const;

    WorkspaceStore &m_store;
    std::unique_ptr<Ui::AcsUserLinkSheet> m_ui;
};

} // namespace latchkey
