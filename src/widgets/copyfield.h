// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace latchkey {

class Clipboard;

/// A value to read, select and copy: an id, a link.
class CopyField final : public QWidget {
    Q_OBJECT

  public:
    /// \a name says what is copied, as in "grant id"; \a clipboard has to outlive this.
    CopyField(const QString &name, Clipboard &clipboard, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    /// Copies are then cleared after a minute.
    void setSecret(bool secret);
    QLineEdit *field() const { return m_field; }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void copy();

    Clipboard &m_clipboard;
    QLineEdit *m_field;
    bool m_secret = false;
};

} // namespace latchkey
