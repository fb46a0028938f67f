// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/clock.h"
#include "core/propertyzone.h"
#include "operations/changegranttimes.h"
#include "wizards/sheets/operationsheet.h"

#include <memory>

namespace Ui {
class GrantTimesSheet;
}

namespace latchkey {

class DateTimeField;
class WorkspaceStore;

/// "Change times…": start, end and name of a grant, in the property's zone, and what becomes of each of its methods.
class GrantTimesSheet final : public OperationSheet {
    Q_OBJECT

  public:
    GrantTimesSheet(const AccessGrant &grant, WorkspaceStore &store, OperationRunner &runner, const Clock &clock,
                    QWidget *parent);
    ~GrantTimesSheet() override;

    QString receipt() const override;

  protected:
    DraftProblems problems() const override;
    std::unique_ptr<Operation> operation() const override;
    QString busyText() const override;
    std::optional<DraftField> fieldOf(const QString &parameter) const override;
    void showEvent(QShowEvent *event) override;

  private:
    void fill();
    void fieldChanged();
    QString sentence() const;
    QString whatBecomesOfMethods() const;
    GrantTimes typed() const;
    Instant instantOf(const DateTimeField *field, Instant before) const;

    AccessGrant m_grant;
    GrantTimes m_before;
    PropertyZone m_zone;
    QString m_person;
    const Clock &m_clock;
    std::unique_ptr<Ui::GrantTimesSheet> m_ui;
};

} // namespace latchkey
