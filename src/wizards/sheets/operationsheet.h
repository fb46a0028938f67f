// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"
#include "widgets/sheet.h"

namespace latchkey {

/// A sheet whose default button submits one operation. While it runs the button is off; when it has succeeded the
/// sheet closes; when it has not, the error stands beside the field that caused it and everything typed stays. While
/// nobody knows what came of it, all that can be done is to look again.
class OperationSheet : public Sheet {
    Q_OBJECT

  public:
    OperationSheet(const QString &title, const QString &verb, OperationRunner &runner, QWidget *parent);

    /// What is so once the operation has succeeded: "Jane Doe is added." None where the lock's own word tells it.
    virtual QString receipt() const { return {}; }

  Q_SIGNALS:
    /// The operation has succeeded; its result, such as the new person, is in \a status.
    void succeeded(const latchkey::OperationStatus &status);
    /// The sheet closes while its operation runs on.
    void leftRunning(latchkey::OperationId id);

  protected:
    /// What is wrong with what is filled in now.
    virtual DraftProblems problems() const = 0;
    virtual std::unique_ptr<Operation> operation() const = 0;
    /// On the default button while the operation runs: "Creating…".
    virtual QString busyText() const = 0;
    /// The field an error of the service belongs to, by the parameter's name; none: shown above the fields.
    virtual std::optional<DraftField> fieldOf(const QString &parameter) const;
    /// The fields to put the sentence of \a error under.
    virtual DraftProblems problemsOf(const ApiError &error) const;

    /// To be called on each change of a field: problems of the fields already touched are shown anew.
    void refreshProblems();
    OperationRunner &runner() const { return m_runner; }

  private:
    void submitOperation();
    void follow(OperationId id, const QString &text);
    void followReadOnly();
    void refreshHeld();
    void showOutcome(const OperationStatus &status);
    void showUnknown(const ApiError &error);
    void showFailure(const ApiError &error);
    void focusProblem();

    OperationRunner &m_runner;
    OperationId m_running; ///< null unless it is under way
    OperationId m_unknown; ///< null unless it is not known what came of this operation
    bool m_wasSubmitted = false;
    bool m_isHeld = false; ///< and says so
};

} // namespace latchkey
