// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace latchkey {

/// One page of a SteppedDialog.
class StepPage : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    virtual QString title() const = 0;           ///< in the list of steps and above the page: "Where"
    virtual QString explanation() const = 0;     ///< one line below the title
    virtual QString value() const { return {}; } ///< what was chosen, for the list of steps
    virtual bool isComplete() const { return true; }
    /// On the default button; empty: "Next: " and the title of the page that follows.
    virtual QString nextText() const { return {}; }
    virtual bool canGoBack() const { return true; }
    /// The page is about to be shown.
    virtual void enter() {}
    /// Where the focus goes: the first empty or wrong field. Null leaves it to the tab order.
    virtual QWidget *fieldToFocus() const { return nullptr; }
    /// Enter was pressed while the page is not complete: it says beside each field what is missing.
    virtual void showProblems() {}

  Q_SIGNALS:
    /// Title, value, completeness or the words of the button may have changed.
    void changed();
};

} // namespace latchkey
