// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/answerwatch.h"
#include "core/clock.h"
#include "core/propertyzone.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace latchkey {

class OpenWorkspace;

/// The lines at the foot of the sidebar: the time at the property, how fresh what is shown is, and that it can only be
/// read here.
class StatusPanel final : public QWidget {
    Q_OBJECT

  public:
    /// Both outlive this.
    StatusPanel(const OpenWorkspace &workspace, const Clock &clock, QWidget *parent = nullptr);

  protected:
    void changeEvent(QEvent *event) override;

  private:
    QLabel *addLine(const QString &name, QLabel *&icon);
    void refresh();
    bool isZoneToCome() const;
    QString clockWords() const;
    void refreshClock();
    void refreshConnection();
    void refreshReadOnly();
    QString connectionWords() const;
    void showConnection(const QString &text, const QString &icon, bool isGood);

    const OpenWorkspace &m_workspace;
    const Clock &m_clock;
    QLabel *m_clockIcon = nullptr;
    QLabel *m_clockText = nullptr;
    QLabel *m_connectionIcon = nullptr;
    QLabel *m_connectionText = nullptr;
    QLabel *m_readOnlyIcon = nullptr;
    QLabel *m_readOnlyText = nullptr; ///< only where another window is open
    QString m_connectionLook;         ///< icon and ink drawn now, to draw them only when they are different
    QTimer m_tick;
    QTimer m_isLoadingBriefly; ///< which nobody needs to be told
    AnswerWatch m_answers;
};

} // namespace latchkey
