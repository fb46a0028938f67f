// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandactions.h"

#include "app/commandtable.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// An ellipsis promises a question before anything happens.
QString textOf(const CommandInfo &info, const Selection &selection)
{
    const bool isOfEntrance = *info.entranceText && entranceIn(selection);
    return QCoreApplication::translate("CommandActions", isOfEntrance ? info.entranceText : info.text);
}

QAction *makeAction(const CommandInfo &info, QObject *parent)
{
    auto *action = new QAction(textOf(info, {}), parent);
    action->setShortcut(QKeySequence(QLatin1StringView(info.shortcut), QKeySequence::PortableText));
    if (*info.button.icon) {
        action->setIcon(icons::icon(QLatin1StringView(info.button.icon)));
    }
    // Menus stay words: a sign before some of them would only say what the word says.
    action->setIconVisibleInMenu(false);
    setActionKind(action, info.button.kind);
    if (*info.button.label) {
        setActionLabel(action, QCoreApplication::translate("CommandActions", info.button.label));
    }
    return action;
}

} // namespace

CommandActions::CommandActions(Tasks &tasks, QObject *parent)
    : QObject(parent)
    , m_tasks(tasks)
{
    for (const CommandInfo &info : commandTable()) {
        QAction *action = makeAction(info, this);
        m_actions.insert(info.command, action);
        connect(action, &QAction::triggered, this, [this, perform = info.perform] { perform(m_tasks, m_selection); });
    }
    setSelection({});
}

QAction *CommandActions::action(Command command) const { return m_actions.value(command); }

void CommandActions::setSelection(const Selection &selection)
{
    m_selection = selection;
    for (const CommandInfo &info : commandTable()) {
        QAction *action = m_actions.value(info.command);
        const QString whyOff = info.command == Command::ShowOpeners ? QString() : m_readOnly; // it only shows
        action->setEnabled(whyOff.isEmpty() && suits(selection, info.needs));
        action->setText(textOf(info, selection));
        action->setToolTip(whyOff); // empty: its words
    }
}

void CommandActions::setReadOnly(const QString &why)
{
    m_readOnly = why;
    setSelection(Selection(m_selection));
}

void CommandActions::fill(QMenu *menu, Menu which) const
{
    menu->setToolTipsVisible(true); // where there is one of its own
    for (const CommandInfo &info : commandTable()) {
        if (info.menu != which) {
            continue;
        }
        if (info.startsGroup) {
            menu->addSeparator();
        }
        menu->addAction(m_actions.value(info.command));
    }
}

} // namespace latchkey
