// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/clock.h"
#include "core/doorreport.h"
#include "core/propertyzone.h"

#include <QFrame>

#include <memory>

namespace Ui {
class MethodProgress;
}

namespace latchkey {

/// One method of a grant while it is issued: its state in words with age, or what failed and what to do; below that
/// what its kind needs. Subclasses add the content.
class MethodProgress : public QFrame {
    Q_OBJECT

  public:
    MethodProgress(AccessMode mode, const Clock &clock, QWidget *parent = nullptr);
    ~MethodProgress() override;

    AccessMode mode() const { return m_mode; }
    /// \a method is null while none has been made.
    void setState(const MethodStatus &status, const AccessMethod *method, const PropertyZone &zone);
    /// Says the age anew; called once a second by the page.
    void refreshAge();

  protected:
    virtual void showMethod(const AccessMethod &) {}
    /// The words and the time for \a status, where a subclass knows better.
    virtual QString stateText(const MethodStatus &status) const;
    virtual Instant stateSince(const MethodStatus &status) const { return status.since; }
    void setContent(QWidget *content);
    /// Says state and age anew.
    void refreshState();

  private:
    void showHelp(const AccessMethod *method);

    AccessMode m_mode;
    const Clock &m_clock;
    MethodStatus m_status;
    PropertyZone m_zone;
    std::unique_ptr<Ui::MethodProgress> m_ui;
};

} // namespace latchkey
