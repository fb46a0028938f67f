// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class EncodeSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Encode card": chooses the encoder and says to put a card on it.
class EncodeSheet final : public OperationSheet {
    Q_OBJECT

  public:
    EncodeSheet(const AccessMethod &method, WorkspaceStore &store, OperationRunner &runner, QWidget *parent);
    ~EncodeSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;

  private:
    void choiceChanged();

    WorkspaceStore &m_store;
    AccessMethodId m_method;
    QString m_person;  ///< whose card it is; empty while that is not known
    QString m_whyNone; ///< why there is no encoder to choose; empty if there are some
    std::unique_ptr<Ui::EncodeSheet> m_ui;
};

} // namespace latchkey
