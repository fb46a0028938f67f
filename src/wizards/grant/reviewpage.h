// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/steppage.h"

#include <memory>

namespace Ui {
class ReviewPage;
}

namespace latchkey {

class Clipboard;
class GrantController;

/// Review: the sentence that can be read aloud, what should be known before, and the requests for the curious.
class ReviewPage final : public StepPage {
    Q_OBJECT

  public:
    ReviewPage(GrantController &controller, Clipboard &clipboard, QWidget *parent = nullptr);
    ~ReviewPage() override;

    QString title() const override;
    QString explanation() const override;
    QString nextText() const override;
    bool canGoBack() const override;
    void enter() override;

  private:
    void showWarnings();
    void showRequests();

    GrantController &m_controller;
    Clipboard &m_clipboard;
    std::unique_ptr<Ui::ReviewPage> m_ui;
};

} // namespace latchkey
