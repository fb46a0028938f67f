// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/datetimefield.h"

#include "core/typedtime.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace latchkey {

DateTimeField::DateTimeField(QWidget *parent)
    : QDateTimeEdit(parent)
{
    // Set by a program or in the calendar: what was typed is over.
    connect(this, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (m_isTyping && dateTime() != m_taken) {
            stopTyping();
        }
    });
}

QString DateTimeField::timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(QLatin1String(":ss")).remove(QLatin1String(".ss"));
}

QString DateTimeField::momentFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) {
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    return QString(format + u' ' + timeFormat());
}

QString DateTimeField::problem() const
{
    if (!isUnread() || !m_isLeft) {
        return {};
    }
    const QString example = locale().toString(dateTime(), displayFormat());
    const bool isDate = displayedSections() & DateSections_Mask;
    if (m_typed.trimmed().isEmpty()) {
        return isDate ? tr("Type a date, such as %1.").arg(example) : tr("Type a time, such as %1.").arg(example);
    }
    return isDate ? tr("“%1” is no date. Type it as %2.").arg(m_typed.trimmed(), example)
                  : tr("“%1” is no time. Type it as %2.").arg(m_typed.trimmed(), example);
}

void DateTimeField::keyPressEvent(QKeyEvent *event)
{
    if (isTyped(*event)) {
        type(after(*event));
        return;
    }
    if (event->matches(QKeySequence::Paste) && paste()) {
        return;
    }
    if (m_isTyping && event->key() == Qt::Key_Escape) {
        setDateTime(m_before);
        stopTyping();
        return;
    }
    // Keys with a modifier, as Ctrl+A, leave it open.
    const bool isShortcut = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isShortcut || event->key() == Qt::Key_Shift) {
        QDateTimeEdit::keyPressEvent(event);
        return;
    }
    goOn();
    if (!m_isTyping && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        selectSection(event->key() == Qt::Key_Right ? 1 : -1);
        return;
    }
    QDateTimeEdit::keyPressEvent(event);
    showTyped();
}

/// The section \a steps further. Qt's field goes there with Tab, which leaves this one, or with Ctrl.
void DateTimeField::selectSection(int steps)
{
    setCurrentSectionIndex(qBound(0, currentSectionIndex() + steps, sectionCount() - 1));
    setSelectedSection(currentSection());
}

bool DateTimeField::isAllSelected() const
{
    return lineEdit()->hasSelectedText() && lineEdit()->selectedText() == lineEdit()->text();
}

bool DateTimeField::isTyped(const QKeyEvent &event) const
{
    const bool isLetter = !event.text().isEmpty() && event.text().at(0).isPrint();
    const bool isErasing = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    return isPlain && (isLetter || isErasing) && (m_isTyping || isAllSelected());
}

/// What stands there after \a event.
QString DateTimeField::after(const QKeyEvent &event) const
{
    QString before = isAllSelected() ? QString() : m_typed;
    switch (event.key()) {
    case Qt::Key_Backspace:
        return before.chopped(qMin(before.size(), 1));
    case Qt::Key_Delete:
        return before;
    default:
        return before + event.text();
    }
}

/// Only what is a time, or in place of everything; the rest is Qt's.
bool DateTimeField::paste()
{
    const QString text = QGuiApplication::clipboard()->text().simplified();
    const bool isTime = typedTime(text, displayFormat(), dateTime(), locale()).has_value();
    if (text.isEmpty() || !(isTime || m_isTyping || isAllSelected())) {
        return false;
    }
    type(isTime || isAllSelected() ? text : m_typed + text);
    return true;
}

void DateTimeField::type(const QString &text)
{
    if (!m_isTyping) {
        m_before = dateTime();
    }
    m_isTyping = true;
    m_isLeft = false;
    m_typed = text;
    const auto time = typedTime(text, displayFormat(), m_before, locale());
    m_isRead = time.has_value();
    m_taken = time.value_or(m_before);
    setDateTime(m_taken);
    showText();
    Q_EMIT typed();
}

/// A time is shown as the field shows times; what is none stays, and is said to be none.
void DateTimeField::goOn()
{
    if (m_isTyping && m_isRead) {
        stopTyping();
    } else if (m_isTyping && !m_isLeft) {
        m_isLeft = true;
        Q_EMIT typed();
    }
}

void DateTimeField::stopTyping()
{
    if (m_isTyping) {
        m_isTyping = false;
        m_typed.clear();
        showText();
        Q_EMIT typed();
    }
}

void DateTimeField::showText()
{
    const QSignalBlocker blocker(lineEdit()); // Qt's field would put the cursor into one of its sections
    lineEdit()->setText(textFromDateTime(dateTime()));
}

/// In the field of Qt a part of it may be selected now, as if it were a section of a time.
void DateTimeField::showTyped()
{
    if (m_isTyping) {
        showText();
    }
}

void DateTimeField::stepBy(int steps)
{
    stopTyping();
    QDateTimeEdit::stepBy(steps);
}

void DateTimeField::focusInEvent(QFocusEvent *event)
{
    if (m_isTyping) {
        // There are no sections to select in what is no time.
        QAbstractSpinBox::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    } else {
        QDateTimeEdit::focusInEvent(event);
    }
    // Qt's field selects one section then: a date typed as people write it would go astray in it, and be taken.
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason) {
        selectAll();
    }
    showTyped();
}

void DateTimeField::focusOutEvent(QFocusEvent *event)
{
    // Another window may be where the rest of it is to be read.
    if (event->reason() != Qt::ActiveWindowFocusReason) {
        goOn();
    }
    QDateTimeEdit::focusOutEvent(event);
}

bool DateTimeField::focusNextPrevChild(bool next)
{
    // Qt's field goes on to its next section: see selectSection().
    return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call): to skip QDateTimeEdit's
}

QString DateTimeField::textFromDateTime(const QDateTime &dateTime) const
{
    return m_isTyping && dateTime == this->dateTime() ? m_typed : QDateTimeEdit::textFromDateTime(dateTime);
}

QValidator::State DateTimeField::validate(QString &text, int &position) const
{
    return m_isTyping ? QValidator::Intermediate : QDateTimeEdit::validate(text, position);
}

void DateTimeField::fixup(QString &text) const
{
    if (!m_isTyping) {
        QDateTimeEdit::fixup(text);
    }
}

} // namespace latchkey
