// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/event.h"
#include "models/activitymodel.h"
#include "panes/navigator.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"

namespace latchkey {

class FactList;
struct OperationRecord;

/// One thing that happened: every field of the event, or what became of an operation of this desk, and the way to the
/// grant, person and door that it is about.
class ActivityDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit ActivityDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// \a row is what the table says of it; \a record what the journal does, where it is an operation.
    void setRow(const QUuid &id, const ActivityRow &row, const OperationRecord *record);
    /// No row is shown: there is no way to go.
    void clear();
    /// Opens the first of what the row is about.
    void openFirst();
    /// "Open grant" and the like, and the receipt of a revoke; those that the row does not offer are hidden.
    QList<QAction *> ways() const { return {m_grant, m_door, m_person, m_space, m_receipt}; }

  private:
    QAction *addWay(const QString &text, QKeyCombination shortcut);
    void tellEvent(const Event &event);
    void tellOperation(const OperationRecord &record);
    void setWay(QAction *way, PaneId pane, const QUuid &id);
    QString offerWays(const Event &event);

    PaneContext m_context;
    FactList *m_facts;
    QAction *m_grant;
    QAction *m_door;
    QAction *m_person;
    QAction *m_space;
    QAction *m_receipt; ///< its data is the id
};

} // namespace latchkey
