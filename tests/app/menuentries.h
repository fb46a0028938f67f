// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace latchkey::test {

/// Every action below \a menu that is seen, with those of its submenus.
inline QList<QAction *> actionsBelow(const QMenu *menu)
{
    QList<QAction *> found;
    for (QAction *action : menu->actions()) {
        if (action->menu()) {
            found += actionsBelow(action->menu());
        } else if (!action->isSeparator() && action->isVisible()) {
            found.append(action);
        }
    }
    return found;
}

inline QString mnemonicOf(const QString &text)
{
    const QString plain = QString(text).remove(QStringLiteral("&&"));
    const auto at = plain.indexOf(u'&');
    return at < 0 ? QString() : plain.mid(at + 1, 1).toLower();
}

/// What is wrong with the keys of the entries of \a bar: one without a mnemonic or a shortcut, or with one that another
/// has as well.
inline QStringList keylessEntries(const QMenuBar &bar)
{
    QStringList found;
    QStringList shortcuts;
    for (const QAction *top : bar.actions()) {
        QStringList mnemonics;
        for (const QAction *action : actionsBelow(top->menu())) {
            const QString mnemonic = mnemonicOf(action->text());
            const QString shortcut = action->shortcut().toString();
            if (mnemonic.isEmpty() || mnemonics.contains(mnemonic) || shortcut.isEmpty() ||
                shortcuts.contains(shortcut)) {
                found.append(action->text() + QStringLiteral(" (%1, %2)").arg(mnemonic, shortcut));
            }
            mnemonics.append(mnemonic);
            shortcuts.append(shortcut);
        }
    }
    return found;
}

} // namespace latchkey::test
