// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/buttons.h"

#include "widgets/inks.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QRadioButton>

namespace latchkey {
namespace {

constexpr char actionLabelProperty[] = "latchkeyButtonLabel";

/// Gives a button of a kind its own ink, again after each change of the application's palette.
class ButtonInk final : public QObject {
  public:
    explicit ButtonInk(QPushButton *button)
        : QObject(button)
        , m_button(button)
    {
        setObjectName(QStringLiteral("buttonInk"));
        button->installEventFilter(this);
        apply();
    }

    void apply()
    {
        const ButtonKind kind = buttonKind(m_button);
        // Only the inks of the kind: with the rest unset the button goes on to follow its parent.
        QPalette palette;
        if (kind == ButtonKind::Destructive) {
            palette.setColor(QPalette::ButtonText, Ink::of(QApplication::palette(), InkRole::Bad));
            palette.setColor(QPalette::Disabled, QPalette::ButtonText,
                             QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText));
        }
        if (kind == ButtonKind::DestructivePrimary) {
            palette.setColor(QPalette::Highlight, Ink::of(QApplication::palette(), InkRole::BadFill));
        }
        // Setting it sends the change that this listens to.
        const bool known = palette.color(QPalette::ButtonText) == m_set.color(QPalette::ButtonText) &&
                           palette.color(QPalette::Highlight) == m_set.color(QPalette::Highlight);
        if (!m_isSet || !known) {
            m_isSet = true;
            m_set = palette;
            m_button->setPalette(palette);
        }
    }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange && watched == m_button) {
            apply();
        }
        return false;
    }

  private:
    QPushButton *m_button;
    QPalette m_set;
    bool m_isSet = false;
};

} // namespace

QString literalText(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

QString withoutMnemonic(QString text)
{
    const QString twin(QChar(0x1));
    return text.replace(QLatin1String("&&"), twin).remove(QLatin1Char('&')).replace(twin, QLatin1String("&&"));
}

QString plainText(const QString &text)
{
    return withoutMnemonic(text).replace(QLatin1String("&&"), QLatin1String("&"));
}

QString withMnemonic(const QString &words, QString &taken)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar letter = words.at(i).toLower();
        if (letter.isLetterOrNumber() && !taken.contains(letter)) {
            taken.append(letter);
            return literalText(words.left(i)) + QLatin1Char('&') + literalText(words.mid(i));
        }
    }
    return literalText(words);
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(actionKindProperty, static_cast<int>(kind));
    const bool primary = kind == ButtonKind::Primary || kind == ButtonKind::DestructivePrimary;
    button->setDefault(primary);
    const auto inks = button->findChildren<QObject *>(QStringLiteral("buttonInk"), Qt::FindDirectChildrenOnly);
    qDeleteAll(inks);
    button->setPalette(QPalette());
    if (kind == ButtonKind::Destructive || kind == ButtonKind::DestructivePrimary) {
        new ButtonInk(button);
    }
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    const QVariant kind = button ? button->property(actionKindProperty) : QVariant();
    if (kind.isValid()) {
        return static_cast<ButtonKind>(kind.toInt());
    }
    const auto *push = qobject_cast<const QPushButton *>(button);
    if (!push || !push->isDefault()) {
        return ButtonKind::Plain;
    }
    // In a dialog of the system its default button is the primary one. In ours a primary one was named: there the
    // default moves with the focus, the fill does not.
    const auto others = push->window()->findChildren<QPushButton *>();
    const bool named = std::ranges::any_of(others, [](const QPushButton *other) {
        const auto otherKind = static_cast<ButtonKind>(other->property(actionKindProperty).toInt());
        return otherKind == ButtonKind::Primary || otherKind == ButtonKind::DestructivePrimary;
    });
    return named ? ButtonKind::Plain : ButtonKind::Primary;
}

void chooseWhenPressed(QRadioButton *button)
{
    QObject::connect(button, &QAbstractButton::pressed, button, [button] { button->setChecked(true); });
}

void enableDefaultButton(QPushButton *button, bool isOn)
{
    // What would have the keyboard, also while another window is in front.
    QWidget *dialog = button->window();
    if (!isOn && dialog->focusWidget() == button) {
        dialog->setFocus(Qt::OtherFocusReason);
    }
    button->setEnabled(isOn);
    if (isOn && dialog->focusWidget() == dialog) {
        button->setFocus(Qt::OtherFocusReason);
    }
}

ActionButton::ActionButton(QAction *action, QWidget *parent, Words words)
    : QPushButton(parent)
    , m_action(action)
    , m_words(words)
{
    connect(action, &QAction::changed, this, &ActionButton::syncWithAction);
    connect(action, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &QPushButton::clicked, action, [action] { action->trigger(); });
    setButtonKind(this, static_cast<ButtonKind>(action->property(actionKindProperty).toInt()));
    setObjectName(action->objectName() + QLatin1String("Button"));
    syncWithAction();
}

void ActionButton::syncWithAction()
{
    // The mnemonic of a menu entry is unique in its menu only; on a button the shortcut serves.
    setText(m_words == Words::Label ? actionLabel(m_action) : withoutMnemonic(m_action->text()));
    setAccessibleName(withoutMnemonic(m_action->text()));
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    // A button without a parent yet must not come up as a window of its own.
    if (!m_action->isVisible()) {
        hide();
    } else if (isHidden() && testAttribute(Qt::WA_WState_ExplicitShowHide)) {
        show();
    }
    setToolTip(tipWithShortcut(*m_action, m_action->toolTip()));
}

QString tipWithShortcut(const QAction &action, const QString &tip)
{
    const QString shortcut = action.shortcut().toString(QKeySequence::NativeText);
    return shortcut.isEmpty() ? tip : tip + QLatin1String(" (") + shortcut + QLatin1Char(')');
}

void setActionKind(QAction *action, ButtonKind kind)
{
    action->setProperty(actionKindProperty, static_cast<int>(kind));
}

void setActionLabel(QAction *action, const QString &label) { action->setProperty(actionLabelProperty, label); }

QString actionLabel(const QAction *action)
{
    const QString label = action->property(actionLabelProperty).toString();
    return label.isEmpty() ? withoutMnemonic(action->text()) : label;
}

} // namespace latchkey
