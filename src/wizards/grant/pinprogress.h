// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/grant/methodprogress.h"

namespace Ui {
class PinProgress;
}

namespace latchkey {

class Clipboard;

/// The PIN: hidden until somebody asks for it, with copy; beside it which doors are known to take it.
class PinProgress final : public MethodProgress {
    Q_OBJECT

  public:
    PinProgress(Clipboard &clipboard, const Clock &clock, QWidget *parent = nullptr);
    ~PinProgress() override;

    /// Besides the state: \a doors as far as they are known to take it, and the \a others of the grant's modes.
    void setDoors(const QList<DoorState> &doors, const QList<AccessMode> &others, const PropertyZone &zone);

  protected:
    void showMethod(const AccessMethod &method) override;
    QString stateText(const MethodStatus &status) const override;

  private:
    void showToggle();

    QWidget *m_content;
    std::unique_ptr<Ui::PinProgress> m_ui;
    qsizetype m_taking = 0; ///< doors with a keypad
    qsizetype m_reported = 0;
};

} // namespace latchkey
