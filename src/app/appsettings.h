// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/columnmemory.h"
#include "widgets/theme.h"

#include <QHash>

class QSettings;

namespace latchkey {

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
    QByteArray columns(const QString &table) const override;
    void setColumns(const QString &table, const QByteArray &state) override;

  private:
    QSettings *m_settings;
    bool m_isWritten;
    ColorScheme m_scheme = ColorScheme::System;
    QByteArray m_geometry;
    bool m_hasTrayNotices = false;
    mutable QHash<QString, QByteArray> m_columns;
};

} // namespace latchkey
