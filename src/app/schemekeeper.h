// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktopcolours.h"
#include "widgets/theme.h"

#include <QTimer>

class QApplication;

namespace latchkey {

/// Puts the chosen colours on the program, and follows the desktop's while those are chosen.
class SchemeKeeper final : public QObject {
    Q_OBJECT

  public:
    /// To be made before anything else changes the style of \a app.
    explicit SchemeKeeper(QApplication &app, QObject *parent = nullptr);

    void choose(ColorScheme scheme);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void apply();

    QApplication &m_app;
    const QString m_nativeStyle;
    DesktopColours m_desktop;
    ColorScheme m_scheme = ColorScheme::System;
    QTimer m_refresh; ///< every window hears of a change
};

} // namespace latchkey
