// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class BigPin;
class FactList;
class ItemList;

/// One grant: its methods and how far they are, where it opens, and every field the service tells.
class GrantDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit GrantDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setGrant(AccessGrantId grant);
    /// The method that is current on the first tab.
    Selection selection() const;
    /// Copy PIN and copy link, of the current method.
    QList<QAction *> copyActions() const { return {m_copyPin, m_copyLink}; }

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    QWidget *methodsPage();
    QWidget *factsPage();
    QWidget *requestsPage();
    void followStore();
    void refresh();
    void refreshMethods(const AccessGrant &grant);
    void refreshPlaces(const AccessGrant &grant);
    void refreshFacts(const AccessGrant &grant);
    void refreshRequests(const AccessGrant &grant);
    void showNotice(const AccessGrant &grant);
    void methodChosen();
    const AccessMethod *currentMethod() const;

    PaneContext m_context;
    AccessGrantId m_grant;
    ItemList *m_methods;
    BigPin *m_pin;
    FactList *m_method;
    ItemList *m_places;
    FactList *m_facts;
    ItemList *m_requests;
    QAction *m_showPin;
    QAction *m_copyPin;
    QAction *m_copyLink;
    int m_methodsTab = 0;
    int m_placesTab = 0;
    int m_requestsTab = 0;
};

} // namespace latchkey
