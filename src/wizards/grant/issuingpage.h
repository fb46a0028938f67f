// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/doorreport.h"
#include "core/grantdraft.h"
#include "widgets/steppage.h"

#include <QList>
#include <QTimer>

#include <memory>

namespace Ui {
class IssuingPage;
}

namespace latchkey {

class Clipboard;
class Clock;
class GrantController;
class MethodProgress;
class OperationRunner;
class PinProgress;
class WorkspaceStore;

/// Issuing: each method live until it is set or has failed. The window may be closed, the rest goes on without it.
class IssuingPage final : public StepPage {
    Q_OBJECT

  public:
    /// What the page works with; all of it outlives the page.
    struct Parts {
        GrantController &controller;
        WorkspaceStore &store;
        OperationRunner &runner;
        Clipboard &clipboard;
        const Clock &clock;
    };

    explicit IssuingPage(const Parts &parts, QWidget *parent = nullptr);
    ~IssuingPage() override;

    QString title() const override;
    QString explanation() const override;
    bool canGoBack() const override { return false; }
    void enter() override;

  private:
    void addMethods();
    MethodProgress *progressOf(const MethodDraft &draft);
    void showDoors(PinProgress &pin, const MethodStatus &status, AccessGrantId grant);
    QString validityOf(const MethodDraft &draft) const;
    QList<AcsSystemId> cardSystems() const;
    void refresh();
    void showNotice(const AccessGrant &grant);
    void showGone();
    QString reportedFact() const;

    Parts m_parts;
    std::unique_ptr<Ui::IssuingPage> m_ui;
    QList<MethodProgress *> m_methods;
    QList<DoorState> m_pinDoors; ///< as far as they are known to take the PIN
    QTimer m_ages;
    bool m_wasMade = false; ///< the grant was there
};

} // namespace latchkey
