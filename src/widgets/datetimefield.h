// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTimeEdit>

namespace latchkey {

/// A field for a date, a time or both, which can also be typed or pasted as a whole: with all of it selected, as it is
/// when the keyboard comes to it, Qt's own field lets no key through. What is typed counts as soon as it is a time;
/// what is none stays until it is corrected. Left and Right go through its sections.
class DateTimeField final : public QDateTimeEdit {
    Q_OBJECT

  public:
    explicit DateTimeField(QWidget *parent = nullptr);

    /// How a time is shown: the user's own way, without seconds.
    static QString timeFormat();
    /// The same of a date and a time, with a year that cannot be taken for one of another century.
    static QString momentFormat();

    /// Whether something stands there that is no time, or not yet: dateTime() is still the one before.
    bool isUnread() const { return m_isTyping && !m_isRead; }
    /// What is wrong with that, once the user has gone on; else empty.
    QString problem() const;
    void stepBy(int steps) override;

  Q_SIGNALS:
    /// isUnread() or problem() may be another.
    void typed();

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    QString textFromDateTime(const QDateTime &dateTime) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

  private:
    bool isAllSelected() const;
    bool isTyped(const QKeyEvent &event) const;
    QString after(const QKeyEvent &event) const;
    bool paste();
    void type(const QString &text);
    void goOn();
    void stopTyping();
    void selectSection(int steps);
    void showText();
    void showTyped();

    QString m_typed;
    bool m_isTyping = false;
    QDateTime m_before;    ///< what dateTime() was when this typing began; what is left out is as in it
    QDateTime m_taken;     ///< what dateTime() is while this is typed
    bool m_isRead = false; ///< that is what is typed
    bool m_isLeft = false; ///< the user has gone on from it
};

} // namespace latchkey
