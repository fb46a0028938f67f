// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/clock.h"
#include "core/grantdraft.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class AddMethodSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Add method…": one more PIN, card or key for a grant that is there.
class AddMethodSheet final : public OperationSheet {
    Q_OBJECT

  public:
    AddMethodSheet(const AccessGrant &grant, WorkspaceStore &store, OperationRunner &runner, const Clock &clock,
                   QWidget *parent);
    ~AddMethodSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void showModes();
    void fieldChanged();
    QString sentence() const;
    std::optional<AccessMode> mode() const;
    MethodDraft method() const;

    AccessGrant m_grant;
    WorkspaceStore &m_store;
    QList<Door> m_doors;
    QString m_person;
    const Clock &m_clock;
    std::unique_ptr<Ui::AddMethodSheet> m_ui;
};

} // namespace latchkey
