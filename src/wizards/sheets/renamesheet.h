// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/device.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class RenameSheet;
}

namespace latchkey {

/// "Rename a device"; an empty name gives it back the name it has at the provider.
class RenameSheet final : public OperationSheet {
    Q_OBJECT

  public:
    RenameSheet(const Device &device, OperationRunner &runner, QWidget *parent);
    ~RenameSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void nameChanged();
    QString name() const;
    QString sentence() const;

    Device m_device;
    std::unique_ptr<Ui::RenameSheet> m_ui;
};

} // namespace latchkey
