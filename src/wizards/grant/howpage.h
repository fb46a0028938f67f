// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/draftproblem.h"
#include "core/modesupport.h"
#include "widgets/steppage.h"

#include <array>
#include <memory>

namespace Ui {
class HowPage;
}

class QCheckBox;
class QLabel;

namespace latchkey {

class GrantController;

/// With what: PIN, card, mobile key, cloud key. A method that no chosen door supports is off and says why. Also the
/// optional name of the grant and its reservation key.
class HowPage final : public StepPage {
    Q_OBJECT

  public:
    HowPage(GrantController &controller, QWidget *parent = nullptr);
    ~HowPage() override;

    QString title() const override;
    QString explanation() const override;
    QString value() const override;
    bool isComplete() const override;
    void enter() override;
    void showProblems() override;

  private:
    struct Mode {
        AccessMode mode;
        QCheckBox *box;
        QLabel *reason;
    };

    void connectFields();
    void showSupport();
    void chooseFirstTime();
    void fieldChanged();
    void edit();
    void showMessages();
    bool lacksCode() const;

    GrantController &m_controller;
    std::unique_ptr<Ui::HowPage> m_ui;
    std::array<Mode, 4> m_modes{};
    bool m_wasEntered = false;
    bool m_wasTold = false;
};

} // namespace latchkey
