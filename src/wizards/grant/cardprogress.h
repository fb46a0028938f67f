// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"
#include "store/workspacestore.h"
#include "wizards/grant/methodprogress.h"

namespace Ui {
class CardProgress;
}

namespace latchkey {

/// The card: chooses the encoder and writes it, now or later.
class CardProgress final : public MethodProgress {
    Q_OBJECT

  public:
    /// \a systems are those whose encoders can write the card.
    CardProgress(WorkspaceStore &store, const QList<AcsSystemId> &systems, OperationRunner &runner, const Clock &clock,
                 QWidget *parent = nullptr);
    ~CardProgress() override;

  protected:
    void showMethod(const AccessMethod &method) override;
    QString stateText(const MethodStatus &status) const override;
    Instant stateSince(const MethodStatus &status) const override;

  private:
    enum class Phase {
        NotReady, ///< the access system is at work, or does it in its own program
        Choosing,
        Encoding,
        Later,
        Written
    };

    void connectButtons();
    void fillEncoders();
    void setPhase(Phase phase);
    void instruct(const QString &html);
    void instructToChoose();
    void encode();
    void chooseOther();
    void showOutcome(const OperationStatus &status);
    QString encoderName() const;

    WorkspaceStore &m_store;
    QList<AcsSystemId> m_systems;
    OperationRunner &m_runner;
    const Clock &m_clock;
    std::unique_ptr<Ui::CardProgress> m_ui;
    AccessMethodId m_method;
    OperationId m_encoding; ///< what is waited for; null once another encoder is to be chosen
    Instant m_encodingSince{};
    Phase m_phase = Phase::NotReady;
};

} // namespace latchkey
