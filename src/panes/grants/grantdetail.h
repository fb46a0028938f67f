// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/propertyzone.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class FactList;
class GrantMethodsView;
class ItemList;

/// One grant: its methods and how far they are, where it opens, and every field the service tells.
class GrantDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit GrantDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setGrant(AccessGrantId grant);
    /// The person, and the card to encode.
    Selection selection() const;
    /// Show PIN, copy PIN and copy link, of the current method.
    QList<QAction *> codeActions() const;

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    QWidget *factsPage();
    void followStore();
    void refresh();
    QString lineOf(const AccessGrant &grant) const;
    void refreshPlaces(const AccessGrant &grant);
    void refreshFacts(const AccessGrant &grant);
    void refreshRequests(const AccessGrant &grant);
    void showNotice(const AccessGrant &grant);
    QList<AccessMethodId> cardsToEncode(const AccessGrant &grant) const;

    PaneContext m_context;
    AccessGrantId m_grant;
    GrantMethodsView *m_methods;
    ItemList *m_places;
    FactList *m_facts;
    FactList *m_requests;
    AccessGrantId m_shownGrant; ///< whose requests are shown
    QList<RequestedAccessMethod> m_shownRequests;
    PropertyZone m_shownZone;
    int m_methodsTab = 0;
    int m_placesTab = 0;
    int m_requestsTab = 0;
};

} // namespace latchkey
