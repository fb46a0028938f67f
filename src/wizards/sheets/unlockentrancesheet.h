// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/clock.h"
#include "store/dooropeners.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class UnlockEntranceSheet;
}

namespace latchkey {

class WorkspaceStore;

/// "Unlock an entrance": the service opens an entrance only with somebody's cloud key, so one is chosen here. What
/// cannot be unlocked remotely, or has no such key, is said to be so.
class UnlockEntranceSheet final : public OperationSheet {
    Q_OBJECT

  public:
    /// Takes \a reader, which has not been asked for anything yet.
    UnlockEntranceSheet(const AcsEntrance &entrance, std::unique_ptr<DoorOpenersReader> reader, const Clock &clock,
                        OperationRunner &runner, QWidget *parent);
    ~UnlockEntranceSheet() override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;

  private:
    void showKeys();
    NoticeStrip::Notice noKeys() const;
    void choiceChanged();

    AcsEntrance m_entrance;
    std::unique_ptr<DoorOpenersReader> m_reader;
    const Clock &m_clock;
    std::unique_ptr<Ui::UnlockEntranceSheet> m_ui;
};

} // namespace latchkey
