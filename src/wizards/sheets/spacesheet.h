// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/spacedraft.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class SpaceSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "New space": a name, an optional key, and the doors in it.
class SpaceSheet final : public OperationSheet {
    Q_OBJECT

  public:
    SpaceSheet(WorkspaceStore &store, OperationRunner &runner, const QList<DoorId> &doors, QWidget *parent);
    ~SpaceSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    SpaceDraft draft() const;
    void draftChanged();
    QString sentence() const;

    WorkspaceStore &m_store;
    std::unique_ptr<Ui::SpaceSheet> m_ui;
};

} // namespace latchkey
