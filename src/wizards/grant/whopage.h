// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "widgets/fieldform.h"
#include "widgets/steppage.h"

#include <memory>

namespace Ui {
class WhoPage;
}

namespace latchkey {

class GrantController;
class WorkspaceStore;

/// Who gets the access: somebody who is here, or a new person made together with the grant.
class WhoPage final : public StepPage {
    Q_OBJECT

  public:
    WhoPage(GrantController &controller, WorkspaceStore &store, QWidget *parent = nullptr);
    ~WhoPage() override;

    void setPerson(UserIdentityId person);
    QString title() const override;
    QString explanation() const override;
    QString value() const override;
    bool isComplete() const override;
    void enter() override;
    QWidget *fieldToFocus() const override;
    void showProblems() override;

  private:
    void connectFields();
    void kindChanged();
    void takeOverSearch();
    void fieldChanged();
    void edit();
    DraftProblems problems() const;

    GrantController &m_controller;
    WorkspaceStore &m_store;
    std::unique_ptr<Ui::WhoPage> m_ui;
    FieldForm m_form;
    bool m_wasTold = false; ///< what is missing is said after the first try or word only
};

} // namespace latchkey
