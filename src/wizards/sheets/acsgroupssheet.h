// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "operations/accessgroup.h"
#include "store/acsgroupsreader.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class AcsGroupsSheet;
}

namespace latchkey {

/// "Groups…": puts an ACS user into a group of the access system, or takes it out of one.
class AcsGroupsSheet final : public OperationSheet {
    Q_OBJECT

  public:
    AcsGroupsSheet(const AcsUser &acsUser, std::unique_ptr<AcsGroupsReader> reader, OperationRunner &runner,
                   QWidget *parent);
    ~AcsGroupsSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;

  private:
    void showGroups();
    void choiceChanged();
    NamedGroup group() const;
    bool isMember() const;

    AcsUser m_acsUser;
    std::unique_ptr<AcsGroupsReader> m_reader;
    std::unique_ptr<Ui::AcsGroupsSheet> m_ui;
};

} // namespace latchkey
