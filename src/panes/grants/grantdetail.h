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
class QrView;

/// One grant: its methods and how far they are, where it opens, and every field the service tells.
class GrantDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit GrantDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setGrant(AccessGrantId grant);
    /// The person, and the card to encode.
    Selection selection() const;
    /// Copy PIN and copy link, of the current method.
    QList<QAction *> copyActions() const { return {m_copyPin, m_copyLink}; }

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    QWidget *methodsPage();
    QWidget *factsPage();
    void followStore();
    void refresh();
    void refreshMethods(const AccessGrant &grant);
    void refreshPlaces(const AccessGrant &grant);
    void refreshFacts(const AccessGrant &grant);
    void refreshRequests(const AccessGrant &grant);
    void showNotice(const AccessGrant &grant);
    void methodChosen();
    const AccessMethod *currentMethod() const;
    QList<AccessMethodId> cardsToEncode(const AccessGrant &grant) const;

    PaneContext m_context;
    AccessGrantId m_grant;
    ItemList *m_methods;
    BigPin *m_pin;
    QrView *m_qr;
    FactList *m_method;
    ItemList *m_places;
    FactList *m_facts;
    FactList *m_requests;
    AccessGrantId m_shownGrant; ///< whose requests are shown
    QList<RequestedAccessMethod> m_shownRequests;
    QAction *m_showPin;
    QAction *m_copyPin;
    QAction *m_copyLink;
    int m_methodsTab = 0;
    int m_placesTab = 0;
    int m_requestsTab = 0;
};

} // namespace latchkey
