// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "wizards/connect/connectcontroller.h"

#include <QDialog>

#include <memory>

class QMenu;
class QPushButton;

namespace Ui {
class ConnectDialog;
}

namespace latchkey {

class FieldMessage;

/// Paste a key, see what it is good for, connect. Or open the Demo workspace.
class ConnectDialog final : public QDialog {
    Q_OBJECT

  public:
    ConnectDialog(ProfileStore &profiles, ProfileKeys &keys, const Clock &clock, const ConnectStart &start,
                  QWidget *parent = nullptr);
    ~ConnectDialog() override;

  Q_SIGNALS:
    /// The dialog closes by itself before each of these.
    void connected(const latchkey::Session &session);
    void demoRequested();
    /// The keychain is to be asked once more for the key of the profile the dialog was opened for.
    void retryRequested();
    /// Another profile than the one the dialog was opened for. Offered where there is no window to choose it in.
    void profileChosen(const latchkey::Profile &profile);

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void dress();
    void fillFields();
    void fillOthers(const QList<Profile> &profiles, const ConnectStart &start);
    void showStartNotice(const ConnectStart &start);
    void connectFields();
    void keyChanged(const QString &key);
    void showAdvanced(bool shown);
    void fit();
    void offerName(const QString &name);
    void refresh();
    void refreshWorkspaces();
    void showNote(FieldMessage *message, ConnectForm::Field field);
    void focusProblem();

    std::unique_ptr<Ui::ConnectDialog> m_ui;
    ConnectController *m_controller;
    const Clock &m_clock;
    QMenu *m_others; ///< the profiles that can be opened instead
    QPushButton *m_connect = nullptr;
    qsizetype m_keyLength = 0;
    QString m_offeredName; ///< the last one that nobody typed
};

} // namespace latchkey
