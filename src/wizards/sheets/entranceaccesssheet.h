// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class EntranceAccessSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Grant access to an entrance": to a person or to an ACS user of its access system, never both. With a person the
/// service links the ACS user that has the same e-mail or phone, or makes one.
class EntranceAccessSheet final : public OperationSheet {
    Q_OBJECT

  public:
    EntranceAccessSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person, AcsEntranceId entrance,
                        QWidget *parent);
    ~EntranceAccessSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    DraftProblems problemsOf(const ApiError &error) const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void connectFields();
    void receiverKindChanged();
    void entranceChanged();
    void choiceChanged();
    QString sentence() const;
    bool isToAcsUser() const;
    AcsEntranceId entrance() const;

    WorkspaceStore &m_store;
    UserIdentityId m_person; ///< whom the dialog was opened for
    std::unique_ptr<Ui::EntranceAccessSheet> m_ui;
};

} // namespace latchkey
