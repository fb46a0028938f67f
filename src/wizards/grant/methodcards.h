// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"
#include "store/workspacestore.h"
#include "wizards/grant/methodprogress.h"

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace latchkey {

class BigPin;
class Clipboard;
class CopyField;
class QrView;

/// The PIN: hidden until somebody asks for it, with copy.
class PinProgress final : public MethodProgress {
    Q_OBJECT

  public:
    PinProgress(Clipboard &clipboard, const Clock &clock, QWidget *parent = nullptr);

  protected:
    void showMethod(const AccessMethod &method) override;

  private:
    BigPin *m_pin;
    QPushButton *m_show;
    QPushButton *m_copy;
    QLabel *m_note;
};

/// The card: chooses the encoder and writes it.
class CardProgress final : public MethodProgress {
    Q_OBJECT

  public:
    /// \a systems are those whose encoders can write the card.
    CardProgress(WorkspaceStore &store, const QList<AcsSystemId> &systems, OperationRunner &runner, const Clock &clock,
                 QWidget *parent = nullptr);

  protected:
    void showMethod(const AccessMethod &method) override;

  private:
    void fillEncoders();
    void encode();
    void showOutcome(const OperationStatus &status);
    void setEncoding(bool encoding);

    WorkspaceStore &m_store;
    QList<AcsSystemId> m_systems;
    OperationRunner &m_runner;
    AccessMethodId m_method;
    bool m_isReady = false;
    bool m_isEncoding = false;
    QLabel *m_instruction;
    QComboBox *m_encoder;
    QPushButton *m_encode;
    QProgressBar *m_progress;
};

/// The mobile key: QR code, link with copy, how often it opens.
class MobileKeyProgress final : public MethodProgress {
    Q_OBJECT

  public:
    MobileKeyProgress(Clipboard &clipboard, int maxUseCount, const Clock &clock, QWidget *parent = nullptr);

  protected:
    void showMethod(const AccessMethod &method) override;

  private:
    QrView *m_qr;
    CopyField *m_link;
    QWidget *m_content;
};

/// The cloud key: nothing to hand out.
class CloudKeyProgress final : public MethodProgress {
    Q_OBJECT

  public:
    explicit CloudKeyProgress(const Clock &clock, QWidget *parent = nullptr);

  protected:
    void showMethod(const AccessMethod &method) override;
};

} // namespace latchkey
