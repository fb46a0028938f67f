// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/spacedraft.h"
#include "wizards/sheets/operationsheet.h"

class QLineEdit;

namespace latchkey {

class ChoiceList;
class WorkspaceStore;

/// "New space": a name, an optional key, and the doors in it.
class SpaceSheet final : public OperationSheet {
    Q_OBJECT

  public:
    SpaceSheet(WorkspaceStore &store, OperationRunner &runner, const QList<DoorId> &doors, QWidget *parent);

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    SpaceDraft draft() const;
    void draftChanged();

    WorkspaceStore &m_store;
    QLineEdit *m_name;
    QLineEdit *m_key;
    ChoiceList *m_doors;
};

} // namespace latchkey
