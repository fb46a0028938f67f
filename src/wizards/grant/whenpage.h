// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"
#include "core/instant.h"
#include "widgets/steppage.h"

#include <QSet>

#include <memory>

namespace Ui {
class WhenPage;
}

namespace latchkey {

class DateTimeField;
class GrantController;

/// From when until when, in the property's zone: now or later; after some nights, at a time, or with no end.
class WhenPage final : public StepPage {
    Q_OBJECT

  public:
    WhenPage(GrantController &controller, QWidget *parent = nullptr);
    ~WhenPage() override;

    QString title() const override;
    QString explanation() const override;
    QString value() const override;
    bool isComplete() const override;
    void enter() override;
    QWidget *fieldToFocus() const override;

  private:
    void connectFields();
    void connectPresets();
    void fillTimes();
    void setNights(int months, int days);
    void fieldChanged();
    void edit();
    void showMessages();
    void showGap();
    QDate firstDay() const;
    QString countedText() const;
    std::optional<Instant> start() const;
    std::optional<Instant> end() const;
    QList<DateTimeField *> fieldsInUse() const;
    QWidget *endField() const;
    bool lacksNights() const;
    DraftProblems typingProblems() const;
    Instant instantOf(const DateTimeField *field) const;

    GrantController &m_controller;
    std::unique_ptr<Ui::WhenPage> m_ui;
    QString m_zoneId;                      ///< the zone the fields were filled for
    QSet<const DateTimeField *> m_touched; ///< by the user: they keep what they have
};

} // namespace latchkey
