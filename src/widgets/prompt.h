// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace latchkey {

/// One question before an act. Verb and object on the button, never "Yes".
struct Confirmation {
    QString title;            ///< of the window
    QString question;         ///< "Delete Maya Lindqvist?"
    QString consequence;      ///< what will be so afterwards
    QString verb;             ///< "Delete Maya Lindqvist"
    QString keep;             ///< "Keep"
    bool destructive = false; ///< then Enter keeps, and the verb is red
    QString first{};          ///< what may be done before, as "Export the record…"; empty: nothing
    std::function<void(QDialog *question)> doFirst{}; ///< the question stays open
};

/// Asks without blocking: the dialog "confirmDialog" with the buttons "confirmButton", "keepButton" and, if there is
/// something to do first, "firstButton". \a then runs
/// once, when the verb was chosen and \a parent still lives. Returns the open dialog, which deletes itself.
QDialog *confirm(QWidget *parent, const Confirmation &confirmation, std::function<void()> then);

/// What is asked and said before something that was entered is lost.
struct Discard {
    QString question;
    QString consequence;
};

/// confirm() for what was entered in \a dialog: "Discard", or "Go on".
QDialog *confirmDiscard(QWidget *dialog, const Discard &discard, std::function<void()> then);

} // namespace latchkey
