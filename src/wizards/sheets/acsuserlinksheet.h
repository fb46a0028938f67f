// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizards/sheets/operationsheet.h"

class QLineEdit;
class QRadioButton;

namespace latchkey {

class ChoiceList;
class WorkspaceStore;

/// "Link an ACS user": to a person who is there, or by user identity key; a key nobody has makes a new person from the
/// ACS user's name, e-mail and phone.
class AcsUserLinkSheet final : public OperationSheet {
    Q_OBJECT

  public:
    AcsUserLinkSheet(WorkspaceStore &store, OperationRunner &runner, UserIdentityId person, QWidget *parent);

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    DraftProblems problemsOf(const ApiError &error) const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;

  private:
    void buildPerson();
    void kindChanged();
    void choiceChanged();
    QString sentence() const;
    bool isByKey() const;

    WorkspaceStore &m_store;
    ChoiceList *m_acsUsers;
    QRadioButton *m_byPerson;
    QRadioButton *m_byKey;
    ChoiceList *m_people;
    QLineEdit *m_key;
};

} // namespace latchkey
