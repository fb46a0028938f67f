// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace latchkey {

/// The way into the system clipboard. What is secret (PIN, link) is taken out again after a minute and at the end of
/// the program if it is still there; only a hash of it is kept for that.
class Clipboard final : public QObject {
    Q_OBJECT

  public:
    explicit Clipboard(std::chrono::milliseconds keep = std::chrono::minutes(1), QObject *parent = nullptr);
    ~Clipboard() override;

    /// Both say below \a beside that it is done, and for a secret when it goes again.
    void copy(const QString &text, QWidget *beside);
    void copySecret(const QString &text, QWidget *beside);

  Q_SIGNALS:
    /// A secret has left the clipboard.
    void cleared();

  private:
    void clearSecret();

    QTimer m_timer;
    QByteArray m_secretHash;
};

} // namespace latchkey
