// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/columnmemory.h"
#include "widgets/theme.h"

#include <QHash>

#include <chrono>
#include <optional>

class QSettings;

namespace latchkey {

/// How this desk revokes, and what its record says.
struct DeskChoices {
    QString operatorName;
    std::chrono::seconds undoWindow{30};                  ///< 0: a revoke is sent at once
    std::optional<std::chrono::days> recordKept{365 * 2}; ///< none: for ever

    bool operator==(const DeskChoices &) const = default;
};

/// What this user chose about the window. Without settings to write to it lasts as long as the program.
class AppSettings final : public ColumnMemory {
  public:
    explicit AppSettings(QSettings *settings);

    /// The same choices, from which nothing that changes is written.
    AppSettings forThisRun() const;

    ColorScheme colorScheme() const { return m_scheme; }
    void setColorScheme(ColorScheme scheme);
    const QByteArray &windowGeometry() const { return m_geometry; }
    void setWindowGeometry(const QByteArray &geometry);
    /// Whether notices are shown in the system tray.
    bool hasTrayNotices() const { return m_hasTrayNotices; }
    void setTrayNotices(bool isOn);
    const DeskChoices &desk() const { return m_desk; }
    void setDesk(const DeskChoices &desk);
    QByteArray columns(const QString &table) const override;
    void setColumns(const QString &table, const QByteArray &state) override;

  private:
    void readDesk();

    QSettings *m_settings;
    bool m_isWritten;
    ColorScheme m_scheme = ColorScheme::System;
    QByteArray m_geometry;
    bool m_hasTrayNotices = false;
    DeskChoices m_desk;
    mutable QHash<QString, QByteArray> m_columns;
};

} // namespace latchkey
