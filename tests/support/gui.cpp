// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/gui.h"

#include "widgets/fieldmessage.h"
#include "widgets/noticestrip.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

QWidget *focused()
{
    QWidget *const widget = QApplication::focusWidget();
    if (!widget) {
        qFatal("A key was pressed while nothing has the focus.");
    }
    return widget;
}

QModelIndex rowBelow(const QAbstractItemModel &model, const QModelIndex &parent, const QString &text)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == text) {
            return index;
        }
        if (const QModelIndex below = rowBelow(model, index, text); below.isValid()) {
            return below;
        }
    }
    return {};
}

void type(QWidget *into, const QString &text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(into, letter.toLatin1());
        } else {
            QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }
}

QString captionOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return button->text();
    }
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->buddy() ? label->text() : QString();
}

} // namespace

QObject *findPart(const QWidget &in, const QByteArray &name, const QMetaObject &type)
{
    for (QObject *found : in.findChildren<QObject *>(QString::fromLatin1(name))) {
        if (type.cast(found)) {
            return found;
        }
    }
    qFatal("%s has no %s named %s.", qPrintable(in.objectName()), type.className(), name.constData());
}

void show(QWidget &window)
{
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) {
        qFatal("%s did not get the focus.", qPrintable(window.objectName()));
    }
}

void click(const QWidget &in, const QByteArray &name) { QTest::mouseClick(part<QWidget>(in, name), Qt::LeftButton); }

void tick(const QWidget &in, const QByteArray &name)
{
    auto *const button = part<QAbstractButton>(in, name);
    QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
}

void fill(const QWidget &in, const QByteArray &name, const QString &text)
{
    auto *const field = part<QLineEdit>(in, name);
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    type(field, text);
}

void key(int key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(focused(), static_cast<Qt::Key>(key), modifiers); }

void keys(const QString &text) { type(focused(), text); }

void choose(const QWidget &in, const QByteArray &name, const QString &search)
{
    const QByteArray field = name + "Search";
    const QByteArray list = name + "List";
    fill(in, field, search);
    const auto *const view = part<QAbstractItemView>(in, list);
    if (view->model()->index(0, 0).data(Qt::CheckStateRole).isValid()) {
        key(Qt::Key_Down);
        key(Qt::Key_Home);
        key(Qt::Key_Space);
        fill(in, field, {});
    }
}

QString messageOf(const QWidget &in, const QByteArray &name)
{
    return part<FieldMessage>(in, QByteArray(name + "Message"))->text();
}

QString noticeOf(const QWidget &in)
{
    for (const NoticeStrip *strip : in.findChildren<NoticeStrip *>()) {
        if (strip->isVisible()) {
            return strip->notice().fact + u' ' + strip->notice().consequence;
        }
    }
    return {};
}

QModelIndex rowOf(const QAbstractItemView &view, const QString &text) { return rowBelow(*view.model(), {}, text); }

QStringList doubleMnemonics(const QWidget &window)
{
    QHash<QKeySequence, QString> taken;
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QString caption = widget->isVisible() ? captionOf(*widget) : QString();
        const QKeySequence shortcut = QKeySequence::mnemonic(caption);
        if (shortcut.isEmpty()) {
            continue;
        }
        if (taken.contains(shortcut)) {
            found.append(u"%1: \"%2\" and \"%3\""_s.arg(shortcut.toString(), taken.value(shortcut), caption));
        }
        taken.insert(shortcut, caption);
    }
    return found;
}

QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // A scroll bar or the field of a spin box is a part of what has the name.
        const QWidget *proxy = widget->focusProxy();
        const bool isOwn = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                           (!proxy || widget->isAncestorOf(proxy)) && !widget->objectName().startsWith("qt_"_L1);
        const QAccessibleInterface *told = isOwn ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (told && told->text(QAccessible::Name).isEmpty()) {
            found.append(QString(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
    return found;
}

} // namespace latchkey::test
