// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessrules.h"
#include "models/personaccessmodel.h"
#include "panes/panecontext.h"

#include <QWidget>

namespace latchkey {

class ChipRow;
class NoticeStrip;
class RowTree;

/// Every door that a person can open, and below each door why.
class PersonAccessView final : public QWidget {
    Q_OBJECT

  public:
    explicit PersonAccessView(const PaneContext &context, QWidget *parent = nullptr);

    void setPerson(UserIdentityId person);
    /// The door that is chosen, or whose reason is.
    std::optional<DoorId> chosenDoor() const;
    /// -1 while that is not known.
    int doorCount() const;
    const QList<DoorAccess> &doors() const;

  Q_SIGNALS:
    /// Other doors or reasons, or they could not be read.
    void changed();
    void chosenDoorChanged();

  private:
    void makeTree();
    void refresh();
    QString emptyText() const;
    static QString notKnownText();
    void showNotice();
    void fitStateColumn();
    int count(PersonAccessModel::Filter filter) const;

    PaneContext m_context;
    PersonAccessModel *m_model;
    ChipRow *m_chips;
    RowTree *m_tree;
    NoticeStrip *m_notice;
};

} // namespace latchkey
