// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QAction;
class QRadioButton;

namespace latchkey {

/// What a push button means. Each area has exactly one Primary; it is filled on Fusion and default everywhere.
enum class ButtonKind {
    Plain,
    Primary,
    Destructive,        ///< red letters
    DestructivePrimary, ///< filled red
};

/// Marks \a button; its ink follows the palette from then on.
void setButtonKind(QPushButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

/// Lets \a button be chosen as soon as it is pressed. Qt shows a button down for a tenth of a second before a mnemonic
/// takes effect, and what is typed meanwhile would not reach the field behind it.
void chooseWhenPressed(QRadioButton *button);

/// Turns the default \a button of a dialog on or off. One that goes off while it has the keyboard would hand that on,
/// to Cancel, where the next Enter would end it all: the dialog itself has it meanwhile.
void enableDefaultButton(QPushButton *button, bool isOn);

/// A push button that shows and triggers an action: text, icon, enabled, visible, tool tip and accessible name come
/// from it. An action with the property actionKindProperty (a ButtonKind as int) gives its button that kind.
class ActionButton final : public QPushButton {
    Q_OBJECT

  public:
    enum class Words { Full, Label };

    /// With Words::Label it shows the action's label where it has one; a screen reader says the full words.
    explicit ActionButton(QAction *action, QWidget *parent = nullptr, Words words = Words::Full);
    QAction *action() const { return m_action; }

  private:
    void syncWithAction();

    QAction *m_action;
    Words m_words;
};

inline constexpr char actionKindProperty[] = "latchkeyButtonKind";
/// Makes every button of \a action one of \a kind.
void setActionKind(QAction *action, ButtonKind kind);

/// \a text for a button or a menu entry: an ampersand in a name is a letter there, no mnemonic.
QString literalText(QString text);
/// \a text of a button or a menu entry without its mnemonic; a literal ampersand stays doubled.
QString withoutMnemonic(QString text);
/// \a text of a button or a menu entry as people read it.
QString plainText(const QString &text);
/// \a words for a button, with the first letter as mnemonic that is not among the lower-case letters \a taken, to which
/// it is added.
QString withMnemonic(const QString &words, QString &taken);

/// \a tip with the shortcut of \a action, where it has one.
QString tipWithShortcut(const QAction &action, const QString &tip);

/// Short words for a button that stands beside the name of what it acts on, such as "Edit" for "Edit person…".
void setActionLabel(QAction *action, const QString &label);
/// The label, or the action's text without mnemonic where it has none.
QString actionLabel(const QAction *action);

} // namespace latchkey
