// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class DeviceAccessSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Grant access to devices": gives one person direct access to one or several devices, without end.
class DeviceAccessSheet final : public OperationSheet {
    Q_OBJECT

  public:
    /// What is known beforehand is chosen.
    DeviceAccessSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person,
                      const QList<DeviceId> &devices, QWidget *parent);
    ~DeviceAccessSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void choiceChanged();
    QString doorNames() const;
    QString sentence() const;
    UserIdentityId person() const;
    QList<DeviceId> devices() const;

    WorkspaceStore &m_store;
    std::unique_ptr<Ui::DeviceAccessSheet> m_ui;
};

} // namespace latchkey
