// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/space.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class RenameSpaceSheet;
}

namespace latchkey {

/// "Rename space…"
class RenameSpaceSheet final : public OperationSheet {
    Q_OBJECT

  public:
    RenameSpaceSheet(const Space &space, OperationRunner &runner, QWidget *parent);
    ~RenameSpaceSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void nameChanged();
    QString name() const;

    Space m_space;
    std::unique_ptr<Ui::RenameSpaceSheet> m_ui;
};

} // namespace latchkey
