// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/space.h"
#include "operations/editspace.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class SpaceDoorsSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Add doors…": those that are not in the space yet.
class SpaceDoorsSheet final : public OperationSheet {
    Q_OBJECT

  public:
    SpaceDoorsSheet(const Space &space, WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    ~SpaceDoorsSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;

  private:
    void choiceChanged();
    SpaceDoors doors() const;
    QString doorNames() const;

    Space m_space;
    WorkspaceStore &m_store;
    std::unique_ptr<Ui::SpaceDoorsSheet> m_ui;
};

} // namespace latchkey
