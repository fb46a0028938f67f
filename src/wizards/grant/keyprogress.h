// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/grant/methodprogress.h"

namespace Ui {
class MobileKeyProgress;
}

namespace latchkey {

class Clipboard;
class CopyField;

/// The mobile key: QR code, link with copy, how often and until when it opens.
class MobileKeyProgress final : public MethodProgress {
    Q_OBJECT

  public:
    /// \a validity is shown below the link.
    MobileKeyProgress(Clipboard &clipboard, const QString &validity, const Clock &clock, QWidget *parent = nullptr);
    ~MobileKeyProgress() override;

  protected:
    void showMethod(const AccessMethod &method) override;
    QString stateText(const MethodStatus &status) const override;

  private:
    QWidget *m_content;
    CopyField *m_link;
    std::unique_ptr<Ui::MobileKeyProgress> m_ui;
};

/// The cloud key: nothing to hand out.
class CloudKeyProgress final : public MethodProgress {
    Q_OBJECT

  public:
    explicit CloudKeyProgress(const Clock &clock, QWidget *parent = nullptr);

  protected:
    QString stateText(const MethodStatus &status) const override;
};

} // namespace latchkey
