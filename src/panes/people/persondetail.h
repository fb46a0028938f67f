// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/useridentity.h"
#include "models/minutes.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class FactList;
class ItemList;
class PersonAccessView;

/// One person: every door and why, grants, linked ACS users, what happened, who they are.
class PersonDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit PersonDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setPerson(UserIdentityId person);
    /// What is current on the tab that is shown: a door, a grant, an ACS user.
    Selection selection() const;

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    void addListPages();
    QWidget *profilePage();
    void followStore();
    void refresh();
    void refreshAccess();
    void showThatByGrants();
    void showWhatStaysOpen();
    void refreshGrants();
    void refreshLinked();
    void refreshActivity();
    void refreshProfile(const UserIdentity &person);

    PaneContext m_context;
    UserIdentityId m_person;
    PersonAccessView *m_access;
    ItemList *m_grants;
    ItemList *m_linked;
    ItemList *m_activity;
    FactList *m_profile;
    Minutes m_minutes; ///< grants end
    int m_accessTab = 0;
    int m_grantsTab = 0;
    int m_linkedTab = 0;
};

} // namespace latchkey
