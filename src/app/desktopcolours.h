// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

namespace latchkey {

/// Whether the desktop asks its programs for dark colours, as long as this lives. Where a desktop can say so is known
/// for the freedesktop ones (org.freedesktop.appearance, through the settings portal); elsewhere nothing is said.
class DesktopColours : public QObject {
    Q_OBJECT

  public:
    /// Asks without waiting: what the desktop prefers is told by changed().
    explicit DesktopColours(QObject *parent = nullptr);

    /// None while the desktop has not answered, and where it has no wish.
    std::optional<bool> isDark() const { return m_isDark; }

  Q_SIGNALS:
    void changed();

  private:
    void take(std::optional<bool> isDark);

    std::optional<bool> m_isDark;
};

} // namespace latchkey
