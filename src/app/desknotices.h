// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/incidents.h"
#include "panes/navigator.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace latchkey {

class Clock;
class NoticeTray;
class OpenWorkspace;

/// Tells in the tray what has gone wrong since the workspace was opened, each thing once for as long as it stands. What
/// was so when it was opened is for the window to show; so nothing is told again after a restart either.
class DeskNotices final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    DeskNotices(const OpenWorkspace &workspace, NoticeTray &tray, const Clock &clock, QObject *parent = nullptr);

  Q_SIGNALS:
    /// Somebody wants to see it: the window, with the row of what was told, if anything was.
    void wanted(std::optional<latchkey::PaneId> pane, const QUuid &row);

  private:
    void look();
    QList<Incident> news();
    bool isOpening() const;
    bool isRead() const;
    void tell(const QList<Incident> &news);

    const OpenWorkspace &m_workspace;
    NoticeTray &m_tray;
    const Clock &m_clock;
    QTimer m_look;   ///< changes come in batches
    QTimer m_minute; ///< stays begin and end
    Instant m_openedAt{};
    bool m_isOpen = false; ///< what was so when it was opened is known
    QHash<Incident, Instant> m_lastSeen;
    std::optional<Incident> m_told; ///< the first of those told last
};

} // namespace latchkey
