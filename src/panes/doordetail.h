// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/problem.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"

namespace latchkey {

struct DoorOpener;
class DoorOpenersView;
class FactList;
class ItemList;

/// What the panels of a device and of an entrance have in common: who can open it, what happened at it, what it is.
class DoorDetail : public DetailPanel {
    Q_OBJECT

  public:
    /// \a kind begins the object names: "device".
    DoorDetail(const PaneContext &context, const QString &kind, QWidget *parent);

    void showOpeners();

  Q_SIGNALS:
    /// Another one may be current in the list of those who can open the door.
    void selectionChanged();

  protected:
    const PaneContext &context() const { return m_context; }
    FactList *facts() const { return m_facts; }
    /// A null id shows nothing.
    void showDoor(const DoorId &door);
    /// Tells of \a problems under \a fact, if there are any.
    void showProblems(const QString &fact, const QList<Problem> &problems);
    /// All by which the door opens to whom is chosen; empty while that list is not in front.
    QList<DoorOpener> chosenWays() const;

  private:
    void refreshActivity();

    PaneContext m_context;
    DoorId m_door;
    DoorOpenersView *m_openers;
    ItemList *m_activity;
    FactList *m_facts;
    int m_openersTab = 0;
};

} // namespace latchkey
