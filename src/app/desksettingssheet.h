// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appsettings.h"
#include "widgets/sheet.h"

namespace Ui {
class DeskSettingsSheet;
}

namespace latchkey {

/// Asks who is named in the record, how long a revoke can be undone, and how long the record is kept.
class DeskSettingsSheet final : public Sheet {
    Q_OBJECT

  public:
    DeskSettingsSheet(const DeskChoices &choices, QWidget *parent);
    ~DeskSettingsSheet() override;

    DeskChoices choices() const;

  private:
    void addTime(const QString &words, std::optional<std::chrono::days> time);

    std::unique_ptr<Ui::DeskSettingsSheet> m_ui;
};

} // namespace latchkey
