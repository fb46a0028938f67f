// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QWidget>

class QAbstractItemView;

/// What a user does with keyboard and mouse, by object name. A name that is not there ends the program with a
/// sentence: nothing after it in a story would make sense.
namespace latchkey::test {

/// Never null.
QObject *findPart(const QWidget &in, const QByteArray &name, const QMetaObject &type);

template <typename Widget> Widget *part(const QWidget &in, const QByteArray &name)
{
    return static_cast<Widget *>(findPart(in, name, Widget::staticMetaObject));
}

/// Waits until \a window has the focus, as every key event needs.
void show(QWidget &window);
/// Clicks in the middle.
void click(const QWidget &in, const QByteArray &name);
/// Clicks the box or the round button itself, which may be much narrower than its widget.
void tick(const QWidget &in, const QByteArray &name);
/// Puts \a text in place of what a field holds.
void fill(const QWidget &in, const QByteArray &name, const QString &text);
/// Keys to whatever has the focus.
void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void keys(const QString &text);
/// Searches in the choice list \a name and takes the first match: with several, it is checked.
void choose(const QWidget &in, const QByteArray &name, const QString &search);
/// The words below the field \a name: its help, or what is wrong.
QString messageOf(const QWidget &in, const QByteArray &name);
/// The words of the first notice strip that is seen; empty if there is none.
QString noticeOf(const QWidget &in);
/// The row of \a view whose first cell reads \a text; invalid if there is none.
QModelIndex rowOf(const QAbstractItemView &view, const QString &text);
/// Which Alt keys more than one thing of \a window that is seen answers to, one sentence each.
QStringList doubleMnemonics(const QWidget &window);
/// What of \a window that is seen and takes the focus has no name for a screen reader.
QStringList nameless(const QWidget &window);

} // namespace latchkey::test
