// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "panes/panecontext.h"

#include <QWidget>

class QAction;

namespace latchkey {

class BigPin;
class FactList;
class ItemList;
class QrView;

/// The methods of one grant, and of the current one its PIN, its link with the QR code, and how far it is.
class GrantMethodsView final : public QWidget {
    Q_OBJECT

  public:
    explicit GrantMethodsView(const PaneContext &context, QWidget *parent = nullptr);

    /// Shows \a grant as the store has it now; a null id shows nothing. The PIN of another one is hidden again.
    void setGrant(AccessGrantId grant);
    AccessMethodId currentId() const;
    int count() const;
    /// Show PIN, copy PIN and copy link, of the current method; hidden where it has none.
    QList<QAction *> codeActions() const { return {m_showPin, m_copyPin, m_copyLink}; }

  Q_SIGNALS:
    void currentChanged();

  private:
    void connectActions();
    void addParts();
    void addFacts();
    void showCurrent();
    const AccessMethod *current() const;

    PaneContext m_context;
    AccessGrantId m_grant;
    ItemList *m_methods;
    BigPin *m_pin;
    QrView *m_qr;
    FactList *m_facts;
    QAction *m_showPin;
    QAction *m_copyPin;
    QAction *m_copyLink;
};

} // namespace latchkey
