// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "panes/panecontext.h"
#include "store/dooropeners.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;

namespace latchkey {

class DoorOpenersModel;
class NoticeStrip;
class RowTable;

/// "Who can open this": grants, direct access, credentials and PINs of one door, read when the door is looked at.
class DoorOpenersView final : public QWidget {
    Q_OBJECT

  public:
    explicit DoorOpenersView(const PaneContext &context, QWidget *parent = nullptr);

    void setDoor(const DoorId &door);
    /// All by which the door opens to whom is chosen; empty if nobody is.
    QList<DoorOpener> chosen() const;
    /// -1 while that is not known.
    int count() const;

  Q_SIGNALS:
    void changed();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void read();
    void readSoon();
    void readLate();
    void grantsChanged(const ChangeSet &change);
    void placesChanged(AccessGrantId grant);
    void eventsCame(const ChangeSet &change);
    void refreshing();
    void connectionChanged();
    QSet<QUuid> grantsHere() const;
    void showState();
    void showNotice(const DoorOpeners &openers);
    void showByGrants(const DoorOpeners &openers);
    void showNotRead(const DoorOpeners &openers);

    PaneContext m_context;
    DoorOpenersReader m_reader;
    DoorOpenersModel *m_model;
    RowTable *m_table;
    NoticeStrip *m_notice;
    QAction *m_retry;
    QTimer m_soon;          ///< changes come one after the other
    bool m_isStale = false; ///< something changed while it was hidden, or being read
};

} // namespace latchkey
